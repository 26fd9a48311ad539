import { effectiveOf, isSigned, type Registry } from './registry.js';
import type { IsoDate, Status, Unit } from './types.js';

/**
 * True when a unit's code has legal effect at a date: granted by a signed decision in force,
 * and not yet closed by one. A closing that is only a draft takes nothing away.
 */
export function inForceAt(registry: Registry, unit: Unit, at: IsoDate): boolean {
  if (!isSigned(registry.decision(unit.granted.decision))) return false;
  const from = effectiveOf(registry, unit.granted);
  if (from === undefined || from > at) return false;
  if (unit.closed === undefined || !isSigned(registry.decision(unit.closed.decision))) return true;
  const until = effectiveOf(registry, unit.closed);
  return until === undefined || until > at;
}

/**
 * Status of a unit at a date. `draft`: the decision that grants it, or the one that is to close it,
 * is not signed; use {@link inForceAt} to ask whether the code is valid meanwhile.
 */
export function statusAt(registry: Registry, unit: Unit, at: IsoDate): Status {
  if (!isSigned(registry.decision(unit.granted.decision))) return 'draft';
  const from = effectiveOf(registry, unit.granted);
  if (unit.closed !== undefined) {
    if (!isSigned(registry.decision(unit.closed.decision))) return 'draft';
    const until = effectiveOf(registry, unit.closed);
    if (until !== undefined && until <= at) return unit.closed.reason === 'annulled' ? 'annulled' : 'closed';
  }
  return from !== undefined && from > at ? 'upcoming' : 'active';
}

/** Name of a unit at a date: the earliest former name still borne then, else the present one. */
export function nameAt(registry: Registry, unit: Unit, at: IsoDate): string {
  let name = unit.name;
  let until: IsoDate | undefined;
  for (const former of unit.formerNames ?? []) {
    const binding = isSigned(registry.decision(former.decision));
    const borne = !binding || former.until > at;
    if (borne && (until === undefined || former.until < until)) {
      name = former.name;
      until = former.until;
    }
  }
  return name;
}

/** Units in force at a date, in natural order of their codes. */
export function unitsInForce(registry: Registry, at: IsoDate): Unit[] {
  return [...registry.units.values()].filter((unit) => inForceAt(registry, unit, at));
}
