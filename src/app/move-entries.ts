import { moveEntries, type Taking } from '../core/changes/take-back.js';
import { wholeTakings } from '../core/changes/whole-takings.js';
import { isSigned, type Registry } from '../core/registry/registry.js';
import type { IsoDate } from '../core/registry/types.js';
import { entriesOn, type NamedEntry, UNIT_ENTRY_NAMES, type UnitEntryName } from '../core/registry/unit-entries.js';
import { isSealed } from '../core/seal/seal.js';
import { misuse, refusal } from './errors.js';
import { draftNamed } from './find-decision.js';
import { newDecision } from './new-decision.js';
import type { Transition } from './plan.js';
import { sealIsWhole } from './seal.js';

/** What is to go under another draft. */
export interface Moving {
  codes: readonly string[];
  /** The draft it goes to; one that is made for it where a title is given. */
  to?: string | undefined;
  title?: string | undefined;
  /** What of each unit; everything that may be moved where it is left out. */
  kind?: UnitEntryName | undefined;
  /** The decision it comes from, where several say something of those units. */
  from?: string | undefined;
}

/** The same with the draft it goes to by its id. */
type Wanted = Moving & { to: string };

/** Sets of kinds to be tried, the widest first. */
const CHOICES: readonly (readonly UnitEntryName[])[] = [UNIT_ENTRY_NAMES, ...UNIT_ENTRY_NAMES.map((kind) => [kind])];

/** What decisions, other than the one it goes to, say of a unit. */
function entriesFor(registry: Registry, code: string, { to, kind, from }: Wanted): NamedEntry[] {
  const unit = registry.unit(code);
  if (unit === undefined) throw refusal('rule.change-code-unknown', { code });
  return entriesOn(unit).filter(
    ({ decision, kind: each }) =>
      decision !== to && (kind === undefined || each === kind) && (from === undefined || decision === from),
  );
}

/** The decisions that say something of some units. */
function sourcesOf(registry: Registry, wanted: Wanted): Set<string> {
  const entries = wanted.codes.flatMap((code) => entriesFor(registry, code, wanted));
  return new Set(entries.map(({ decision }) => decision));
}

/** @throws MadinhdanhError (exit code 1) where one of several codes has nothing that could be moved */
function assertNoneIdle(registry: Registry, wanted: Wanted, sources: readonly string[]): void {
  const isIdle = (code: string): boolean =>
    !entriesFor(registry, code, wanted).some(({ decision }) => sources.includes(decision));
  const idle = wanted.codes.filter(isIdle);
  const [code] = idle;
  if (code === undefined) return;
  const others = wanted.codes.filter((each) => !idle.includes(each)).join(' ');
  const target = wanted.title === undefined ? `--to ${wanted.to}` : `--title ${JSON.stringify(wanted.title)}`;
  throw refusal('move.idle', { codes: idle }).advise('move.idle.hint', { others, target, code });
}

/**
 * What was added to a decision by a branch after it was issued: without it the seal holds again.
 * @throws MadinhdanhError (exit code 1) where the seal would not hold for that
 */
function withoutAdditions(registry: Registry, { codes, to, kind }: Wanted, decision: string): Registry {
  const number = registry.decision(decision)?.number ?? decision;
  for (const kinds of kind === undefined ? CHOICES : [[kind]]) {
    const takings = codes.map((code): Taking => ({ code, decision, kinds }));
    for (const each of [takings, wholeTakings(registry, takings)]) {
      const moved = moveEntries(registry, each, to);
      if (sealIsWhole(moved, decision)) return moved;
    }
  }
  throw refusal('move.not-added', { codes, number }).advise('move.not-added.hint', { to });
}

/** The draft it goes to, and the registry with it. */
interface Target {
  id: string;
  in(registry: Registry): Registry;
}

/** @throws MadinhdanhError for a draft that is not there, or signed (exit code 1), or none named at all (2) */
function targetOf(registry: Registry, { to, title }: Moving, today: IsoDate): Target {
  if (title === undefined) {
    if (to === undefined) throw misuse('move.to-needed');
    const { id } = draftNamed(registry, to);
    return {
      id,
      in: (state) => {
        draftNamed(state, id);
        return state;
      },
    };
  }
  const { decision } = newDecision(registry, { id: to, draft: true, title, kind: 'amendment', replaces: [] }, today);
  return { id: decision.id, in: (state) => state.with({ decisions: [decision] }) };
}

/**
 * Puts what drafts are to do to some units under another draft; and what a branch added to a draft that was issued
 * meanwhile, whose seal holds again without it. Nothing else is ever taken from a decision that is signed.
 * @throws MadinhdanhError on the way: nothing to move (exit code 1), or it is part of what was signed (1)
 */
export function movingTo(registry: Registry, moving: Moving, today: IsoDate): { to: string; transition: Transition } {
  if (moving.codes.length === 0) throw misuse('move.none-named');
  const target = targetOf(registry, moving, today);
  const { id } = target;
  const wanted = { ...moving, to: id };
  const transition: Transition = ({ registry: read }) => {
    const before = target.in(read);
    const sources = sourcesOf(before, wanted);
    const drafts = [...sources].filter((each) => !isSigned(before.decision(each)));
    const broken = [...sources].filter((each) => {
      const decision = before.decision(each);
      return isSigned(decision) && isSealed(decision) && !sealIsWhole(before, each);
    });
    if (drafts.length + broken.length === 0) {
      throw refusal('move.nothing', { codes: wanted.codes }).advise('move.nothing.hint');
    }
    assertNoneIdle(before, wanted, [...drafts, ...broken]);
    const takings = wanted.codes.flatMap((code): Taking[] =>
      entriesFor(before, code, wanted)
        .filter(({ decision }) => drafts.includes(decision))
        .map(({ decision, kind }) => ({ code, decision, kinds: [kind] })),
    );
    const moved = moveEntries(before, wholeTakings(before, takings), id);
    return { after: broken.reduce((state, each) => withoutAdditions(state, wanted, each), moved) };
  };
  return { to: id, transition };
}
