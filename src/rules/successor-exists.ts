import { fileOf } from '../core/code/code.js';
import { type Found, unitRule } from '../core/rule.js';

/** Every successor is in the registry, is another unit, and was not annulled. */
export const successorExists = unitRule('successor-exists', ({ tree, registry }) => ({ unit }) => {
  const successors = unit.closed?.successors;
  if (successors === undefined) return undefined;
  const found: Found[] = [];
  successors.forEach((successor, i) => {
    const path = ['closed', 'successors', i];
    const target = registry.unit(successor);
    if (successor === unit.code) found.push({ variant: 'self', args: { code: unit.code }, path });
    else if (target === undefined) {
      if (!tree.unreadable.has(fileOf(successor))) found.push({ args: { successor }, path });
    } else if (target.closed?.reason === 'annulled') found.push({ variant: 'annulled', args: { successor }, path });
  });
  return found.length === 0 ? undefined : found;
});
