import { sameValue } from '../../core/equal.js';
import { effectiveOfDecision, isSigned, type Registry } from '../../core/registry/registry.js';
import { DECISION_KEYS, type Decision, type DecisionData, type IsoDate } from '../../core/registry/types.js';
import { type Entry, entriesBy, subjectOf } from '../../core/seal/entries.js';
import { isSameName } from './likeness.js';

/** In what a draft differs from what it was in the earlier state, whether it was issued since or not. */
export interface DraftChange {
  /** What it was to do and does no more, does otherwise, and does beyond. */
  lost: readonly Entry[];
  altered: readonly Entry[];
  added: readonly Entry[];
  /** Its own words that differ. */
  keys: readonly (keyof DecisionData)[];
}

/** What the issuing itself gives a draft, or takes from it. */
const GIVEN: ReadonlySet<keyof DecisionData> = new Set([
  'number',
  'signed',
  'effective',
  'drafted',
  'seal',
  'resealed',
  'signedFile',
]);

/** What a draft may have that says nothing of what it is to do. */
const BESIDE: ReadonlySet<keyof DecisionData> = new Set(['drafted']);

function keyOf(entry: Entry): string {
  const { kind, fields } = entry;
  return `${kind} ${subjectOf(entry)} ${fields.find(([key]) => key === 'step')?.[1] ?? ''}`;
}

function fieldOf({ fields }: Entry, key: string): string | undefined {
  return fields.find(([each]) => each === key)?.[1];
}

/** An entry without its day and its name, which are compared by themselves, and codes that a closing hands on. */
function meaningOf({ kind, fields }: Entry): string {
  const beside = kind === 'closed' ? ['on', 'name', 'old'] : ['on', 'name'];
  return JSON.stringify(fields.filter(([key]) => !beside.includes(key)));
}

/** Days of its own that an entry had before the decision itself has effect give way to that one when it is issued. */
function isSameDay(was: IsoDate | undefined, is: IsoDate | undefined, from: IsoDate | undefined): boolean {
  return was === is || (is === undefined && was !== undefined && from !== undefined && was < from);
}

/** What a decision is to do, each thing with the day that is its own. */
function entriesIn(registry: Registry, { number: _number, signed: _signed, effective: _effective, ...bare }: Decision) {
  const undated = registry.with({ decisions: [bare] });
  const entries = entriesBy(undated, [bare.id]).get(bare.id) ?? [];
  return new Map(entries.map((entry) => [keyOf(entry), entry]));
}

function isSameEntry(was: Entry, is: Entry, from: IsoDate | undefined): boolean {
  const [then, now] = [fieldOf(was, 'name') ?? '', fieldOf(is, 'name') ?? ''];
  return (
    meaningOf(was) === meaningOf(is) && isSameName(then, now) && isSameDay(fieldOf(was, 'on'), fieldOf(is, 'on'), from)
  );
}

/** Holds a draft of the earlier state against what became of it. */
export function draftChange(before: Registry, was: Decision, registry: Registry, is: Decision): DraftChange {
  const [then, now] = [entriesIn(before, was), entriesIn(registry, is)];
  const from = isSigned(is) ? effectiveOfDecision(is) : undefined;
  const left = isSigned(is) ? GIVEN : BESIDE;
  return {
    lost: [...then].flatMap(([key, entry]) => (now.has(key) ? [] : [entry])),
    altered: [...then].flatMap(([key, entry]) => {
      const other = now.get(key);
      return other === undefined || isSameEntry(entry, other, from) ? [] : [other];
    }),
    added: [...now].flatMap(([key, entry]) => (then.has(key) ? [] : [entry])),
    // what it revokes is among what it does
    keys: DECISION_KEYS.filter((key) => !left.has(key) && key !== 'revokes' && !sameValue(was[key], is[key])),
  };
}

/** True where nothing of a draft changed. */
export function isUnchanged({ lost, altered, added, keys }: DraftChange): boolean {
  return lost.length + altered.length + added.length + keys.length === 0;
}

/** What a message names of each sort. */
const SHOWN = 20;
const KEY_OF: Readonly<Partial<Record<Entry['kind'], string>>> = {
  renamed: 'formerNames',
  closed: 'closed',
  revoked: 'revokes',
};

/** Entries as a message lists them: each by its code and its key, a dash for none. */
export function shownEntries(entries: readonly Entry[], keys: readonly string[] = []): string[] {
  const all = [...entries.map((entry) => `${subjectOf(entry)} (${KEY_OF[entry.kind] ?? entry.kind})`), ...keys];
  if (all.length === 0) return ['–'];
  return all.length > SHOWN ? [...all.slice(0, SHOWN), `… +${all.length - SHOWN}`] : all;
}
