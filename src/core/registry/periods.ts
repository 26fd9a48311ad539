import { dayBefore, daysBetween, isDate } from './dates.js';
import type { IsoDate } from './types.js';

/** First and last day of a period, both counted. */
export interface Period {
  from: IsoDate;
  to: IsoDate;
}

/** Months that a report tells apart; a longer period goes by years. */
const MOST_MONTHS = 24;

/** Months from the year 0 to that of a day. */
function monthOf(day: IsoDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** A month as it is written, `2025-01`. */
function monthText(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** The period that ends on the eve of another one: as many whole months where that is of whole months, else as many days. */
export function periodBefore(period: Period): Period {
  const { from, to } = period;
  const eve = dayBefore(from);
  if (isOfMonths(period)) return { from: `${monthText(2 * monthOf(from) - monthOf(to) - 1)}-01`, to: eve };
  let first = eve;
  for (let days = daysBetween(from, to); days > 0; days -= 1) first = dayBefore(first);
  return { from: first, to: eve };
}

/** The same days a year earlier; undefined for a period of more than a year, which would run into it. */
export function samePeriodLastYear({ from, to }: Period): Period | undefined {
  const earlier = (day: IsoDate): IsoDate => {
    const moved = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
    return isDate(moved) ? moved : moved.replace(/29$/, '28');
  };
  return earlier(to) < from ? { from: earlier(from), to: earlier(to) } : undefined;
}

/** True for a period that begins with a month and ends with one. */
export function isOfMonths({ from, to }: Period): boolean {
  return from.endsWith('-01') && dayBefore(`${monthText(monthOf(to) + 1)}-01`) === to;
}

/** The months of a period, `2025-01`, or its years where that would be too many; and the one that a day falls into. */
export function spansOf({ from, to }: Period): { spans: string[]; spanOf: (day: IsoDate) => string } {
  const months = Array.from({ length: monthOf(to) - monthOf(from) + 1 }, (_, i) => monthText(monthOf(from) + i));
  const length = months.length > MOST_MONTHS ? 4 : 7;
  const spanOf = (day: string): string => day.slice(0, length);
  return { spans: [...new Set(months.map(spanOf))], spanOf };
}
