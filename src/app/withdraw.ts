import { entriesUnder } from '../core/changes/issue-decision.js';
import { type TakenBack, type Taking, takeBack } from '../core/changes/take-back.js';
import { wholeTakings } from '../core/changes/whole-takings.js';
import { isDescendantOf } from '../core/code/code.js';
import { amendOption } from '../core/registry/binding.js';
import { isSigned, type Registry } from '../core/registry/registry.js';
import type { IsoDate, Reserved, Unit } from '../core/registry/types.js';
import { entriesOn, type NamedEntry, UNIT_ENTRY_NAMES, type UnitEntryName } from '../core/registry/unit-entries.js';
import { seenCodes } from './base-codes.js';
import { misuse, refusal } from './errors.js';
import { draftNamed } from './find-decision.js';
import type { Transition } from './plan.js';
import type { Surroundings } from './surroundings.js';

/** What became of codes that are not in the registry any more. */
export interface GivenBack {
  /** Nobody else ever saw them: they may be granted to another body. */
  free: string[];
  /** They stand among the reserved ones, so that copies without history know. */
  reserved: string[];
}

/** Something taken out of a draft again. */
export interface Withdrawal {
  transition: Transition;
  /** What became of the codes, once it was worked out. */
  outcome(): GivenBack;
}

/** Most entries that a refusal names. */
const SHOWN = 8;

function shownEntries(entries: readonly NamedEntry[]): string[] {
  const texts = [...new Set(entries.map(({ code, kind, decision }) => `${code} ${kind} ${decision}`))];
  return texts.length <= SHOWN ? texts : [...texts.slice(0, SHOWN), `… +${texts.length - SHOWN}`];
}

/** @throws MadinhdanhError (exit code 1) where something rests on what would go */
function assertNothingLeft(registry: Registry, { left }: TakenBack, takings: readonly Taking[]): void {
  const codes = [...new Set(takings.map(({ code }) => code))].slice(0, SHOWN);
  if (left.length === 0) return;
  throw refusal('withdraw.rests', { codes, entries: shownEntries(left) }).advise('withdraw.rests.hint', {
    code: left[0]?.code ?? '',
    amend: amendOption(registry, left[0]?.decision ?? ''),
  });
}

/** Codes none of which lies under another. */
function topmost(codes: readonly string[]): string[] {
  return codes.filter((code) => !codes.some((other) => other !== code && isDescendantOf(code, other)));
}

/** Why a code is reserved, as the registry's own language says it. */
function reasonOf({ name, granted }: Unit, today: IsoDate, given: string | undefined): string {
  const day = today.split('-').reverse().join('/');
  const why = given === undefined ? '' : `: ${given}`;
  return `rút khỏi dự thảo ${granted.decision} ngày ${day} (“${name}”)${why}`;
}

function withReserved(registry: Registry, added: readonly Reserved[]): Registry {
  if (added.length === 0) return registry;
  const { settings } = registry;
  return registry.with({ settings: { ...settings, reserved: [...(settings.reserved ?? []), ...added] } });
}

/** How something is taken out of the drafts. */
interface Request {
  /** What goes, of the registry as it stands. @throws MadinhdanhError */
  takings(registry: Registry): readonly Taking[];
  /** The draft that goes with it. */
  drop?: string;
  reason?: string | undefined;
}

/** What a draft granted and gives back: free where nobody saw it, else reserved, each with its reason. */
function giveBack(around: Surroundings, folder: string, { takings, drop, reason }: Request): Withdrawal {
  let outcome: GivenBack = { free: [], reserved: [] };
  let isSeen: ((code: string) => boolean) | undefined;
  const transition: Transition = ({ registry, today }) => {
    const wanted = takings(registry);
    const taken = takeBack(registry, wanted, drop);
    assertNothingLeft(registry, taken, wanted);
    if (taken.gone.length > 0) isSeen ??= seenCodes(around, folder);
    const kept = topmost(taken.gone.map(({ code }) => code).filter((code) => isSeen?.(code) !== false));
    const added = taken.gone
      .filter(({ code }) => kept.includes(code))
      .map((unit) => ({ code: unit.code, reason: reasonOf(unit, today, reason) }));
    // what lies beneath a reserved code is reserved with it
    const isKept = ({ code }: Unit): boolean => kept.some((each) => each === code || isDescendantOf(code, each));
    const [reserved, free] = [taken.gone.filter(isKept), taken.gone.filter((unit) => !isKept(unit))];
    outcome = { free: free.map(({ code }) => code), reserved: reserved.map(({ code }) => code) };
    return { after: withReserved(taken.registry, added) };
  };
  return { transition, outcome: () => outcome };
}

