import { effectsOf } from '../registry/decision-effects.js';
import { effectiveOf, type Registry, untilOf } from '../registry/registry.js';
import { partsBackBy } from './parts-back.js';
import type { Binding } from './types.js';

/** Everything that is binding once a decision is issued, each with its day. */
export function bindingOf(registry: Registry, decision: string): Binding {
  const { granted, renamed, closed, spunOff, lifted } = effectsOf(registry, decision);
  return {
    granted: granted.map(({ code, name, granted: ref }) => ({ code, name, on: effectiveOf(registry, ref) })),
    renamed: renamed.map(({ unit, from, to }) => {
      const former = unit.formerNames?.find((each) => each.decision === decision && each.name === from);
      return { code: unit.code, from, to, on: former && untilOf(registry, former) };
    }),
    closed: closed.map(({ unit, reason, successors, closing }) => ({
      code: unit.code,
      name: unit.name,
      reason,
      successors,
      on: effectiveOf(registry, closing),
    })),
    spunOff: spunOff.map(({ unit: { code, name }, to, spinOff }) => ({
      code,
      name,
      successors: to,
      on: effectiveOf(registry, spinOff),
    })),
    lifted: lifted.map(({ unit: { code, name }, closing }) => ({
      code,
      name,
      closedBy: closing.decision,
      on: effectiveOf(registry, closing.lifted),
    })),
    spinOffRevoked: partsBackBy(registry, decision),
  };
}
