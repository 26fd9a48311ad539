import type { RawCell, RawRow } from '../../formats/read/types.js';
import { type ColumnRoles, textIn } from './column-roles.js';
import { isFooterText, isNote, looksLikeBody } from './footer-words.js';
import { asksOfCode, isLineOfList } from './line-of-list.js';
import type { ListedUnit } from './listed.js';
import { looksLikeCode } from './looks-like-code.js';
import { hasEvidence, type ListHabits, numberOf } from './row-marks.js';
import type { SkipReason } from './skipped-rows.js';

/** What a row with neither number nor code is taken for; a variant says that it is to be reported. */
export type Unmarked = { unit: true } | LeftOut;

/** A row that is no unit. */
export interface LeftOut {
  unit: false;
  reason: SkipReason;
  report?: {
    severity: 'warning' | 'error';
    variant: 'below' | 'unmarked' | 'after' | 'outside' | 'signed' | 'mark' | 'line';
  };
}

/** What may be meant to number a row. */
const LONGEST_MARK = 8;

/** What a list has ended with: its total, after which it may go on, or signatures. */
export type Ended = 'total' | 'signed';

/** The cell of a row's name. */
export function nameOf({ cells }: RawRow, roles: ColumnRoles): RawCell | undefined {
  return cells.find(({ column, text }) => roles.name.has(column) && text.trim() !== '');
}

/** True for the name of a body. */
export function isBodyName(name: RawCell | undefined): boolean {
  return name !== undefined && looksLikeBody(name.text, name.font) && !isFooterText(name);
}

/** True where the words of a signature or a remark stand in one of these columns; "như trên" is what a row may say of itself. */
function isSaidIn(row: RawRow, columns: ReadonlySet<number>): boolean {
  return isFooterText({ text: textIn(row, columns).replace(/^như .*/isu, '') });
}

/**
 * True for a row without a number in which somebody signs or remarks something; a body's own remark is none.
 * @param code the row has a code: then the words stand where its name or its number should
 */
export function isSigned(
  row: RawRow,
  cells: readonly RawCell[],
  roles: ColumnRoles,
  { numbered, coded }: ListHabits,
  { code, ended }: { code: boolean; ended: Ended | undefined },
): boolean {
  if (code && ended === 'signed' && isSigner(row, roles)) return true;
  if (code) return [roles.name, roles.order].some((columns) => isSaidIn(row, columns));
  if (!numbered && !coded && isBodyName(nameOf(row, roles))) return false;
  return cells.some(isFooterText);
}

/** False for a row of words like a signer's that says what only units have: the rows below it go on with the list. */
export function endsIn(
  row: RawRow,
  cells: readonly RawCell[],
  roles: ColumnRoles,
  units: readonly ListedUnit[],
): boolean {
  const parent = textIn(row, roles.parent);
  const others = cells.filter((cell) => !roles.parent.has(cell.column) && !isFooterText(cell));
  if (hasEvidence(others, roles) || (parent.includes('.') && looksLikeCode(parent))) return false;
  return parent === '' || !units.some((unit) => [unit.parent?.name, unit.parent?.code].includes(parent));
}

function hasCode(cells: readonly RawCell[]): boolean {
  return cells.some(({ text }) => text.includes('.') && looksLikeCode(text));
}

/** A row all of whose cells stand in columns that are not read: a remark, or one of a list with other columns. */
function outside(cells: readonly RawCell[]): LeftOut {
  const isListed = cells.some(({ text }) => numberOf(text) !== undefined) && cells.some(isBodyName);
  if (!isListed && !hasCode(cells)) return { unit: false, reason: 'footer' };
  return { unit: false, reason: 'unread', report: { severity: 'warning', variant: 'outside' } };
}

/** The row as it is left out: one with a code is of the list, whatever else it says, and is told of. */
export function toldWith(judged: LeftOut, cells: readonly RawCell[], { code }: ColumnRoles): LeftOut {
  const isCoded = hasCode(cells) || cells.some(({ column, text }) => code.has(column) && looksLikeCode(text));
  if (judged.report?.severity === 'error') return judged;
  const line = cells.map(({ text }) => text.trim()).join(' ');
  const isLine = !isCoded && (isLineOfList(line) || asksOfCode(line)) && !isNote(line);
  if (isLine) return { unit: false, reason: 'unread', report: { severity: 'error', variant: 'line' } };
  if (judged.report !== undefined || !isCoded) return judged;
  return { unit: false, reason: 'unread', report: { severity: 'error', variant: 'signed' } };
}

/**
 * Judges a row with neither number nor code: a unit only where the others have none either, or where it plainly is one.
 * @param isBelow no row with a number or a code comes after it
 * @param ended what the list has ended with, if it has
 */
export function judgeUnmarked(
  row: RawRow,
  cells: readonly RawCell[],
  roles: ColumnRoles,
  { numbered, coded }: ListHabits,
  { isBelow, ended }: { isBelow: boolean; ended: Ended | undefined },
): Unmarked {
  const name = nameOf(row, roles);
  const isBody = isBodyName(name);
  const isOutside = cells.every(({ column }) => !roles.headings.has(column));
  const goesOn = !numbered && !coded && isBody;
  const below: Unmarked = { unit: false, reason: 'footer', report: { severity: 'warning', variant: 'below' } };
  if (isOutside) return outside(cells);
  if (ended !== undefined && !(goesOn && ended === 'total')) return goesOn ? below : { unit: false, reason: 'footer' };
  const isUnit = numbered ? isBody && !isBelow && hasEvidence(cells, roles) : !coded || name === undefined || isBody;
  if (isUnit) return { unit: true };
  const mark = textIn(row, roles.order);
  if (isBody && mark !== '' && mark.length <= LONGEST_MARK && !/\p{L}{3}/u.test(mark))
    return { unit: false, reason: 'unread', report: { severity: 'error', variant: 'mark' } };
  if (isBelow) return below;
  return { unit: false, reason: 'unread', report: { severity: isBody ? 'error' : 'warning', variant: 'unmarked' } };
}

/** True for a row with a code but no number behind signatures, in which nobody names a body: who signed stands beside it. */
function isSigner(row: RawRow, roles: ColumnRoles): boolean {
  const name = nameOf(row, roles);
  return name !== undefined && !isBodyName(name);
}

/**
 * Judges a numbered row without a code behind signatures or "Ghi chú": undefined where the list goes on with its next
 * number, else one of the remarks there.
 * @param last the last number of the list; isNoted: remarks have begun
 */
export function judgeBehindEnd(
  row: RawRow,
  roles: ColumnRoles,
  order: string,
  { last, isNoted }: { last: number | undefined; isNoted: boolean },
): LeftOut | undefined {
  const isBody = isBodyName(nameOf(row, roles));
  if (!isNoted && isBody && last !== undefined && numberOf(order) === last + 1) return undefined;
  if (!isBody) return { unit: false, reason: 'footer' };
  // a bullet stands before those who are told of the list, too
  const isCounted = numberOf(order) !== undefined;
  // remarks are numbered too, and may begin with the name of the body they are about
  const report = { severity: isCounted && !isNoted ? 'error' : 'warning', variant: 'after' } as const;
  return { unit: false, reason: isCounted ? 'unread' : 'footer', report };
}
