import { columnName } from '../../core/cell-place.js';
import type { RawRow } from '../../formats/read/types.js';
import { SAMPLE, share } from './columns-by-content.js';
import type { FieldColumn, Layout } from './layout.js';
import { looksLikeCode } from './looks-like-code.js';

/** Letters of an average cell, to find the column of names. */
function wordiness(rows: readonly RawRow[], column: number): number {
  let letters = 0;
  for (const row of rows.slice(0, SAMPLE)) {
    const text = row.cells.find((cell) => cell.column === column)?.text ?? '';
    letters += (text.match(/\p{L}/gu) ?? []).length;
  }
  return letters / Math.min(rows.length, SAMPLE);
}

/** The layout of a table without headings, where one column plainly holds codes: the wordiest other one holds names. */
export function guessLayout(rows: readonly RawRow[], widest: number): Layout | undefined {
  const numbers = Array.from({ length: widest }, (_, i) => i + 1);
  const code = numbers.find((column) => share(rows, column, looksLikeCode) > 0.6);
  if (code === undefined) return undefined;
  const columns: FieldColumn[] = [{ column: code, heading: columnName(code), field: 'code' }];
  let name = 0;
  let most = 1;
  for (const column of numbers) {
    const letters = column === code ? 0 : wordiness(rows, column);
    if (letters > most && share(rows, column, looksLikeCode) < 0.5) {
      most = letters;
      name = column;
    }
  }
  if (name > 0) columns.push({ column: name, heading: columnName(name), field: 'name' });
  return { columns, ignored: [], faults: [] };
}
