import { compareCodes } from '../code/code.js';
import { registryAsOf } from '../registry/as-of.js';
import { type ChangeMade, changesMade } from '../registry/changes-made.js';
import { dayBefore } from '../registry/dates.js';
import type { Period } from '../registry/periods.js';
import { publishedRegistry } from '../registry/published.js';
import { effectiveOfDecision, type Registry } from '../registry/registry.js';
import { nameAt, namesGiven } from '../registry/timeline.js';
import { CLOSING_REASONS, type IsoDate, type Unit } from '../registry/types.js';
import type { DecisionChange, RegistryDiff, Relative, UnitChange } from './types.js';
import { heldChanges } from './units.js';

/** A change that a signed decision made to a unit, and the day from which it has effect. */
interface Made {
  unit: Unit;
  change: ChangeMade;
  on: IsoDate;
}

/** What happened in a period, and the days from which what decisions did has effect. */
export interface PeriodDiff {
  diff: RegistryDiff;
  days: ReadonlyMap<UnitChange, IsoDate>;
}

const CLOSINGS: ReadonlySet<string> = new Set(CLOSING_REASONS);

function madeIn(registry: Registry, { from, to }: Period): Made[] {
  return [...registry.units.values()].flatMap((unit) =>
    changesMade(registry, unit).flatMap((change): Made[] => {
      const { effective: on } = change;
      return on === undefined || on < from || on > to ? [] : [{ unit, change, on }];
    }),
  );
}

function named(registry: Registry, code: string, on: IsoDate, part: boolean): Relative {
  const unit = registry.unit(code);
  return { code, name: unit === undefined ? '' : nameAt(registry, unit, on), part };
}

/** The units that each grant took over from, by the decision of both and the code granted. */
function predecessorsIn(registry: Registry, made: readonly Made[]): Map<string, Relative[]> {
  const found = new Map<string, Relative[]>();
  for (const { unit, change, on } of made) {
    if (!CLOSINGS.has(change.kind)) continue;
    for (const code of change.others) {
      const key = `${change.decision} ${code}`;
      const predecessor = named(registry, unit.code, on, change.partial.includes(code));
      found.set(key, [...(found.get(key) ?? []), predecessor]);
    }
  }
  return found;
}

/** What a decision did, told with the names of its day. */
function changeOf(registry: Registry, { unit, change, on }: Made, predecessors: Relative[]): UnitChange {
  const { code } = unit;
  const { kind, decision, others, partial, renamed, undone = '' } = change;
  const name = nameAt(registry, unit, on);
  const successors = others.map((each) => named(registry, each, on, partial.includes(each)));
  switch (kind) {
    case 'granted':
      return { kind, code, name: namesGiven(registry, unit).first, decision, predecessors };
    case 'reestablished': {
      const { first } = namesGiven(registry, unit);
      return { kind: 'granted', code, name: first, decision, predecessors, reestablishes: successors };
    }
    case 'renamed': {
      const { from, to } = renamed ?? { from: name, to: name };
      return { kind, code, from, to, decision, next: undefined, displaced: undefined };
    }
    case 'spunOff':
      return { kind, code, name, decision, successors };
    case 'lifted':
      return { kind, code, name, decision, closedBy: undone };
    case 'spinOffRevoked':
      return { kind, code, name, decision, partedBy: undone, successors };
    default:
      return { kind, code, name, decision, successors, rewritten: false, displaced: undefined };
  }
}

function decisionsOf(registry: Registry, { from, to }: Period): DecisionChange[] {
  return [...registry.decisions.values()].flatMap((each): DecisionChange[] => {
    const on = effectiveOfDecision(each) ?? '';
    return on < from || on > to ? [] : [{ kind: 'added', id: each.id, number: each.number, title: each.title }];
  });
}

/**
 * What happened in a period: everything that signed decisions did with effect in it, each under its own decision and day
 * as that decision has it, be it that a later one of the same period did otherwise; and beside it what no decision did,
 * from the eve of the period to its end.
 */
export function changesOfPeriod(registry: Registry, period: Period): PeriodDiff {
  const signed = publishedRegistry(registry);
  const made = madeIn(signed, period);
  const predecessors = predecessorsIn(signed, made);
  const days = new Map<UnitChange, IsoDate>();
  for (const each of made) {
    const handedOver = predecessors.get(`${each.change.decision} ${each.unit.code}`) ?? [];
    days.set(changeOf(signed, each, handedOver), each.on);
  }
  const told = [...days].sort(([, a], [, b]) => (a === b ? 0 : a < b ? -1 : 1)).map(([change]) => change);
  const held = heldChanges(registryAsOf(registry, dayBefore(period.from)), registryAsOf(registry, period.to));
  const units = [...told, ...held].sort((a, b) => compareCodes(a.code, b.code));
  return { diff: { units, decisions: decisionsOf(signed, period), settings: [] }, days };
}
