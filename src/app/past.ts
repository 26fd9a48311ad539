import { fileOf } from '../core/code/code.js';
import { sameValue } from '../core/equal.js';
import { lazy } from '../core/lazy.js';
import { registryOf } from '../core/registry/registry-files.js';
import type { PastState, SinceContext } from '../rules/since/context.js';
import { memorySource } from '../store/file-source.js';
import { loadLeniently } from './lenient.js';
import { stateTexts } from './since-texts.js';
import type { States } from './states.js';

/** Commits of a branch that are asked about one file; where there are more, nothing is taken for restored. */
const LOOKED_AT = 200;

/** The file in which a unit or a decision stands. */
function fileIn(code: string): string {
  return /^[A-Z]\d/.test(code) ? fileOf(code) : `decisions/${code}.yaml`;
}

/** What a text of one file says of a code; of a decision, of its id. */
function entryIn(file: string, text: string, code: string): unknown {
  const { tree } = loadLeniently(memorySource(new Map([[file, text]])));
  const registry = registryOf(tree);
  return registry.unit(code) ?? registry.decision(code);
}

/** A state as the rules that compare take it. */
function pastState(states: States, commit: string): PastState {
  const { loaded, registry } = states.at(commit);
  return { commit, registry, tree: loaded.tree, texts: stateTexts(loaded) };
}

/**
 * Every file of a decision that a branch ever touched; undefined where git does not say. Of a list of a hundred new
 * decisions each is asked about, and one walk through the history answers for all.
 */
function decisionsFiled(states: States, commit: string): ReadonlySet<string> | undefined {
  const log = ['log', '--first-parent', '-m', '--no-renames', '--format=', '--name-only', '-z', commit];
  const names = states.git.try([...log, '--', `:(top,literal)${states.listing(commit).prefix}decisions`]);
  return names === undefined ? undefined : new Set(names.split(/[\0\n]/));
}

/**
 * What a branch itself held of a code before one of its commits, the latest first, each time it was another thing. Commits
 * that were merged into it do not count: whoever made them could have written anything into them.
 */
export function pastOf(states: States, commit: string): NonNullable<SinceContext['past']> {
  const { git } = states;
  const filed = lazy(() => decisionsFiled(states, commit));
  return (code) => {
    const file = fileIn(code);
    const { prefix } = states.listing(commit);
    const log = ['log', '--first-parent', '--format=%H', `--max-count=${LOOKED_AT}`, commit];
    const isFresh = file.startsWith('decisions/') && filed()?.has(`${prefix}${file}`) === false;
    const asked = isFresh ? undefined : git.try([...log, '--', `:(top,literal)${prefix}${file}`]);
    const changes = (asked ?? '').split('\n').filter(Boolean);
    const base = pastState(states, commit);
    if (changes.length === LOOKED_AT) return { base, states: [] };
    // what a commit of the branch, or the one before it, says of the code
    const entryAt = (at: string): unknown => {
      const text = git.try(['cat-file', 'blob', `${at}:${prefix}${file}`]);
      return text === undefined ? undefined : entryIn(file, text, code);
    };
    const steps = changes.flatMap((change) => {
      const before = git.try(['rev-parse', '--verify', '--quiet', `${change}^1`]);
      return before ? [{ change, before, entry: entryAt(before) }] : [];
    });
    let last: unknown;
    const found = steps.flatMap(({ before, entry }, i): PastState[] => {
      if (entry === undefined || sameValue(entry, last)) return [];
      last = entry;
      const older = steps[i + 1];
      const brief = older?.change === before && !sameValue(older.entry, entry);
      return [{ ...pastState(states, before), brief }];
    });
    const first = steps.find(({ entry }) => entry === undefined);
    const origin = first && { before: pastState(states, first.before), after: pastState(states, first.change) };
    return { base, states: found, origin };
  };
}
