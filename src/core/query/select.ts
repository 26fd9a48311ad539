import { isDescendantOf, levelOf } from '../code/code.js';
import { isTouchedBy } from '../registry/closings.js';
import type { Registry } from '../registry/registry.js';
import { inForceAt, isOver, statusAt } from '../registry/timeline.js';
import type { IsoDate, Status, Unit } from '../registry/types.js';
import { entryOf, type ListEntry } from './list-entry.js';

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
export function selectUnits(registry: Registry, criteria: Criteria): ListEntry[] {
  const { at, under, level, statuses, decision } = criteria;
  const visible = inView(registry, criteria);
  const wanted = (unit: Unit): boolean => {
    if (under !== undefined && !isDescendantOf(unit.code, under)) return false;
    if (level !== undefined && levelOf(unit.code) !== level) return false;
    if (decision !== undefined && !isTouchedBy(unit, decision)) return false;
    if (statuses !== undefined) return statuses.includes(statusAt(registry, unit, at));
    return decision !== undefined || visible(unit);
  };
  return [...registry.units.values()].filter(wanted).map((unit) => entryOf(registry, unit, at));
}
