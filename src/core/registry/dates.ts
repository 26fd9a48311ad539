import type { IsoDate } from './types.js';

/** The time zone of Vietnam, which has kept to seven hours before Greenwich since 1975. */
export const VIETNAM = 'Asia/Ho_Chi_Minh';

/** Days since 0000-03-01 of a proleptic Gregorian date (so that leap days end a year). */
function dayNumber(date: IsoDate): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const m = (month + 9) % 12;
  const y = year - Math.floor(m / 10);
  return (
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((m * 306 + 5) / 10) + day - 1
  );
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a calendar date that exists, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= last;
}

/** A day as people type it, `2022-01-10`, `10/01/2022`, `10-1-2022` or `10.1.2022`, in the first form; undefined for what is none. */
export function typedDate(text: string): IsoDate | undefined {
  const vietnamese = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text);
  const [, day = '', , month = '', year = ''] = vietnamese ?? [];
  const iso = vietnamese === null ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(iso) ? iso : undefined;
}

/** The day before a date. */
export function dayBefore(date: IsoDate): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const write = (y: number, m: number, d: number): IsoDate =>
    [String(y).padStart(4, '0'), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-');
  if (day > 1) return write(year, month, day - 1);
  const [y, m] = month > 1 ? [year, month - 1] : [year - 1, 12];
  const last = [31, 30, 29, 28].find((each) => isDate(write(y, m, each))) ?? 28;
  return write(y, m, last);
}
