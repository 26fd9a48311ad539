import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitOf, type Git, GitError, notedCommit } from './git.js';
import { stagedEntries } from './work-tree.js';

/** What git is in the middle of. */
export type Operation = 'merge' | 'squash' | 'rebase' | 'cherry-pick' | 'stash' | 'none';

/** Two sides that meet, as commits. */
export interface Sides {
  operation: Operation;
  /** This branch's side; undefined for the working tree. */
  mine: string | undefined;
  theirs: string;
  /** Where the two parted; undefined where they have nothing in common. */
  base: string | undefined;
  /** True when conflict markers show this branch's side first. */
  mineFirst: boolean;
}

/** The objects that the index holds of one side of its conflicts: 1 the common past, 2 HEAD's, 3 what comes in. */
function conflictingObjects(git: Git, stage: number): string[] {
  const lines = git.run(['ls-files', '--unmerged', '-z', '--', '.']).toString('utf8').split('\0');
  return lines.flatMap((line) => {
    const [, object, at] = line.split('\t', 1)[0]?.split(' ') ?? [];
    return object !== undefined && at === String(stage) ? [object] : [];
  });
}

/** True where the conflicts in the index are those between HEAD and a commit: what it brings in are its files. */
function isSide(git: Git, commit: string): boolean {
  const incoming = conflictingObjects(git, 3);
  const tree = git.try(['ls-tree', '-r', '-z', '--full-tree', commit]) ?? '';
  const objects = new Set(tree.split('\0').map((line) => line.split('\t', 1)[0]?.split(' ')[2]));
  return incoming.length > 0 && incoming.every((object) => objects.has(object));
}

/** What git writes down nowhere but in the index: a merge that is to be one commit, a stash that is taken out again. */
function unrecorded(git: Git): { operation: 'squash' | 'stash'; incoming: string } | undefined {
  const message = join(git.gitFolder, 'SQUASH_MSG');
  // the first commit that the message lists is the last one that was made
  const tip = existsSync(message) ? /^commit ([0-9a-f]{40,64})$/m.exec(readFileSync(message, 'utf8'))?.[1] : undefined;
  if (tip !== undefined && isSide(git, tip)) return { operation: 'squash', incoming: tip };
  const stash = git.try(['rev-parse', '--verify', '--quiet', 'refs/stash^{commit}']);
  return stash && isSide(git, stash) ? { operation: 'stash', incoming: stash } : undefined;
}

/** The operation under way, and the commit it brings in. */
export function operationIn(git: Git): { operation: Operation; incoming: string | undefined } {
  const head = (name: string): string | undefined => notedCommit(git, name);
  const rebasing = ['rebase-merge', 'rebase-apply'].some((name) => existsSync(join(git.gitFolder, name)));
  const rebased = rebasing ? head('REBASE_HEAD') : undefined;
  if (rebased !== undefined) return { operation: 'rebase', incoming: rebased };
  const merged = head('MERGE_HEAD');
  if (merged !== undefined) return { operation: 'merge', incoming: merged };
  const picked = head('CHERRY_PICK_HEAD');
  if (picked !== undefined) return { operation: 'cherry-pick', incoming: picked };
  return unrecorded(git) ?? { operation: 'none', incoming: undefined };
}

/**
 * Every best commit that two have in common: several where branches were merged crosswise, none where they have no
 * history in common.
 * @throws GitError where the history cannot be read
 */
export function mergeBases(git: Git, a: string, b: string): string[] {
  try {
    return git.line(['merge-base', '--all', a, b]).split('\n').filter(Boolean);
  } catch (error) {
    // git says nothing where the two have nothing in common
    if (error instanceof GitError && error.kind === 'failed' && error.detail === '') return [];
    throw error;
  }
}

/** The first commit two have in common. */
export function mergeBase(git: Git, a: string, b: string): string | undefined {
  return git.try(['merge-base', a, b]) || undefined;
}

/** True when a branch is checked out that bears this name, or that of its counterpart at a remote. */
function isOn(git: Git, branch: string | undefined): boolean {
  const current = git.try(['symbolic-ref', '--quiet', '--short', 'HEAD']);
  return current !== undefined && branch !== undefined && (branch === current || branch.endsWith(`/${current}`));
}

function isAncestor(git: Git, old: string, young: string): boolean {
  return git.try(['merge-base', '--is-ancestor', old, young]) !== undefined;
}

/**
 * The two sides of the operation under way. A rebase, a cherry-pick and a stash bring this branch's work onto the other
 * side; a merge, squashed or not, brings the other side in, unless it is made on the base branch itself or `onto` is what HEAD holds.
 * @param onto the other side, where it was named
 * @param baseBranch the branch changes are proposed to
 * @returns undefined where no operation is under way
 */
export function sidesUnderWay(git: Git, onto: string | undefined, baseBranch: string | undefined): Sides | undefined {
  const { operation, incoming } = operationIn(git);
  if (incoming === undefined) return undefined;
  const head = commitOf(git, 'HEAD');
  if (operation !== 'merge' && operation !== 'squash') {
    const parent = git.try(['rev-parse', '--verify', '--quiet', `${incoming}^1`]) || undefined;
    return { operation, mine: incoming, theirs: head, base: parent, mineFirst: false };
  }
  const named = onto === undefined ? undefined : commitOf(git, onto);
  const onHead = named === undefined ? isOn(git, baseBranch) : isAncestor(git, named, head);
  const mineFirst = named === undefined ? !onHead : !onHead || isAncestor(git, named, incoming);
  const [mine, theirs] = mineFirst ? [head, incoming] : [incoming, head];
  return { operation, mine, theirs, base: mergeBase(git, head, incoming), mineFirst };
}

/** Paths of a registry folder that git holds as conflicted, relative to it. */
export function unmergedFiles(git: Git): string[] {
  const conflicted = stagedEntries(git, [git.pathspec]).filter(({ stage }) => stage > 0);
  return [...new Set(conflicted.map(({ path }) => path.slice(git.prefix.length)))];
}
