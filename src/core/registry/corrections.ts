import { dayBefore } from './dates.js';
import type { Registry } from './registry.js';
import { nameIndexAt } from './timeline.js';
import type { Correction, IsoDate, Unit } from './types.js';

/** The corrections of the name of that number, from old to new: a correction is of the name that was borne on its day. */
export function correctionsOfName(registry: Registry, unit: Unit, index: number): readonly Correction[] {
  if (unit.corrections === undefined) return [];
  return unit.corrections.filter(({ field, on }) => field === 'name' && nameIndexAt(registry, unit, on) === index);
}

/** A unit's name of a number along its former names; their number stands for the present one. */
export function nameOfIndex({ name, formerNames = [] }: Unit, index: number): string {
  return formerNames[index]?.name ?? name;
}

/** The same as it was given, before any misprint in it was put right. */
export function nameAsGiven(registry: Registry, unit: Unit, index: number): string {
  const [first] = correctionsOfName(registry, unit, index);
  return typeof first?.was === 'string' ? first.was : nameOfIndex(unit, index);
}

/**
 * A unit that leaves a name on a day, its present one unless another is said. A correction of that name which was entered
 * later is dated back to the last day on which the name was borne, so that it stays a correction of it.
 */
export function leavingName(
  registry: Registry,
  unit: Unit,
  day: IsoDate | undefined,
  index = nameIndexAt(registry, unit, '9999-12-31'),
): Unit {
  const { corrections } = unit;
  if (corrections === undefined || day === undefined) return unit;
  const isLater = ({ field, on }: Correction): boolean =>
    field === 'name' && on >= day && nameIndexAt(registry, unit, on) === index;
  if (!corrections.some(isLater)) return unit;
  const on = dayBefore(day);
  return { ...unit, corrections: corrections.map((each) => (isLater(each) ? { ...each, on } : each)) };
}
