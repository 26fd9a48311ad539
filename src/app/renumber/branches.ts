import { type Branches, type Renumbering, renumber } from '../../core/changes/renumber.js';
import { sameValue } from '../../core/equal.js';
import type { Registry } from '../../core/registry/registry.js';
import { registryOf, type Tree } from '../../core/registry/registry-files.js';
import type { Unit } from '../../core/registry/types.js';
import { memorySource } from '../../store/source.js';
import type { Context } from '../../cli/context.js';
import { openRevision } from '../revision.js';
import { loadRegistry } from '../validate.js';
import { spentCodes } from '../commit.js';

const NOTHING = registryOf(loadRegistry(memorySource(new Map())).tree);

/** The registry a commit holds; an empty one for none. */
export function registryAt(context: Context, folder: string, commit: string | undefined): Registry {
  if (commit === undefined) return NOTHING;
  return registryOf(loadRegistry(openRevision(context, folder, commit).source).tree);
}

/** Codes that stand twice in a tree, once as the other side has them: a conflict that was resolved by keeping both. */
export function keptTwice(tree: Tree, theirs: Registry): Set<string> {
  const count = new Map<string, number>();
  for (const { unit } of tree.units) count.set(unit.code, (count.get(unit.code) ?? 0) + 1);
  const isTheirs = ({ unit }: { unit: Unit }): boolean => sameValue(unit, theirs.unit(unit.code));
  return new Set(
    tree.units.filter((entry) => count.get(entry.unit.code) === 2 && isTheirs(entry)).map(({ unit }) => unit.code),
  );
}

/** The registry of a tree; of a unit that stands twice it holds the one that is not the other side's. */
export function ownRegistry(tree: Tree, theirs: Registry): Registry {
  const registry = registryOf(tree);
  const own = tree.units.map(({ unit }) => unit).filter((unit) => !sameValue(unit, theirs.unit(unit.code)));
  return registry.with({ units: own });
}

/** Works out new codes; the history is asked only when there is something to re-grant. */
export function planRenumbering(
  context: Context,
  folder: string,
  branches: Branches,
  twice: ReadonlySet<string> = new Set(),
): Renumbering {
  const spent = spentCodes(context, folder);
  let known: ReadonlySet<string> | undefined;
  return renumber(
    branches,
    (code) => {
      known ??= spent();
      return known.has(code);
    },
    twice,
  );
}
