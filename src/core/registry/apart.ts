import { compareCodes } from '../code/code.js';
import { sameValue } from '../equal.js';
import { refsOf, wasOnlyGranted } from './closings.js';
import type { Registry } from './registry.js';
import type { Unit } from './types.js';

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
export function codesApart(before: Registry, now: Registry): Set<string> {
  const apart = new Set<string>();
  if (before.units === now.units) return apart;
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

function restsOn(unit: Unit, decisions: ReadonlySet<string>): boolean {
  if (decisions.has(unit.granted.decision)) return true;
  return !wasOnlyGranted(unit) && refsOf(unit).some(({ decision }) => decisions.has(decision));
}

/** Codes of units that stand the same in both registries, and rest on a decision that does not. */
export function codesUnderApart(before: Registry, now: Registry): string[] {
  const decisions = decisionsApart(before, now);
  if (decisions.size === 0) return [];
  return [...now.units.values()].filter((unit) => restsOn(unit, decisions)).map(({ code }) => code);
}
