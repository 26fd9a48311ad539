import { ancestorAt } from '../../core/code/code.js';
import { closingsOf, isLifted } from '../../core/registry/closings.js';
import { effectiveOf, type Registry, untilOf } from '../../core/registry/registry.js';
import type { IsoDate, Unit } from '../../core/registry/types.js';

/** The days from which something else is to be said of a unit: in force or not, its name, its contact data. */
function daysOf(registry: Registry, unit: Unit): (IsoDate | undefined)[] {
  const { granted, formerNames = [], changedContacts = [] } = unit;
  return [
    effectiveOf(registry, granted),
    ...formerNames.map((former) => untilOf(registry, former)),
    ...changedContacts.map(({ until }) => until),
    ...closingsOf(unit).flatMap((closing) => [
      effectiveOf(registry, closing),
      // a grant that is revoked before its day is expected no more from the day of the revocation
      effectiveOf(registry, { decision: closing.decision }),
      isLifted(closing) ? effectiveOf(registry, closing.lifted) : undefined,
    ]),
  ];
}

/** The days on which annexes change, and those on which the units of each level-2 body do; from early to late. */
export interface AnnexDates {
  all: readonly IsoDate[];
  /** By the code of the level-2 body. */
  agencies: ReadonlyMap<string, readonly IsoDate[]>;
}

/** The days up to one on which something that annexes show changed. */
export function annexDates(registry: Registry, at: IsoDate): AnnexDates {
  const all = new Set<IsoDate>();
  const agencies = new Map<string, Set<IsoDate>>();
  for (const unit of registry.units.values()) {
    const agency = ancestorAt(unit.code, 2);
    const days = daysOf(registry, unit).filter((each) => each !== undefined && each <= at) as IsoDate[];
    for (const each of days) all.add(each);
    if (agency === undefined) continue;
    const known = agencies.get(agency);
    if (known === undefined) agencies.set(agency, new Set(days));
    else for (const each of days) known.add(each);
  }
  const sorted = (days: ReadonlySet<IsoDate>): IsoDate[] => [...days].sort();
  return { all: sorted(all), agencies: new Map([...agencies].map(([code, days]) => [code, sorted(days)])) };
}

/** The last of some days that is not after another. */
export function lastDay(days: readonly IsoDate[], at: IsoDate): IsoDate | undefined {
  return days.findLast((each) => each <= at);
}
