import type { RawCell, RawRow } from '../../formats/read/types.js';
import type { ColumnRoles } from './column-roles.js';
import { looksLikeBody } from './footer-words.js';
import type { SkipReason } from './listed.js';
import { hasEvidence, type ListHabits } from './row-marks.js';

/** What a row with neither number nor code is taken for; a variant says that it is to be reported. */
export type Unmarked =
  | { unit: true }
  | { unit: false; reason: SkipReason; report?: { severity: 'warning' | 'error'; variant: 'below' | 'unmarked' } };

/**
 * Judges a row with neither number nor code: a unit only where the others have none either, or where it plainly is one.
 * @param isBelow no row with a number or a code comes after it
 * @param ended the list has ended with its total or its signatures
 */
export function judgeUnmarked(
  { cells: all }: RawRow,
  cells: readonly RawCell[],
  roles: ColumnRoles,
  { numbered, coded }: ListHabits,
  { isBelow, ended }: { isBelow: boolean; ended: boolean },
): Unmarked {
  const isOutside = cells.every(({ column }) => !roles.headings.has(column));
  if (isOutside || ended) return { unit: false, reason: 'footer' };
  const name = all.find(({ column, text }) => roles.name.has(column) && text.trim() !== '');
  const isBody = name !== undefined && looksLikeBody(name.text, name.font);
  const isUnit = numbered ? isBody && !isBelow && hasEvidence(cells, roles) : !coded || name === undefined || isBody;
  if (isUnit) return { unit: true };
  if (isBelow) return { unit: false, reason: 'footer', report: { severity: 'warning', variant: 'below' } };
  const severity = isBody ? 'error' : 'warning';
  return { unit: false, reason: 'unread', report: { severity, variant: 'unmarked' } };
}
