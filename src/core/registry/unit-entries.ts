import { parentOf } from '../code/code.js';
import { closingsOf, wasOnlyGranted } from './closings.js';
import type { Registry } from './registry.js';
import { carriedShortNames, withShortNames } from './short-names.js';
import type { DecisionRef, IsoDate, Unit } from './types.js';

/** One thing that a decision did, or is to do, to a unit. */
export interface UnitEntry {
  decision: string;
  /** The day written down for it; undefined where it takes its decision's own. */
  date: IsoDate | undefined;
  /** Other units that must be there for it. */
  codes: readonly string[];
}

/** How the files hold one kind of what decisions do to units. */
interface UnitEntryKind {
  entries(unit: Unit): readonly UnitEntry[];
  /** The unit as if a decision had not done this to it; undefined where there would be none. */
  without(unit: Unit, decision: string): Unit | undefined;
  /** The unit with the decision and the day of such entries changed. */
  mapped(unit: Unit, change: (ref: DecisionRef) => DecisionRef): Unit;
}

/** A reference with its day left out where there is none. */
function changed<Ref extends DecisionRef>(ref: Ref, change: (ref: DecisionRef) => DecisionRef): Ref {
  const { effective: _old, ...rest } = ref;
  const { decision, effective } = change({
    decision: ref.decision,
    ...(ref.effective === undefined ? {} : { effective: ref.effective }),
  });
  return { ...rest, decision, ...(effective === undefined ? {} : { effective }) } as Ref;
}

const grant: UnitEntryKind = {
  entries: ({ code, granted }) => {
    const parent = parentOf(code);
    const codes = [...(parent === undefined ? [] : [parent]), ...(granted.reestablishes ?? [])];
    return [{ decision: granted.decision, date: granted.effective, codes }];
  },
  without: (unit, decision) => (unit.granted.decision === decision ? undefined : unit),
  mapped: (unit, change) => ({ ...unit, granted: changed(unit.granted, change) }),
};

/** Former names without those that a decision ended: the name before is borne on, until the next one ends it. */
function withoutNames(unit: Unit, decision: string): Unit {
  const { formerNames: old = [], ...rest } = unit;
  const names = [...old.map((former) => former.name), unit.name];
  const left: { name: string; i: number }[] = [];
  let borne = names[0] ?? unit.name;
  old.forEach((former, i) => {
    if (former.decision === decision) return;
    left.push({ name: borne, i });
    borne = names[i + 1] ?? unit.name;
  });
  const formerNames = left.flatMap(({ name, i }) => {
    const former = old[i];
    return former === undefined ? [] : [{ ...former, name }];
  });
  const named = { ...rest, name: borne, ...(formerNames.length === 0 ? {} : { formerNames }) };
  return withShortNames(named, carriedShortNames(unit, named));
}

const rename: UnitEntryKind = {
  entries: ({ formerNames = [] }) => formerNames.map(({ decision, until }) => ({ decision, date: until, codes: [] })),
  without: (unit, decision) =>
    unit.formerNames?.some((former) => former.decision === decision) === true ? withoutNames(unit, decision) : unit,
  mapped: (unit, change) => {
    if (unit.formerNames === undefined) return unit;
    const formerNames = unit.formerNames.map((former) => {
      const { until, decision: old, ...rest } = former;
      const { decision, effective } = change({ decision: old, ...(until === undefined ? {} : { effective: until }) });
      return { ...rest, ...(effective === undefined ? {} : { until: effective }), decision };
    });
    return { ...unit, formerNames };
  },
};

const closing: UnitEntryKind = {
  entries: (unit) =>
    closingsOf(unit).map(({ decision, effective, successors }) => ({
      decision,
      date: effective,
      codes: successors ?? [],
    })),
  without: (unit, decision) => {
    const { closed, formerClosings, ...open } = unit;
    const left = formerClosings?.filter((each) => each.decision !== decision) ?? [];
    const isTaken = closed?.decision === decision;
    if (!isTaken && left.length === (formerClosings?.length ?? 0)) return unit;
    return {
      ...open,
      ...(left.length === 0 ? {} : { formerClosings: left }),
      ...(closed === undefined || isTaken ? {} : { closed }),
    };
  },
  mapped: ({ closed, formerClosings, ...open }, change) => ({
    ...open,
    ...(formerClosings === undefined ? {} : { formerClosings: formerClosings.map((each) => changed(each, change)) }),
    ...(closed === undefined ? {} : { closed: changed(closed, change) }),
  }),
};

