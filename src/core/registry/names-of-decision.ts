import { nameFor } from './binding.js';
import { effectiveOfDecision, isSigned, type Registry } from './registry.js';
import { nameAt } from './timeline.js';
import type { Decision, IsoDate, Unit } from './types.js';

/**
 * The names of units as a decision leaves them: of a signed one those of its own day, with the names that it gives
 * itself; of a draft those of a day, or else those that there will be. What another draft would call a unit counts for
 * nothing.
 * @param today the day that a draft is seen from
 */
export function namesOfDecision(registry: Registry, decision: Decision, today?: IsoDate): (unit: Unit) => string {
  const at = (isSigned(decision) ? effectiveOfDecision(decision) : undefined) ?? today;
  if (at === undefined) return (unit) => nameFor(registry, unit, decision.id);
  return (unit) => {
    const others = unit.formerNames?.filter((former) => former.decision !== decision.id) ?? [];
    const isRenamed = others.length !== (unit.formerNames?.length ?? 0);
    return nameAt(registry, isRenamed ? { ...unit, formerNames: others } : unit, at);
  };
}
