import { isSigned, type Registry } from './registry.js';
import type { FormerName, Unit } from './types.js';

/**
 * True where what a decision did counts for whoever acts: it is signed, or it is the very draft that acts. Any other
 * draft binds nobody.
 * @param acting the decision that acts; left out where none does, as when contact data is corrected
 */
export function counts(registry: Registry, decision: string, acting?: string): boolean {
  return decision === acting || isSigned(registry.decision(decision));
}

/** True for a unit that is closed for whoever acts, from whatever day on; a closing of another draft closes nothing. */
export function isClosedFor(registry: Registry, { closed }: Unit, acting?: string): boolean {
  return closed !== undefined && counts(registry, closed.decision, acting);
}

/** The draft that is to close a unit; undefined where none is. */
export function closingDraft(registry: Registry, { closed }: Unit): string | undefined {
  return closed === undefined || isSigned(registry.decision(closed.decision)) ? undefined : closed.decision;
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
