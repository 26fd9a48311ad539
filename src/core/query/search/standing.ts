import { levelOf } from '../../code/code.js';
import { isOver } from '../../registry/timeline.js';
import type { Searchable } from './searchable.js';

/** What is added for a body that stands high, by level. */
const HIGH: readonly number[] = [0, 1.5, 1.5, 0.5];

/** What is added for the body whose level-1 code stands beside words of its name. */
export const ROOT = 20;

/**
 * What is taken off for a unit that is over; for one that is to come: more than all that parts it from one in force of the
 * same name; for a name it has no more; for what had to be written out.
 */
export const LESS = { over: 20, toCome: 5, former: 1, writtenOut: 2 } as const;

/** What is added for a whole code beside words that are not those of its body: it says more than any name. */
export const BESIDE = 80;

/** By what the fit of a name above is parted, so that it decides only between equal names. */
export const FULL = 200;

/** What the standing of a unit adds to its fit, or takes off. */
export function standing({ code, status }: Searchable): number {
  const high = HIGH[levelOf(code)] ?? 0;
  if (status === 'active') return high;
  return high - (isOver(status) ? LESS.over : LESS.toCome);
}
