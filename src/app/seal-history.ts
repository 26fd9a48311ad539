import { moveCommand } from '../core/changes/issued-meanwhile.js';
import type { Finding } from '../core/finding.js';
import type { Registry } from '../core/registry/registry.js';
import { compareEntries } from '../core/seal/differences.js';
import { type Entry, entriesOf, subjectOf } from '../core/seal/entries.js';
import { isSealed, type SealedDecision } from '../core/seal/seal.js';
import { table } from '../core/table.js';
import { commitsWith } from '../store/git/commits-with.js';
import { GitError } from '../store/git/git.js';
import { MadinhdanhError } from './errors.js';
import { gitIn } from './git-in.js';
import { openRevision } from './revision.js';
import { sealIsWhole } from './seal.js';
import type { Surroundings } from './surroundings.js';
import { type Workspace, workspaceOf } from './workspace.js';

/** Commits that are looked at for the sealed state; any in which the seal holds is as good as another. */
const MOST_COMMITS = 10;
/** Entries of each sort that a message names. */
const SHOWN = 20;

/** The key in the files under which an entry stands. */
const KEY_OF: Readonly<Record<Entry['kind'], string>> = {
  granted: 'granted',
  renamed: 'formerNames',
  closed: 'closed',
  'spun-off': 'spunOff',
  reestablished: 'reestablishes',
  lifted: 'formerClosings',
  revoked: 'revokes',
};
/** The same of its fields. */
const FIELD_KEYS: Readonly<Record<string, string>> = table({
  on: 'effective',
  old: 'legacyCodes',
  successor: 'successors',
  part: 'partial',
  of: 'reestablishes',
});

function valuesOf({ fields }: Entry, key: string): string {
  return fields.flatMap(([each, value]) => (each === key ? [value] : [])).join(' ');
}

function shown(entry: Entry): string {
  return `${subjectOf(entry)} (${KEY_OF[entry.kind]})`;
}

function shownChange(before: Entry, after: Entry): string {
  const keys = [...new Set([...before.fields, ...after.fields].map(([key]) => key))];
  const changes = keys
    .filter((key) => valuesOf(before, key) !== valuesOf(after, key))
    .map((key) => `${FIELD_KEYS[key] ?? key}: “${valuesOf(before, key)}” → “${valuesOf(after, key)}”`);
  return `${shown(after)} ${changes.join('; ')}`;
}

function firstOf(texts: readonly string[]): string[] {
  return texts.length <= SHOWN ? [...texts] : [...texts.slice(0, SHOWN), `… +${texts.length - SHOWN}`];
}

/** The states of a registry that git holds, each read once. */
class History {
  readonly #around: Surroundings;
  readonly #states = new Map<string, Registry | undefined>();

  constructor(
    around: Surroundings,
    private readonly folder: string,
  ) {
    // that a registry stood elsewhere then is nothing to be said here
    this.#around = { ...around, notice: () => undefined };
  }

  #stateAt(ref: string): Registry | undefined {
    if (this.#states.has(ref)) return this.#states.get(ref);
    let state: Registry | undefined;
    try {
      state = workspaceOf(this.#around, this.folder, openRevision(this.#around, this.folder, ref).source).registry;
    } catch (error) {
      // without the history there is no more to be said than without git
      if (!(error instanceof GitError || error instanceof MadinhdanhError)) throw error;
    }
    this.#states.set(ref, state);
    return state;
  }

  *#refs({ id, seal }: SealedDecision): Generator<string> {
    yield 'HEAD';
    const git = gitIn(this.#around, this.folder);
    try {
      yield* commitsWith(git, `decisions/${id}.yaml`, seal.sha256).slice(0, MOST_COMMITS);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
    }
  }

  /** How a state is named: HEAD by that word only where it is what somebody works on. */
  nameOf(ref: string, uncommitted: boolean): string {
    if (ref !== 'HEAD' || uncommitted) return ref.slice(0, 12);
    return gitIn(this.#around, this.folder).line(['rev-parse', 'HEAD']).slice(0, 12);
  }

  /** A state in which the very seal of a decision held, and where it was found. */
  sealedState(decision: SealedDecision): { ref: string; registry: Registry } | undefined {
    for (const ref of this.#refs(decision)) {
      const registry = this.#stateAt(ref);
      const then = registry?.decision(decision.id);
      const isSame = isSealed(then) && then.seal.sha256 === decision.seal.sha256;
      if (registry !== undefined && isSame && sealIsWhole(registry, decision.id)) return { ref, registry };
    }
    return undefined;
  }
}

/**
 * Findings of broken seals with each entry that was lost, added or altered, where git knows the sealed state; all others,
 * and those where it does not, as they are. Git is asked only where a seal is broken.
 * @param uncommitted what is judged comes after HEAD
 */
export function explainSeals(
  around: Surroundings,
  { registry, folder }: Pick<Workspace, 'registry' | 'folder'>,
  findings: readonly Finding[],
  uncommitted: boolean,
): Finding[] {
  const history = new History(around, folder);
  return findings.map((finding) => {
    const { rule, variant, code } = finding;
    if (rule !== 'decision-seal-broken' || (variant !== 'counts' && variant !== 'content')) return finding;
    const decision = registry.decision(code ?? '');
    if (!isSealed(decision)) return finding;
    const sealed = history.sealedState(decision);
    if (sealed === undefined) return finding;
    const { id } = decision;
    const { lost, added, altered } = compareEntries(entriesOf(sealed.registry, id), entriesOf(registry, id));
    // a seal whose figures were edited stands over the very same entries
    if (lost.length + added.length + altered.length === 0) return finding;
    const args = {
      ...finding.args,
      commit: history.nameOf(sealed.ref, uncommitted),
      lost: firstOf(lost.map(shown)),
      added: firstOf(added.map(shown)),
      altered: firstOf(altered.map(({ before, after }) => shownChange(before, after))),
    };
    const codes = added.flatMap(({ code }) => code ?? []);
    if (lost.length + altered.length > 0 || codes.length < added.length)
      return { ...finding, variant: 'explained', args };
    return { ...finding, variant: 'added', args: { ...args, command: moveCommand(registry, codes) } };
  });
}
