import { fold } from '../../core/text/fold.js';
import type { RawRow } from '../../formats/read/types.js';
import { isBlank } from './blank.js';
import { type ColumnMap, isColumnLeftOut } from './column-map.js';
import type { Claim } from './columns-by-content.js';
import type { HeadedColumn } from './heading-cells.js';
import { headingKey } from './headings.js';
import { looksLikeCode } from './looks-like-code.js';
import { headsPlaces } from './place-columns.js';

/** The house and its street, which an address begins with. */
const HOUSE = /^so nha(?: |$)/;
/** How far off the street is. */
export const STREET = 1;
/** What comes after it, from the near to the far, each by its heading. */
const FURTHER: readonly ((key: string) => boolean)[] = [
  (key) => /^(?:(?:ten )?(?:duong|pho) ?)+$/.test(key),
  (key) => /^(?:(?:thon|xom|ap|ban|khu pho|khu dan cu|to dan pho|tdp|khoi) ?)+$/.test(key),
  headsPlaces,
  (key) => /^(?:(?:quan|huyen|thi xa) ?)+$/.test(key),
  (key) => /^(?:(?:tinh|thanh pho|tp|tinh thanh) ?)+$/.test(key),
  (key) => /^dia chi$/.test(key),
];
/** Longer texts are no names of places. */
const LONGEST = 80;

function textAt({ cells }: RawRow, column: number): string {
  return cells.find((cell) => cell.column === column)?.text.trim() ?? '';
}

/** How far off a heading's place is, 0 for the house; undefined for what is no part of an address. */
function distanceOf(heading: string): number | undefined {
  const key = headingKey(heading);
  if (HOUSE.test(key)) return 0;
  const found = FURTHER.findIndex((test) => test(key));
  return found < 0 ? undefined : found + STREET;
}

/** True where a column goes on with what another begins, and never says it again. */
function goesOn(column: number, house: number, rows: readonly RawRow[]): boolean {
  return rows.every((row) => {
    const [text, begin] = [textAt(row, column), textAt(row, house)];
    if (isBlank(text) || isBlank(begin)) return true;
    return text.length <= LONGEST && !looksLikeCode(text) && !fold(text).includes(fold(begin));
  });
}

/**
 * "Số nhà, đường phố | Phường/xã | Tỉnh/thành phố", side by side: the parts of one address, each with its distance as its
 * level. The first alone would be half an address.
 */
export function withAddressParts(
  claims: readonly Claim[],
  headed: readonly HeadedColumn[],
  map: ColumnMap,
  rows: readonly RawRow[],
): Claim[] {
  const [house, ...others] = claims.filter(
    (claim) => claim.field === 'address' && HOUSE.test(headingKey(claim.heading)),
  );
  if (house === undefined || others.length > 0 || house.mapped) return [...claims];
  const parts = new Map<number, Claim>();
  for (const step of [1, -1]) {
    for (let column = house.column + step; ; column += step) {
      const next = headed.find((each) => each.column === column);
      const level = next === undefined ? undefined : distanceOf(next.heading);
      const claim = claims.find((each) => each.column === column);
      const isFree = (claim === undefined || claim.field === 'address') && !isColumnLeftOut(map, column);
      if (next === undefined || level === undefined || next.mapped || !isFree) break;
      if (!goesOn(column, house.column, rows)) break;
      parts.set(column, {
        column,
        heading: next.heading,
        row: next.row,
        field: 'address',
        level,
        weak: false,
        mapped: false,
      });
    }
  }
  const levels = [0, ...[...parts.values()].map(({ level }) => level)];
  // two that are as far off are no parts of one
  if (parts.size === 0 || new Set(levels).size < levels.length) return [...claims];
  const rest = claims.filter((claim) => claim !== house && !parts.has(claim.column));
  return [...rest, { ...house, level: 0 }, ...parts.values()].sort((a, b) => a.column - b.column);
}
