import { effectiveOf } from '../core/registry/registry.js';
import { type Found, unitRule } from '../core/rule.js';

/** A successor is granted no later than the closing, and not closed before it. */
export const successorGranted = unitRule('successor-granted', ({ registry }) => ({ unit }) => {
  const closing = unit.closed;
  const closed = closing && effectiveOf(registry, closing);
  if (closing?.successors === undefined || closed === undefined) return undefined;
  const found: Found[] = [];
  closing.successors.forEach((successor, i) => {
    const target = registry.unit(successor);
    if (target === undefined || successor === unit.code) return;
    const path = ['closed', 'successors', i];
    const granted = effectiveOf(registry, target.granted);
    if (granted !== undefined && granted > closed) found.push({ args: { successor, granted, closed }, path });
    const successorClosed = target.closed && effectiveOf(registry, target.closed);
    if (successorClosed !== undefined && successorClosed < closed) {
      found.push({ variant: 'closed', args: { successor, successorClosed, closed }, path });
    }
  });
  return found.length === 0 ? undefined : found;
});
