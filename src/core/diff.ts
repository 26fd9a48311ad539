import { compareCodes } from './code.js';
import type { Registry } from './registry.js';
import { isSigned } from './registry.js';
import { CONTACT_FIELDS, type ClosingReason, type DecisionData, DECISION_KEYS, type Unit } from './types.js';

/** One field of a unit or decision that changed; undefined where it was or is absent. */
export interface FieldChange {
  field: string;
  from: string | undefined;
  to: string | undefined;
}

/** What happened to one unit between two states of a registry. */
export type UnitChange =
  | { kind: 'granted'; code: string; name: string; decision: string }
  | { kind: 'renamed'; code: string; from: string; to: string; decision: string | undefined }
  | { kind: 'updated'; code: string; name: string; fields: FieldChange[] }
  | {
      kind: ClosingReason;
      code: string;
      name: string;
      decision: string;
      successors: { code: string; name: string; part: boolean }[];
    }
  | { kind: 'reopened'; code: string; name: string }
  | { kind: 'removed'; code: string; name: string };

export type UnitChangeKind = UnitChange['kind'];

/** What happened to one decision. */
export type DecisionChange =
  | { kind: 'added'; id: string; number: string | undefined; title: string | undefined }
  | { kind: 'issued'; id: string; draft: string | undefined; number: string; signed: string }
  | { kind: 'edited'; id: string; fields: FieldChange[] }
  | { kind: 'removed'; id: string };

/** What changed between two states of a registry, as agencies and decisions and not as lines. */
export interface RegistryDiff {
  units: UnitChange[];
  decisions: DecisionChange[];
}

const UPDATED_FIELDS = ['shortName', 'legacyCodes', ...CONTACT_FIELDS] as const;

function shown(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'string' ? value : Array.isArray(value) ? value.join(', ') : JSON.stringify(value);
}

function fieldChanges<T extends object>(before: T, after: T, fields: readonly (keyof T & string)[]): FieldChange[] {
  return fields.flatMap((field) => {
    const from = shown(before[field]);
    const to = shown(after[field]);
    return from === to ? [] : [{ field, from, to }];
  });
}

function closing(registry: Registry, unit: Unit): UnitChange[] {
  if (unit.closed === undefined) return [];
  const { reason, decision, successors = [], partial = [] } = unit.closed;
  const heirs = successors.map((code) => ({
    code,
    name: registry.unit(code)?.name ?? '',
    part: partial.includes(code),
  }));
  return [{ kind: reason, code: unit.code, name: unit.name, decision, successors: heirs }];
}

function compareUnit(registry: Registry, before: Unit, after: Unit): UnitChange[] {
  const { code, name } = after;
  const changes: UnitChange[] = [];
  if (before.name !== name) {
    const former = after.formerNames?.findLast((each) => each.name === before.name);
    changes.push({ kind: 'renamed', code, from: before.name, to: name, decision: former?.decision });
  }
  const fields = fieldChanges(before, after, UPDATED_FIELDS);
  const grant = fieldChanges(before, after, ['granted']);
  // a grant that only follows its decision's new id is no news of the unit
  const moved = before.granted.effective !== after.granted.effective ? grant : [];
  if (fields.length + moved.length > 0) changes.push({ kind: 'updated', code, name, fields: [...fields, ...moved] });
  if (before.closed === undefined) changes.push(...closing(registry, after));
  else if (after.closed === undefined) changes.push({ kind: 'reopened', code, name });
  else {
    const { decision: _a, ...was } = before.closed;
    const { decision: _b, ...is } = after.closed;
    if (JSON.stringify(was) !== JSON.stringify(is)) changes.push(...closing(registry, after));
  }
  return changes;
}

function compareUnits(before: Registry, after: Registry): UnitChange[] {
  const changes: UnitChange[] = [];
  for (const unit of after.units.values()) {
    const old = before.unit(unit.code);
    if (old === unit) continue;
    if (old !== undefined) changes.push(...compareUnit(after, old, unit));
    else {
      changes.push({ kind: 'granted', code: unit.code, name: unit.name, decision: unit.granted.decision });
      changes.push(...closing(after, unit));
    }
  }
  for (const unit of before.units.values()) {
    if (after.unit(unit.code) === undefined) changes.push({ kind: 'removed', code: unit.code, name: unit.name });
  }
  return changes.sort((a, b) => compareCodes(a.code, b.code));
}

function units(registry: Registry, decision: string): string {
  return [...registry.units.values()]
    .filter((unit) => unit.granted.decision === decision || unit.closed?.decision === decision)
    .map((unit) => unit.code)
    .join(' ');
}

/** The draft that became this decision: it left when the decision came, and the same units rest on it. */
function draftOf(before: Registry, after: Registry, id: string): string | undefined {
  const bearers = units(after, id);
  for (const [old, decision] of before.decisions) {
    if (after.decision(old) !== undefined || isSigned(decision)) continue;
    if (decision.title === after.decision(id)?.title || (bearers !== '' && units(before, old) === bearers)) return old;
  }
  return undefined;
}

function compareDecisions(before: Registry, after: Registry): DecisionChange[] {
  const changes: DecisionChange[] = [];
  const became = new Set<string>();
  for (const [id, decision] of after.decisions) {
    const old = before.decision(id);
    if (isSigned(decision) && !isSigned(old)) {
      const draft = old === undefined ? draftOf(before, after, id) : id;
      if (draft !== undefined) {
        became.add(draft);
        changes.push({ kind: 'issued', id, draft, number: decision.number, signed: decision.signed });
        continue;
      }
    }
    if (old === undefined) changes.push({ kind: 'added', id, number: decision.number, title: decision.title });
    else {
      const fields = fieldChanges<DecisionData>(old, decision, DECISION_KEYS);
      if (fields.length > 0) changes.push({ kind: 'edited', id, fields });
    }
  }
  for (const id of before.decisions.keys()) {
    if (after.decision(id) === undefined && !became.has(id)) changes.push({ kind: 'removed', id });
  }
  return changes;
}

/** What changed from one state of a registry to another; units moved between files are no news. */
export function diffRegistries(before: Registry, after: Registry): RegistryDiff {
  return { units: compareUnits(before, after), decisions: compareDecisions(before, after) };
}
