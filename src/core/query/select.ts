import { isDescendantOf, levelOf } from '../code/code.js';
import { isTouchedBy } from '../registry/closings.js';
import type { Registry } from '../registry/registry.js';
import { inForceAt, isOver, statusAt } from '../registry/timeline.js';
import type { IsoDate, Status, Unit } from '../registry/types.js';
import { entryOf, type ListEntry, type Pending, pendingOf } from './list-entry.js';

/** Which point in time a list speaks of, and whether what is over belongs to it. */
export interface LookupView {
  at: IsoDate;
  /** The date was asked for: only what is in force then counts, and no draft. */
  dated: boolean;
  includeClosed: boolean;
}

/** What a list is narrowed to; what is left out narrows nothing. */
export interface Criteria extends LookupView {
  under?: string;
  level?: number;
  statuses?: readonly Status[];
  decision?: string;
  /** Kinds of unit, in the registry's own words. */
  types?: readonly string[];
  /** What an unsigned decision is to do with them. */
  pending?: Pending;
}

/** A unit of a list, with its kind where one is recorded. */
export interface SelectedUnit extends ListEntry {
  type: string | null;
}

/** True for the units a view shows: without a date everything not closed, drafts included. */
export function inView(registry: Registry, { at, dated, includeClosed }: LookupView): (unit: Unit) => boolean {
  return (unit) => {
    if (dated && inForceAt(registry, unit, at)) return true;
    const status = statusAt(registry, unit, at);
    return isOver(status) ? includeClosed : !dated;
  };
}

/**
 * Units in natural order of their codes. Statuses, where given, decide alone which units are shown; so does a decision,
 * which shows what it closed too.
 */
export function selectUnits(registry: Registry, criteria: Criteria): SelectedUnit[] {
  const { at, under, level, statuses, decision, types, pending } = criteria;
  const visible = inView(registry, criteria);
  const wanted = (unit: Unit): boolean => {
    if (under !== undefined && !isDescendantOf(unit.code, under)) return false;
    if (level !== undefined && levelOf(unit.code) !== level) return false;
    if (types !== undefined && !types.includes(unit.type ?? '')) return false;
    if (decision !== undefined && !isTouchedBy(unit, decision)) return false;
    if (pending !== undefined && pendingOf(registry, unit) !== pending) return false;
    if (statuses !== undefined) return statuses.includes(statusAt(registry, unit, at));
    return decision !== undefined || pending !== undefined || visible(unit);
  };
  return [...registry.units.values()]
    .filter(wanted)
    .map((unit) => ({ ...entryOf(registry, unit, at), type: unit.type ?? null }));
}
