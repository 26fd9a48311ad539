import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf } from '../core/code/code.js';
import type { Finding } from '../core/finding.js';
import type { Registry } from '../core/registry/registry.js';
import { isSameData } from '../core/tree/listing.js';
import { isBinding, type SinceContext } from '../rules/since/context.js';
import { sinceErrors } from '../rules/since/index.js';
import { codesHeldUntil } from '../store/git/codes-in-history.js';
import type { Git } from '../store/git/git.js';
import { mergeBases, operationIn } from '../store/git/sides.js';
import { freeAgain } from './free-again.js';
import { withMended } from './mended.js';
import { pastOf } from './past.js';
import { shownRef } from './revision.js';
import { sinceTexts } from './since-texts.js';
import { type State, type States, statesBeside } from './states.js';
import type { Subject } from './subject.js';

/** What a state does to what was binding in an earlier one. */
function faults(
  before: State,
  now: Pick<State, 'loaded' | 'registry'>,
  since: string,
  { spent, today, past }: Pick<SinceContext, 'spent' | 'today' | 'past'>,
): Finding[] {
  const texts = sinceTexts(before.loaded, now.loaded);
  const { tree } = now.loaded;
  const { registry } = now;
  const earlier = withMended(before.registry, registry);
  return sinceErrors({ before: earlier, tree, registry, since, texts, spent, today, past });
}

/** The same fault, whatever it is held against. */
function keyOf({ rule, variant, code, place, args }: Finding): string {
  return JSON.stringify([rule, variant ?? '', code ?? place.file, { ...args, since: '' }]);
}

/**
 * Commits that are being merged into HEAD: several where many branches are merged at once. A hook that git calls before
 * it has written them down hands them over.
 */
function mergedHeads({ gitFolder, place }: Subject): string[] {
  const path = join(gitFolder, 'MERGE_HEAD');
  const written = lstatSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path, 'utf8') : '';
  const handed = place.git.personal.MADINHDANH_MERGE_HEADS ?? '';
  const named = `${written}\n${handed}`.split('\n').filter((line) => /^[0-9a-f]{40,64}$/.test(line));
  return [...new Set(named)];
}

/** The last commit of a branch whose work is to become one commit; nobody but its message tells of it. */
function squashedHead({ gitFolder, place }: Subject): string[] {
  const path = join(gitFolder, 'SQUASH_MSG');
  const message = lstatSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path, 'utf8') : '';
  const named = /^commit ([0-9a-f]{40,64})$/m.exec(message)?.[1];
  const commit = named && place.git.try(['rev-parse', '--verify', '--quiet', `${named}^{commit}`]);
  return commit ? [commit] : [];
}

/** Steps that others made and that are being taken over: from the second commit to the first. */
function stepsTakenOver(git: Git, against: string, parents: readonly string[]): [string, string][] {
  const merged = parents.flatMap((parent): [string, string][] => {
    const base = parent === against ? undefined : mergeBases(git, parent, against)[0];
    return base === undefined ? [] : [[parent, base]];
  });
  const { operation, incoming } = operationIn(git);
  if (incoming === undefined || operation === 'merge') return merged;
  const before = git.try(['rev-parse', '--verify', '--quiet', `${incoming}^1`]);
  return before ? [...merged, [incoming, before]] : merged;
}

/**
 * True for a code that only a draft granted here, and that stands now as a commit that is taken over has it: of two
 * branches that drafted one code, the other keeps it.
 */
function isTakenOver(
  states: States,
  parent: string,
  others: readonly string[],
  now: Registry,
  { rule, code }: Finding,
) {
  const here = code === undefined ? undefined : states.at(parent).registry.unit(code);
  if (rule !== 'since-code-regranted' || code === undefined || here === undefined) return false;
  if (isBinding(states.at(parent).registry, here.granted.decision)) return false;
  const is = now.unit(code);
  return others.some((commit) => {
    const there = states.at(commit).registry.unit(code);
    return there !== undefined && there.name === is?.name && there.granted.decision === is.granted.decision;
  });
}

/** True for a code that stands where only history knows it. */
function isOfHistory({ rule, variant }: Finding): boolean {
  return rule === 'since-code-regranted' && variant === 'history';
}

/**
 * What is not committed yet, held against the commits it will follow: HEAD, and those that are being merged. A fault
 * counts unless it is one that a commit taken over (by a merge, a cherry-pick, a rebase) made itself, or the return of
 * what was lost. Nothing is held before the first commit, nor where nothing changed.
 * @throws GitError where the history cannot be read
 */
export function uncommittedFaults(subject: Subject): Finding[] {
  const { head, clean, place, listing, workspace } = subject;
  if (head === undefined) return [];
  // a merge that comes to what HEAD holds may have dropped all of the other side
  const merged = mergedHeads(subject);
  if (clean && merged.length === 0) return [];
  const { git } = place;
  const states = statesBeside(subject);
  const { loaded, registry, today } = workspace;
  const now = { loaded, registry };
  const parents = [head, ...merged];
  return parents.flatMap((parent) => {
    const then = states.listing(parent);
    if (isSameData(then, listing)) return [];
    let codes: ReadonlySet<string> | undefined;
    const spent = (): ReadonlySet<string> => {
      codes ??= codesHeldUntil(git, parent);
      return codes;
    };
    const since = parent === head ? 'HEAD' : shownRef(parent);
    const past = pastOf(states, parent);
    const found = faults(states.at(parent, then), now, since, { spent, today, past });
    if (found.length === 0) return [];
    const steps = stepsTakenOver(git, parent, parents);
    const others = [...steps.map(([to]) => to), ...squashedHead(subject)];
    const made = steps.flatMap(([to, from]) =>
      faults(states.at(from), states.at(to), '', { spent, today, past: undefined }).map(keyOf),
    );
    const excused = new Set(made);
    const isFree = freeAgain(git);
    const { unreadable } = states.at(parent).loaded.tree;
    return found.filter((each) => {
      // what stood in a file that could not be read is no news in one that can
      if (each.code !== undefined && unreadable.has(fileOf(each.code))) return false;
      return (
        !excused.has(keyOf(each)) &&
        !(isOfHistory(each) && isFree(each.code ?? '')) &&
        !isTakenOver(states, parent, others, registry, each)
      );
    });
  });
}
