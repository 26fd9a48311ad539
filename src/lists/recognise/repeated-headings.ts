import type { RawRow } from '../../formats/read/types.js';
import type { ColumnMap } from './column-map.js';
import type { ColumnRoles } from './column-roles.js';
import { type FoundHeadings, readHeadings } from './heading-cells.js';

/** "STT", "TT", "S/TT": begins a heading row even where the other headings changed. */
const ORDER_HEADING = /^(?:s\s*\/?\s*)?t\s*\/?\s*t\.?$/i;
/** What it begins with: every cell of a list is asked, and next to all begin otherwise. */
const MAY_ORDER = /^[st]/i;

/** Headings repeated on a new page, or those of a second list below the first; undefined where a row holds none. */
export function repeatedHeadings(
  row: RawRow,
  next: RawRow | undefined,
  { headings }: ColumnRoles,
  map: ColumnMap,
  widest: number,
): FoundHeadings | undefined {
  const isCandidate = row.cells.some(({ column, text }) => {
    const own = text.trim();
    return headings.get(column) === own || (MAY_ORDER.test(own) && ORDER_HEADING.test(own.slice(0, 8)));
  });
  // a list that stands further to the right or left has columns of its own
  const isAside = row.cells.every(({ column }) => !headings.has(column));
  return isCandidate || isAside ? readHeadings(row, next, map, widest) : undefined;
}
