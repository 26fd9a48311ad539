import { effectiveOf, isSigned, type Registry, untilOf } from '../registry/registry.js';
import { takenBackBy } from '../registry/revocations.js';
import {
  hasEffect,
  inForceAt,
  isDecidedBy,
  isGrantedBy,
  nameAt,
  nameIndexAt,
  standingClosing,
} from '../registry/timeline.js';
import type { Closed, IsoDate, Unit } from '../registry/types.js';

/** The day on which a code comes into force or ends, as a signed decision has it already. */
export interface DayToCome {
  on: IsoDate;
  decision: string;
}

/** The end of a unit on a later day, as a signed decision has it already. */
export interface EndToCome extends DayToCome {
  /** Who takes over; only where somebody does. */
  to?: string[];
}

/** The name that a unit takes on a later day, as a signed decision has it already. */
export interface NameToCome extends DayToCome {
  name: string;
}

/** The part that goes to others on a later day, as a signed decision has it already. */
export interface PartToCome extends DayToCome {
  to: string[];
}

/** A code in force that another one led to. */
export interface CurrentCode {
  code: string;
  name: string;
  /** Only a part was taken over, and the rest did not come after it. */
  part: boolean;
  /** Only where its end is decided. */
  ends?: EndToCome;
  /** Only where its next name is decided. */
  renames?: NameToCome;
  /** Only where it is decided that a part of it goes to others: the first to do so. */
  spinsOff?: PartToCome;
  /** Of the code asked about itself: who took parts that are with them still. */
  parted?: string[];
}

/** The closing by which a unit is to end after a date, where a decision that was signed by then says so. */
export function closingToCome(registry: Registry, unit: Unit, at: IsoDate): Closed | undefined {
  const closed = standingClosing(registry, unit);
  const isAhead = closed !== undefined && isDecidedBy(registry, closed, at) && !hasEffect(registry, closed, at);
  return isAhead ? closed : undefined;
}

/** When a unit that is in force at a date ends and who takes over, where a decision that was signed by then says so. */
export function endingOf(registry: Registry, unit: Unit, at: IsoDate): EndToCome | undefined {
  const closed = closingToCome(registry, unit, at);
  const on = closed && effectiveOf(registry, closed);
  if (closed === undefined || on === undefined || !inForceAt(registry, unit, at)) return undefined;
  const { successors = [] } = closed;
  return { on, decision: closed.decision, ...(successors.length > 0 ? { to: [...successors] } : {}) };
}

/** When a unit that was granted by a date, for a later day, comes into force. */
export function startOf(registry: Registry, unit: Unit, at: IsoDate): DayToCome | undefined {
  const on = effectiveOf(registry, unit.granted);
  const isAhead = on !== undefined && on > at && isGrantedBy(registry, unit, at);
  return isAhead ? { on, decision: unit.granted.decision } : undefined;
}

/** The name that a unit takes after a date, where a decision that was signed by then says so. */
function nameToCome(registry: Registry, unit: Unit, at: IsoDate): NameToCome | undefined {
  const index = nameIndexAt(registry, unit, at);
  const former = unit.formerNames?.[index];
  const decision = registry.decision(former?.decision ?? '');
  if (former === undefined || !isSigned(decision) || (decision?.signed ?? at) > at) return undefined;
  const on = untilOf(registry, former);
  const name = unit.formerNames?.[index + 1]?.name ?? unit.name;
  return on === undefined || on <= at ? undefined : { on, name, decision: former.decision };
}

/** The first part of a unit that goes to others after a date, where a decision that was signed by then says so. */
function partToCome(registry: Registry, { spunOff = [] }: Unit, at: IsoDate): PartToCome | undefined {
  const ahead = spunOff.flatMap((each): PartToCome[] => {
    const on = effectiveOf(registry, each);
    const back = takenBackBy(registry, each);
    const isOff = back !== undefined && isDecidedBy(registry, back, at);
    const isAhead = on !== undefined && on > at && isDecidedBy(registry, each, at) && !isOff;
    return isAhead ? [{ on, to: [...each.to], decision: each.decision }] : [];
  });
  return ahead.sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))[0];
}

/** A unit that is in force at a date, as what a code led to. */
export function currentCode(registry: Registry, unit: Unit, at: IsoDate, part: boolean): CurrentCode {
  const ends = endingOf(registry, unit, at);
  const renames = nameToCome(registry, unit, at);
  const spinsOff = partToCome(registry, unit, at);
  const toCome = {
    ...(ends === undefined ? {} : { ends }),
    ...(renames === undefined ? {} : { renames }),
    ...(spinsOff === undefined ? {} : { spinsOff }),
  };
  return { code: unit.code, name: nameAt(registry, unit, at), part, ...toCome };
}
