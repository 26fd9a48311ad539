/** Tables as a file shows them, before anybody has said what their columns mean. */

import type { Args, Severity } from '../../core/finding.js';

/** File formats whose tables can be read. */
export const TABLE_FORMATS = ['xlsx', 'csv', 'docx', 'md', 'json'] as const;
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
  /** Font of most of the text, where the format knows fonts: `.VnTime` means the letters are not Unicode. */
  font?: string;
  /** Set on all but the first cell of a merged area; such cells are `empty`. */
  merged?: MergeAnchor;
}

export interface RawRow {
  /** 1-based as the user sees it: sheet row, record of a CSV, row of a Word table, line of a Markdown file, n-th JSON object (0: its keys). */
  row: number;
  hidden?: boolean;
  /** In the order of their columns. */
  cells: RawCell[];
}

/** Something to tell about a table although it could be read. */
export interface TableNote {
  kind: 'encoding-guessed' | 'format-differs';
  args: Args;
}

export interface RawTable {
  file: string;
  format: TableFormat;
  /** Sheet name; for a document the annex the table stands in or `#2`; for JSON the key of the list. */
  sheet?: string;
  hidden?: boolean;
  hiddenColumns?: number[];
  /** Lines of text between this table and the one before it (documents only), nearest last. */
  titles?: string[];
  notes?: TableNote[];
  /** Rows with something in them, in order. */
  rows: RawRow[];
}

/** A place in somebody's file. */
export interface Place {
  file: string;
  sheet?: string;
  row?: number;
  column?: number;
  /** Key of a JSON object, in place of a column letter. */
  key?: string;
}

/** A place with a severity and typed arguments; worded by the caller's message catalogue. */
export interface Placed<Kind extends string> {
  kind: Kind;
  severity: Severity;
  place: Place;
  args: Args;
}

/** Column letters as Excel shows them: 1 → `A`, 27 → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Column number of letters (`C` → 3, `aa` → 27), undefined for anything else. */
export function columnNumber(letters: string): number | undefined {
  if (!/^[a-z]{1,3}$/i.test(letters)) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** `C17` for row 17, column 3. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** `Danh sách.xlsx › Sheet1!C17`; row or column may be unknown. */
export function describePlace(file: string, sheet?: string, row?: number, column?: number): string {
  const cell = row === undefined ? (column === undefined ? '' : columnName(column)) : cellName(row, column ?? 0);
  const inside = sheet === undefined ? cell : cell === '' ? sheet : `${sheet}!${cell}`;
  return inside === '' ? file : `${file} › ${inside}`;
}

/** The words for any place; a JSON value is named by its key: `danh-muc.json › qlvanbandieuhanhcap2 #3.TenDonVi`. */
export function describe(place: Place): string {
  if (place.key === undefined) return describePlace(place.file, place.sheet, place.row, place.column);
  const object = [place.sheet, place.row ? `#${place.row}` : undefined].filter((part) => part !== undefined).join(' ');
  return `${place.file} › ${object === '' ? place.key : `${object}.${place.key}`}`;
}
