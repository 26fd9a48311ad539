import type { Finding } from './finding.js';

/** Arguments that only help (lists of what there is, nearest names): they change without the fault changing. */
const HELPING: ReadonlySet<string> = new Set(['known', 'near']);

/** What makes two findings the same one, wherever it stands in its file now. */
function identity({ rule, variant, args, place, code }: Finding): string {
  const said = Object.entries(args)
    .filter(([name]) => !HELPING.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([rule, variant === 'near' ? '' : (variant ?? ''), code ?? place.file, said]);
}

/**
 * Findings that were not there before: a finding is known by its rule, the code it is about and what it says, not
 * by its line. Of several alike as many are new as there are more than before.
 */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  // of a long list there may be tens of thousands, and nothing of them to be known again
  if (before.length === 0) return [...after];
  const known = new Map<string, number>();
  for (const finding of before) {
    const key = identity(finding);
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  return after.filter((finding) => {
    const key = identity(finding);
    const left = known.get(key) ?? 0;
    if (left > 0) known.set(key, left - 1);
    return left === 0;
  });
}
