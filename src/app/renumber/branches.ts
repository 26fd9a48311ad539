import { type Branches, computeRenumbering, type Renumbering } from '../../core/changes/renumbering.js';
import { sameValue } from '../../core/equal.js';
import type { Registry } from '../../core/registry/registry.js';
import { type RegistryFiles, registryOf } from '../../core/registry/registry-files.js';
import type { Unit } from '../../core/registry/types.js';
import { revisionWorkspace } from '../revision.js';
import { spentCodes } from '../spent-codes.js';
import type { Surroundings } from '../surroundings.js';

/** The registry a commit holds; an empty one for none. */
export function registryAt(around: Surroundings, folder: string, commit: string | undefined): Registry {
  return revisionWorkspace(around, folder, commit).registry;
}

/** Codes that stand twice in a tree, once as the other side has them: a conflict that was resolved by keeping both. */
export function keptTwice(tree: RegistryFiles, theirs: Registry): Set<string> {
  const count = new Map<string, number>();
  for (const { unit } of tree.units) count.set(unit.code, (count.get(unit.code) ?? 0) + 1);
  const isTheirs = ({ unit }: { unit: Unit }): boolean => sameValue(unit, theirs.unit(unit.code));
  return new Set(
    tree.units.filter((entry) => count.get(entry.unit.code) === 2 && isTheirs(entry)).map(({ unit }) => unit.code),
  );
}

/** The registry of a tree; of a unit that stands twice it holds the one that is not the other side's. */
export function ownRegistry(tree: RegistryFiles, theirs: Registry): Registry {
  const registry = registryOf(tree);
  const own = tree.units.map(({ unit }) => unit).filter((unit) => !sameValue(unit, theirs.unit(unit.code)));
  return registry.with({ units: own });
}

/** Works out new codes; the history is asked only when there is something to re-grant. */
export function planRenumbering(
  around: Surroundings,
  folder: string,
  branches: Branches,
  twice: ReadonlySet<string> = new Set(),
): Renumbering {
  const spent = spentCodes(around, folder);
  return computeRenumbering(branches, (code) => spent.has(code), twice);
}