/** A closing that is not lifted after all ends the unit again. */
const lifting: UnitEntryKind = {
  entries: ({ formerClosings = [] }) =>
    formerClosings.map(({ lifted }) => ({ decision: lifted.decision, date: lifted.effective, codes: [] })),
  without: (unit, decision) => {
    const { formerClosings = [], ...rest } = unit;
    const back = formerClosings.findLast(({ lifted }) => lifted.decision === decision);
    if (back === undefined) return unit;
    const { lifted: _lifted, ...closed } = back;
    const left = formerClosings.filter(({ lifted }) => lifted.decision !== decision);
    return { ...rest, ...(left.length === 0 ? {} : { formerClosings: left }), closed };
  },
  mapped: (unit, change) => {
    if (unit.formerClosings === undefined) return unit;
    const formerClosings = unit.formerClosings.map((each) => ({ ...each, lifted: changed(each.lifted, change) }));
    return { ...unit, formerClosings };
  },
};

const spinOff: UnitEntryKind = {
  entries: ({ spunOff = [] }) =>
    spunOff.map(({ decision, effective, to }) => ({ decision, date: effective, codes: to })),
  without: (unit, decision) => {
    const { spunOff = [], ...rest } = unit;
    const left = spunOff.filter((each) => each.decision !== decision);
    if (left.length === spunOff.length) return unit;
    return { ...rest, ...(left.length === 0 ? {} : { spunOff: left }) };
  },
  mapped: (unit, change) =>
    unit.spunOff === undefined ? unit : { ...unit, spunOff: unit.spunOff.map((each) => changed(each, change)) },
};

/**
 * Everything a decision may do to a unit, by the word people choose it with; a further kind is a line here. The grant
 * comes first: without it nothing else is left.
 */
export const UNIT_ENTRIES = { grant, rename, closing, lifting, 'spin-off': spinOff } as const satisfies Readonly<
  Record<string, UnitEntryKind>
>;

export type UnitEntryName = keyof typeof UNIT_ENTRIES;

export const UNIT_ENTRY_NAMES = Object.keys(UNIT_ENTRIES) as UnitEntryName[];

/** An entry of a unit, with its kind. */
export interface NamedEntry extends UnitEntry {
  kind: UnitEntryName;
  code: string;
}

/** Everything that decisions did, or are to do, to a unit. */
export function entriesOn(unit: Unit): NamedEntry[] {
  return UNIT_ENTRY_NAMES.flatMap((kind) =>
    UNIT_ENTRIES[kind].entries(unit).map((entry) => ({ ...entry, kind, code: unit.code })),
  );
}

const acting = new WeakMap<Registry, ReadonlySet<string>>();

/** The decisions that did, or are to do, something to a unit. Found once for a registry: of 170,000 units every decision asks. */
export function actingDecisions(registry: Registry): ReadonlySet<string> {
  const known = acting.get(registry);
  if (known !== undefined) return known;
  const found = new Set<string>();
  let last = '';
  for (const unit of registry.units.values()) {
    if (wasOnlyGranted(unit)) {
      // most units stand beside one of the same decision
      const { decision } = unit.granted;
      if (decision !== last) found.add(decision);
      last = decision;
      continue;
    }
    for (const kind of UNIT_ENTRY_NAMES)
      for (const { decision } of UNIT_ENTRIES[kind].entries(unit)) found.add(decision);
  }
  acting.set(registry, found);
  return found;
}

/** The unit without what a decision did to it, of some kinds; undefined where there would be none. */
export function withoutEntries(unit: Unit, decision: string, kinds: readonly UnitEntryName[]): Unit | undefined {
  return kinds.reduce<Unit | undefined>(
    (left, kind) => (left === undefined ? undefined : UNIT_ENTRIES[kind].without(left, decision)),
    unit,
  );
}

/** The unit with the decision and day of what one decision did to it changed, of some kinds; the same where it did nothing. */
export function mapEntries(
  unit: Unit,
  decision: string,
  kinds: readonly UnitEntryName[],
  change: (ref: DecisionRef) => DecisionRef,
): Unit {
  const isOf = (kind: UnitEntryName): boolean =>
    UNIT_ENTRIES[kind].entries(unit).some((entry) => entry.decision === decision);
  const own = (ref: DecisionRef): DecisionRef => (ref.decision === decision ? change(ref) : ref);
  return kinds.filter(isOf).reduce((left, kind) => UNIT_ENTRIES[kind].mapped(left, own), unit);
}
