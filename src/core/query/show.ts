import { parentOf } from '../code/code.js';
import { codesBorneAt } from '../registry/borne-at.js';
import { byField } from '../registry/contact-fields.js';
import { contactAt } from '../registry/contacts.js';
import { type CorrectionMade, correctionsMade } from '../registry/corrections.js';
import type { Successor } from '../registry/decision-effects.js';
import { reestablishedAs, sourcesOf, takenBackFrom } from '../registry/lineage.js';
import { effectiveOf, isSigned, type Registry, untilOf } from '../registry/registry.js';
import { takenBackBy } from '../registry/revocations.js';
import { shortNameAt } from '../registry/short-names.js';
import { closingAt, isDecidedBy, namesBorne, standingClosing, statusWhenClosed } from '../registry/timeline.js';
import {
  type Closed,
  type ClosingReason,
  CONTACT_FIELDS,
  type ContactField,
  type DecisionRef,
  type Identifier,
  type IsoDate,
  type SpunOff,
  type Unit,
  type Verified,
} from '../registry/types.js';
import { boundCodes } from '../seal/given-back.js';
import { entryOf, type ListEntry, type Named, namedAt } from './list-entry.js';
import { resolveUnit } from './resolve.js';
import { inView, type LookupView } from './select.js';

/** The decision something rests on. `number` is null while it is a draft. */
export interface Basis {
  decision: string;
  number: string | null;
  draft: boolean;
  effective: IsoDate | null;
}

/** A unit that handed over, in whole or in part, or whose closed body this one founds again; and how. */
export interface NamedPredecessor extends Named, Basis {
  part: boolean;
  reason: ClosingReason | 'spunOff' | 'reestablished';
}

/** A unit that had handed over, until a later decision took that back. */
export interface TakenBack extends NamedPredecessor {
  revoked: Basis;
}

/** A closing that a later decision revoked. */
export interface LiftedClosing extends Basis {
  reason: ClosingReason;
  successors: Successor[];
  lifted: Basis;
}

/** Everything about a unit at a date. */
export interface UnitView extends ListEntry, Record<ContactField, string | null> {
  shortName: string | null;
  type: string | null;
  identifiers: readonly Identifier[];
  legacyCodes: readonly string[];
  /** The last yearly review; null before the first. */
  verified: Verified | null;
  /** The newest name on record, a draft's too; differs from `name` before a change of name has effect. */
  latestName: string;
  /** From level 1 down to the body directly above. */
  parents: Named[];
  granted: Basis;
  /** Earlier names that were borne, oldest first; `effective` is the day the name ended. */
  formerNames: (Basis & { name: string })[];
  closed: (Basis & { reason: ClosingReason; successors: Successor[] }) | null;
  /** Closings that were lifted again, from old to new. */
  formerClosings: LiftedClosing[];
  /** Parts of it that went to others; `revoked` where that was taken back. */
  spunOff: (Basis & { to: Successor[]; revoked: Basis | null })[];
  /** Units under which its closed body was founded again; `revoked` where that was taken back. */
  reestablishedAs: (Named & Basis & { revoked: Basis | null })[];
  /** Misprints that were put right. */
  corrections: CorrectionMade[];
  /** The codes in force that it leads to that day: itself, or those that took it over. */
  current: Successor[];
  predecessors: NamedPredecessor[];
  /** Units that had handed over to it, until that was taken back. */
  formerPredecessors: TakenBack[];
  /** Units under it that are shown at the date. */
  children: { direct: number; beneath: number };
}

/** The decision of a grant or closing, with the date it takes effect. */
export function basisOf(registry: Registry, id: string, effective: IsoDate | undefined): Basis {
  const decision = registry.decision(id);
  const number = decision?.number ?? null;
  return { decision: id, number, draft: !isSigned(decision), effective: effective ?? null };
}

/** The units that took over at a closing, with their names at a date. */
export function successorsOf(
  registry: Registry,
  { successors = [], partial = [] }: Pick<Closed, 'successors' | 'partial'>,
  at: IsoDate,
): Successor[] {
  return successors.map((code) => ({ ...namedAt(registry, code, at), part: partial.includes(code) }));
}

function parentsOf(registry: Registry, code: string, at: IsoDate): Named[] {
  const parents: Named[] = [];
  for (let above = parentOf(code); above !== undefined; above = parentOf(above)) {
    parents.unshift(namedAt(registry, above, at));
  }
  return parents;
}

/** Those that handed over to a unit, as a day has it: what was taken back only later stands still. */
function originsOf(registry: Registry, code: string, at: IsoDate): NamedPredecessor[] {
  const basis = (ref: DecisionRef): Basis => basisOf(registry, ref.decision, effectiveOf(registry, ref));
  const closed = registry.predecessorsOf(code).flatMap(({ code: from, part }) => {
    const old = registry.unit(from);
    const closing = old && registry.standingClosings(old).find(({ successors }) => successors?.includes(code));
    if (closing === undefined || !isKnownAt(registry, closing, at)) return [];
    return [{ ...namedAt(registry, from, at), part, reason: closing.reason, ...basis(closing) }];
  });
  const isGone = (spinOff: SpunOff): boolean => {
    const by = takenBackBy(registry, spinOff);
    return by !== undefined && isSigned(registry.decision(by.decision));
  };
  const parts = sourcesOf(registry, code)
    .filter(({ spinOff }) => !isGone(spinOff) && isKnownAt(registry, spinOff, at))
    .map(({ unit, spinOff }): NamedPredecessor => {
      return { ...namedAt(registry, unit.code, at), part: true, reason: 'spunOff', ...basis(spinOff) };
    });
  const granted = registry.unit(code)?.granted;
  const again = (granted?.reestablishes ?? []).flatMap((from): NamedPredecessor[] =>
    granted === undefined
      ? []
      : [{ ...namedAt(registry, from, at), part: false, reason: 'reestablished', ...basis(granted) }],
  );
  const standing = takenBackOf(registry, code, at).filter(({ revoked }) => isLater(revoked, at));
  return [...closed, ...parts, ...again, ...standing.map(({ revoked: _, ...origin }) => origin)];
}

