import { effectsOf } from '../registry/decision-effects.js';
import { effectiveOf, type Registry, untilOf } from '../registry/registry.js';
import type { Binding } from './types.js';

/** Everything that is binding once a decision is issued, each with its day. */
export function bindingOf(registry: Registry, decision: string): Binding {
  const { granted, renamed, closed } = effectsOf(registry, decision);
  return {
    granted: granted.map(({ code, name, granted: ref }) => ({ code, name, on: effectiveOf(registry, ref) })),
    renamed: renamed.map(({ unit, from, to }) => {
      const former = unit.formerNames?.find((each) => each.decision === decision && each.name === from);
      return { code: unit.code, from, to, on: former && untilOf(registry, former) };
    }),
    closed: closed.map(({ unit, reason, successors }) => ({
      code: unit.code,
      name: unit.name,
      reason,
      successors,
      on: unit.closed && effectiveOf(registry, unit.closed),
    })),
  };
}
