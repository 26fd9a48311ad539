import type { ClosingReason } from '../core/registry/types.js';
import { unitRule } from '../core/rule.js';

const EXPECTED: Record<ClosingReason, 'none' | 'one' | 'several'> = {
  dissolved: 'none',
  annulled: 'none',
  merged: 'one',
  replaced: 'one',
  split: 'several',
};

/** The number of successors fits the reason of the closing. */
export const reasonSuccessors = unitRule('reason-successors', () => ({ unit }) => {
  if (unit.closed === undefined) return undefined;
  const { reason, successors } = unit.closed;
  const count = successors?.length ?? 0;
  const expected = EXPECTED[reason];
  const fits = expected === 'none' ? count === 0 : expected === 'one' ? count === 1 : count >= 2;
  return fits ? undefined : { variant: expected, args: { reason, count }, path: ['closed', 'reason'] };
});
