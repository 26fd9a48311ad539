import { isTouchedBy } from '../core/registry/closings.js';
import { effectiveOfDecision, isSigned, type Registry } from '../core/registry/registry.js';
import type { IsoDate } from '../core/registry/types.js';

/** The draft that is to act, where it has done something already: that counts for its list, and for no other. */
export function actingDraft(registry: Registry, decision: string | undefined): string | undefined {
  if (decision === undefined || isSigned(registry.decision(decision))) return undefined;
  return [...registry.units.values()].some((unit) => isTouchedBy(unit, decision)) ? decision : undefined;
}

/** The day on which what a list says has effect, where its decision is signed. */
export function signedDay(
  registry: Registry,
  decision: string | undefined,
  effective: IsoDate | undefined,
): IsoDate | undefined {
  const signed = registry.decision(decision ?? '');
  return isSigned(signed) ? (effective ?? effectiveOfDecision(signed)) : undefined;
}
