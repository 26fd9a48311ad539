import { VIETNAMESE } from '../../../annex/annex-words.js';
import { flatChangeTable } from '../../../annex/change-tables.js';
import type { AnnexTable } from '../../../annex/table-model.js';
import { guarded } from '../../csv-guard.js';
import type { AnnexWriter } from './annex-writer.js';

const BOM = '\uFEFF';

function field(text: string): string {
  const safe = guarded(text.replaceAll('\n', '; '));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function record(cells: readonly string[]): string {
  return `${cells.map(field).join(',')}\r\n`;
}

/** One row of labels, then the units of all tables; the headings of groups are left out, for a code shows its parent. */
function csvOf(tables: readonly AnnexTable[]): string {
  const [first] = tables;
  const lines = first === undefined ? [] : [record(first.columns.map(({ label }) => label))];
  for (const { rows } of tables)
    for (const { depth, cells } of rows) if (depth === undefined) lines.push(record(cells));
  return BOM + lines.join('');
}

/**
 * RFC 4180 with CRLF, UTF-8 with a byte order mark (Excel takes it for ANSI without), cells that look like formulas
 * guarded by `'`, several codes in one cell parted by `; `. What a decision changes is one table of old and new codes.
 */
export const csv: AnnexWriter = ({ tables, changes }) =>
  csvOf(changes === undefined ? tables : [flatChangeTable(changes, VIETNAMESE)]);
