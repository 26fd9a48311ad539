import { changesWithin } from '../../core/query/status-report.js';
import type { ChangeCounts } from '../../core/registry/changes-made.js';
import { isOfMonths, type Period, periodBefore, samePeriodLastYear } from '../../core/registry/periods.js';
import type { Registry } from '../../core/registry/registry.js';
import { officialSpan } from '../official-dates.js';
import { roman } from '../roman.js';

/** The name that an office has for a period: `quý III năm 2026`; undefined where it has none. */
function nameOf(period: Period): string | undefined {
  if (!isOfMonths(period)) return undefined;
  const [year, last] = [period.from.slice(0, 4), period.to.slice(0, 4)];
  const [first, end] = [Number(period.from.slice(5, 7)), Number(period.to.slice(5, 7))];
  if (year !== last) return first === 1 && end === 12 ? `giai đoạn ${year} - ${last}` : undefined;
  const months = end - first + 1;
  if (months === 12) return `năm ${year}`;
  // a 0 before the first two months, as in days
  if (months === 1) return `tháng ${first < 3 ? `0${first}` : first} năm ${year}`;
  if (months === 3 && end % 3 === 0) return `quý ${roman(end / 3)} năm ${year}`;
  if (first === 1) return `${months} tháng đầu năm ${year}`;
  return months === 6 && end === 12 ? `6 tháng cuối năm ${year}` : undefined;
}

/** A period as a paper speaks of it: by its name, else by its days. */
export function periodWords(period: Period): string {
  return nameOf(period) ?? officialSpan(period);
}

/** The period that a report is held against, and what was changed in it. */
export interface Compared {
  /** `Kỳ trước (quý II năm 2026)`, in a sentence. */
  words: string;
  /** `Kỳ trước`, over a column. */
  label: string;
  changes: ChangeCounts;
}

/**
 * What a report is held against: the period before where an office has a name for it, else the same days of last year.
 * As many days as a period has, counted back from its eve, are nobody's period.
 */
export function comparedWith(registry: Registry, period: Period): Compared | undefined {
  const before = periodBefore(period);
  const lastYear = samePeriodLastYear(period);
  const isKnown = nameOf(period) !== undefined && nameOf(before) !== undefined;
  const held = isKnown ? before : lastYear;
  if (held === undefined) return undefined;
  const label = isKnown ? 'Kỳ trước' : 'Cùng kỳ năm trước';
  return { words: `${label} (${periodWords(held)})`, label, changes: changesWithin(registry, held) };
}
