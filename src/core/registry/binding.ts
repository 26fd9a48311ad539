import { closingsOf, isLifted, placedClosings } from './closings.js';
import { effectiveOf, isSigned, type Registry } from './registry.js';
import type { Closed, FormerName, IsoDate, Unit } from './types.js';

/**
 * True where what a decision did counts for whoever acts: it is signed, or it is the very draft that acts. Any other
 * draft binds nobody.
 * @param acting the decision that acts; left out where none does, as when contact data is corrected
 */
export function counts(registry: Registry, decision: string, acting?: string): boolean {
  return decision === acting || isSigned(registry.decision(decision));
}

/**
 * The closing that ends a unit for whoever acts, from whatever day on. One of another draft closes nothing, and one that
 * only another draft is to lift still does.
 */
export function closingFor(registry: Registry, unit: Unit, acting?: string): Closed | undefined {
  const isGone = (each: Closed): boolean => isLifted(each) && counts(registry, each.lifted.decision, acting);
  return closingsOf(unit).find((each) => counts(registry, each.decision, acting) && !isGone(each));
}

/** True for a unit that is closed for whoever acts. */
export function isClosedFor(registry: Registry, unit: Unit, acting?: string): boolean {
  return closingFor(registry, unit, acting) !== undefined;
}

/** A closing that a signed decision made. */
export interface BindingClosing {
  closing: Closed;
  /** Where it stands in the data of the unit. */
  path: (string | number)[];
  from: IsoDate | undefined;
  /** The day on which a signed decision lifted it; what only a draft is to lift goes on. */
  to: IsoDate | undefined;
}

/** The closings of a unit that signed decisions made, from old to new, with their days. */
export function bindingClosings(registry: Registry, unit: Unit): BindingClosing[] {
  return placedClosings(unit).flatMap(({ closing, path }) => {
    if (!counts(registry, closing.decision)) return [];
    const isOver = isLifted(closing) && counts(registry, closing.lifted.decision);
    const to = isOver ? effectiveOf(registry, closing.lifted) : undefined;
    return [{ closing, path, from: effectiveOf(registry, closing), to }];
  });
}

/** The draft that is to close a unit; undefined where none is. */
export function closingDraft(registry: Registry, { closed }: Unit): string | undefined {
  return closed === undefined || isSigned(registry.decision(closed.decision)) ? undefined : closed.decision;
}

/** What a command that changes a draft needs besides, where that was submitted; empty, or with the blank before it. */
export function amendOption(registry: Registry, draft: string): string {
  const decision = registry.decision(draft);
  return decision?.submitted === undefined || isSigned(decision) ? '' : ' --amend-submitted';
}

/** How many of a unit's former names stand before what is only drafted: up to the last that a signed decision left behind. */
export function boundNames(registry: Registry, { formerNames = [] }: Unit): number {
  return formerNames.findLastIndex(({ decision }) => isSigned(registry.decision(decision))) + 1;
}

/** The renamings that are only drafted, oldest first; they stand behind all that binds. */
export function draftedNames(registry: Registry, unit: Unit): FormerName[] {
  return (unit.formerNames ?? []).slice(boundNames(registry, unit));
}

/** The last name that signed decisions gave a unit; that of a drafted unit is the one its draft gives it. */
export function boundName(registry: Registry, unit: Unit): string {
  return unit.formerNames?.[boundNames(registry, unit)]?.name ?? unit.name;
}

/** The name of a unit in the end, for whoever acts: what another draft would call it counts for nothing. */
export function nameFor(registry: Registry, unit: Unit, acting?: string): string {
  const [first] = draftedNames(registry, unit);
  return first === undefined || first.decision === acting ? unit.name : first.name;
}
