import { numberKey } from './decision-number.js';
import { effectiveOfDecision } from './registry.js';
import type { Decision } from './types.js';

/** What a decision is placed by, the weightiest first: those in force later, and drafts that name no day, stand behind. */
function placeOf(decision: Decision): readonly [string, string, number, string] {
  const { number, signed, id } = decision;
  const key = numberKey(number ?? '');
  return [effectiveOfDecision(decision) ?? '9999', signed ?? '9999', Number(/^\d+/.exec(key)?.[0] ?? Infinity), id];
}

/** Decisions in the order in which every paper and list names them: by the day of effect, the day of signing, the number. */
export function inOrderOfEffect(a: Decision, b: Decision): number {
  const [mine, theirs] = [placeOf(a), placeOf(b)];
  for (const [i, each] of mine.entries()) {
    const other = theirs[i] ?? '';
    if (each !== other) return each < other ? -1 : 1;
  }
  return 0;
}
