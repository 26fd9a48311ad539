import { CHECK_SEVERITY, type CheckResult, countKinds } from './comparison.js';
import type { CellPlace, Finding } from './finding.js';

/** What of a comparison decides whether the two are equal, and how often it occurs. */
export const VERDICT_PARTS = [
  'different',
  'missing',
  'extra',
  'duplicate',
  'malformed',
  'reading',
  'spelling',
  'wording',
  'order',
  'not-covered',
] as const;
export type VerdictPart = (typeof VERDICT_PARTS)[number];

/** Whether a list and the registry are equal. */
export interface ComparisonVerdict {
  equal: boolean;
  /** Unequal only because strictness was asked for. */
  byStrictness: boolean;
  parts: { part: VerdictPart; count: number }[];
  /** What is worth a look beside. */
  also: { part: VerdictPart; count: number }[];
}

function samePlace(a: CellPlace, b: CellPlace): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

/** Findings of reading a list whose cell the comparison does not name itself. */
export function unnamed<Read extends Finding<CellPlace, string>>(
  read: readonly Read[],
  { findings }: CheckResult,
): Read[] {
  return read.filter(
    ({ place }) =>
      place.row === undefined ||
      !findings.some((finding) => finding.place !== undefined && samePlace(finding.place, place)),
  );
}

/** Whether the list and the registry are equal; warnings count only where `strict`. @param read findings of reading it */
export function verdictOf(
  result: CheckResult,
  read: readonly Pick<Finding, 'severity'>[],
  strict: boolean,
): ComparisonVerdict {
  const kinds = countKinds(result.findings);
  const count = (part: VerdictPart): number => {
    if (part === 'reading') return read.filter(({ severity }) => severity === 'error').length;
    return part === 'not-covered' ? result.notCovered.length : kinds[part];
  };
  const isError = (part: VerdictPart): boolean =>
    part === 'reading' || (part !== 'not-covered' && CHECK_SEVERITY[part] === 'error');
  const found = VERDICT_PARTS.map((part) => ({ part, count: count(part) })).filter((each) => each.count > 0);
  const errors = found.filter(({ part }) => isError(part));
  const parts = strict ? found : errors;
  const also = found.filter((each) => !parts.includes(each));
  return { equal: parts.length === 0, byStrictness: errors.length === 0 && parts.length > 0, parts, also };
}
