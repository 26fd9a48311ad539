import type { Registry } from './registry.js';
import type { ClosingReason, Unit } from './types.js';

/** A successor of a closed unit; `part` where it took over only a part. */
export interface Successor {
  code: string;
  name: string;
  part: boolean;
}

/** What one decision did, derived from the units that name it. */
export interface DecisionEffects {
  granted: Unit[];
  renamed: { unit: Unit; from: string; to: string }[];
  closed: { unit: Unit; reason: ClosingReason; successors: Successor[] }[];
}

/** The name a unit bore right after its i-th former name. */
function nameAfter(unit: Unit, index: number): string {
  return unit.formerNames?.[index + 1]?.name ?? unit.name;
}

/** Everything a decision granted, renamed, re-coded and closed. */
export function effectsOf(registry: Registry, decision: string): DecisionEffects {
  const effects: DecisionEffects = { granted: [], renamed: [], closed: [] };
  for (const unit of registry.units.values()) {
    if (unit.granted.decision === decision) effects.granted.push(unit);
    unit.formerNames?.forEach((former, i) => {
      if (former.decision === decision) effects.renamed.push({ unit, from: former.name, to: nameAfter(unit, i) });
    });
    if (unit.closed?.decision === decision) {
      const { reason, successors = [], partial = [] } = unit.closed;
      const named = successors.map((code) => ({
        code,
        name: registry.unit(code)?.name ?? '',
        part: partial.includes(code),
      }));
      effects.closed.push({ unit, reason, successors: named });
    }
  }
  return effects;
}

/** How much a decision did. */
export interface EffectCounts {
  granted: number;
  renamed: number;
  closed: number;
}

/** The same in figures, for every decision of a registry at once. */
export function countEffects(registry: Registry): ReadonlyMap<string, EffectCounts> {
  const counts = new Map([...registry.decisions.keys()].map((id) => [id, { granted: 0, renamed: 0, closed: 0 }]));
  const add = (id: string | undefined, kind: keyof EffectCounts): void => {
    const of = id === undefined ? undefined : counts.get(id);
    if (of !== undefined) of[kind] += 1;
  };
  for (const { granted, formerNames, closed } of registry.units.values()) {
    add(granted.decision, 'granted');
    for (const { decision } of formerNames ?? []) add(decision, 'renamed');
    add(closed?.decision, 'closed');
  }
  return counts;
}
