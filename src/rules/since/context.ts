import { compareCodes, fileOf, rootOf } from '../../core/code/code.js';
import type { Args, DataPath, Span } from '../../core/finding.js';
import { effectiveOfDecision, isSigned, type Registry } from '../../core/registry/registry.js';
import type { RegistryFiles, UnitEntry } from '../../core/registry/registry-files.js';
import type { Decision, Granted, IsoDate } from '../../core/registry/types.js';

/** A comment in a file: its words without the mark, and where it stands. */
export interface Comment {
  text: string;
  span: Span;
}

/** The files of one state of a registry, by their paths in it. */
export interface StateTexts {
  files: readonly string[];
  /** The bytes of a file; undefined where there is none. Files of two states that are the same may be one object. */
  bytesOf(file: string): Uint8Array | undefined;
  /** The text of a file; undefined where there is none, or its bytes are no text. */
  textOf(file: string): string | undefined;
}

/** A state that the branch held before the first of the two that are compared. */
export interface PastState {
  commit: string;
  registry: Registry;
  tree: RegistryFiles;
  texts: StateTexts;
  /** What is asked about stood so in this one commit alone: whoever made the next one may have made both. */
  brief?: boolean;
}

/** What a branch held of a unit or a decision before the state that is compared with. */
export interface Past {
  /** That state itself. */
  base: PastState;
  /** Those before it in which it was another thing, the latest first. */
  states: readonly PastState[];
  /** The commit that brought it in, and the state before, where it was not there. */
  origin?: { before: PastState; after: PastState } | undefined;
}

/** Two states of a registry, and what git remembers of the time before the first. */
export interface SinceContext {
  /** The registry as the earlier revision has it. */
  before: Registry;
  /**
   * The registry at the tip of the earlier revision's branch, where that went on since: what is reserved there counts
   * too. The earlier registry itself where it is left out.
   */
  tip?: Registry;
  /** The texts of both states. */
  texts: { before: StateTexts; now: StateTexts; commentsOf(text: string): Comment[] };
  /** Today in the registry's time zone. */
  today: IsoDate;
  /** The present files, and the registry they hold. */
  tree: RegistryFiles;
  registry: Registry;
  /** The earlier revision, as findings name it. */
  since: string;
  /** Codes that the history of the earlier revision knows; asked for only when a code is new. */
  spent: () => Pick<ReadonlySet<string>, 'has'>;
  /** How the settings of any time before reserved a code, as their history has it; asked for only when a code is new. */
  onceReserved?: (code: string) => string | undefined;
  /**
   * The earlier state again, and those before it in which a unit or decision was another thing, the latest first; asked for
   * only where something was done to it that nobody may do. Left out where there is no history to ask.
   */
  past?: ((code: string) => Past) | undefined;
}

/** Where a finding points: a file and a place in its data. */
export interface Spot {
  file: string;
  path?: DataPath;
  onKey?: boolean;
  span?: Span;
}

/** What a rule found that compares with an earlier revision. */
export interface SinceFound<Variant extends string = string> {
  /** The unit's code, or the decision's id, it is about. */
  code: string;
  place: Spot;
  args: Args;
  /** Which of the rule's wordings. */
  variant?: Variant;
}

/** The place of a unit, or of something in it. */
export function spotOf(entry: UnitEntry, ...path: (string | number)[]): Spot {
  return { file: entry.file, path: [entry.index, ...path] };
}

/**
 * Where a unit that is gone would have to be restored: after the unit that now precedes it in its file, before
 * the first one where none does; in the settings, at its root, where the file itself is gone.
 */
export function gapOf(tree: RegistryFiles, code: string): Spot {
  const file = fileOf(code);
  const entries = tree.units.filter((entry) => entry.file === file);
  const first = entries[0];
  if (first === undefined) return { file: 'registry.yaml', path: ['roots', rootOf(code)], onKey: true };
  const before = entries
    .filter((entry) => compareCodes(entry.unit.code, code) < 0)
    .reduce<UnitEntry | undefined>(
      (last, entry) => (last === undefined || compareCodes(last.unit.code, entry.unit.code) < 0 ? entry : last),
      undefined,
    );
  return spotOf(before ?? first, 'code');
}

/** True unless the decision a grant or closing rests on is a draft; a decision that is not there is no draft. */
export function isBinding(registry: Registry, decision: string): boolean {
  const found = registry.decision(decision);
  return found === undefined || isSigned(found);
}

/**
 * Ids under which signed decisions stand now, where only the name of their file changed; such a change is
 * reported once, at the decision, and not at every unit that follows it.
 */
export function movedDecisions({ before, registry }: SinceContext): Map<string, string> {
  const present = [...registry.decisions.values()];
  const moved = new Map<string, string>();
  for (const old of before.decisions.values()) {
    if (!isSigned(old) || registry.decision(old.id) !== undefined) continue;
    const now = present.find((each) => before.decision(each.id) === undefined && isSameDecision(old, each));
    if (now !== undefined) moved.set(old.id, now.id);
  }
  return moved;
}

function isSameDecision(a: Decision, b: Decision): boolean {
  return a.number === b.number && a.signed === b.signed && a.authority === b.authority;
}

/**
 * True when two grants (or closings) rest on the same decision from the same day; a date that only repeats the
 * decision's own counts as left out.
 */
export function sameBasis(before: Registry, moved: ReadonlyMap<string, string>, was: Granted, is: Granted): boolean {
  const own = effectiveOfDecision(before.decision(was.decision));
  const date = (effective: IsoDate | undefined) => (effective === own ? undefined : effective);
  const decision = moved.get(was.decision) ?? was.decision;
  return decision === is.decision && date(was.effective) === date(is.effective);
}
