import type { ExtraReason, ExtraStanding } from '../../core/comparison.js';
import { resolveUnit } from '../../core/query/resolve.js';
import type { Successor } from '../../core/registry/decision-effects.js';
import { effectiveOf, isSigned, type Registry } from '../../core/registry/registry.js';
import { closingAt, isOver, standingClosing } from '../../core/registry/timeline.js';
import type { IsoDate, Status, Unit } from '../../core/registry/types.js';

/** Who is to take over from a unit that a draft closes. */
function draftedSuccessors(registry: Registry, { closed }: Unit): Successor[] {
  return (closed?.successors ?? []).map((code) => ({
    code,
    name: registry.unit(code)?.name ?? '',
    part: closed?.partial?.includes(code) ?? false,
  }));
}

/** Why a unit that the registry knows is not in its list of a day, and what took its place. */
export function whyNotListed(
  registry: Registry,
  unit: Unit,
  status: Status,
  at: IsoDate,
): { why: ExtraReason; standing: ExtraStanding } {
  const closing = closingAt(registry, unit, at) ?? standingClosing(registry, unit);
  if (isOver(status) && closing !== undefined) {
    const { decision, reason } = closing;
    const date = effectiveOf(registry, closing) ?? null;
    const successors = isSigned(registry.decision(decision))
      ? resolveUnit(registry, unit, at).current
      : draftedSuccessors(registry, unit);
    return { why: status, standing: { date, decision, reason, successors } };
  }
  const { decision } = unit.granted;
  const date = effectiveOf(registry, unit.granted) ?? null;
  const why = status === 'upcoming' ? 'upcoming' : 'draft';
  return { why, standing: { date, decision, reason: null, successors: [] } };
}
