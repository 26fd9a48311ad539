import type { Registry } from '../registry/registry.js';
import { takenBackBy } from '../registry/revocations.js';
import type { DecisionRef, SpunOff, Unit } from '../registry/types.js';
import { basisOf, type Issued, relatives } from './closings.js';
import type { UnitChange } from './types.js';

/** A part that had gone, and what took it back: nothing at the unit itself says so. */
interface PartBack {
  unit: Unit;
  spinOff: SpunOff;
  by: DecisionRef;
}

function partsBack(registry: Registry): PartBack[] {
  if (![...registry.decisions.values()].some(({ revokes = [] }) => revokes.length > 0)) return [];
  return [...registry.units.values()].flatMap((unit) =>
    (unit.spunOff ?? []).flatMap((spinOff): PartBack[] => {
      const by = takenBackBy(registry, spinOff);
      return by === undefined ? [] : [{ unit, spinOff, by }];
    }),
  );
}

function recipients(registry: Registry, { spinOff, by }: PartBack) {
  const parts = spinOff.to.map((code) => ({ code, part: true }));
  return relatives(registry, parts, by.decision);
}

/** Parts that came back with a revocation which was not there before, or not by the same decision. */
export function partsBackChanges(before: Registry, after: Registry, issued: Issued): UnitChange[] {
  return partsBack(after).flatMap((back): UnitChange[] => {
    const { unit, spinOff, by } = back;
    const was = before.unit(unit.code)?.spunOff?.find((each) => {
      const [then, now] = basisOf<DecisionRef>(issued, each, spinOff);
      return then.decision === now.decision && then.effective === now.effective;
    });
    const then = was && takenBackBy(before, was)?.decision;
    if (then !== undefined && (issued.get(then) ?? then) === by.decision) return [];
    const { code, name } = unit;
    const successors = recipients(after, back);
    return [{ kind: 'spinOffRevoked', code, name, decision: by.decision, partedBy: spinOff.decision, successors }];
  });
}
