import { needsDecision } from '../core/changes/step.js';
import { LEVEL_ONE_DECISION } from '../core/code/national.js';
import { isTouchedBy } from '../core/registry/closings.js';
import { effectiveOfDecision, isSigned, type Registry } from '../core/registry/registry.js';
import { nameAt } from '../core/registry/timeline.js';
import type { Decision, IsoDate, Unit } from '../core/registry/types.js';
import type { Imported } from '../lists/import/import-model.js';

/** The draft that is to act, where it has done something already: that counts for its list, and for no other. */
export function actingDraft(registry: Registry, decision: string | undefined): string | undefined {
  if (decision === undefined || isSigned(registry.decision(decision))) return undefined;
  return [...registry.units.values()].some((unit) => isTouchedBy(unit, decision)) ? decision : undefined;
}

/**
 * The day on which what a list says has effect, where its decision is signed and some unit bore another name then than
 * today: a list of then may call it so.
 */
export function signedDay(
  registry: Registry,
  decision: string | undefined,
  effective: IsoDate | undefined,
  today: IsoDate,
): IsoDate | undefined {
  const signed = registry.decision(decision ?? '');
  const day = isSigned(signed) ? (effective ?? effectiveOfDecision(signed)) : undefined;
  if (day === undefined) return undefined;
  const isOther = (unit: Unit): boolean =>
    unit.formerNames !== undefined && nameAt(registry, unit, day) !== nameAt(registry, unit, today);
  return [...registry.units.values()].some(isOther) ? day : undefined;
}

/** True where something other than contact data changes, which needs a decision. */
export function importNeedsDecision(registry: Registry, { levelOne, changes }: Imported): boolean {
  if (changes.some(({ change }) => needsDecision(change))) return true;
  return levelOne.length > 0 && registry.decision(LEVEL_ONE_DECISION.id) === undefined;
}

/** A draft under which a list is looked at before its decision is known; nothing is ever written of it. */
export const STAND_IN: Decision = { id: 'import-stand-in', kind: 'amendment' };
