import { unitRule } from '../core/rule.js';

/** Those that took over only a part are among those that took over. */
export const partialSubset = unitRule('partial-subset', () => ({ unit }) => {
  const closing = unit.closed;
  if (closing?.partial === undefined) return undefined;
  const found = closing.partial.flatMap((partial, i) =>
    closing.successors?.includes(partial) ? [] : [{ args: { partial }, path: ['closed', 'partial', i] }],
  );
  return found.length === 0 ? undefined : found;
});
