import { boundNames, draftedNames } from './binding.js';
import type { Registry } from './registry.js';
import { nameIndexAt } from './timeline.js';
import type { FormerName, IsoDate, Unit } from './types.js';

/** The names of a unit, one after the other, with their short ones. */
type Named = Pick<Unit, 'shortName' | 'formerNames'>;

/** Where the short name stands that goes with a name: at the first former name from that one on which holds one, else undefined. */
function holderOf({ formerNames = [] }: Named, index: number): number | undefined {
  const at = formerNames.findIndex(({ shortName }, i) => i >= index && shortName !== undefined);
  return at === -1 ? undefined : at;
}

/**
 * The short name that goes with a unit's name of a number along its former names; their number stands for the present one.
 * One that no renaming changed is the same as with the next name.
 */
export function shortNameOfIndex(unit: Named, index: number): string | undefined {
  const at = holderOf(unit, index);
  return at === undefined ? unit.shortName : (unit.formerNames?.[at]?.shortName ?? undefined);
}

/** Short name of a unit at a date, as far as the registry knows it. */
export function shortNameAt(registry: Registry, unit: Unit, at: IsoDate): string | undefined {
  return shortNameOfIndex(unit, nameIndexAt(registry, unit, at));
}

/** The short name of a unit in the end, for whoever acts: what another draft would call it counts for nothing. */
export function shortNameFor(registry: Registry, unit: Unit, acting?: string): string | undefined {
  const [first] = draftedNames(registry, unit);
  const isBound = first !== undefined && first.decision !== acting;
  return isBound ? shortNameOfIndex(unit, boundNames(registry, unit)) : unit.shortName;
}

/** A unit whose short name at one of its names is another, be that noted at a former name or borne now. */
export function withShortNameAt(unit: Unit, index: number, shortName: string | undefined): Unit {
  const at = holderOf(unit, index);
  if (at === undefined) {
    const { shortName: _old, ...rest } = unit;
    return shortName === undefined ? rest : { ...rest, shortName };
  }
  const formerNames = (unit.formerNames ?? []).map((former, i) =>
    i === at ? { ...former, shortName: shortName ?? null } : former,
  );
  return { ...unit, formerNames };
}

/** The short names that go with each of a unit's names, from old to new. */
export function shortNamesOf(unit: Named): (string | undefined)[] {
  return Array.from({ length: (unit.formerNames?.length ?? 0) + 1 }, (_, i) => shortNameOfIndex(unit, i));
}

/** A unit with short names for each of its names: a former name notes its own where the next one has another. */
export function withShortNames(unit: Unit, shortNames: readonly (string | undefined)[]): Unit {
  const { shortName: _old, formerNames, ...rest } = unit;
  const last = shortNames[formerNames?.length ?? 0];
  const noted = formerNames?.map((former, i): FormerName => {
    const { shortName: known, ...plain } = former;
    const isSame = shortNames[i] === shortNames[i + 1];
    return isSame && known === undefined ? plain : { ...plain, shortName: shortNames[i] ?? null };
  });
  return {
    ...rest,
    ...(last === undefined ? {} : { shortName: last }),
    ...(noted === undefined ? {} : { formerNames: noted }),
  };
}

/**
 * The short names of a unit whose names were changed otherwise: each goes on from the step, told by its decision and day,
 * that it began with.
 * @param own the number of a name among the new ones that takes a short name of its own
 */
export function carriedShortNames(
  was: Named,
  now: Named,
  own?: { index: number; shortName: string | undefined },
): (string | undefined)[] {
  const old = shortNamesOf(was);
  const left = (was.formerNames ?? []).map(({ decision, until }) => `${decision} ${until ?? ''}`);
  const carried: (string | undefined)[] = [old[0]];
  let from = 0;
  (now.formerNames ?? []).forEach(({ decision, until }, i) => {
    const at = left.indexOf(`${decision} ${until ?? ''}`, from);
    if (at !== -1) from = at + 1;
    carried.push(at === -1 ? carried[i] : old[at + 1]);
  });
  return own === undefined ? carried : carried.map((each, i) => (i === own.index ? own.shortName : each));
}
