import { parentOf } from '../code/code.js';
import { byField } from '../registry/contact-fields.js';
import { contactAt } from '../registry/contacts.js';
import type { Successor } from '../registry/decision-effects.js';
import { effectiveOf, isSigned, type Registry, untilOf } from '../registry/registry.js';
import { namesBorne } from '../registry/timeline.js';
import {
  type ClosingReason,
  CONTACT_FIELDS,
  type ContactField,
  type Identifier,
  type IsoDate,
  type Unit,
} from '../registry/types.js';
import { entryOf, type ListEntry, type Named, namedAt } from './list-entry.js';
import { inView, type LookupView } from './select.js';

/** The decision something rests on. `number` is null while it is a draft. */
export interface Basis {
  decision: string;
  number: string | null;
  draft: boolean;
  effective: IsoDate | null;
}

/** A unit that handed over, and how. */
export interface NamedPredecessor extends Named {
  part: boolean;
  reason: ClosingReason;
  draft: boolean;
}

/** Everything about a unit at a date. */
export interface UnitView extends ListEntry, Record<ContactField, string | null> {
  shortName: string | null;
  type: string | null;
  identifiers: readonly Identifier[];
  legacyCodes: readonly string[];
  /** The newest name on record, a draft's too; differs from `name` before a change of name has effect. */
  latestName: string;
  /** From level 1 down to the body directly above. */
  parents: Named[];
  granted: Basis;
  /** Earlier names that were borne, oldest first; `effective` is the day the name ended. */
  formerNames: (Basis & { name: string })[];
  closed: (Basis & { reason: ClosingReason; successors: Successor[] }) | null;
  predecessors: NamedPredecessor[];
  /** Units under it that are shown at the date. */
  children: { direct: number; beneath: number };
}

/** The decision of a grant or closing, with the date it takes effect. */
export function basisOf(registry: Registry, id: string, effective: IsoDate | undefined): Basis {
  const decision = registry.decision(id);
  const number = decision?.number ?? null;
  return { decision: id, number, draft: !isSigned(decision), effective: effective ?? null };
}

/** The units that took over from one, with their names at a date. */
export function successorsOf(registry: Registry, unit: Unit, at: IsoDate): Successor[] {
  const { successors = [], partial = [] } = unit.closed ?? {};
  return successors.map((code) => ({ ...namedAt(registry, code, at), part: partial.includes(code) }));
}

function parentsOf(registry: Registry, code: string, at: IsoDate): Named[] {
  const parents: Named[] = [];
  for (let above = parentOf(code); above !== undefined; above = parentOf(above)) {
    parents.unshift(namedAt(registry, above, at));
  }
  return parents;
}

function originsOf(registry: Registry, code: string, at: IsoDate): NamedPredecessor[] {
  return registry.predecessorsOf(code).flatMap(({ code: from, part }) => {
    const closed = registry.unit(from)?.closed;
    if (closed === undefined) return [];
    const draft = !isSigned(registry.decision(closed.decision));
    return [{ ...namedAt(registry, from, at), part, reason: closed.reason, draft }];
  });
}

function closingOf(registry: Registry, unit: Unit, at: IsoDate): UnitView['closed'] {
  const { closed } = unit;
  if (closed === undefined) return null;
  const basis = basisOf(registry, closed.decision, effectiveOf(registry, closed));
  return { ...basis, reason: closed.reason, successors: successorsOf(registry, unit, at) };
}

function contactOf(unit: Unit, at: IsoDate): Record<ContactField, string | null> {
  return byField(CONTACT_FIELDS, (field) => contactAt(unit, field, at) ?? null);
}

/** Everything the registry knows of a unit, as of a view's date. */
export function describeUnit(registry: Registry, unit: Unit, view: LookupView): UnitView {
  const { at } = view;
  const visible = inView(registry, view);
  return {
    ...entryOf(registry, unit, at),
    latestName: unit.name,
    shortName: unit.shortName ?? null,
    type: unit.type ?? null,
    identifiers: unit.identifiers ?? [],
    legacyCodes: unit.legacyCodes ?? [],
    ...contactOf(unit, at),
    parents: parentsOf(registry, unit.code, at),
    granted: basisOf(registry, unit.granted.decision, effectiveOf(registry, unit.granted)),
    formerNames: namesBorne(registry, unit).map((former) => ({
      name: former.name,
      ...basisOf(registry, former.decision, untilOf(registry, former)),
    })),
    closed: closingOf(registry, unit, at),
    predecessors: originsOf(registry, unit.code, at),
    children: {
      direct: registry.childrenOf(unit.code).filter(visible).length,
      beneath: [...registry.descendantsOf(unit.code)].filter(visible).length,
    },
  };
}
