import { closingsOf, isLifted } from '../core/registry/closings.js';
import { namesOfDecision } from '../core/registry/names-of-decision.js';
import { effectiveOf, effectiveOfDecision, isSigned, type Registry, untilOf } from '../core/registry/registry.js';
import { closingAt, inForceAt, nameAt, statusAt, statusWhenClosed } from '../core/registry/timeline.js';
import type { Decision, IsoDate, Status, Unit } from '../core/registry/types.js';
import { scopeOf } from './list-scope.js';

/** One state of the registry, as a day or a decision has it: who is listed, under which name, in what status. */
export interface AnnexView {
  at: IsoDate;
  /** The decision whose list this is. */
  decision: Decision | undefined;
  /** True for a unit that stands in it where it is in force: the list of a decision holds none of another body's. */
  covers(unit: Unit): boolean;
  /** True for a unit that is in force in this state. */
  inForce(unit: Unit): boolean;
  nameOf(unit: Unit): string;
  statusOf(unit: Unit): Status;
}

/** What is in force on a day; drafts change nothing in it. */
export function viewAt(registry: Registry, at: IsoDate): AnnexView {
  const inForce = (unit: Unit) => inForceAt(registry, unit, at);
  return {
    at,
    decision: undefined,
    covers: () => true,
    inForce,
    nameOf: (unit) => nameAt(registry, unit, at),
    // a closing that is only a draft leaves the code in force, and a public list says no more than that
    statusOf: (unit) => (inForce(unit) ? 'active' : statusAt(registry, unit, at)),
  };
}

/**
 * What a decision has in force once it takes effect: for a signed one the state of its own day, for a draft the
 * state of `today`; in both, what it grants is in, what it closes is out, and names are as it leaves them.
 */
export function viewOfDecision(registry: Registry, decision: Decision, today: IsoDate): AnnexView {
  const signed = isSigned(decision);
  const at = (signed ? effectiveOfDecision(decision) : undefined) ?? today;
  const base = viewAt(registry, at);
  const covers = scopeOf(registry, decision, today);
  const inForce = (unit: Unit): boolean => {
    if (decision.kind === 'full' && !covers(unit)) return false;
    const closings = closingsOf(unit);
    if (closings.some((each) => each.decision === decision.id)) return false;
    if (closings.some((each) => isLifted(each) && each.lifted.decision === decision.id)) return true;
    if (unit.granted.decision === decision.id) return closingAt(registry, unit, at) === undefined;
    return base.inForce(unit);
  };
  return {
    at,
    decision,
    covers,
    inForce,
    nameOf: namesOfDecision(registry, decision, today),
    statusOf: (unit) => {
      if (inForce(unit)) return unit.granted.decision === decision.id && !signed ? 'draft' : 'active';
      const own = closingsOf(unit).find((each) => each.decision === decision.id);
      if (own !== undefined) return statusWhenClosed(own.reason);
      return statusAt(registry, unit, at);
    },
  };
}

/**
 * The same, true on one day: what the decision closes, restores or renames only later is as it was, like what others do
 * later. Codes that it grants are in: the list says from which day, where that is a later one.
 */
export function viewOnDay(registry: Registry, decision: Decision, today: IsoDate): AnnexView {
  const own = viewOfDecision(registry, decision, today);
  const { at } = own;
  const day = viewAt(registry, at);
  // what a full list is to do on its own day it has done, also while it is drafted for a day to come
  const from = decision.kind === 'full' ? (effectiveOfDecision(decision) ?? at) : at;
  const last = from > at ? from : at;
  const isLater = (on: IsoDate | undefined): boolean => on !== undefined && on > last;
  const endsLater = (unit: Unit): boolean =>
    closingsOf(unit).some(
      (each) =>
        (each.decision === decision.id && isLater(effectiveOf(registry, each))) ||
        (isLifted(each) && each.lifted.decision === decision.id && isLater(effectiveOf(registry, each.lifted))),
    );
  const isRenamedLater = ({ formerNames = [] }: Unit): boolean =>
    formerNames.some((former) => former.decision === decision.id && isLater(untilOf(registry, former)));
  return {
    ...own,
    inForce: (unit) => (endsLater(unit) ? day : own).inForce(unit),
    nameOf: (unit) => (isRenamedLater(unit) ? day : own).nameOf(unit),
    statusOf: (unit) => (endsLater(unit) ? day : own).statusOf(unit),
  };
}

/** The state that the list of a decision shows: a full one is true on its day, an amendment's is that of all it does. */
export function listView(registry: Registry, decision: Decision, today: IsoDate): AnnexView {
  return (decision.kind === 'full' ? viewOnDay : viewOfDecision)(registry, decision, today);
}
