import { effectiveOfDecision, Registry } from './registry.js';
import type { Decision, IsoDate, Unit } from './types.js';

/** What makes a draft binding. */
export interface Issuing {
  id: string;
  number: string;
  signed: IsoDate;
  effective?: IsoDate;
}

function mendUnit(unit: Unit, draft: string, id: string, effective: IsoDate): Unit {
  const { granted, formerNames, closed } = unit;
  const late = (date: IsoDate | undefined) => date !== undefined && date <= effective;
  const mend = <Ref extends { decision: string; effective?: IsoDate }>(ref: Ref): Ref => {
    if (ref.decision !== draft) return ref;
    const { effective: own, ...rest } = ref;
    // a date planned before the decision has effect gives way to the decision's own
    return (own === undefined || late(own) ? { ...rest, decision: id } : { ...ref, decision: id }) as Ref;
  };
  const names = formerNames?.map((former) =>
    former.decision === draft
      ? { ...former, decision: id, until: former.until < effective ? effective : former.until }
      : former,
  );
  return {
    ...unit,
    granted: mend(granted),
    ...(names === undefined ? {} : { formerNames: names }),
    ...(closed === undefined ? {} : { closed: mend(closed) }),
  };
}

function restsOn(unit: Unit, decision: string): boolean {
  return (
    unit.granted.decision === decision ||
    unit.closed?.decision === decision ||
    unit.formerNames?.some((former) => former.decision === decision) === true
  );
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
  const { id, number, signed } = issuing;
  const decision: Decision = { ...rest, id, number, signed, ...(effective === undefined ? {} : { effective }) };
  const from = effectiveOfDecision(decision) ?? signed;
  const decisions = [...registry.decisions.values()].flatMap((each) => {
    if (each.id === draft) return [decision];
    if (!each.replaces?.includes(draft)) return [each];
    return [{ ...each, replaces: each.replaces.map((other) => (other === draft ? id : other)) }];
  });
  const units = [...registry.units.values()].map((unit) =>
    restsOn(unit, draft) ? mendUnit(unit, draft, id, from) : unit,
  );
  return new Registry(registry.settings, decisions, units);
}
