import { parentOf } from '../code/code.js';
import { isTouchedBy } from '../registry/closings.js';
import { leavingName } from '../registry/corrections.js';
import { effectiveOfDecision, isSigned, Registry } from '../registry/registry.js';
import type { Decision, DecisionRef, FormerName, IsoDate, Unit } from '../registry/types.js';

/** What makes a draft binding. */
export interface Issuing {
  id: string;
  number: string;
  signed: IsoDate;
  effective?: IsoDate;
  /** The day the issuing is recorded. */
  today: IsoDate;
}

/** How references to a draft become references to the decision it turned into. */
interface Issuance {
  draft: string;
  id: string;
  effective: IsoDate;
  today: IsoDate;
}

/** A date that was planned before the decision has effect gives way to the decision's own. */
function issuedRef<Ref extends DecisionRef>(ref: Ref, { draft, id, effective }: Issuance): Ref {
  if (ref.decision !== draft) return ref;
  const { effective: own, ...rest } = ref;
  return own === undefined || own <= effective ? ({ ...rest, decision: id } as Ref) : { ...ref, decision: id };
}

/**
 * A draft that planned no date had to write some day for the end of a name: it wrote the day of typing. A day that is
 * still to come was planned, any other becomes the day the decision has effect.
 */
function issuedName(former: FormerName, { draft, id, effective, today }: Issuance): FormerName {
  if (former.decision !== draft) return former;
  const planned = former.until !== undefined && former.until > effective && former.until > today;
  return { name: former.name, ...(planned ? { until: former.until } : {}), decision: id };
}

/** A unit that gets another name when the draft is issued: what was corrected of its name meanwhile stays with that. */
function leaving(registry: Registry, unit: Unit, issuance: Issuance): Unit {
  const step = unit.formerNames?.find(({ decision }) => decision === issuance.draft);
  if (step === undefined) return unit;
  return leavingName(registry, unit, issuedName(step, issuance).until ?? issuance.effective);
}

function issuedUnit(unit: Unit, issuance: Issuance): Unit {
  const { granted, formerNames, closed, formerClosings, spunOff } = unit;
  const issued = <Ref extends DecisionRef>(ref: Ref): Ref => issuedRef(ref, issuance);
  return {
    ...unit,
    granted: issuedRef(granted, issuance),
    ...(formerNames === undefined ? {} : { formerNames: formerNames.map((former) => issuedName(former, issuance)) }),
    ...(closed === undefined ? {} : { closed: issuedRef(closed, issuance) }),
    ...(formerClosings && {
      formerClosings: formerClosings.map((each) => ({ ...issued(each), lifted: issued(each.lifted) })),
    }),
    ...(spunOff && { spunOff: spunOff.map(issued) }),
  };
}

/**
 * Makes a draft binding: it gets its number and date, its final id, and every unit and decision that named the
 * draft names that id. Dates planned earlier than the decision has effect become the decision's own.
 */
export function issueDecision(registry: Registry, draft: string, issuing: Issuing): Registry {
  const old = registry.decision(draft);
  if (old === undefined) return registry;
  const { drafted: _drafted, effective: planned, ...rest } = old;
  const effective = issuing.effective ?? (planned !== undefined && planned >= issuing.signed ? planned : undefined);
  const { id, number, signed, today } = issuing;
  const decision: Decision = { ...rest, id, number, signed, ...(effective === undefined ? {} : { effective }) };
  const issuance = { draft, id, effective: effectiveOfDecision(decision) ?? signed, today };
  const decisions = [...registry.decisions.values()].flatMap((each) => {
    if (each.id === draft) return [decision];
    if (!each.replaces?.includes(draft)) return [each];
    return [{ ...each, replaces: each.replaces.map((other) => (other === draft ? id : other)) }];
  });
  const units = [...registry.units.values()].map((unit) =>
    isTouchedBy(unit, draft) ? issuedUnit(leaving(registry, unit, issuance), issuance) : unit,
  );
  return new Registry(registry.settings, decisions, units);
}

/** Something a binding decision rests on that is only a draft itself. */
export interface Dangling {
  code: string;
  /** The parent, successor, or descendant that the draft is about. */
  other: string;
  draft: string;
}

/**
 * What keeps a decision from being issued: units it grants under a parent, or hands over to a successor in whole or part,
 * that another draft grants; descendants of one it closes that only another draft closes.
 */
export function danglingOf(registry: Registry, decision: string): Dangling[] {
  const found: Dangling[] = [];
  const draftGrant = (code: string, other: string | undefined): void => {
    const by = other === undefined ? undefined : registry.unit(other)?.granted.decision;
    if (other === undefined || by === undefined || by === decision || isSigned(registry.decision(by))) return;
    found.push({ code, other, draft: by });
  };
  for (const unit of registry.units.values()) {
    if (unit.granted.decision === decision) draftGrant(unit.code, parentOf(unit.code));
    for (const spinOff of unit.spunOff ?? []) {
      if (spinOff.decision === decision) for (const to of spinOff.to) draftGrant(unit.code, to);
    }
    if (unit.closed?.decision !== decision) continue;
    for (const successor of unit.closed.successors ?? []) draftGrant(unit.code, successor);
    for (const child of registry.childrenOf(unit.code)) {
      const by = child.closed?.decision;
      if (by === undefined || by === decision || isSigned(registry.decision(by))) continue;
      found.push({ code: unit.code, other: child.code, draft: by });
    }
  }
  return found;
}
