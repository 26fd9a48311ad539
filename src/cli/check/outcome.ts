import type { CellPlace } from '../../core/finding.js';
import { type CheckResult, countKinds, SEVERITY_OF } from '../../core/comparison.js';
import type { ListProblem } from '../../lists/recognise/listed.js';

/** What of a comparison decides whether the two are equal, and how often it occurs. */
export const OUTCOME_PARTS = [
  'different',
  'missing',
  'extra',
  'duplicate',
  'malformed',
  'reading',
  'spelling',
  'not-covered',
] as const;
export type OutcomePart = (typeof OUTCOME_PARTS)[number];

/** The verdict. */
export interface Outcome {
  equal: boolean;
  /** Unequal only because `--strict` was asked for. */
  byStrictness: boolean;
  parts: { part: OutcomePart; count: number }[];
  /** What is worth a look beside. */
  also: { part: OutcomePart; count: number }[];
}

function samePlace(a: CellPlace, b: CellPlace): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

/** Problems of reading whose cell the comparison does not name itself. */
export function ownProblems(problems: readonly ListProblem[], { findings }: CheckResult): ListProblem[] {
  return problems.filter(
    ({ place }) =>
      place.row === undefined || !findings.some((finding) => 'place' in finding && samePlace(finding.place, place)),
  );
}

/** Whether the list and the registry are equal; warnings count only where `strict`. */
export function outcomeOf(result: CheckResult, problems: readonly ListProblem[], strict: boolean): Outcome {
  const kinds = countKinds(result.findings);
  const count = (part: OutcomePart): number => {
    if (part === 'reading') return problems.filter(({ severity }) => severity === 'error').length;
    return part === 'not-covered' ? result.notCovered.length : kinds[part];
  };
  const isError = (part: OutcomePart): boolean =>
    part === 'reading' || (part !== 'not-covered' && SEVERITY_OF[part] === 'error');
  const found = OUTCOME_PARTS.map((part) => ({ part, count: count(part) })).filter((each) => each.count > 0);
  const errors = found.filter(({ part }) => isError(part));
  const parts = strict ? found : errors;
  const also = found.filter((each) => !parts.includes(each));
  return { equal: parts.length === 0, byStrictness: errors.length === 0 && parts.length > 0, parts, also };
}