/** True for what a signed decision does only after a day. */
function isLater({ draft, effective }: Basis, at: IsoDate): boolean {
  return !draft && effective !== null && effective > at;
}

function takenBackOf(registry: Registry, code: string, at: IsoDate): TakenBack[] {
  return takenBackFrom(registry, code).map(({ unit, went, by }) => ({
    ...namedAt(registry, unit.code, at),
    part: 'reason' in went ? went.partial?.includes(code) === true : true,
    reason: 'reason' in went ? went.reason : 'spunOff',
    ...basisOf(registry, went.decision, effectiveOf(registry, went)),
    revoked: basisOf(registry, by.decision, effectiveOf(registry, by)),
  }));
}

function closingOf(registry: Registry, unit: Unit, at: IsoDate): UnitView['closed'] {
  // one that was lifted since closed it all the same, on a day in between
  const closed = closingAt(registry, unit, at) ?? standingClosing(registry, unit);
  if (closed === undefined || !isKnownAt(registry, closed, at)) return null;
  const basis = basisOf(registry, closed.decision, effectiveOf(registry, closed));
  return { ...basis, reason: closed.reason, successors: successorsOf(registry, closed, at) };
}

function formerClosingsOf(registry: Registry, { formerClosings = [] }: Unit, at: IsoDate): LiftedClosing[] {
  return formerClosings.map((closing) => ({
    ...basisOf(registry, closing.decision, effectiveOf(registry, closing)),
    reason: closing.reason,
    successors: successorsOf(registry, closing, at),
    lifted: basisOf(registry, closing.lifted.decision, effectiveOf(registry, closing.lifted)),
  }));
}

function contactOf(unit: Unit, at: IsoDate): Record<ContactField, string | null> {
  return byField(CONTACT_FIELDS, (field) => contactAt(unit, field, at) ?? null);
}

/** Who founded a closed body again by a date, and what took that back. */
function foundedAgain(registry: Registry, code: string, at: IsoDate): UnitView['reestablishedAs'] {
  return reestablishedAs(registry, code)
    .filter(({ granted }) => isKnownAt(registry, granted, at))
    .map((unit) => {
      const { granted } = unit;
      const end = closingAt(registry, unit, at);
      const isBack = end !== undefined && statusWhenClosed(end.reason) !== 'closed';
      return {
        ...namedAt(registry, unit.code, at),
        ...basisOf(registry, granted.decision, effectiveOf(registry, granted)),
        revoked: isBack ? basisOf(registry, end.decision, effectiveOf(registry, end)) : null,
      };
    });
}

/** False for what a decision did that was signed only after a date: nobody knew of it then. */
function isKnownAt(registry: Registry, ref: DecisionRef, at: IsoDate): boolean {
  return !isSigned(registry.decision(ref.decision)) || isDecidedBy(registry, ref, at);
}

/** Everything the registry knows of a unit, as of a view's date. */
export function describeUnit(registry: Registry, unit: Unit, view: LookupView): UnitView {
  const { at } = view;
  const visible = inView(registry, view);
  return {
    ...entryOf(registry, unit, at),
    latestName: unit.name,
    shortName: shortNameAt(registry, unit, at) ?? null,
    type: unit.type ?? null,
    identifiers: unit.identifiers ?? [],
    legacyCodes: codesBorneAt(registry, unit, boundCodes(registry, unit), at),
    ...contactOf(unit, at),
    verified: unit.verified ?? null,
    parents: parentsOf(registry, unit.code, at),
    granted: basisOf(registry, unit.granted.decision, effectiveOf(registry, unit.granted)),
    formerNames: namesBorne(registry, unit).map((former) => ({
      name: former.name,
      ...basisOf(registry, former.decision, untilOf(registry, former)),
    })),
    closed: closingOf(registry, unit, at),
    formerClosings: formerClosingsOf(registry, unit, at),
    spunOff: (unit.spunOff ?? []).flatMap((each) => {
      if (!isKnownAt(registry, each, at)) return [];
      const by = takenBackBy(registry, each);
      return {
        to: each.to.map((code) => ({ ...namedAt(registry, code, at), part: true })),
        ...basisOf(registry, each.decision, effectiveOf(registry, each)),
        revoked: by === undefined ? null : basisOf(registry, by.decision, effectiveOf(registry, by)),
      };
    }),
    reestablishedAs: foundedAgain(registry, unit.code, at),
    corrections: correctionsMade(registry, unit),
    current: resolveUnit(registry, unit, at).current.map(({ code, name, part }) => ({ code, name, part })),
    predecessors: originsOf(registry, unit.code, at),
    formerPredecessors: takenBackOf(registry, unit.code, at).filter(({ revoked }) => !isLater(revoked, at)),
    children: {
      direct: registry.childrenOf(unit.code).filter(visible).length,
      beneath: [...registry.descendantsOf(unit.code)].filter(visible).length,
    },
  };
}
