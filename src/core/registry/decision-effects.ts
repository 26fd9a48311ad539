import { closingsOf, isLifted } from './closings.js';
import { namesOfDecision } from './names-of-decision.js';
import type { Registry } from './registry.js';
import { takenBackBy } from './revocations.js';
import type { Closed, ClosingReason, DecisionRef, FormerClosing, SpunOff, Unit } from './types.js';

/** A successor of a closed unit, named as the decision left it; `part` where it took over only a part. */
export interface Successor {
  code: string;
  name: string;
  part: boolean;
}

/** What one decision did, derived from the units that name it. */
export interface DecisionEffects {
  granted: Unit[];
  renamed: { unit: Unit; from: string; to: string }[];
  /** Those that were lifted since are among them. */
  closed: { unit: Unit; reason: ClosingReason; successors: Successor[]; closing: Closed }[];
  /** Units of which a part went to others. */
  spunOff: { unit: Unit; to: Successor[]; spinOff: SpunOff }[];
  /** Grants that found a closed body again. */
  reestablished: { unit: Unit; of: Successor[] }[];
  /** Closings of earlier decisions that it revoked. */
  lifted: { unit: Unit; closing: FormerClosing }[];
  /** Spin-offs of earlier decisions that it revoked: the parts went back. */
  spinOffRevoked: { unit: Unit; spinOff: SpunOff; successors: Successor[]; by: DecisionRef }[];
}

/** The name a unit bore right after its i-th former name. */
function nameAfter(unit: Unit, index: number): string {
  return unit.formerNames?.[index + 1]?.name ?? unit.name;
}

/** Everything a decision granted, renamed, re-coded, closed, parted, founded again, brought back and took back. */
export function effectsOf(registry: Registry, decision: string): DecisionEffects {
  const effects: DecisionEffects = {
    granted: [],
    renamed: [],
    closed: [],
    spunOff: [],
    reestablished: [],
    lifted: [],
    spinOffRevoked: [],
  };
  const known = registry.decision(decision);
  const nameOf = known === undefined ? ({ name }: Unit) => name : namesOfDecision(registry, known);
  const named = (codes: readonly string[], partial: readonly string[] = []): Successor[] =>
    codes.map((code) => {
      const unit = registry.unit(code);
      return { code, name: unit === undefined ? '' : nameOf(unit), part: partial.includes(code) };
    });
  for (const unit of registry.units.values()) {
    const { reestablishes } = unit.granted;
    if (unit.granted.decision === decision) {
      effects.granted.push(unit);
      if (reestablishes !== undefined) effects.reestablished.push({ unit, of: named(reestablishes) });
    }
    unit.formerNames?.forEach((former, i) => {
      if (former.decision === decision) effects.renamed.push({ unit, from: former.name, to: nameAfter(unit, i) });
    });
    for (const closing of closingsOf(unit)) {
      const { reason, successors = [], partial } = closing;
      if (closing.decision === decision) {
        effects.closed.push({ unit, reason, successors: named(successors, partial), closing });
      }
      if (isLifted(closing) && closing.lifted.decision === decision) effects.lifted.push({ unit, closing });
    }
    for (const spinOff of unit.spunOff ?? []) {
      const { to, decision: by } = spinOff;
      if (by === decision) effects.spunOff.push({ unit, to: named(to, to), spinOff });
      const back = takenBackBy(registry, spinOff);
      if (back?.decision === decision) {
        effects.spinOffRevoked.push({ unit, spinOff, successors: named(to, to), by: back });
      }
    }
  }
  return effects;
}
