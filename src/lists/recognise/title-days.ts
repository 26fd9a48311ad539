import type { IsoDate } from '../../core/registry/types.js';
import { dayOfLine, dayOfTitle } from './change-cell.js';
import { beginsAnew } from './title-kind.js';

/** What a line between a title and its table says of the day of the rows. */
export interface TitleDay {
  line: string;
  day: IsoDate;
  /** The line says more: whether the day is that of the rows nobody knows. */
  isUnclear?: true;
}

/** What a line says of the day of the rows under it; what a title says of that goes with the title. */
export function dayAt(line: string): TitleDay | undefined {
  if (beginsAnew(line)) return undefined;
  const day = dayOfLine(line);
  if (day !== undefined) return { line: line.trim(), day };
  const among = dayOfTitle(` ${line}`);
  return among === undefined ? undefined : { line: line.trim(), day: among, isUnclear: true };
}

/** The day that the lines above a table give, from the one with which its title begins. */
export function dayUnder(titles: readonly string[]): TitleDay | undefined {
  const days = titles.slice(Math.max(titles.findLastIndex(beginsAnew), 0)).flatMap((line) => dayAt(line) ?? []);
  return days.findLast(({ isUnclear }) => isUnclear !== true) ?? days.at(-1);
}
