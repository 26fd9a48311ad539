import { sameValue } from '../core/equal.js';
import { typedNumber } from '../core/registry/decision-number.js';
import { isSigned, type Registry } from '../core/registry/registry.js';
import {
  type Article,
  type Decision,
  type DecisionData,
  type Department,
  type IsoDate,
  proposalsOf,
  type Signer,
} from '../core/registry/types.js';
import { isSealed } from '../core/seal/seal.js';
import { misuse, refusal } from './errors.js';
import { decisionNamed, draftNamed } from './find-decision.js';
import type { Transition } from './plan.js';
import { assertWhole, readReason, resealed } from './seal.js';

/** Fields of a decision that its file holds as one text each. */
type TextField = 'title' | 'authority' | 'symbol' | 'drafter' | 'effective';
/** Those that are lists. */
type ListField = 'basis' | 'proposal' | 'recipients' | 'replaces' | 'revokes';

/** A list after an edit: emptied first where it says so, then added to. */
export interface ListEdit {
  clear: boolean;
  add: readonly string[];
}

/** What becomes of a decision's fields: null takes one out. */
export interface DecisionEdit {
  texts: Partial<Record<TextField, string | null>>;
  lists: Partial<Record<ListField, ListEdit>>;
  kind?: DecisionData['kind'];
  department: Partial<Record<keyof Department, string | null>>;
  signer: Partial<Record<keyof Signer, string | null>>;
  /** The decision's own wording; null for the built-in one. */
  articles?: (string | Article)[] | null;
}

/**
 * What a decision that was signed may still change, for a reason: its words. What it did, when, by whom and of what kind
 * it is stand fast (`since-decision-changed` holds the same line).
 */
const WORDS: ReadonlySet<keyof DecisionData> = new Set([
  'title',
  'basis',
  'proposal',
  'signer',
  'recipients',
  'department',
  'drafter',
  'articles',
]);

/** An object with some fields set, and those that are null taken out; undefined where nothing is left. */
function merged<Value extends object>(old: Value | undefined, change: object): Value | undefined {
  const entries = Object.entries({ ...old, ...change }).filter(([, value]) => value !== null && value !== undefined);
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as Value);
}

function editedList(old: readonly string[], { clear, add }: ListEdit): string[] | null {
  const list = [...new Set([...(clear ? [] : old), ...add])];
  return list.length === 0 ? null : list;
}

/** A field that is a list after an edit; a single proposal stands as one text. */
function editedField(decision: Decision, key: ListField, list: ListEdit): string | string[] | null {
  if (key !== 'proposal') return editedList(decision[key] ?? [], list);
  const proposals = editedList(proposalsOf(decision), list);
  return proposals?.length === 1 ? (proposals[0] ?? null) : proposals;
}

function editedDepartment(old: Department | undefined, change: DecisionEdit['department']): Department | undefined {
  const department = merged<Department>(change.name === null ? undefined : old, change);
  if (department !== undefined && department.name === undefined) throw misuse('edit.head-alone');
  return department;
}

/** The decision as it is after an edit. */
function edited(decision: Decision, edit: DecisionEdit): Decision {
  const { texts, lists, kind, department, signer, articles } = edit;
  const listed = Object.entries(lists).map(([key, list]) => [key, editedField(decision, key as ListField, list)]);
  const parts = {
    ...(Object.keys(department).length === 0
      ? {}
      : { department: editedDepartment(decision.department, department) ?? null }),
    ...(Object.keys(signer).length === 0 ? {} : { signer: merged<Signer>(decision.signer, signer) ?? null }),
  };
  const all = {
    ...decision,
    ...texts,
    ...Object.fromEntries(listed),
    ...(kind && { kind }),
    ...(articles === undefined ? {} : { articles }),
    ...parts,
  };
  return merged<Decision>(undefined, all) ?? decision;
}

function changedKeys(was: Decision, is: Decision): (keyof DecisionData)[] {
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])] as (keyof Decision)[];
  return keys.filter((key): key is keyof DecisionData => key !== 'id' && !sameValue(was[key], is[key]));
}

/** A signed decision with other words, sealed again on record. @throws MadinhdanhError (exit code 1, or 2 without a reason) */
function amended(registry: Registry, was: Decision, is: Decision, given: string | undefined, today: IsoDate): Registry {
  const { id, number = id } = was;
  const fixed = changedKeys(was, is).filter((key) => !WORDS.has(key));
  if (fixed.length > 0) throw refusal('edit.fixed', { number, fields: fixed }).advise('edit.fixed.hint');
  if (given === undefined) throw misuse('edit.signed', { number }).advise('edit.signed.hint', { id });
  if (!isSealed(was)) throw refusal('edit.unsealed', { number }).advise('edit.unsealed.hint', { id });
  const reason = readReason(given);
  assertWhole(registry, { decision: was });
  return resealed(registry.with({ decisions: [is] }), [id], reason, today);
}

/**
 * Edits a decision: a draft as one likes, a signed one in its words alone and for a reason.
 * @throws MadinhdanhError where nothing changes (exit code 1), and on the way
 */
export function editDecision(registry: Registry, name: string, edit: DecisionEdit, reason?: string): Transition {
  const { id } = decisionNamed(registry, name);
  return ({ registry: before, today }) => {
    const was = decisionNamed(before, id);
    const is = edited(was, edit);
    if (sameValue(was, is)) throw refusal('edit.nothing-new', { id });
    if (isSigned(was)) return { after: amended(before, was, is, reason, today) };
    if (reason !== undefined) throw misuse('seal.amend-needless');
    return { after: before.with({ decisions: [is] }) };
  };
}

/** `25/TTr-STTTT`. */
const SUBMISSION = /^\d+\p{L}?\/(?:\d{4}\/)?\p{L}[\p{L}\d]*(?:-[\p{L}\d&.]+)+$/u;

/**
 * Puts on record that a draft was submitted; from then on it changes only where that is said.
 * @throws MadinhdanhError for a number that is none (exit code 2), a day to come, a decision that is signed (1)
 */
export function submitDraft(
  registry: Registry,
  name: string,
  given: string,
  on: IsoDate,
): { id: string; transition: Transition } {
  const { id } = draftNamed(registry, name);
  const number = typedNumber(given);
  if (!SUBMISSION.test(number)) {
    throw misuse('submit.number-form', { number: given }).advise('submit.number-form.hint');
  }
  const transition: Transition = ({ registry: before, today }) => {
    const draft = draftNamed(before, id);
    if (on > today) throw refusal('submit.day-to-come', { date: on, today });
    if (sameValue(draft.submitted, { number, on })) throw refusal('edit.nothing-new', { id });
    return { after: before.with({ decisions: [{ ...draft, submitted: { number, on } }] }) };
  };
  return { id, transition };
}
