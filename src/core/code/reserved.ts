import type { Reserved } from '../registry/types.js';
import { ancestorAt, codeFault, isDescendantOf, lastGroup, levelOf, parentOf } from './code.js';

/** What is wrong with an entry of `reserved`. */
export type ReservedFault = 'neither' | 'both' | 'unlike' | 'backwards';

/** What is wrong with an entry: it names a code, or two of one parent and one width, the lesser first. */
export function reservedFault({ code, from, to }: Reserved): ReservedFault | undefined {
  if (code !== undefined) return from === undefined && to === undefined ? undefined : 'both';
  if (from === undefined || to === undefined) return 'neither';
  if (codeFault(from) !== undefined || codeFault(to) !== undefined) return 'unlike';
  if (parentOf(from) === undefined || parentOf(from) !== parentOf(to)) return 'unlike';
  if (lastGroup(from).length !== lastGroup(to).length) return 'unlike';
  // figures come before letters, as in codes
  return lastGroup(from) <= lastGroup(to) ? undefined : 'backwards';
}

function isIn(entry: Reserved, code: string): boolean {
  if (entry.code !== undefined) return entry.code === code || isDescendantOf(code, entry.code);
  const { from = '', to = '' } = entry;
  if (reservedFault(entry) !== undefined || levelOf(code) < levelOf(from)) return false;
  const own = ancestorAt(code, levelOf(from));
  if (own === undefined || parentOf(own) !== parentOf(from)) return false;
  const group = lastGroup(own);
  return group.length === lastGroup(from).length && lastGroup(from) <= group && group <= lastGroup(to);
}

/** The reservation that a code, or one above it, falls under. */
export function reservationOf<Entry extends Reserved>(reserved: readonly Entry[], code: string): Entry | undefined {
  return reserved.find((each) => isIn(each, code));
}

/** True for a code that reservations name, and for any descendant of one. */
export function isReservedBy(reserved: readonly Reserved[], code: string): boolean {
  return reservationOf(reserved, code) !== undefined;
}

/** True where all that an entry reserves is reserved by one of others. */
export function isStillReserved(reserved: readonly Reserved[], { code, from = '', to = '' }: Reserved): boolean {
  if (code !== undefined) return isReservedBy(reserved, code);
  return reserved.some((each) => isIn(each, from) && isIn(each, to));
}

/** What an entry reserves, on one line: `H24.90`, `H24.90–H24.99`. */
export function reservedText({ code, from = '', to = '' }: Reserved): string {
  return code ?? `${from}–${to}`;
}

/** True for a code whose last group is nothing but zeros: no unit is ever given one. */
export function isZero(code: string): boolean {
  return /\.0+$/.test(code);
}
