import { compareCodes } from '../code/code.js';
import { sameValue } from '../equal.js';
import type { Registry } from '../registry/registry.js';
import { nameIndexAt } from '../registry/timeline.js';
import {
  type Closed,
  CONTACT_FIELDS,
  type Correction,
  type DecisionRef,
  type FormerName,
  type Granted,
  type SpunOff,
  type Unit,
} from '../registry/types.js';
import { fieldChanges, shownValue } from './fields.js';
import type { FieldChange, Relative, UnitChange } from './types.js';

const UPDATED_FIELDS = ['shortName', 'legacyCodes', ...CONTACT_FIELDS] as const;

/** Drafts that were issued, old id → new id. */
type Issued = ReadonlyMap<string, string>;

/** A reference with what follows from its decision alone left out, so that issuing a draft is no change of units. */
function basisOf<Ref extends DecisionRef>(issued: Issued, was: Ref, is: Ref): [Ref, Ref] {
  if (issued.get(was.decision) !== is.decision) return [was, is];
  const { effective: _was, ...then } = was;
  const { effective: _is, ...now } = is;
  return [{ ...then, decision: is.decision } as Ref, now as Ref];
}

function relatives(registry: Registry, list: readonly { code: string; part: boolean }[]): Relative[] {
  return list.map(({ code, part }) => ({ code, name: registry.unit(code)?.name ?? '', part }));
}

function closing(registry: Registry, unit: Unit, rewritten: boolean): UnitChange[] {
  if (unit.closed === undefined) return [];
  const { reason, decision, successors = [], partial = [] } = unit.closed;
  const named = relatives(
    registry,
    successors.map((code) => ({ code, part: partial.includes(code) })),
  );
  return [{ kind: reason, code: unit.code, name: unit.name, decision, successors: named, rewritten }];
}

function sameClosing(issued: Issued, was: Closed, is: Closed): boolean {
  const [then, now] = basisOf(issued, was, is);
  return sameValue(then, now);
}

function grantText({ decision, effective, reestablishes = [] }: Granted): string {
  const of = reestablishes.length === 0 ? '' : ` (${reestablishes.join(', ')})`;
  return (effective === undefined ? decision : `${decision}, ${effective}`) + of;
}

function grantChange(issued: Issued, was: Granted, is: Granted): FieldChange[] {
  const [then, now] = basisOf(issued, was, is);
  return sameValue(then, now) ? [] : [{ field: 'granted', from: grantText(was), to: grantText(is) }];
}

function namesText(names: readonly FormerName[]): string | undefined {
  return names.length === 0
    ? undefined
    : names.map(({ name, until }) => (until === undefined ? name : `${name} (${until})`)).join('; ');
}

/** A change of the former names other than the one a renaming adds. */
function formerNamesChange(issued: Issued, was: Unit, is: Unit): FieldChange[] {
  const then = was.formerNames ?? [];
  const all = is.formerNames ?? [];
  const now = was.name !== is.name && all.at(-1)?.name === was.name ? all.slice(0, -1) : all;
  const unchanged =
    then.length === now.length &&
    then.every((former, i) => {
      const other = now[i];
      if (other === undefined || former.name !== other.name) return false;
      return issued.get(former.decision) === other.decision || sameValue(former, other);
    });
  return unchanged ? [] : [{ field: 'formerNames', from: namesText(then), to: namesText(now) }];
}

/** True for the same correction, be it dated back for a renaming before it. */
function isSameCorrection({ on: _then, ...was }: Correction, is: Correction | undefined): boolean {
  const { on: _now, ...rest } = is ?? { on: '' };
  return sameValue(was, rest);
}

/** Corrections that came; the others must be what they were. */
function freshCorrections({ corrections: then = [] }: Unit, { corrections: now = [] }: Unit): Correction[] {
  return then.every((each, i) => isSameCorrection(each, now[i])) ? now.slice(then.length) : [];
}

