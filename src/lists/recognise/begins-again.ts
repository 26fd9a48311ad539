import type { RawCell, RawRow } from '../../formats/read/types.js';
import { type ColumnRoles, textIn } from './column-roles.js';
import { isFooterText, looksLikeBody } from './footer-words.js';
import { groupWords } from './row-kinds.js';
import { marksOf, numberOf } from './row-marks.js';
import { isBodyName, nameOf } from './unmarked-row.js';

/**
 * True for a heading with which the list goes on behind its signatures: it names a body, and the row below it is one of a
 * list.
 * @param next the next row with something in it
 */
export function beginsAgain(
  [only, ...others]: readonly RawCell[],
  roles: ColumnRoles,
  next: RawRow | undefined,
): boolean {
  if (only === undefined || others.length > 0 || next === undefined) return false;
  if (isFooterText(only) || !looksLikeBody(groupWords(only.text).name ?? '', only.font)) return false;
  const isMarked = numberOf(textIn(next, roles.order)) !== undefined || marksOf(next, roles).code;
  return isMarked && isBodyName(nameOf(next, roles));
}
