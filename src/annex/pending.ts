import { authorityOf, isOneBody } from '../core/registry/authority.js';
import { closingsOf, refsOf } from '../core/registry/closings.js';
import { inOrderOfEffect } from '../core/registry/decision-order.js';
import { effectiveOf, effectiveOfDecision, isSigned, type Registry } from '../core/registry/registry.js';
import { revokersOf } from '../core/registry/revocations.js';
import { neverBegan } from '../core/registry/timeline.js';
import type { Decision, IsoDate } from '../core/registry/types.js';
import { type AnnexChange, changesOf } from './annex-changes.js';
import { expectedDay } from './official.js';
import { type OwnDate, ownDatesOf } from './own-dates.js';

/** What a decision signed before a full list does only after that list has effect: the list cannot show it. */
export interface Pending {
  decision: Decision;
  days: OwnDate[];
}

type Context = { registry: Registry; decision: Decision; today: IsoDate };

/** Decisions that do something after a day. */
function actingAfter(registry: Registry, day: IsoDate): Set<string> {
  const found = new Set<string>();
  for (const unit of registry.units.values()) {
    for (const ref of refsOf(unit)) if ((effectiveOf(registry, ref) ?? '') > day) found.add(ref.decision);
  }
  return found;
}

/** True for a change that will come: nobody took it back, and the decision itself does nothing else to the body. */
function isToCome({ kind, unit }: AnnexChange, by: Decision, { registry, decision }: Context): boolean {
  const closings = closingsOf(unit);
  if (closings.some((each) => each.decision === decision.id)) return false;
  if (kind === 'granted') return !neverBegan(registry, unit);
  return (kind !== 'closed' && kind !== 'replaced') || unit.closed?.decision === by.id;
}

/**
 * What of earlier decisions of the same body is signed and has effect only after a full list does, in the order of those
 * decisions: neither the list nor what it replaces says it any more, and yet it comes true.
 */
export function pendingOf(context: Context): Pending[] {
  const { registry, decision, today } = context;
  if (decision.kind !== 'full') return [];
  const day = effectiveOfDecision(decision) ?? expectedDay(decision, today);
  const signed = decision.signed ?? '9999-12-31';
  const mine = authorityOf(registry, decision, today);
  const acting = actingAfter(registry, day);
  const isOver = ({ id }: Decision): boolean =>
    revokersOf(registry, id).some((each) => each.id === decision.id || (isSigned(each) && each.signed <= signed));
  const earlier = [...registry.decisions.values()].filter(
    (each) =>
      acting.has(each.id) &&
      each.id !== decision.id &&
      isSigned(each) &&
      each.signed <= signed &&
      isOneBody(registry, authorityOf(registry, each, today), mine) &&
      !isOver(each),
  );
  return earlier.sort(inOrderOfEffect).flatMap((each) => {
    const changes = changesOf(registry, each, today).flatMap((change): AnnexChange[] => {
      const { effective } = change;
      const isLater = effective !== null && effective > day && isToCome(change, each, context);
      return isLater ? [{ ...change, ownDate: effective }] : [];
    });
    return changes.length === 0 ? [] : [{ decision: each, days: ownDatesOf(changes) }];
  });
}
