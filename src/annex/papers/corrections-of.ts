import { type CorrectionMade, correctionsMade } from '../../core/registry/corrections.js';
import { effectiveOfDecision, isSigned, type Registry } from '../../core/registry/registry.js';
import { nameIndexAt } from '../../core/registry/timeline.js';
import type { Decision, Unit } from '../../core/registry/types.js';

/** A misprint that was put right, and the unit it was found at. */
export interface CorrectionOf extends CorrectionMade {
  unit: Unit;
}

/** The decision that printed what was corrected: it gave the name, else it granted the code. */
function printedBy(registry: Registry, unit: Unit, { field, on }: CorrectionMade): string {
  const { granted, formerNames = [] } = unit;
  const index = field === 'name' || field === 'shortName' ? nameIndexAt(registry, unit, on) : 0;
  return formerNames[index - 1]?.decision ?? granted.decision;
}

/**
 * The corrections of what a decision printed, in the order of their codes. A full decision printed the whole list: what
 * decisions before it had granted and named is its own, until another full one replaces it.
 */
export function correctionsOf(registry: Registry, decision: Decision): CorrectionOf[] {
  const since = effectiveOfDecision(decision);
  if (!isSigned(decision) || since === undefined) return [];
  const orderOf = (id: string): string => effectiveOfDecision(registry.decision(id)) ?? '9999';
  const replaced = [...registry.decisions.values()].flatMap((each) =>
    isSigned(each) && each.replaces?.includes(decision.id) === true ? [effectiveOfDecision(each) ?? '9999'] : [],
  );
  const until = replaced.sort()[0] ?? '9999-12-31';
  return [...registry.units.values()].flatMap((unit) =>
    correctionsMade(registry, unit).flatMap((each): CorrectionOf[] => {
      const by = printedBy(registry, unit, each);
      const isListed = decision.kind === 'full' && orderOf(by) <= since && each.on >= since && each.on < until;
      return by === decision.id || isListed ? [{ ...each, unit }] : [];
    }),
  );
}
