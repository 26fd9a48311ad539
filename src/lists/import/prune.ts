import type { Change } from '../../core/changes/types.js';
import { parentOf } from '../../core/code/code.js';
import type { Registry } from '../../core/registry/registry.js';
import { isOpen } from '../../core/registry/timeline.js';

/**
 * Closings of the open units that a list leaves out although it names their siblings. A unit counts as named where
 * anything under it is; level-1 units are never proposed.
 * @param mentioned codes the list speaks of
 */
export function pruned(registry: Registry, mentioned: ReadonlySet<string>): Change[] {
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
      .filter((unit) => isOpen(registry, unit) && !named.has(unit.code))
      .map(({ code }): Change => ({ close: { code, subtree: true } })),
  );
}
