import { sameValue } from '../equal.js';
import { nameFor } from '../registry/binding.js';
import { effectiveOfDecision, isSigned, type Registry } from '../registry/registry.js';
import type { Closed, DecisionRef, FormerClosing, IsoDate, SpunOff, Unit } from '../registry/types.js';
import { correctionsChange } from './corrected.js';
import type { FieldChange, Relative, UnitChange } from './types.js';

/** Drafts that were issued, old id → new id. */
export type Issued = ReadonlyMap<string, string>;

/** A reference with what follows from its decision alone left out, so that issuing a draft is no change of units. */
export function basisOf<Ref extends DecisionRef>(issued: Issued, was: Ref, is: Ref): [Ref, Ref] {
  if (issued.get(was.decision) !== is.decision) return [was, is];
  const { effective: _was, ...then } = was;
  const { effective: _is, ...now } = is;
  return [{ ...then, decision: is.decision } as Ref, now as Ref];
}

/** The day from which something has effect, where it is not its decision's own. */
export function ownDay(registry: Registry, { decision, effective }: DecisionRef): { effective?: IsoDate } {
  const isOwn = effective !== undefined && effective !== effectiveOfDecision(registry.decision(decision));
  return isOwn ? { effective } : {};
}

/** Units as a change of a decision names them: what another draft would call them counts for nothing. */
export function relatives(
  registry: Registry,
  list: readonly { code: string; part: boolean }[],
  decision: string,
): Relative[] {
  return list.map(({ code, part }) => {
    const unit = registry.unit(code);
    return { code, name: unit === undefined ? '' : nameFor(registry, unit, decision), part };
  });
}

/** The closing of a unit as a change. */
export function closing(registry: Registry, unit: Unit, rewritten: boolean, displaced?: string): UnitChange[] {
  if (unit.closed === undefined) return [];
  const { reason, decision, successors = [], partial = [] } = unit.closed;
  const named = relatives(
    registry,
    successors.map((code) => ({ code, part: partial.includes(code) })),
    decision,
  );
  const name = nameFor(registry, unit, decision);
  const day = ownDay(registry, unit.closed);
  return [{ kind: reason, code: unit.code, name, decision, successors: named, rewritten, displaced, ...day }];
}

/** The draft whose closing gave way to a signed one; issuing a draft, and moving its entry to another, are none. */
export function displacedDraft(before: Registry, after: Registry, code: string): string | undefined {
  const [was, is] = [before.unit(code)?.closed?.decision, after.unit(code)?.closed?.decision];
  if (was === undefined || is === undefined || was === is || !isSigned(after.decision(is))) return undefined;
  return isSigned(before.decision(was)) ? undefined : was;
}

function sameClosing(issued: Issued, was: Closed, is: Closed): boolean {
  const [then, now] = basisOf(issued, was, is);
  return sameValue(then, now);
}

/** Spin-offs that came; one that gained recipients counts with these. */
export function spinOffChanges(registry: Registry, issued: Issued, before: Unit, after: Unit): UnitChange[] {
  const then = before.spunOff ?? [];
  const { code } = after;
  return (after.spunOff ?? []).flatMap((is): UnitChange[] => {
    const known = then.filter((was) => sameRef(issued, was, is)).flatMap(({ to }) => to);
    const fresh = is.to.filter((each) => !known.includes(each));
    if (fresh.length === 0) return [];
    const successors = relatives(
      registry,
      fresh.map((each) => ({ code: each, part: true })),
      is.decision,
    );
    const name = nameFor(registry, after, is.decision);
    return [{ kind: 'spunOff', code, name, decision: is.decision, successors, ...ownDay(registry, is) }];
  });
}

/** What of closings and spin-offs on record is no longer there as it was, as texts. */
export function pastChanges(issued: Issued, before: Unit, after: Unit): FieldChange[] {
  const lost = <Ref extends DecisionRef>(was: readonly Ref[] = [], is: readonly Ref[] = []): Ref[] =>
    was.filter((each) => !is.some((other) => sameRef(issued, each, other)));
  const partsOf = ({ to, decision }: SpunOff): string => `${to.join(', ')} (${decision})`;
  const parts = before.spunOff?.filter(
    (was) => !after.spunOff?.some((is) => sameRef(issued, was, is) && was.to.every((code) => is.to.includes(code))),
  );
  const closings = lost(before.formerClosings, after.formerClosings).map(({ decision }) => decision);
  return [
    { field: 'spunOff', from: parts?.map(partsOf).join('; ') || undefined, to: undefined },
    { field: 'formerClosings', from: closings.join(', ') || undefined, to: undefined },
    correctionsChange(before, after),
  ].filter(({ from, to }) => from !== undefined || to !== undefined);
}

function sameRef<Ref extends DecisionRef>(issued: Issued, was: Ref, is: Ref): boolean {
  const [{ decision, effective }, now] = basisOf(issued, was, is);
  return decision === now.decision && effective === now.effective;
}

/** What became of the closing of a unit. @param displaced the draft whose closing gave way */
export function closingChanges(
  registry: Registry,
  issued: Issued,
  before: Unit,
  after: Unit,
  displaced?: string,
): UnitChange[] {
  const { code } = after;
  const then = before.formerClosings ?? [];
  const fresh = (after.formerClosings ?? []).filter((is) => {
    const isBy = ({ lifted: { decision } }: FormerClosing): boolean =>
      (issued.get(decision) ?? decision) === is.lifted.decision;
    return !then.some((was) => sameRef(issued, was, is) && isBy(was));
  });
  const lifted = fresh.map(({ decision: closedBy, lifted: { decision } }): UnitChange => {
    const name = nameFor(registry, after, decision);
    return { kind: 'lifted', code, name, decision, closedBy };
  });
  const was = before.closed;
  const isLifted = was !== undefined && fresh.some((is) => sameRef<DecisionRef>(issued, was, is));
  if (was === undefined || isLifted) return [...lifted, ...closing(registry, after, false)];
  if (after.closed === undefined)
    return [...lifted, { kind: 'reopened', code, name: nameFor(registry, after, was.decision) }];
  const isSame = sameClosing(issued, was, after.closed);
  const rewritten = isSame ? [] : closing(registry, after, displaced === undefined, displaced);
  return [...lifted, ...rewritten];
}
