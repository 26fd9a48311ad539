import { cycleThrough } from '../core/registry/lineage.js';
import { unitRule } from '../core/rule.js';

/** Following successors ends at a unit that is open or without successors; it never comes back. */
export const successorCycle = unitRule('successor-cycle', ({ registry }) => ({ unit }) => {
  if (unit.closed?.successors === undefined) return undefined;
  const cycle = cycleThrough(registry, unit.code);
  // each member of a cycle would report it: the least code speaks for all
  if (cycle === undefined || cycle.length < 2 || [...cycle].sort()[0] !== unit.code) return undefined;
  return { args: { cycle: [...cycle, unit.code].join(' → ') }, path: ['closed', 'successors'] };
});
