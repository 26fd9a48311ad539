/** Tables as a file shows them, before anybody has said what their columns mean. */

import type { Args, PagePlace } from '../../core/finding.js';

/** File formats whose tables can be read. */
export const TABLE_FORMATS = ['xlsx', 'csv', 'docx', 'md', 'json', 'pdf'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error' | 'empty';

/** The first (upper left) cell of a merged area. */
export interface MergeAnchor {
  row: number;
  column: number;
}

/** A cell that holds something, or belongs to a merged area. Blank cells are left out of their rows. */
export interface RawCell {
  /** 1-based; a Word table's columns are counted as in its fullest row. */
  column: number;
  /** What the user sees in the cell: `1.01` for the number 1.01, `22/05/2023` for a date. No repairs. */
  text: string;
  kind: CellKind;
  /** What lies beneath the text: the stored number, a date as `YYYY-MM-DD`, a formula as `=A1&B1`. */
  raw?: string;
  /** How a number or date is shown, where its workbook says so: `#,##0.00`. */
  format?: string;
  /** What a formula came to, where that is no text: its kind, and what lies beneath the text. */
  result?: { kind: CellKind; raw?: string };
  /** Font of most of the text, where the format knows fonts: `.VnTime` means the letters are not Unicode. */
  font?: string;
  /** The part of the text that is struck through, where any is. */
  struck?: string;
  /** That part is crossed by nothing but borders of a PDF's table: the row is too low for its text. */
  crossed?: true;
  /** Where lines of a PDF end and nobody can tell whether a word ends too: "Kông|pa". */
  broken?: string;
  /** Set on all but the first cell of a merged area; such cells are `empty`. */
  merged?: MergeAnchor;
}

export interface RawRow {
  /** 1-based as the user sees it: sheet row, record of a CSV, row of a Word table, line of a Markdown file, n-th JSON object (0: its keys). */
  row: number;
  hidden?: boolean;
  /** Where the format has pages: which one, and which of its rows. */
  page?: PagePlace;
  /** How many fields the row has, blank ones too, in formats whose rows may be of different length (CSV, Markdown). */
  fields?: number;
  /** The line that parts headings from rows in Markdown stands below it. */
  ruled?: true;
  /** In the order of their columns. */
  cells: RawCell[];
}

/** Something to be said about a table although it could be read. */
export interface TableNote {
  kind:
    | 'encoding-guessed'
    | 'format-differs'
    | 'page-without-text'
    | 'page-unreadable'
    | 'page-garbled'
    | 'page-text-hidden'
    | 'page-text-covered'
    | 'page-text-overdrawn'
    | 'page-pictured'
    | 'page-annotated'
    | 'file-attached'
    | 'object-unread'
    | 'page-drawn'
    | 'line-unplaced'
    | 'line-unread'
    | 'comment-unread'
    | 'row-joined'
    | 'text-hidden'
    | 'text-covered'
    | 'deletions-tracked'
    | 'insertions-tracked';
  /** Which of its wordings says it. */
  variant?: string;
  args: Args;
  /** The row that is spoken of, where it is one of the table's. */
  row?: number;
}

/** What a document says of a row at the foot of the page. */
export interface RowAside {
  row: number;
  text: string;
}

/** What somebody put at a cell, beside what is in it. */
export interface CellComment {
  row: number;
  column: number;
  text: string;
}

export interface RawTable {
  file: string;
  format: TableFormat;
  /** Sheet name; for a document the annex the table stands in or `#2`; for JSON the key of the list. */
  sheet?: string;
  /** Its first column, where it is one of several lists that stand side by side in one sheet or table. */
  list?: number;
  hidden?: boolean;
  /** What its file is, where programs read it and it is no list to take bodies from, however much it looks like one. */
  forPrograms?: string;
  hiddenColumns?: number[];
  /** Lines of text between this table and the one before it (documents only), nearest last. */
  titles?: string[];
  /** Lines above those, too far off to be titles. */
  lead?: string[];
  /** Lines of text below it, up to the next table, and what stands at the foot of every page (documents only). */
  below?: string[];
  /** Footnotes of a document, by the rows that bear their marks. */
  asides?: RowAside[];
  /** Where the visible columns of a Word table end, from its left edge, in twentieths of a point. */
  grid?: number[];
  notes?: TableNote[];
  comments?: CellComment[];
  /** Rows with something in them, in order. */
  rows: RawRow[];
}
