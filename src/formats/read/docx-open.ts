import type { WordCell, WordRow } from './docx-table.js';
import type { CellComment } from './types.js';

/** A cell of a Word table that is being read. */
export interface OpenCell {
  paragraphs: string[];
  fonts: Map<string, number>;
  span: number;
  down: WordCell['down'];
  struck: string;
}

/** A table that is being read. */
export interface OpenTable {
  /** Where the table stands among the document's tables. */
  index: number;
  titles: string[];
  /** Widths of the columns of Word's own fine grid. */
  widths: number[];
  rows: WordRow[];
  row: WordRow | undefined;
  rowDeleted: boolean;
  cell: OpenCell | undefined;
  /** Hidden text by row. */
  hidden: Map<number, string>;
  /** Comments by row and by the n-th cell of it. */
  comments: CellComment[];
}

/** What was going on around a text box: its paragraphs are read though it lies in a drawing, within a run. */
export interface AroundBox {
  skipping: number;
  inRun: boolean;
  /** How many tables are open around it. */
  tables: number;
}

/** A paragraph that is being read. */
export interface OpenParagraph {
  text: string;
  /** What Word writes before it by itself. */
  label?: string;
}
