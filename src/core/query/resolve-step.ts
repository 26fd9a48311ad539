import { effectiveOf, type Registry } from '../registry/registry.js';
import { statusWhenClosed } from '../registry/timeline.js';
import type { Closed, ClosingReason, DecisionRef, IsoDate } from '../registry/types.js';

/**
 * One closing on the way; or a change of name, a part that went to others and one that came back because its going was
 * revoked, a closing that was revoked, a body founded again under a new code. `to` is empty where nobody took over; at a
 * grant that was revoked it holds those whose body it had been, and who have it back.
 */
export interface ResolveStep {
  from: string;
  to: string[];
  reason: ClosingReason | 'renamed' | 'spunOff' | 'spinOffRevoked' | 'lifted' | 'reestablished';
  decision: string;
  effective: IsoDate | null;
}

/** Successors that count: what was annulled or revoked handed nothing on. */
export function heldSuccessors({ reason, successors = [] }: Closed): readonly string[] {
  return statusWhenClosed(reason) === 'closed' ? successors : [];
}

/** The step of a closing, or of another thing that a decision did. */
export function stepOf(
  registry: Registry,
  from: string,
  reason: ResolveStep['reason'],
  to: readonly string[],
  ref: DecisionRef,
): ResolveStep {
  return { from, to: [...to], reason, decision: ref.decision, effective: effectiveOf(registry, ref) ?? null };
}

/** Steps from early to late, those of one day as they stand. */
export function inOrderOfDays(steps: readonly ResolveStep[]): ResolveStep[] {
  const day = ({ effective }: ResolveStep): string => effective ?? '';
  return [...steps].sort((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? -1 : 1));
}
