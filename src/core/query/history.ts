import { nameFor } from '../registry/binding.js';
import { type ChangeMade, type CountedKind, changesMade, grantOf, laterChanges } from '../registry/changes-made.js';
import { type CorrectionMade, correctionsMade } from '../registry/corrections.js';
import type { Successor } from '../registry/decision-effects.js';
import { backTo, lapsedHeirs, linkedAfter, linkedBefore } from '../registry/lineage.js';
import { type Registry, untilOf } from '../registry/registry.js';
import { nameAt, namesGiven } from '../registry/timeline.js';
import type { IsoDate, Unit } from '../registry/types.js';
import { type Named, namedAt } from './list-entry.js';
import { type Basis, basisOf } from './show.js';

/** What a decision did to one code. */
export interface HistoryEvent extends Basis {
  kind: CountedKind;
  code: string;
  /** Name after the event; of a closing, the name at the closing. */
  name: string;
  /** Name before a renaming. */
  from: string | null;
  /** Who took over at a closing, or took a part that was spun off; of a part that came back, who had taken it. */
  successors: Successor[];
  /** The closed codes whose body a grant founded again. */
  of: Successor[];
}

/** A code of the lineage, before or after the one asked about. */
export interface LineageUnit {
  code: string;
  name: string;
  relation: 'before' | 'self' | 'after';
}

/** The lineage of a code through the decisions, oldest event first. */
export interface History {
  code: string;
  name: string;
  units: LineageUnit[];
  events: HistoryEvent[];
  /** Misprints of the unit asked about that were put right; no event, for nothing happened to it. */
  corrections: CorrectionMade[];
}

/** A change as an event, with the names of its day; in a draft those that it will leave. */
function eventOf(registry: Registry, { code }: Unit, change: ChangeMade, today: IsoDate, name?: string): HistoryEvent {
  const { kind, renamed, others, partial } = change;
  const basis = basisOf(registry, change.decision, change.effective);
  const named = (each: string): Named => {
    const member = registry.unit(each);
    if (member === undefined || (!basis.draft && basis.effective !== null))
      return namedAt(registry, each, basis.effective ?? today);
    return { code: each, name: nameFor(registry, member, basis.decision) };
  };
  const relatives = others.map((each): Successor => ({ ...named(each), part: partial.includes(each) }));
  const isAgain = kind === 'reestablished';
  return {
    kind,
    code,
    name: renamed?.to ?? name ?? named(code).name,
    from: renamed?.from ?? null,
    successors: isAgain ? [] : relatives,
    of: isAgain ? relatives : [],
    ...basis,
  };
}

/** Everything that happened to a unit, kind by kind; names are those of the day of each event, and were borne. */
export function unitEvents(registry: Registry, unit: Unit, today: IsoDate): HistoryEvent[] {
  const { first, changes } = namesGiven(registry, unit);
  const renamings = changes.map(({ from, name, by }): ChangeMade => {
    const effective = untilOf(registry, by);
    return { kind: 'renamed', decision: by.decision, effective, renamed: { from, to: name }, others: [], partial: [] };
  });
  return [
    eventOf(registry, unit, grantOf(registry, unit), today, first),
    ...[...renamings, ...laterChanges(registry, unit)].map((each) => eventOf(registry, unit, each, today)),
  ];
}

/** The same as decisions count it: see {@link changesMade}. */
export function countedEvents(registry: Registry, unit: Unit, today: IsoDate): HistoryEvent[] {
  const { first } = namesGiven(registry, unit);
  return changesMade(registry, unit).map((each) => {
    const isGrant = each.kind === 'granted' || each.kind === 'reestablished';
    return eventOf(registry, unit, each, today, isGrant ? first : undefined);
  });
}

/** Dates in order, what has none yet last. */
function compareDates(a: IsoDate | null, b: IsoDate | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}

/**
 * The lineage of a unit: what was before it, itself, what came after it, with every event of each, drafts marked. Events
 * of one day stand in the order of the lineage. No cycle can hold it.
 */
export function historyOf(registry: Registry, unit: Unit, today: IsoDate): History {
  const origins = linkedBefore(registry, unit.code).reverse();
  // in a cycle, which a rule forbids, a code is both: it stands once
  const followed = [unit.code, ...backTo(registry, unit.code)].flatMap((code) => linkedAfter(registry, code));
  const after = [...new Set(followed)].filter((code) => code !== unit.code && !origins.includes(code));
  // who had the body of one before for a while, and gave it back
  const lapsed = origins.flatMap((code) => [code, ...lapsedHeirs(registry, code)]);
  const before = [...new Set(lapsed)].filter((code) => code !== unit.code && !after.includes(code));
  const lineage: [string, LineageUnit['relation']][] = [
    ...before.map((code): [string, 'before'] => [code, 'before']),
    [unit.code, 'self'],
    ...after.map((code): [string, 'after'] => [code, 'after']),
  ];
  const units: LineageUnit[] = [];
  const events: HistoryEvent[] = [];
  for (const [code, relation] of lineage) {
    const member = registry.unit(code);
    units.push({ code, name: member?.name ?? '', relation });
    if (member !== undefined) events.push(...unitEvents(registry, member, today));
  }
  events.sort((a, b) => compareDates(a.effective, b.effective));
  const corrections = correctionsMade(registry, unit);
  return { code: unit.code, name: nameAt(registry, unit, today), units, events, corrections };
}
