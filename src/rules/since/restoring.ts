import { sameValue } from '../../core/equal.js';
import type { Finding } from '../../core/finding.js';
import type { Registry } from '../../core/registry/registry.js';
import { isBinding, type PastState, type SinceContext } from './context.js';

/** What is called by a code: a unit, or a decision by its id. */
function called(registry: Registry, code: string): unknown {
  return registry.unit(code) ?? registry.decision(code);
}

/** True for a unit that nothing but a draft granted. */
function isDrafted(registry: Registry, code: string): boolean {
  const unit = registry.unit(code);
  return unit !== undefined && !isBinding(registry, unit.granted.decision);
}

/**
 * The commit in which a code stood as it stands now, before something was done to it that nobody may do. Every step from
 * there to the base is such a fault: what a lawful step made of it since would be taken back with the rest. Nor does a
 * state count that came about by such a fault itself.
 * @param faults what one state does to another that is an error
 */
export function restoredFrom(
  { registry, past }: SinceContext,
  code: string,
  faults: (before: PastState, now: PastState) => readonly Finding[],
): string | undefined {
  const is = called(registry, code);
  if (is === undefined || past === undefined) return undefined;
  const { base, states } = past(code);
  const isFaulty = (before: PastState, now: PastState): boolean =>
    faults(before, now).some((finding) => finding.code === code);
  const found = states.find((state, i) => {
    if (!sameValue(called(state.registry, code), is)) return false;
    // a draft may be taken back, and written again
    const isLost = isDrafted(state.registry, code)
      ? called(base.registry, code) === undefined
      : states.slice(0, i + 1).every((each, k) => isFaulty(each, states[k - 1] ?? base));
    return isLost && !states.slice(i + 1).some((older) => isFaulty(older, state));
  });
  return found?.commit;
}
