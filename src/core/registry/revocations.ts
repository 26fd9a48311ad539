import { effectiveOf, effectiveOfDecision, isSigned, type Registry } from './registry.js';
import type { Decision, DecisionRef, IsoDate, SpunOff } from './types.js';

/** The decisions, signed or not, that revoke another one (thu hồi, bãi bỏ). */
export function revokersOf(registry: Registry, decision: string): Decision[] {
  return [...registry.decisions.values()].filter(({ revokes }) => revokes?.includes(decision));
}

/** True where a decision is revoked by a day: what it did has no effect any more, but for what was before. */
export function isRevokedAt(registry: Registry, decision: string, at: IsoDate): boolean {
  return revokersOf(registry, decision).some((each) => isSigned(each) && (effectiveOfDecision(each) ?? at) <= at);
}

/**
 * What took a spin-off back: the decision that revokes its own, a draft only where no signed one does, and from which
 * day. A unit that the spin-off founded ended on that day; where it went to others, the day is the decision's, but not
 * before the spin-off had effect.
 */
export function takenBackBy(registry: Registry, spinOff: SpunOff): DecisionRef | undefined {
  const revokers = revokersOf(registry, spinOff.decision);
  const by = revokers.find(isSigned) ?? revokers[0];
  if (by === undefined) return undefined;
  for (const code of spinOff.to) {
    const { granted, closed } = registry.unit(code) ?? {};
    if (closed?.decision === by.id && closed.reason === 'revoked' && granted?.decision === spinOff.decision)
      return closed;
  }
  const days = [effectiveOfDecision(by), effectiveOf(registry, spinOff)].filter((day) => day !== undefined);
  const last = days.sort().at(-1);
  return { decision: by.id, ...(isSigned(by) && last !== undefined ? { effective: last } : {}) };
}