/** A unit with fresh corrections undone, to see what else changed; and what they changed. */
function uncorrected(registry: Registry, before: Unit, after: Unit): { unit: Unit; changes: UnitChange[] } {
  const changes: UnitChange[] = [];
  let unit = after;
  for (const { field, was, by, on, reason } of freshCorrections(before, after).reverse()) {
    const index = field === 'name' ? nameIndexAt(registry, unit, on) : 0;
    const isFormer = field === 'name' && index < (unit.formerNames?.length ?? 0);
    const to = isFormer ? unit.formerNames?.[index]?.name : unit[field];
    const { code, name } = after;
    changes.unshift({
      kind: 'corrected',
      code,
      name,
      field,
      from: shownValue(was),
      to: shownValue(to),
      by,
      on,
      reason,
    });
    const formerNames = unit.formerNames?.map((former, i) => (i === index ? { ...former, name: String(was) } : former));
    unit = isFormer && formerNames !== undefined ? { ...unit, formerNames } : { ...unit, [field]: was };
  }
  return { unit, changes };
}

/** Spin-offs that came; one that gained recipients counts with these. */
function spinOffChanges(registry: Registry, issued: Issued, before: Unit, after: Unit): UnitChange[] {
  const then = before.spunOff ?? [];
  const { code, name } = after;
  return (after.spunOff ?? []).flatMap((is): UnitChange[] => {
    const known = then.filter((was) => sameRef(issued, was, is)).flatMap(({ to }) => to);
    const fresh = is.to.filter((each) => !known.includes(each));
    if (fresh.length === 0) return [];
    const successors = relatives(
      registry,
      fresh.map((each) => ({ code: each, part: true })),
    );
    return [{ kind: 'spunOff', code, name, decision: is.decision, successors }];
  });
}

/** What of closings and spin-offs on record is no longer there as it was, as texts. */
function pastChanges(issued: Issued, before: Unit, after: Unit): FieldChange[] {
  const lost = <Ref extends DecisionRef>(was: readonly Ref[] = [], is: readonly Ref[] = []): Ref[] =>
    was.filter((each) => !is.some((other) => sameRef(issued, each, other)));
  const partsOf = ({ to, decision }: SpunOff): string => `${to.join(', ')} (${decision})`;
  const parts = before.spunOff?.filter(
    (was) => !after.spunOff?.some((is) => sameRef(issued, was, is) && was.to.every((code) => is.to.includes(code))),
  );
  const closings = lost(before.formerClosings, after.formerClosings).map(({ decision }) => decision);
  const corrections = before.corrections?.filter((each, i) => !isSameCorrection(each, after.corrections?.[i]));
  return [
    { field: 'spunOff', from: parts?.map(partsOf).join('; ') },
    { field: 'formerClosings', from: closings.join(', ') },
    { field: 'corrections', from: corrections?.map(({ field, on }) => `${field} (${on})`).join('; ') },
  ].flatMap(({ field, from }) => (from ? [{ field, from, to: undefined }] : []));
}

function sameRef<Ref extends DecisionRef>(issued: Issued, was: Ref, is: Ref): boolean {
  const [{ decision, effective }, now] = basisOf(issued, was, is);
  return decision === now.decision && effective === now.effective;
}

/** What became of the closing of a unit. */
function closingChanges(registry: Registry, issued: Issued, before: Unit, after: Unit): UnitChange[] {
  const { code, name } = after;
  const then = before.formerClosings ?? [];
  const fresh = (after.formerClosings ?? []).filter((is) => !then.some((was) => sameRef(issued, was, is)));
  const lifted = fresh.map(
    (is): UnitChange => ({ kind: 'lifted', code, name, decision: is.lifted.decision, closedBy: is.decision }),
  );
  const was = before.closed;
  const isLifted = was !== undefined && fresh.some((is) => sameRef<DecisionRef>(issued, was, is));
  if (was === undefined || isLifted) return [...lifted, ...closing(registry, after, false)];
  if (after.closed === undefined) return [...lifted, { kind: 'reopened', code, name }];
  return [...lifted, ...(sameClosing(issued, was, after.closed) ? [] : closing(registry, after, true))];
}

