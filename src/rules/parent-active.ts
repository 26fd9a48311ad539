import { parentOf } from '../core/code/code.js';
import { effectiveOf, isSigned } from '../core/registry/registry.js';
import { unitRule } from '../core/rule.js';

/** A parent is in force as long as its children are. */
export const parentActive = unitRule('parent-active', ({ registry }) => ({ unit }) => {
  const parent = parentOf(unit.code);
  const above = parent === undefined ? undefined : registry.unit(parent);
  if (parent === undefined || above?.closed === undefined) return undefined;
  const args = { code: unit.code, parent };
  const draftOnly = unit.closed !== undefined && !isSigned(registry.decision(unit.closed.decision));
  if (unit.closed === undefined || (draftOnly && isSigned(registry.decision(above.closed.decision)))) {
    return { args, path: ['code'] };
  }
  const closed = effectiveOf(registry, unit.closed);
  const parentClosed = effectiveOf(registry, above.closed);
  if (closed === undefined || parentClosed === undefined || closed <= parentClosed) return undefined;
  return { variant: 'later', args: { ...args, closed, parentClosed }, path: ['closed'] };
});
