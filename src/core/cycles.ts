/** A way from a code back to itself along those whose places it took; the first step of it. */
function cycleFrom(code: string, next: ReadonlyMap<string, readonly string[]>): string | undefined {
  const queue = (next.get(code) ?? []).map((each) => ({ at: each, from: each }));
  const seen = new Set<string>();
  for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
    const { at, from } = step;
    if (at === code) return from;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const each of next.get(at) ?? []) queue.push({ at: each, from });
  }
  return undefined;
}

/**
 * Codes that took each other's places: one the place of another, and so on round to the first.
 * @param next the codes whose places a code took
 * @returns each with the code whose place it took
 */
export function cyclesIn(next: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  const found = new Map<string, string>();
  for (const code of next.keys()) {
    const other = cycleFrom(code, next);
    if (other !== undefined) found.set(code, other);
  }
  return found;
}

/** Something that a code had, and what it has in its place. */
export interface Taking {
  code: string;
  left: string;
  taken: string;
}

/** Codes that took what others left, and so on round to the first; each with the code that left what it took. */
export function exchangesIn(takings: readonly Taking[]): Map<string, string> {
  const left = new Map<string, string[]>();
  for (const each of takings) left.set(each.left, [...(left.get(each.left) ?? []), each.code]);
  return cyclesIn(new Map(takings.map(({ code, taken }) => [code, left.get(taken) ?? []])));
}
