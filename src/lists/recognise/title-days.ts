import type { IsoDate } from '../../core/registry/types.js';
import { dayOfLine, dayOfList, dayOfTitle } from './change-cell.js';
import { beginsAnew } from './title-kind.js';

/** What the title of a table, or a line between the two, says of the day of the rows. */
export interface TitleDay {
  line: string;
  day: IsoDate;
  /** The line says more: whether the day is that of the rows nobody knows. */
  isUnclear?: true;
}

/** What a line says of the day of the rows under it; what a title says of that beside a change goes with the change. */
export function dayAt(line: string): TitleDay | undefined {
  const day = beginsAnew(line) ? dayOfList(line) : dayOfLine(line);
  if (day !== undefined) return { line: line.trim(), day };
  const among = beginsAnew(line) ? undefined : dayOfTitle(` ${line}`);
  return among === undefined ? undefined : { line: line.trim(), day: among, isUnclear: true };
}

/** The day that the lines above a table give, from the one with which its title begins. */
export function dayUnder(titles: readonly string[]): TitleDay | undefined {
  const days = titles.slice(Math.max(titles.findLastIndex(beginsAnew), 0)).flatMap((line) => dayAt(line) ?? []);
  return days.findLast(({ isUnclear }) => isUnclear !== true) ?? days.at(-1);
}
