import { effectiveOfDecision, isSigned, type Registry } from './registry.js';
import type { Decision, IsoDate } from './types.js';

/** The decisions, signed or not, that revoke another one (thu hồi, bãi bỏ). */
export function revokersOf(registry: Registry, decision: string): Decision[] {
  return [...registry.decisions.values()].filter(({ revokes }) => revokes?.includes(decision));
}

/** True where a decision is revoked by a day: what it did has no effect any more, but for what was before. */
export function isRevokedAt(registry: Registry, decision: string, at: IsoDate): boolean {
  return revokersOf(registry, decision).some((each) => isSigned(each) && (effectiveOfDecision(each) ?? at) <= at);
}
