import type { Closed } from '../registry/types.js';

/** A closing on the way from a code, and the successors that count. */
export interface FollowedClosing {
  closed: Closed;
  to: readonly string[];
}

/**
 * The codes of a walk whose body went whole into a target: the target itself; one that a whole successor of which did;
 * and one that was parted among several which, each by whatever way, all did. So parts that came together again in one
 * body are whole there; a part that was lost, or went elsewhere, keeps the rest a part.
 */
export function wholeIn(target: string, closings: ReadonlyMap<string, FollowedClosing>): Set<string> {
  const into = new Map<string, string[]>();
  /** Parts that have not come there yet, by the code that was parted among them. */
  const missing = new Map<string, number>();
  for (const [code, { closed, to }] of closings) {
    const isPart = (successor: string): boolean => closed.partial?.includes(successor) === true;
    const kept = to.filter((successor) => !isPart(successor));
    const counting = new Set(kept.length === 0 && to.length > 1 ? to : kept);
    if (kept.length === 0) missing.set(code, counting.size);
    for (const successor of counting) {
      const those = into.get(successor) ?? [];
      into.set(successor, those);
      those.push(code);
    }
  }
  const whole = new Set([target]);
  for (const at of whole) {
    for (const code of into.get(at) ?? []) {
      const left = (missing.get(code) ?? 1) - 1;
      missing.set(code, left);
      if (left <= 0) whole.add(code);
    }
  }
  return whole;
}
