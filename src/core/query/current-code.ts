import { effectiveOf, isSigned, type Registry } from '../registry/registry.js';
import { inForceAt, nameAt, standingClosing } from '../registry/timeline.js';
import type { IsoDate, Unit } from '../registry/types.js';

/** The day on which a code in force ends, as a signed decision has it already. */
export interface Ending {
  on: IsoDate;
  decision: string;
}

/** A code in force that another one led to. */
export interface CurrentCode {
  code: string;
  name: string;
  /** Only a part was taken over, and the rest did not come after it. */
  part: boolean;
  /** Only where its end is decided. */
  ends?: Ending;
}

/** When a unit that is in force at a date ends, where a decision that was signed by then says so. */
export function endingOf(registry: Registry, unit: Unit, at: IsoDate): Ending | undefined {
  const closed = standingClosing(registry, unit);
  const decision = registry.decision(closed?.decision ?? '');
  if (closed === undefined || !isSigned(decision) || (decision?.signed ?? at) > at) return undefined;
  const on = effectiveOf(registry, closed);
  if (on === undefined || on <= at || !inForceAt(registry, unit, at)) return undefined;
  return { on, decision: closed.decision };
}

/** A unit that is in force at a date, as what a code led to. */
export function currentCode(registry: Registry, unit: Unit, at: IsoDate, part: boolean): CurrentCode {
  const ends = endingOf(registry, unit, at);
  return { code: unit.code, name: nameAt(registry, unit, at), part, ...(ends === undefined ? {} : { ends }) };
}
