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
  const whole = new Set([target]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [code, { closed, to }] of closings) {
      if (whole.has(code)) continue;
      const kept = to.filter((successor) => closed.partial?.includes(successor) !== true);
      const isWhole = kept.some((each) => whole.has(each));
      const isJoined = kept.length === 0 && to.length > 1 && to.every((each) => whole.has(each));
      if (!isWhole && !isJoined) continue;
      whole.add(code);
      grown = true;
    }
  }
  return whole;
}