/** Takes a draft and everything it was to do out again. @throws MadinhdanhError (exit code 1) for one that is signed, or not there */
export function dropDraft(
  around: Surroundings,
  folder: string,
  registry: Registry,
  name: string,
  reason?: string,
): Withdrawal & { id: string } {
  const { id } = draftNamed(registry, name);
  const takings = (state: Registry): Taking[] => {
    draftNamed(state, id);
    const codes = new Set(entriesUnder(state, id).map(({ code }) => code));
    return [...codes].map((code) => ({ code, decision: id, kinds: UNIT_ENTRY_NAMES }));
  };
  return { id, ...giveBack(around, folder, { takings, drop: id, reason }) };
}

/** One entry of a draft that is to be taken out again. */
export interface EntryToWithdraw {
  code: string;
  /** The draft, where several say something of the unit. */
  decision?: string | undefined;
  /** What of it, where it says several things. */
  kind?: UnitEntryName | undefined;
  /** Every unit beneath that the same draft grants goes too. */
  subtree?: boolean;
  reason?: string | undefined;
}

/** What drafts are to do to a unit, once for each draft and kind. @throws MadinhdanhError (exit code 1) for a unit that is not there */
export function draftEntriesOn(registry: Registry, code: string): NamedEntry[] {
  const unit = registry.unit(code);
  if (unit === undefined) throw refusal('rule.change-code-unknown', { code });
  const drafted = entriesOn(unit).filter(({ decision }) => {
    const known = registry.decision(decision);
    return known !== undefined && !isSigned(known);
  });
  return drafted.filter(
    (entry, i) => drafted.findIndex((each) => each.kind === entry.kind && each.decision === entry.decision) === i,
  );
}

/** The entry that is meant. @throws MadinhdanhError where there is none (exit code 1), or several (2) */
export function entryToWithdraw(registry: Registry, { code, decision, kind }: EntryToWithdraw): NamedEntry {
  const all = draftEntriesOn(registry, code);
  const fitting = all.filter(
    (entry) => (decision === undefined || entry.decision === decision) && (kind === undefined || entry.kind === kind),
  );
  const [only, ...others] = fitting;
  if (only === undefined) {
    const none = refusal('withdraw.none', { code });
    throw all.length === 0
      ? none.advise('withdraw.none.hint', { code })
      : none.advise('withdraw.other.hint', { entries: shownEntries(all) });
  }
  if (others.length > 0) {
    throw misuse('withdraw.several', { code, entries: shownEntries(fitting) }).advise('withdraw.several.hint');
  }
  return only;
}

/** Everything that goes with an entry: a unit without its grant, and with `subtree` what the draft grants beneath it. */
function takingsOf(registry: Registry, wanted: EntryToWithdraw): Taking[] {
  const { code, kind, decision } = entryToWithdraw(registry, wanted);
  const beneath = [...registry.descendantsOf(code)];
  if (kind !== 'grant') {
    const isMeant = (unit: Unit): boolean =>
      entriesOn(unit).some((entry) => entry.kind === kind && entry.decision === decision);
    const others = wanted.subtree === true ? beneath.filter(isMeant).map((unit) => unit.code) : [];
    return [code, ...others].map((each) => ({ code: each, decision, kinds: [kind] }));
  }
  if (beneath.length > 0 && wanted.subtree !== true) {
    throw misuse('withdraw.beneath', { code, children: beneath.slice(0, SHOWN).map((unit) => unit.code) }).advise(
      'withdraw.beneath.hint',
    );
  }
  const granted = beneath.filter((unit) => unit.granted.decision === decision).map((unit) => unit.code);
  return [code, ...granted].map((each) => ({ code: each, decision, kinds: UNIT_ENTRY_NAMES }));
}

/** Takes one entry of a draft out again. @throws MadinhdanhError on the way, where it cannot be */
export function withdrawEntry(around: Surroundings, folder: string, wanted: EntryToWithdraw): Withdrawal {
  const takings = (state: Registry): Taking[] => wholeTakings(state, takingsOf(state, wanted));
  return giveBack(around, folder, { takings, reason: wanted.reason });
}
