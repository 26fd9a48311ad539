import type { RawRow } from '../../formats/read/types.js';
import { isBlank } from './blank.js';
import type { UnreadColumn } from './columns-seen.js';
import { isKindAlone } from './kind-alone.js';
import type { SeenColumn } from './listed.js';

/** A column with what the names of its rows lack. */
interface RestOfNames extends UnreadColumn {
  /** The first row in which it completes a name, and what stands in the two cells. */
  row: number;
  name: string;
  rest: string;
}

const textAt = ({ cells }: RawRow, column: number): string => {
  const text = cells.find((cell) => cell.column === column)?.text.trim() ?? '';
  return isBlank(text) ? '' : text;
};

/**
 * The unread column in which names go on that say no more than a kind: "Sở" beside "Y tế", as under one heading over two
 * columns. Bodies would be granted codes by half their names.
 */
export function restOfNames(
  columns: readonly Pick<SeenColumn, 'field' | 'column'>[],
  unread: readonly UnreadColumn[],
  rows: readonly RawRow[],
): RestOfNames | undefined {
  const names = new Set(columns.flatMap(({ field, column }) => (field === 'name' ? [column] : [])));
  for (const each of unread) {
    const own = each.column - 1;
    if (!names.has(own)) continue;
    const halves = rows.flatMap((row) => {
      const [name, rest] = [textAt(row, own).normalize('NFC'), textAt(row, each.column)];
      return /\p{L}/u.test(rest) && isKindAlone(name) ? [{ row: row.row, name, rest }] : [];
    });
    const [first] = halves;
    if (first !== undefined) return { ...each, ...first };
  }
  return undefined;
}
