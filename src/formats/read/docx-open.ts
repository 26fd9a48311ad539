import type { LinesAbove } from './documents.js';
import type { WordCell, WordRow } from './docx-table.js';
import { dominantFont } from './fonts.js';
import { type Attributes, attribute } from './ooxml.js';
import type { CellComment, RawTable, TableNote } from './types.js';
import { withWholeAddresses } from './whole-address.js';

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
  above: LinesAbove;
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

export function emptyTable(index: number, above: LinesAbove): OpenTable {
  const open = { row: undefined, rowDeleted: false, cell: undefined, hidden: new Map(), comments: [] };
  return { index, above, widths: [], rows: [], ...open };
}

function spanOf(attributes: Attributes): number {
  const span = Number(attribute(attributes, 'val'));
  return Number.isInteger(span) && span > 0 ? span : 1;
}

/** Opens a row or a cell of a table, or hears what one says of itself. */
export function openInTable(table: OpenTable, name: string, attributes: Attributes): void {
  const { row, cell } = table;
  if (name === 'gridCol') table.widths.push(Number(attribute(attributes, 'w')) || 0);
  else if (name === 'tr') {
    table.row = { hidden: false, before: 0, cells: [] };
    table.rowDeleted = false;
  } else if (name === 'tc') table.cell = { paragraphs: [], fonts: new Map(), span: 1, down: undefined, struck: '' };
  else if (name === 'gridBefore' && row !== undefined) row.before = spanOf(attributes);
  else if (name === 'gridSpan' && cell !== undefined) cell.span = spanOf(attributes);
  else if (name === 'vMerge' && cell !== undefined) {
    cell.down = attribute(attributes, 'val') === 'restart' ? 'start' : 'on';
  }
}

/** A cell that has ended. */
export function readCell({ paragraphs, fonts, span, down, struck }: OpenCell): WordCell {
  const text = paragraphs.join('\n').replace(/^\n+|\n+$/g, '');
  let letters = 0;
  for (const count of fonts.values()) letters += count;
  return { text, font: dominantFont(fonts, letters), span, down, ...(struck === '' ? {} : { struck }) };
}

/** The text of a paragraph that has ended, after the label that Word writes before it. */
export function readParagraph({ label = '', text }: OpenParagraph): string {
  return withWholeAddresses([label, text].filter((each) => each !== '').join(' '));
}

/** A table with more that is said of it. */
export function withNotes(table: RawTable, notes: readonly TableNote[]): RawTable {
  return notes.length === 0 ? table : { ...table, notes: [...(table.notes ?? []), ...notes] };
}

/** What is not part of the text as it stands: tracked deletions, pictures, readings, second versions for old programs. */
export const SKIPPED = new Set([
  'del',
  'moveFrom',
  'drawing',
  'pict',
  'object',
  'rt',
  'Fallback',
  'pPrChange',
  'rPrChange',
  'tblGridChange',
]);
