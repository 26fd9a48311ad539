import { sameValue } from '../equal.js';
import { refsOf } from '../registry/closings.js';
import { isSigned, type Registry } from '../registry/registry.js';
import { DECISION_KEYS, type Decision, type DecisionData } from '../registry/types.js';
import { bindingOf } from './binding.js';
import { fieldChanges } from './fields.js';
import type { DecisionChange } from './types.js';

/** Codes that rest on each decision: it did something to them. */
function bearers(registry: Registry): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (decision: string, code: string): void => {
    const codes = found.get(decision);
    if (codes === undefined) found.set(decision, new Set([code]));
    else codes.add(code);
  };
  for (const unit of registry.units.values()) for (const { decision } of refsOf(unit)) add(decision, unit.code);
  return found;
}

/**
 * Drafts that were made binding under a new id, old id → new id, as earlier versions did and their branches still bring;
 * an id stays as it is today. The draft went when the signed decision came,
 * and units that rested on the one rest on the other; without any unit the title decides.
 */
export function issuedDrafts(before: Registry, after: Registry): Map<string, string> {
  const came = [...after.decisions.values()].filter((each) => isSigned(each) && before.decision(each.id) === undefined);
  const went = [...before.decisions.values()].filter(
    (each) => !isSigned(each) && after.decision(each.id) === undefined,
  );
  const issued = new Map<string, string>();
  if (came.length === 0 || went.length === 0) return issued;
  const then = bearers(before);
  const now = bearers(after);
  const taken = new Set<string>();
  for (const draft of went) {
    const codes = then.get(draft.id) ?? new Set();
    const likeness = (id: string): number => [...(now.get(id) ?? [])].filter((code) => codes.has(code)).length;
    const best = came
      .filter(({ id }) => !taken.has(id))
      .map((decision) => ({ decision, count: likeness(decision.id) }))
      .filter(({ decision, count }) => count > 0 || (codes.size === 0 && decision.title === draft.title))
      .sort((a, b) => b.count - a.count)[0];
    if (best === undefined) continue;
    taken.add(best.decision.id);
    issued.set(draft.id, best.decision.id);
  }
  return issued;
}

const SEAL_KEYS: ReadonlySet<string> = new Set<keyof DecisionData>(['seal', 'resealed']);

/** What an issue leaves as it is: changed beside it, it is an edit like any other. */
const WORDS = DECISION_KEYS.filter((key) => !['number', 'signed', 'effective', 'drafted', 'seal'].includes(key));

/** A seal that was put on, or opened and put on again on record; a seal changed otherwise is an edit like any other. */
function sealingOf({ seal: was, resealed: then = [] }: Decision, is: Decision): DecisionChange | undefined {
  const { id, seal, resealed: now = [] } = is;
  if (seal === undefined || sameValue(was, seal)) return undefined;
  const { v: _version, ...shown } = seal;
  if (was === undefined) return now.length === 0 ? { kind: 'sealed', id, ...shown } : undefined;
  const opened = now.slice(then.length);
  const isOnRecord = opened[0]?.was === was.sha256 && sameValue(now.slice(0, then.length), then);
  if (!isOnRecord) return undefined;
  return { kind: 'resealed', id, was: was.sha256, reasons: opened.map(({ reason }) => reason), ...shown };
}

/** Decisions that came, went, were issued, sealed or edited. */
export function compareDecisions(
  before: Registry,
  after: Registry,
  issued: ReadonlyMap<string, string>,
): DecisionChange[] {
  const drafts = new Map([...issued].map(([draft, id]) => [id, draft]));
  const changes: DecisionChange[] = [];
  for (const [id, decision] of after.decisions) {
    const old = before.decision(id);
    const draft = old === undefined ? drafts.get(id) : isSigned(old) ? undefined : id;
    if (isSigned(decision) && draft !== undefined) {
      const { number, signed, effective = signed } = decision;
      changes.push({ kind: 'issued', id, draft, number, signed, effective, binding: bindingOf(after, id) });
      const fields = old === undefined ? [] : fieldChanges<DecisionData>(old, decision, WORDS);
      if (fields.length > 0) changes.push({ kind: 'edited', id, fields });
    } else if (old === undefined) {
      changes.push({ kind: 'added', id, number: decision.number, title: decision.title });
    } else {
      const sealing = sealingOf(old, decision);
      if (sealing !== undefined) changes.push(sealing);
      const keys = sealing === undefined ? DECISION_KEYS : DECISION_KEYS.filter((key) => !SEAL_KEYS.has(key));
      const fields = fieldChanges<DecisionData>(old, decision, keys);
      if (fields.length > 0) changes.push({ kind: 'edited', id, fields });
    }
  }
  for (const id of before.decisions.keys()) {
    if (after.decision(id) === undefined && !issued.has(id)) changes.push({ kind: 'removed', id });
  }
  return changes;
}