function compareUnit(registry: Registry, issued: Issued, before: Unit, present: Unit): UnitChange[] {
  const { code } = present;
  const { unit: after, changes } = uncorrected(registry, before, present);
  const { name } = after;
  if (before.name !== name) {
    const former = after.formerNames?.findLast((each) => each.name === before.name);
    changes.push({ kind: 'renamed', code, from: before.name, to: name, decision: former?.decision });
  }
  const fields = [
    ...fieldChanges(before, after, UPDATED_FIELDS),
    ...grantChange(issued, before.granted, after.granted),
    ...formerNamesChange(issued, before, after),
    ...pastChanges(issued, before, after),
  ];
  if (fields.length > 0) changes.push({ kind: 'updated', code, name: present.name, fields });
  changes.push(...spinOffChanges(registry, issued, before, present));
  changes.push(...closingChanges(registry, issued, before, present));
  return changes;
}

/** The agency that bears this new code instead of its earlier one, and nothing else: a code replaced by this one alone. */
function recodedFrom(before: Registry, after: Registry, unit: Unit): Unit | undefined {
  const [predecessor, ...others] = after.predecessorsOf(unit.code);
  const old = predecessor === undefined || others.length > 0 ? undefined : after.unit(predecessor.code);
  const { closed } = old ?? {};
  if (closed?.reason !== 'replaced' || closed.successors?.length !== 1 || closed.partial !== undefined)
    return undefined;
  const basis = ({ decision, effective }: DecisionRef): DecisionRef => ({ decision, ...(effective && { effective }) });
  const isNew = before.unit(old?.code ?? '')?.closed === undefined;
  return isNew && sameValue(basis(closed), basis(unit.granted)) ? old : undefined;
}

/** What else became of an agency when it was re-coded; that it was stands at its earlier code. */
function compareRecoded(registry: Registry, issued: Issued, old: Unit, unit: Unit): UnitChange[] {
  const { closed: _closed, formerNames: _names, formerClosings: _former, spunOff: _parts, ...rest } = old;
  const { corrections: _corrections, ...same } = rest;
  const legacyCodes = [...new Set([...(old.legacyCodes ?? []), old.code])];
  return compareUnit(registry, issued, { ...same, code: unit.code, legacyCodes, granted: unit.granted }, unit);
}

/** What happened to each unit, in natural order of codes; a re-coded one is one change, at the code it leaves behind. */
export function compareUnits(before: Registry, after: Registry, issued: Issued): UnitChange[] {
  const changes: UnitChange[] = [];
  for (const unit of after.units.values()) {
    const old = before.unit(unit.code);
    if (old === unit) continue;
    const earlier = old === undefined ? recodedFrom(before, after, unit) : undefined;
    if (old !== undefined) changes.push(...compareUnit(after, issued, old, unit));
    else if (earlier !== undefined) changes.push(...compareRecoded(after, issued, earlier, unit));
    else {
      const predecessors = relatives(after, after.predecessorsOf(unit.code));
      const again = (unit.granted.reestablishes ?? []).map((code) => ({ code, part: false }));
      changes.push({
        kind: 'granted',
        code: unit.code,
        name: unit.name,
        decision: unit.granted.decision,
        predecessors,
        ...(again.length === 0 ? {} : { reestablishes: relatives(after, again) }),
      });
      changes.push(...spinOffChanges(after, issued, { ...unit, spunOff: [] }, unit));
      changes.push(...closing(after, unit, false));
    }
  }
  for (const unit of before.units.values()) {
    if (after.unit(unit.code) === undefined) changes.push({ kind: 'removed', code: unit.code, name: unit.name });
  }
  return changes.sort((a, b) => compareCodes(a.code, b.code));
}
