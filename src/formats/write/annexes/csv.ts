import { VIETNAMESE } from '../../../annex/annex-words.js';
import { flatChangeTable } from '../../../annex/change-tables.js';
import { type AnnexTable, underOneHead } from '../../../annex/table-model.js';
import { guarded } from '../../csv-guard.js';
import { type FieldDelimiter, type PieceWriter, signOf, wholeOf } from './annex-writer.js';

const BOM = '\uFEFF';

const SPECIAL = /[",\r\n]/;
/** Where the delimiter is not the comma everybody expects, no field leaves a doubt which sign it is. */
const SPECIAL_TO_SOME = /[",;\t\r\n]/;

function field(text: string, special: RegExp): string {
  const safe = guarded(text.replaceAll('\n', '; '));
  return special.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One row of labels, then the units of all tables; the headings of groups are left out, for a code shows its parent. */
function* csvOf(tables: readonly AnnexTable[], delimiter: FieldDelimiter): Generator<string> {
  const sign = signOf(delimiter);
  const special = delimiter === ',' ? SPECIAL : SPECIAL_TO_SOME;
  const record = (cells: readonly string[]): string => `${cells.map((cell) => field(cell, special)).join(sign)}\r\n`;
  const [first] = tables;
  yield BOM;
  if (first !== undefined) yield record(first.columns.map(({ label }) => label));
  for (const { rows } of tables) for (const { depth, cells } of rows) if (depth === undefined) yield record(cells);
}

/**
 * RFC 4180 with CRLF, UTF-8 with a byte order mark (Excel takes it for ANSI without), cells that look like formulas
 * guarded by `'`, fields parted by commas or what was asked for, several codes in one cell parted by `; `. What a decision changes is one table of old and new codes.
 */
export const csvRecords: PieceWriter = ({ tables, changes }, { delimiter = ',' } = {}) =>
  csvOf(changes === undefined ? underOneHead(tables) : [flatChangeTable(changes, VIETNAMESE)], delimiter);

export const csv = wholeOf(csvRecords);
