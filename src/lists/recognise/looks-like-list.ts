import type { RawRow, RawTable } from '../../formats/read/types.js';
import { looksLikeBody } from './footer-words.js';
import { looksLikeCode } from './looks-like-code.js';
import { filled } from './row-kinds.js';

const NUMBER = /^[([]?\d{1,5}[.)\]]?$/;

/** True for a row with a code below level 1 in a cell of its own: such a row is no title. */
export function hasOwnCode(row: RawRow): boolean {
  return row.cells.some(({ text }) => text.includes('.') && looksLikeCode(text));
}

/** True for rows numbered in one column with names of public bodies beside. */
function isNumberedNames(rows: readonly RawRow[]): boolean {
  const numbered = new Map<number, number>();
  for (const row of rows) {
    const cells = filled(row);
    if (!cells.some(({ text, font }) => looksLikeBody(text, font))) continue;
    const number = cells.find(({ text }) => NUMBER.test(text.trim()));
    if (number !== undefined) numbered.set(number.column, (numbered.get(number.column) ?? 0) + 1);
  }
  const most = Math.max(0, ...numbered.values());
  return most >= 2 && most * 2 >= rows.length;
}

/** True for a table that looks like a list of units: it has codes, or numbers with names of bodies beside. */
export function looksLikeList({ rows }: RawTable): boolean {
  return rows.some(hasOwnCode) || isNumberedNames(rows);
}
