import { nameFor } from '../registry/binding.js';
import { closingsOf, isLifted } from '../registry/closings.js';
import { type CorrectionMade, correctionsMade } from '../registry/corrections.js';
import type { Successor } from '../registry/decision-effects.js';
import { linkedAfter, linkedBefore } from '../registry/lineage.js';
import { effectiveOf, type Registry, untilOf } from '../registry/registry.js';
import { takenBackBy } from '../registry/revocations.js';
import { nameAt, namesGiven } from '../registry/timeline.js';
import type { ClosingReason, IsoDate, Unit } from '../registry/types.js';
import { type Named, namedAt } from './list-entry.js';
import { type Basis, basisOf } from './show.js';

/** What a decision did to one code. */
export interface HistoryEvent extends Basis {
  kind: 'granted' | 'reestablished' | 'renamed' | 'spunOff' | 'spinOffRevoked' | 'lifted' | ClosingReason;
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

/** Everything that decisions did to a unit, kind by kind; names are those of the day of each event. */
export function unitEvents(registry: Registry, unit: Unit, today: IsoDate): HistoryEvent[] {
  const { code, granted, spunOff = [] } = unit;
  // names are those of the day of an event; in a draft those that it will leave
  const named = (each: string, by: Basis): Named => {
    const member = registry.unit(each);
    if (member === undefined || (!by.draft && by.effective !== null))
      return namedAt(registry, each, by.effective ?? today);
    return { code: each, name: nameFor(registry, member, by.decision) };
  };
  const { first, changes } = namesGiven(registry, unit);
  const plain = { code, from: null, successors: [], of: [] };
  const again = granted.reestablishes ?? [];
  const kind = again.length === 0 ? 'granted' : 'reestablished';
  const basis = basisOf(registry, granted.decision, effectiveOf(registry, granted));
  const of = again.map((old) => ({ ...named(old, basis), part: false }));
  const events: HistoryEvent[] = [{ ...plain, kind, name: first, of, ...basis }];
  for (const { from, name: given, by } of changes) {
    const renaming = basisOf(registry, by.decision, untilOf(registry, by));
    events.push({ ...plain, kind: 'renamed', name: given, from, ...renaming });
  }
  const nameIn = (by: Basis): string => named(code, by).name;
  for (const each of spunOff) {
    const parting = basisOf(registry, each.decision, effectiveOf(registry, each));
    const successors = each.to.map((to) => ({ ...named(to, parting), part: true }));
    events.push({ ...plain, kind: 'spunOff', name: nameIn(parting), successors, ...parting });
    const by = takenBackBy(registry, each);
    if (by === undefined) continue;
    const back = basisOf(registry, by.decision, effectiveOf(registry, by));
    events.push({ ...plain, kind: 'spinOffRevoked', name: nameIn(back), successors, ...back });
  }
  for (const each of closingsOf(unit)) {
    const closing = basisOf(registry, each.decision, effectiveOf(registry, each));
    const partial = each.partial ?? [];
    const successors = (each.successors ?? []).map((to) => ({ ...named(to, closing), part: partial.includes(to) }));
    events.push({
      ...plain,
      kind: each.reason,
      name: nameIn(closing),
      successors,
      ...closing,
    });
    if (!isLifted(each)) continue;
    const lifting = basisOf(registry, each.lifted.decision, effectiveOf(registry, each.lifted));
    events.push({ ...plain, kind: 'lifted', name: nameIn(lifting), ...lifting });
  }
  return events;
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
  const before = linkedBefore(registry, unit.code).reverse();
  // in a cycle, which a rule forbids, a code is both: it stands once
  const after = linkedAfter(registry, unit.code).filter((code) => !before.includes(code));
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
