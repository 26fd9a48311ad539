import type { RawRow } from '../../formats/read/types.js';
import { type ColumnRoles, textIn } from './column-roles.js';
import { filled } from './row-kinds.js';
import { numberOf } from './row-marks.js';

/** More than these, and the list is a choice of another one. */
const MOST = 3;

/** A number that is left out between two rows that stand one below the other. */
export interface MissingNumber {
  /** The row behind it. */
  row: RawRow;
  from: number;
  to: number;
}

/**
 * Where the numbers of rows that count on leave some out, so that a row may have been lost: 1, 2, 4. Of lists in which that
 * happens again and again, or as often as not, nothing is said.
 */
export function missingNumbers(rows: readonly RawRow[], roles: ColumnRoles): MissingNumber[] {
  const found: MissingNumber[] = [];
  let steps = 0;
  let last: number | undefined;
  for (const row of rows) {
    if (filled(row).length === 0) continue;
    const number = numberOf(textIn(row, roles.order));
    // the line that numbers the columns is no row
    const isNamed = textIn(row, roles.name) !== '' && numberOf(textIn(row, roles.name)) === undefined;
    if (number !== undefined && isNamed && last !== undefined) {
      if (number === last + 1) steps += 1;
      else if (number > last + 1) found.push({ row, from: last, to: number });
    }
    last = isNamed ? number : undefined;
  }
  return found.length > MOST || found.length > steps ? [] : found;
}
