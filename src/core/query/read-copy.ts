import { isDescendantOf, parentOf } from '../code/code.js';
import { closingsOf, isLifted } from '../registry/closings.js';
import { publishedRegistry } from '../registry/published.js';
import { effectiveOf, effectiveOfDecision, type Registry, untilOf } from '../registry/registry.js';
import { takenBackBy } from '../registry/revocations.js';
import { closingAt, hasEffect, isDecidedBy, isGrantedBy, nameAt, namesGiven } from '../registry/timeline.js';
import type { Closed, Decision, DecisionRef, IsoDate, Unit } from '../registry/types.js';
import { closingToCome } from './current-code.js';
import { type Mapping, mappingsAt } from './mapping.js';

/** A name that a unit bore, from its first day to the day of the next one. */
export interface NamePeriod {
  code: string;
  name: string;
  since: IsoDate | null;
  until: IsoDate | null;
  decision: string;
}

/** One body handing over to another, in whole or in part. */
export interface Succession {
  from: string;
  to: string;
  kind: Closed['reason'] | 'spunOff' | 'reestablished';
  part: boolean;
  decision: string;
  effective: IsoDate | null;
  /** The decision that took it back, and from when. */
  takenBack: { decision: string; effective: IsoDate | null } | null;
}

/** A unit of a copy. */
export interface CopiedUnit {
  unit: Unit;
  name: string;
  /** It was asked for; else it stands there because another one hangs on it. */
  listed: boolean;
  /** By what it is over; in a copy that looks ahead also by what it is to end. */
  closed: Closed | undefined;
}

/** Everything that was decided by a date, as another system may hold it: no drafts, no internal notes. */
export interface ReadCopy {
  registry: Registry;
  at: IsoDate;
  decisions: Decision[];
  /** In natural order of their codes, parents before what is beneath them. */
  units: CopiedUnit[];
  names: NamePeriod[];
  successions: Succession[];
  mappings: Mapping[];
}

function dayOf(registry: Registry, ref: DecisionRef): { decision: string; effective: IsoDate | null } {
  return { decision: ref.decision, effective: effectiveOf(registry, ref) ?? null };
}

function successionsOf(registry: Registry, unit: Unit, { at, ahead }: Reach): Succession[] {
  const happened = (ref: DecisionRef): boolean => hasEffect(registry, ref, at);
  const told = (ref: DecisionRef): boolean => (ahead ? isDecidedBy(registry, ref, at) : happened(ref));
  // what is to be taken back stands until then; what is taken back before its day never comes
  const undone = (by: DecisionRef, what: DecisionRef): boolean => happened(by) || (told(by) && !happened(what));
  const from = unit.code;
  const closings = closingsOf(unit).filter(told);
  const closed = closings.flatMap((closing) => {
    const { reason, successors = [], partial = [] } = closing;
    const takenBack = isLifted(closing) && undone(closing.lifted, closing) ? dayOf(registry, closing.lifted) : null;
    return successors.map((to): Succession => {
      return { from, to, kind: reason, part: partial.includes(to), ...dayOf(registry, closing), takenBack };
    });
  });
  const parts = (unit.spunOff ?? []).filter(told).flatMap((each) => {
    const by = takenBackBy(registry, each);
    const takenBack = by !== undefined && undone(by, each) ? dayOf(registry, by) : null;
    return each.to.map((to): Succession => {
      return { from, to, kind: 'spunOff', part: true, ...dayOf(registry, each), takenBack };
    });
  });
  const again = (unit.granted.reestablishes ?? []).map((old): Succession => {
    const basis = dayOf(registry, unit.granted);
    return { from: old, to: from, kind: 'reestablished', part: false, ...basis, takenBack: null };
  });
  return [...closed, ...parts, ...again];
}

/** The names that a unit had borne by a date, from old to new. */
export function namePeriods(registry: Registry, unit: Unit, at: IsoDate): NamePeriod[] {
  const { first, changes } = namesGiven(registry, unit);
  const since = effectiveOf(registry, unit.granted) ?? null;
  const periods: NamePeriod[] = [{ code: unit.code, name: first, since, until: null, decision: unit.granted.decision }];
  for (const { name, by } of changes) {
    const day = untilOf(registry, by) ?? null;
    if (day !== null && day > at) break;
    const last = periods.at(-1);
    if (last !== undefined) last.until = day;
    periods.push({ code: unit.code, name, since: day, until: null, decision: by.decision });
  }
  return periods;
}

/** A day, and whether what was decided by then for later days is told too. */
interface Reach {
  at: IsoDate;
  ahead: boolean;
}

/** Codes with everything that hangs on them: the bodies above, those that took over, those that a code leads to. */
function withTies(codes: Iterable<string>, tied: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set(codes);
  for (const code of found) {
    const above = parentOf(code);
    if (above !== undefined) found.add(above);
    for (const other of tied.get(code) ?? []) found.add(other);
  }
  return found;
}

/**
 * The registry as signed decisions had made it by a date: every code ever granted, for a later day too, its names, who handed over to whom, and
 * what each code and each of its old forms leads to.
 * @param under only this unit and those beneath it; what they hang on comes with them, not `listed`
 * @param ahead with what was decided by then for later days: who is to end, and who is to take over
 */
export function readCopy(whole: Registry, at: IsoDate, under?: string, ahead = false): ReadCopy {
  const registry = publishedRegistry(whole);
  const granted = [...registry.units.values()].filter((unit) => isGrantedBy(registry, unit, at));
  const isListed = (code: string): boolean => under === undefined || code === under || isDescendantOf(code, under);
  const asked = granted.flatMap(({ code }) => (isListed(code) ? [code] : []));
  const mappings = mappingsAt(registry, at, under);
  const all = granted.flatMap((unit) => successionsOf(registry, unit, { at, ahead }));
  const tied = new Map<string, string[]>();
  for (const { from, to } of all) tied.set(from, [...(tied.get(from) ?? []), to]);
  const heirs = mappings.flatMap(({ current }) => current.map(({ code }) => code));
  const kept = withTies([...asked, ...heirs], tied);
  const units = granted
    .filter(({ code }) => kept.has(code))
    .map((unit): CopiedUnit => {
      const closed = closingAt(registry, unit, at) ?? (ahead ? closingToCome(registry, unit, at) : undefined);
      return { unit, name: nameAt(registry, unit, at), listed: isListed(unit.code), closed };
    });
  const has = new Set(units.map(({ unit }) => unit.code));
  const names = units.flatMap(({ unit }) => namePeriods(registry, unit, at));
  const successions = all.filter(({ from, to }) => has.has(from) && has.has(to));
  // a single grant may have effect before the rest of its decision
  const acted = new Set([
    ...units.flatMap(({ unit, closed }) => [unit.granted.decision, closed?.decision]),
    ...[...names, ...successions].map(({ decision }) => decision),
    ...successions.map(({ takenBack }) => takenBack?.decision),
  ]);
  const decisions = [...registry.decisions.values()].filter(
    (each) => (each.signed ?? '') <= at || (effectiveOfDecision(each) ?? '') <= at || acted.has(each.id),
  );
  return { registry, at, decisions, units, names, successions, mappings };
}
