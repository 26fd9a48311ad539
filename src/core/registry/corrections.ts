import { contactAt } from './contacts.js';
import { dayBefore } from './dates.js';
import type { Registry } from './registry.js';
import { shortNameOfIndex } from './short-names.js';
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

/** A correction with the true value that it put in. */
export interface CorrectionMade extends Correction {
  now?: string | readonly string[];
}

/** The corrections of a unit with what each was corrected to, as it was on that day and not as it is today. */
export function correctionsMade(registry: Registry, unit: Unit): CorrectionMade[] {
  const { corrections = [] } = unit;
  return corrections.map((each, i) => {
    const { field, on } = each;
    const index = nameIndexAt(registry, unit, on);
    // what was put right once more later held until then; a name only as long as it was borne
    const next = corrections
      .slice(i + 1)
      .find((other) => other.field === field && (field !== 'name' || nameIndexAt(registry, unit, other.on) === index));
    const now = next === undefined ? valueOn(unit, field, on, index) : next.was;
    return now === undefined ? each : { ...each, now };
  });
}

/** What a field held on a day, when a name of that number along the former names was borne. */
function valueOn(unit: Unit, field: Correction['field'], on: IsoDate, index: number): CorrectionMade['now'] {
  switch (field) {
    case 'name':
      return nameOfIndex(unit, index);
    case 'shortName':
      return shortNameOfIndex(unit, index);
    case 'legacyCodes':
      return unit.legacyCodes;
    case 'address':
      return contactAt(unit, 'address', on);
  }
}

/** Names that were printed wrong and put right: papers of the time bear them. */
export function misprints({ corrections = [] }: Unit): string[] {
  return corrections.flatMap(({ field, was }) => (field === 'name' && typeof was === 'string' ? [was] : []));
}
