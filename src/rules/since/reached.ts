import { sameValue } from '../../core/equal.js';
import { codesApart, codesUnderApart } from '../../core/registry/apart.js';
import type { UnitEntry } from '../../core/registry/registry-files.js';
import type { Unit } from '../../core/registry/types.js';
import type { SinceContext } from './context.js';

/** What a change reaches. */
export interface Reach {
  /** Units of the present, where they stand; of units with the same code the first counts. */
  entries: ReadonlyMap<string, UnitEntry>;
  /** Units of the earlier state whose codes are gone. */
  gone: readonly Unit[];
}

/**
 * The units of which a change can say anything: those that are not what they were, and those that rest on a decision which
 * is not. Any other is in both states the same, under decisions that are the same: held against itself it is no news. Where
 * the settings differ, all.
 */
export function reachOf({ before, tree, registry }: SinceContext): Reach {
  const apart = codesApart(before, registry);
  const gone = [...apart].flatMap((code) => (registry.unit(code) === undefined ? (before.unit(code) ?? []) : []));
  const isAll = !sameValue(before.settings, registry.settings);
  const codes = isAll ? apart : new Set([...apart, ...codesUnderApart(before, registry)]);
  const entries = new Map<string, UnitEntry>();
  if (!isAll && codes.size === 0) return { entries, gone };
  for (const entry of tree.units) {
    const { code } = entry.unit;
    if ((isAll || codes.has(code)) && !entries.has(code)) entries.set(code, entry);
  }
  return { entries, gone };
}
