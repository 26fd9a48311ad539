import type { Registry } from '../registry/registry.js';
import type { Unit } from '../registry/types.js';
import { entryOf, type ListEntry } from './list-entry.js';
import { inView, type LookupView } from './select.js';

/** A unit with those under it. `beneath` counts every descendant that the view shows, printed or cut off. */
export interface TreeNode extends ListEntry {
  beneath: number;
  children: TreeNode[];
}

/**
 * The units of a view as a tree: under one unit, or every root. A unit that the view does not show stays where
 * something under it is shown; the unit asked for always does.
 * @param depth levels below the top that are printed; all where it is left out
 */
export function treeOf(
  registry: Registry,
  view: LookupView,
  top?: string,
  depth: number = Number.POSITIVE_INFINITY,
): TreeNode[] {
  const visible = inView(registry, view);
  const nodeOf = (unit: Unit, left: number, kept: boolean): TreeNode | undefined => {
    const below = registry.childrenOf(unit.code).flatMap((child) => {
      const node = nodeOf(child, left - 1, false);
      return node === undefined ? [] : [{ node, count: node.beneath + (visible(child) ? 1 : 0) }];
    });
    if (!kept && below.length === 0 && !visible(unit)) return undefined;
    const beneath = below.reduce((sum, { count }) => sum + count, 0);
    const children = left > 0 ? below.map(({ node }) => node) : [];
    return { ...entryOf(registry, unit, view.at), beneath, children };
  };
  const tops = top === undefined ? registry.childrenOf(undefined) : [registry.unit(top)];
  return tops.flatMap((unit) => (unit && nodeOf(unit, depth, top !== undefined)) ?? []);
}
