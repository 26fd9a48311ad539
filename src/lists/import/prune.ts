import type { Change } from '../../core/changes/types.js';
import { parentOf } from '../../core/code/code.js';
import { counts, isClosedFor } from '../../core/registry/binding.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';

/**
 * Closings of the open units that a list leaves out although it names their siblings. A unit counts as named where
 * anything under it is; level-1 units are never proposed.
 * @param mentioned codes the list speaks of
 * @param acting the decision that is to close them
 */
export function pruned(registry: Registry, mentioned: ReadonlySet<string>, acting?: string): Change[] {
  const isOpen = (unit: Unit): boolean =>
    counts(registry, unit.granted.decision, acting) && !isClosedFor(registry, unit, acting);
  const named = new Set<string>();
  const parents = new Set<string>();
  for (const code of mentioned) {
    const parent = parentOf(code);
    if (parent !== undefined) parents.add(parent);
    for (let at: string | undefined = code; at !== undefined && !named.has(at); at = parentOf(at)) named.add(at);
  }
  return [...parents].flatMap((parent) =>
    registry
      .childrenOf(parent)
      .filter((unit) => isOpen(unit) && !named.has(unit.code))
      .map(({ code }): Change => ({ close: { code, subtree: true } })),
  );
}
