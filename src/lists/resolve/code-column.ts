import { columnNumber } from '../../core/cell-place.js';
import type { Registry } from '../../core/registry/registry.js';
import type { RawTable } from '../../formats/read/types.js';
import { headingKey } from '../recognise/headings.js';
import { codesInCell, looksLikeCode } from './codes-in-cell.js';

/** The column of a table in which the codes stand that are to be resolved, and the row of its heading (0: none). */
export interface CodeColumn {
  column: number;
  headingRow: number;
}

/** Which column is meant: one, none that holds codes, or one of several that nothing tells apart. */
export type CodeColumnChoice = CodeColumn | 'none' | { several: readonly number[] };

/** Codes that a column has, at least, in parts of those of the column with the most, to be taken for another one. */
const AS_GOOD = 0.5;

/** How many cells of each column hold a code, and the first row of the table in which one does. */
function codesByColumn(registry: Registry, { rows }: RawTable): Map<number, { count: number; first: number }> {
  const found = new Map<number, { count: number; first: number }>();
  for (const [at, { cells }] of rows.entries()) {
    for (const cell of cells) {
      if (!codesInCell(registry, cell.text).every((code) => looksLikeCode(registry, code))) continue;
      const known = found.get(cell.column);
      if (known === undefined) found.set(cell.column, { count: 1, first: at });
      else known.count += 1;
    }
  }
  return found;
}

/** The row of headings: the last above the first code that says something in the code's column, else the one above it. */
function headingAbove({ rows }: RawTable, column: number, first: number): number {
  const above = rows.slice(0, first);
  const own = above.findLast(({ cells }) => cells.some((cell) => cell.column === column && cell.text.trim() !== ''));
  return (own ?? above.at(-1))?.row ?? 0;
}

/** The column that the user named, by its heading or its letters; undefined where there is none. */
function namedColumn(table: RawTable, name: string): CodeColumn | undefined {
  const key = headingKey(name);
  for (const { row, cells } of table.rows) {
    const cell = cells.find(({ text }) => key !== '' && headingKey(text) === key);
    if (cell !== undefined) return { column: cell.column, headingRow: row };
  }
  const column = columnNumber(name);
  if (column === undefined) return undefined;
  const first = table.rows.findIndex(({ cells }) =>
    cells.some((cell) => cell.column === column && /\d/.test(cell.text)),
  );
  return { column, headingRow: headingAbove(table, column, Math.max(0, first)) };
}

/** The column of codes: the one that was named, else the one that holds the most codes by far. */
export function codeColumn(registry: Registry, table: RawTable, named: string | undefined): CodeColumnChoice {
  if (named !== undefined) return namedColumn(table, named) ?? 'none';
  const byCount = [...codesByColumn(registry, table)].sort(([, a], [, b]) => b.count - a.count);
  const [best] = byCount;
  if (best === undefined) return 'none';
  const [column, { count, first }] = best;
  const asGood = byCount.filter(([, other]) => other.count >= count * AS_GOOD).map(([each]) => each);
  if (asGood.length > 1) return { several: asGood.sort((a, b) => a - b) };
  return { column, headingRow: headingAbove(table, column, first) };
}
