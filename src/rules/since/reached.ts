import { compareCodes } from '../../core/code/code.js';
import { sameValue } from '../../core/equal.js';
import { refsOf } from '../../core/registry/closings.js';
import type { Registry } from '../../core/registry/registry.js';
import type { UnitEntry } from '../../core/registry/registry-files.js';
import type { Unit } from '../../core/registry/types.js';
import type { SinceContext } from './context.js';

/** Below 0 where the first comes before the second in the order of codes, 0 for one object or one place. */
function orderOf(was: Unit | undefined, is: Unit | undefined): number {
  if (was === is) return 0;
  if (was === undefined) return 1;
  return is === undefined ? -1 : compareCodes(was.code, is.code);
}

/**
 * Codes that do not stand for the very same object in both registries. Units that were read from the same bytes are one
 * object, and both registries are in the order of their codes: none of a whole country has to be looked up.
 */
function codesApart(before: Registry, now: Registry): Set<string> {
  const apart = new Set<string>();
  const [left, right] = [before.units.values(), now.units.values()];
  let [was, is]: [Unit | undefined, Unit | undefined] = [left.next().value, right.next().value];
  while (was !== undefined || is !== undefined) {
    const order = orderOf(was, is);
    const isSame = was === is;
    if (order <= 0) {
      if (was !== undefined && !isSame) apart.add(was.code);
      was = left.next().value;
    }
    if (order >= 0) {
      if (is !== undefined && !isSame) apart.add(is.code);
      is = right.next().value;
    }
  }
  return apart;
}

/** Decisions that are not what they were, came, or went. */
function decisionsApart(before: Registry, now: Registry): Set<string> {
  const ids = [...before.decisions.keys(), ...now.decisions.keys()];
  return new Set(ids.filter((id) => !sameValue(before.decision(id), now.decision(id))));
}

/** Codes of units that rest on some decisions. */
function codesUnder({ units }: Registry, decisions: ReadonlySet<string>): string[] {
  if (decisions.size === 0) return [];
  return [...units.values()].flatMap((unit) =>
    refsOf(unit).some(({ decision }) => decisions.has(decision)) ? [unit.code] : [],
  );
}

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
  const codes = isAll ? apart : new Set([...apart, ...codesUnder(registry, decisionsApart(before, registry))]);
  const entries = new Map<string, UnitEntry>();
  if (!isAll && codes.size === 0) return { entries, gone };
  for (const entry of tree.units) {
    const { code } = entry.unit;
    if ((isAll || codes.has(code)) && !entries.has(code)) entries.set(code, entry);
  }
  return { entries, gone };
}
