import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { commitOf, git, tryGit } from './git.js';

/** What git is in the middle of. */
export type Operation = 'merge' | 'rebase' | 'cherry-pick' | 'none';

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

function gitPath(folder: string, name: string): string {
  return resolve(folder, git(folder, ['rev-parse', '--git-path', name]).toString('utf8').replace(/\n$/, ''));
}

/** The operation under way, and the commit it brings in. */
export function operationIn(folder: string): { operation: Operation; incoming: string | undefined } {
  const head = (name: string): string | undefined =>
    tryGit(folder, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
  const rebasing = ['rebase-merge', 'rebase-apply'].some((name) => existsSync(gitPath(folder, name)));
  const rebased = rebasing ? head('REBASE_HEAD') : undefined;
  if (rebased !== undefined) return { operation: 'rebase', incoming: rebased };
  const merged = head('MERGE_HEAD');
  if (merged !== undefined) return { operation: 'merge', incoming: merged };
  const picked = head('CHERRY_PICK_HEAD');
  return picked === undefined
    ? { operation: 'none', incoming: undefined }
    : { operation: 'cherry-pick', incoming: picked };
}

/** The first commit two have in common. */
export function mergeBase(folder: string, a: string, b: string): string | undefined {
  return tryGit(folder, ['merge-base', a, b]) || undefined;
}

/** True when a branch is checked out that bears this name, or that of its counterpart at a remote. */
function isOn(folder: string, branch: string | undefined): boolean {
  const current = tryGit(folder, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
  return current !== undefined && branch !== undefined && (branch === current || branch.endsWith(`/${current}`));
}

function isAncestor(folder: string, old: string, young: string): boolean {
  return tryGit(folder, ['merge-base', '--is-ancestor', old, young]) !== undefined;
}

/**
 * The two sides of the operation under way. A rebase and a cherry-pick bring this branch's commits onto the other
 * side; a merge brings the other side in, unless it is made on the base branch itself or `onto` is what HEAD holds.
 * @param onto the other side, where it was named
 * @param baseBranch the branch changes are proposed to
 * @returns undefined where no operation is under way
 */
export function sidesUnderWay(
  folder: string,
  onto: string | undefined,
  baseBranch: string | undefined,
): Sides | undefined {
  const { operation, incoming } = operationIn(folder);
  if (incoming === undefined) return undefined;
  const head = commitOf(folder, 'HEAD');
  if (operation !== 'merge') {
    const parent = tryGit(folder, ['rev-parse', '--verify', '--quiet', `${incoming}^1`]) || undefined;
    return { operation, mine: incoming, theirs: head, base: parent, mineFirst: false };
  }
  const named = onto === undefined ? undefined : commitOf(folder, onto);
  const onHead = named === undefined ? isOn(folder, baseBranch) : isAncestor(folder, named, head);
  const mineFirst = named === undefined ? !onHead : !onHead || isAncestor(folder, named, incoming);
  const [mine, theirs] = mineFirst ? [head, incoming] : [incoming, head];
  return { operation, mine, theirs, base: mergeBase(folder, head, incoming), mineFirst };
}

/** Paths of a registry folder that git holds as conflicted, relative to it. */
export function unmergedFiles(folder: string): string[] {
  const lines = git(folder, ['ls-files', '--unmerged', '-z', '--', '.']).toString('utf8').split('\0');
  return [...new Set(lines.flatMap((line) => line.split('\t')[1] ?? []))];
}

/** Files that differ between two commits, or since one in the working tree; from the top of the repository. */
export function changedFiles(folder: string, from: string, to: string | undefined): string[] {
  const range = to === undefined ? [from] : [from, to];
  const diff = git(folder, ['diff', '--name-only', '--no-renames', '--diff-filter=d', '-z', ...range]);
  const untracked =
    to === undefined ? git(folder, ['ls-files', '--others', '--exclude-standard', '--full-name', '-z', ':/']) : '';
  return `${diff.toString('utf8')}${untracked.toString('utf8')}`.split('\0').filter(Boolean);
}
