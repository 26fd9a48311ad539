import { sameValue } from '../../core/equal.js';
import { nameAsGiven } from '../../core/registry/corrections.js';
import { dayBefore } from '../../core/registry/dates.js';
import { isMisprintOf } from '../../core/registry/misprints.js';
import { type Registry, untilOf } from '../../core/registry/registry.js';
import { withShortNameAt } from '../../core/registry/short-names.js';
import { nameIndexAt } from '../../core/registry/timeline.js';
import type { Correction, Unit } from '../../core/registry/types.js';
import type { SinceContext } from './context.js';

/** Two states of a registry. */
type States = Pick<SinceContext, 'before' | 'registry'>;

/** A correction with its place among those of its unit. */
export interface PlacedCorrection {
  correction: Correction;
  index: number;
}

/**
 * True for one correction in both states: as it was, or dated back to the last day on which its name was borne, where a
 * renaming of before was entered since. No other day is one that a command writes.
 */
function isSame(before: Registry, registry: Registry, was: Unit, is: Unit): (a: Correction, b: Correction) => boolean {
  return (then, now) => {
    if (sameValue(then, now)) return true;
    const { on: day, ...rest } = then;
    const { on, ...others } = now;
    if (then.field !== 'name' || on > day || !sameValue(rest, others)) return false;
    const index = nameIndexAt(registry, is, on);
    const former = is.formerNames?.[index];
    const until = former === undefined ? undefined : untilOf(registry, former);
    return until !== undefined && on === dayBefore(until) && nameIndexAt(before, was, day) === index;
  };
}

/** The corrections of a unit that an earlier state of it did not have. */
export function freshCorrections({ before, registry }: States, was: Unit | undefined, is: Unit): PlacedCorrection[] {
  const left = [...(was?.corrections ?? [])];
  const same = isSame(before, registry, was ?? is, is);
  return (is.corrections ?? []).flatMap((correction, index) => {
    const at = left.findIndex((each) => same(each, correction));
    if (at !== -1) left.splice(at, 1);
    return at === -1 ? [{ correction, index }] : [];
  });
}

/** The corrections of an earlier state that are gone, stand otherwise now, or in another order. */
export function lostCorrections({ before, registry }: States, was: Unit, is: Unit): Correction[] {
  const { corrections: now = [] } = is;
  const same = isSame(before, registry, was, is);
  let next = 0;
  return (was.corrections ?? []).filter((correction) => {
    const at = now.findIndex((each, i) => i >= next && same(correction, each));
    if (at !== -1) next = at + 1;
    return at === -1;
  });
}

function withName(unit: Unit, index: number, name: string): Unit {
  if (index >= (unit.formerNames?.length ?? 0)) return { ...unit, name };
  const names = unit.formerNames?.map((former, i) => (i === index ? { ...former, name } : former));
  return { ...unit, ...(names === undefined ? {} : { formerNames: names }) };
}

/** A unit with one correction undone; as it is where that one is no misprint put right. */
function undone(registry: Registry, unit: Unit, { field, was, on }: Correction): Unit {
  if (field === 'name') {
    const index = nameIndexAt(registry, unit, on);
    const now = unit.formerNames?.[index]?.name ?? unit.name;
    const isSmall = isMisprintOf('name', was, now) && isMisprintOf('name', nameAsGiven(registry, unit, index), now);
    return isSmall ? withName(unit, index, String(was)) : unit;
  }
  if (field === 'shortName') {
    return withShortNameAt(unit, nameIndexAt(registry, unit, on), typeof was === 'string' ? was : undefined);
  }
  if (field !== 'legacyCodes' || !Array.isArray(was)) return unit;
  const { legacyCodes: now = [], ...rest } = unit;
  return isMisprintOf('legacyCodes', was, now) ? { ...rest, legacyCodes: was } : unit;
}

/**
 * A unit as it would be without the misprints that were put right since: what is different then is no correction. A
 * correction that is none, for its difference is not small, undoes nothing.
 */
export function withoutFresh(states: States, was: Unit, is: Unit): Unit {
  return freshCorrections(states, was, is).reduceRight(
    (unit, { correction }) => undone(states.registry, unit, correction),
    is,
  );
}

/** What of a unit a correction changes, as texts that can be compared. */
function corrected({ name, formerNames, shortName, address, legacyCodes }: Unit, { field }: Correction): unknown {
  const names = [...(formerNames ?? []).map((former) => former.name), name];
  return { name: names, shortName, address, legacyCodes }[field];
}

/** A unit as it was before a correction. */
function before(registry: Registry, unit: Unit, correction: Correction): Unit {
  const { field, was } = correction;
  if (field === 'name' || field === 'legacyCodes') {
    // earlier codes that there were none of are none again
    if (field === 'name' || was !== undefined) return undone(registry, unit, correction);
    const { legacyCodes: _none, ...rest } = unit;
    return rest;
  }
  const { [field]: _now, ...rest } = unit;
  return was === undefined ? rest : { ...rest, [field]: was };
}

/**
 * Corrections of an earlier state that were taken back: nobody signed them, and what they put right stands again as it
 * stood before. All that are gone were, or none.
 * @returns them, and the earlier unit without them
 */
export function takenBack(states: States, was: Unit, is: Unit): { unit: Unit; corrections: readonly Correction[] } {
  const lost = was.corrections === undefined ? [] : lostCorrections(states, was, is);
  const last = was.corrections?.slice(-lost.length) ?? [];
  // what came later rests on what was put right before
  if (lost.length === 0 || !sameValue(last, lost)) return { unit: was, corrections: [] };
  const unit = lost.reduceRight((each, correction) => before(states.before, each, correction), was);
  const isBack = lost.every((correction) => sameValue(corrected(unit, correction), corrected(is, correction)));
  return isBack ? { unit, corrections: lost } : { unit: was, corrections: [] };
}
