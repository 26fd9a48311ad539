import type { Closed, DecisionRef, FormerClosing, Unit } from './types.js';

/** True for a closing that a decision, signed or not, lifts again. */
export function isLifted(closing: Closed | FormerClosing): closing is FormerClosing {
  return 'lifted' in closing;
}

/** True for a unit with a closing on record, be it lifted or a draft's: few have one, and rules ask this first. */
export function wasEverClosed({ closed, formerClosings }: Unit): boolean {
  return closed !== undefined || formerClosings !== undefined;
}

/** True for a unit to which nothing was done but that it was granted: nearly all. */
export function wasOnlyGranted(unit: Unit): boolean {
  return unit.formerNames === undefined && unit.spunOff === undefined && !wasEverClosed(unit);
}

/** Every closing of a unit on record, from old to new; those that were lifted too. */
export function closingsOf({ formerClosings = [], closed }: Unit): (Closed | FormerClosing)[] {
  return closed === undefined ? formerClosings : [...formerClosings, closed];
}

/** The same, each with where it stands in the data of the unit. */
export function placedClosings(unit: Unit): { closing: Closed | FormerClosing; path: (string | number)[] }[] {
  const former = unit.formerClosings?.map((closing, i) => ({ closing, path: ['formerClosings', i] })) ?? [];
  return unit.closed === undefined ? former : [...former, { closing: unit.closed, path: ['closed'] }];
}

/** Everything that decisions did to a unit, one reference each time: grant, renamings, closings, liftings, spin-offs. */
export function refsOf(unit: Unit): DecisionRef[] {
  const { granted, formerNames = [], spunOff = [] } = unit;
  const closings = closingsOf(unit).flatMap((closing) => (isLifted(closing) ? [closing, closing.lifted] : [closing]));
  const renamings = formerNames.map(({ decision, until }) => ({
    decision,
    ...(until === undefined ? {} : { effective: until }),
  }));
  return [granted, ...renamings, ...closings, ...spunOff];
}

/** True where a decision did something to a unit. */
export function isTouchedBy(unit: Unit, decision: string): boolean {
  return refsOf(unit).some((ref) => ref.decision === decision);
}
