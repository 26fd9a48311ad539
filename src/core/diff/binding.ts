import { effectsOf } from '../registry/decision-effects.js';
import { namesOfDecision } from '../registry/names-of-decision.js';
import { effectiveOf, type Registry, untilOf } from '../registry/registry.js';
import type { Unit } from '../registry/types.js';
import type { Binding } from './types.js';

/** Everything that is binding once a decision is issued, each with its day. */
export function bindingOf(registry: Registry, decision: string): Binding {
  const { granted, renamed, closed, spunOff, lifted, spinOffRevoked } = effectsOf(registry, decision);
  const known = registry.decision(decision);
  const nameOf = known === undefined ? ({ name }: Unit) => name : namesOfDecision(registry, known);
  return {
    granted: granted.map((unit) => ({ code: unit.code, name: nameOf(unit), on: effectiveOf(registry, unit.granted) })),
    renamed: renamed.map(({ unit, from, to }) => {
      const former = unit.formerNames?.find((each) => each.decision === decision && each.name === from);
      return { code: unit.code, from, to, on: former && untilOf(registry, former) };
    }),
    closed: closed.map(({ unit, reason, successors, closing }) => ({
      code: unit.code,
      name: nameOf(unit),
      reason,
      successors,
      on: effectiveOf(registry, closing),
    })),
    spunOff: spunOff.map(({ unit, to, spinOff }) => ({
      code: unit.code,
      name: nameOf(unit),
      successors: to,
      on: effectiveOf(registry, spinOff),
    })),
    lifted: lifted.map(({ unit, closing }) => ({
      code: unit.code,
      name: nameOf(unit),
      closedBy: closing.decision,
      on: effectiveOf(registry, closing.lifted),
    })),
    spinOffRevoked: spinOffRevoked.map(({ unit, spinOff, successors, by }) => ({
      code: unit.code,
      name: nameOf(unit),
      partedBy: spinOff.decision,
      successors,
      on: effectiveOf(registry, by),
    })),
  };
}
