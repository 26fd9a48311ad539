import { VIETNAMESE } from '../../annex/annex-words.js';
import { dayOf } from '../../annex/official-dates.js';
import type { IsoDate } from '../../core/registry/types.js';
import { dayOfCell, isWhenSigned } from '../recognise/day-cell.js';

/** The day in a cell of a column of days as annexes print it; the text itself where it is none, undefined where nothing is said. */
export function dayInCell(text: string | undefined): string | undefined {
  const plain = text?.trim();
  if (plain === undefined || plain === '') return undefined;
  const day = dayOfCell(plain);
  return day === undefined ? plain : dayOf(day);
}

/** The day of a change as annexes print it. */
export function printedDay(day: IsoDate | null): string {
  return day === null ? VIETNAMESE.whenSigned : dayOf(day);
}

/** True where a list that was printed before the signing means a change's day by that of the signing. */
export function isDayOfSigning(text: string, day: IsoDate | null, signed: IsoDate | undefined): boolean {
  return isWhenSigned(text) && (day === null || day === signed);
}
