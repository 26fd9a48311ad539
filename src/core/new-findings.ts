import type { Issue } from './finding.js';

/** Arguments that only help (lists of what there is, nearest names): they change without the fault changing. */
const HELPING: ReadonlySet<string> = new Set(['known', 'near']);

/** What makes two issues the same one, wherever it stands in its file now. */
function identity({ rule, variant, args, file, code }: Issue): string {
  const said = Object.entries(args)
    .filter(([name]) => !HELPING.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([rule, variant === 'near' ? '' : (variant ?? ''), code ?? file, said]);
}

/**
 * Issues that were not there before: an issue is known by its rule, the code it is about and what it says, not
 * by its line. Of several alike as many are new as there are more than before.
 */
export function issuesCausedBy(before: readonly Issue[], after: readonly Issue[]): Issue[] {
  const known = new Map<string, number>();
  for (const issue of before) {
    const key = identity(issue);
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  return after.filter((issue) => {
    const key = identity(issue);
    const left = known.get(key) ?? 0;
    if (left > 0) known.set(key, left - 1);
    return left === 0;
  });
}
