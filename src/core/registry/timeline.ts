import { effectiveOf, isSigned, type Registry, untilOf } from './registry.js';
import type { Closed, ClosingReason, DecisionRef, FormerName, IsoDate, Status, Unit } from './types.js';

/**
 * The closing under which a unit is closed, or is to be, as things are written: that of a draft too, and one that only a
 * draft is to lift.
 */
export function standingClosing(registry: Registry, unit: Unit): Closed | undefined {
  return unit.closed ?? registry.standingClosings(unit)[0];
}

/** True for a unit that ended on the day it was to begin, or before: its decision was revoked by then. */
export function neverBegan(registry: Registry, { granted, closed }: Unit): boolean {
  const [from, to] = [effectiveOf(registry, granted), closed && effectiveOf(registry, closed)];
  return from !== undefined && to !== undefined && to <= from;
}

/** Statuses of a unit that was in force and is so no longer. */
export type OverStatus = Extract<Status, 'closed' | 'annulled' | 'revoked'>;

/** True for such a status. */
export function isOver(status: Status | undefined): status is OverStatus {
  return status === 'closed' || status === 'annulled' || status === 'revoked';
}

/** True where what a decision did has effect at a date: it is signed, and its day has come. */
export function hasEffect(registry: Registry, ref: DecisionRef, at: IsoDate): boolean {
  const from = effectiveOf(registry, ref);
  return isSigned(registry.decision(ref.decision)) && from !== undefined && from <= at;
}

/**
 * True from the day of a revocation on for a grant that was not to have effect until later: its closing is written down
 * for the day on which it would have begun, but nobody expects it any more.
 */
function isRevokedUnbegun(registry: Registry, unit: Unit, at: IsoDate): boolean {
  const { closed } = unit;
  if (closed?.reason !== 'revoked' || !neverBegan(registry, unit)) return false;
  return hasEffect(registry, { decision: closed.decision }, at);
}

/**
 * The closing under which a unit is closed at a date; undefined while it is not. A closing that is only a draft takes
 * nothing away, one that was lifted does so until that day, and a lifting that is only a draft gives nothing back.
 */
export function closingAt(registry: Registry, unit: Unit, at: IsoDate): Closed | undefined {
  const former = unit.formerClosings?.find(
    (closing) => hasEffect(registry, closing, at) && !hasEffect(registry, closing.lifted, at),
  );
  if (former !== undefined) return former;
  const { closed } = unit;
  if (closed === undefined) return undefined;
  return hasEffect(registry, closed, at) || isRevokedUnbegun(registry, unit, at) ? closed : undefined;
}

/**
 * True when a unit's code has legal effect at a date: granted by a signed decision in force, and not closed by one.
 */
export function inForceAt(registry: Registry, unit: Unit, at: IsoDate): boolean {
  return hasEffect(registry, unit.granted, at) && closingAt(registry, unit, at) === undefined;
}

/** Status of a unit once it is closed for a reason. */
export function statusWhenClosed(reason: ClosingReason): OverStatus {
  return reason === 'annulled' || reason === 'revoked' ? reason : 'closed';
}

/** True where what a decision did was decided by a date: it has effect then, or was signed by then for a later day. */
export function isDecidedBy(registry: Registry, ref: DecisionRef, at: IsoDate): boolean {
  const decision = registry.decision(ref.decision);
  return isSigned(decision) && (hasEffect(registry, ref, at) || (decision?.signed ?? at) <= at);
}

/**
 * True for a unit whose code had been given out by a date: in force at some time until then, or granted by a decision
 * that was signed by then, for a later day too.
 */
export function isGrantedBy(registry: Registry, { granted }: Unit, at: IsoDate): boolean {
  return isDecidedBy(registry, granted, at);
}

/** Status of a unit at a date. `draft`: the decision that grants it is not signed; a draft that is to close it changes nothing. */
export function statusAt(registry: Registry, unit: Unit, at: IsoDate): Status {
  if (!isSigned(registry.decision(unit.granted.decision))) return 'draft';
  const closing = closingAt(registry, unit, at);
  if (closing !== undefined) return statusWhenClosed(closing.reason);
  const from = effectiveOf(registry, unit.granted);
  return from !== undefined && from > at ? 'upcoming' : 'active';
}

/**
 * Which of a unit's names it bears at a date, counted along its former names; their number stands for the present one.
 * It is the earliest former name still borne then, else the last that a signed decision gave.
 */
export function nameIndexAt(registry: Registry, { formerNames = [] }: Unit, at: IsoDate): number {
  let borne: { index: number; until: IsoDate } | undefined;
  // a draft that is to rename the unit changes nothing: the name that is borne meanwhile stands in its entry
  let next = 0;
  formerNames.forEach((former, i) => {
    if (!isSigned(registry.decision(former.decision))) return;
    const until = untilOf(registry, former) ?? at;
    if (until > at && (borne === undefined || until < borne.until)) borne = { index: next, until };
    next = i + 1;
  });
  return borne?.index ?? next;
}

/** Name of a unit at a date. */
export function nameAt(registry: Registry, unit: Unit, at: IsoDate): string {
  return unit.formerNames?.[nameIndexAt(registry, unit, at)]?.name ?? unit.name;
}

/** Former names that were borne for a day at least; one that another took the place of on its first day never was. */
export function namesBorne(registry: Registry, { granted, formerNames = [] }: Unit): FormerName[] {
  let since = effectiveOf(registry, granted);
  return formerNames.filter((former) => {
    if (!isSigned(registry.decision(former.decision))) return true;
    const until = untilOf(registry, former);
    const isBorne = until === undefined || since === undefined || until > since;
    since = until ?? since;
    return isBorne;
  });
}

/** A change of name: the names before and after it, and what gave the later one. */
export interface NameGiven {
  from: string;
  name: string;
  by: FormerName;
}

/**
 * The name that a unit was granted with, and every change of it. A name that was borne no day is none: the last decision
 * of its day gave the name that followed.
 */
export function namesGiven(registry: Registry, unit: Unit): { first: string; changes: NameGiven[] } {
  const { name, formerNames = [] } = unit;
  const borne = new Set(namesBorne(registry, unit));
  const names = [...formerNames.filter((former) => borne.has(former)).map((former) => former.name), name];
  const first = names[0] ?? name;
  let from = first;
  const changes: NameGiven[] = [];
  const start = formerNames.findIndex((former) => borne.has(former));
  formerNames.forEach((by, i) => {
    const next = formerNames[i + 1];
    if (start === -1 || i < start || (next !== undefined && !borne.has(next))) return;
    const given = next?.name ?? name;
    if (given !== from) changes.push({ from, name: given, by });
    from = given;
  });
  return { first, changes };
}

/** Units in force at a date, in natural order of their codes. */
export function unitsInForce(registry: Registry, at: IsoDate): Unit[] {
  return [...registry.units.values()].filter((unit) => inForceAt(registry, unit, at));
}
