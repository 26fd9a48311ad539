import { sameValue } from '../../core/equal.js';
import type { Finding } from '../../core/finding.js';
import type { Registry } from '../../core/registry/registry.js';
import { isBinding, type Past, type PastState, type SinceContext } from './context.js';

/** What is called by a code: a unit, or a decision by its id. */
function called(registry: Registry, code: string): unknown {
  return registry.unit(code) ?? registry.decision(code);
}

/** True for a unit that nothing but a draft granted. */
function isDrafted(registry: Registry, code: string): boolean {
  const unit = registry.unit(code);
  return unit !== undefined && !isBinding(registry, unit.granted.decision);
}

/** What one state does to another that is an error. */
type Faults = (before: PastState, now: PastState) => readonly Finding[];

/** A commit as which something stands again, and how that is to be said. */
export interface Restored {
  commit: string;
  variant?: 'brief' | 'taken-out';
}

/**
 * The commit before which a code was not there, where the commit that brought it in did what nobody may do, and nothing
 * was done to it since. To take it out again is no loss: it was never granted.
 */
function takenOut({ base, origin }: Past, code: string, faults: Faults): Restored | undefined {
  if (origin === undefined || called(origin.before.registry, code) !== undefined) return undefined;
  const came = called(origin.after.registry, code);
  if (came === undefined || !sameValue(came, called(base.registry, code))) return undefined;
  const isFaulty = faults(origin.before, origin.after).some((finding) => finding.code === code);
  return isFaulty ? { commit: origin.after.commit, variant: 'taken-out' } : undefined;
}

/**
 * The commit in which a code stood as it stands now, before something was done to it that nobody may do. Every step from
 * there to the base is such a fault: what a lawful step made of it since would be taken back with the rest. Nor does a
 * state count that came about by such a fault itself. A code that is gone stands as before it was forged.
 */
export function restoredFrom({ registry, past }: SinceContext, code: string, faults: Faults): Restored | undefined {
  if (past === undefined) return undefined;
  const is = called(registry, code);
  const known = past(code);
  if (is === undefined) return takenOut(known, code, faults);
  const { base, states } = known;
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
  if (found === undefined) return undefined;
  const { commit, brief = false } = found;
  return brief && !isDrafted(found.registry, code) ? { commit, variant: 'brief' } : { commit };
}
