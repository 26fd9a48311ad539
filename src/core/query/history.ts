import type { Successor } from '../registry/decision-effects.js';
import { codesAfter, codesBefore } from '../registry/lineage.js';
import { effectiveOf, type Registry, untilOf } from '../registry/registry.js';
import { nameAt } from '../registry/timeline.js';
import type { ClosingReason, IsoDate, Unit } from '../registry/types.js';
import { type Basis, basisOf, successorsOf } from './show.js';

/** What a decision did to one code. */
export interface HistoryEvent extends Basis {
  kind: 'granted' | 'renamed' | ClosingReason;
  code: string;
  /** Name after the event; of a closing, the name at the closing. */
  name: string;
  /** Name before a renaming. */
  from: string | null;
  /** Who took over at a closing. */
  successors: Successor[];
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
}

function eventsOf(registry: Registry, unit: Unit, today: IsoDate): HistoryEvent[] {
  const { code, name, granted, formerNames = [], closed } = unit;
  const names = [...formerNames.map((former) => former.name), name];
  const basis = basisOf(registry, granted.decision, effectiveOf(registry, granted));
  const events: HistoryEvent[] = [
    { kind: 'granted', code, name: names[0] ?? name, from: null, successors: [], ...basis },
  ];
  for (const [i, former] of formerNames.entries()) {
    const renaming = basisOf(registry, former.decision, untilOf(registry, former));
    events.push({
      kind: 'renamed',
      code,
      name: names[i + 1] ?? name,
      from: former.name,
      successors: [],
      ...renaming,
    });
  }
  if (closed !== undefined) {
    const closing = basisOf(registry, closed.decision, effectiveOf(registry, closed));
    events.push({
      kind: closed.reason,
      code,
      name,
      from: null,
      successors: successorsOf(registry, unit, today),
      ...closing,
    });
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
  const before = codesBefore(registry, unit.code).reverse();
  // in a cycle, which a rule forbids, a code is both: it stands once
  const after = codesAfter(registry, unit.code).filter((code) => !before.includes(code));
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
    if (member !== undefined) events.push(...eventsOf(registry, member, today));
  }
  events.sort((a, b) => compareDates(a.effective, b.effective));
  return { code: unit.code, name: nameAt(registry, unit, today), units, events };
}
