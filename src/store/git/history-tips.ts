import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { baseRefs, shortRef } from './base-refs.js';
import { type Git, GitError, isUnborn } from './git.js';

/** A commit whose history counts, and what it is called. */
export interface Tip {
  name: string;
  commit: string;
}

/** The commits that count. */
export interface Tips {
  /** The present commit, and that of every branch that may be the one changes are proposed to. */
  binding: Tip[];
  /** Those, and what a merge, a rebase or the like under way brings in. */
  all: string[];
}

/** What names the commits that something under way brings in. */
const UNDER_WAY = ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD', 'REBASE_HEAD'];

function underWay(git: Git): string[] {
  const named = UNDER_WAY.flatMap((name) => {
    const path = join(git.gitFolder, name);
    const isFile = lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
    return isFile ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
  });
  // a repository may keep its refs in another way than as files
  const isByFiles = !existsSync(join(git.gitFolder, 'reftable'));
  const refs = isByFiles ? [] : UNDER_WAY.map((name) => git.try(['rev-parse', '--verify', '--quiet', name]));
  return [...named, ...refs].filter((commit) => commit !== undefined && commit !== '') as string[];
}

function commitsOf(git: Git, names: readonly string[]): string[] {
  return names.length === 0 ? [] : git.line(['rev-parse', ...names.map((name) => `${name}^{commit}`)]).split('\n');
}

/** The commits of HEAD and of some branches. A branch without a commit yet is none; what cannot be read is not passed over. */
function withHead(git: Git, bases: readonly string[]): { names: readonly string[]; commits: string[] } {
  try {
    const names = ['HEAD', ...bases];
    return { names, commits: commitsOf(git, names) };
  } catch (error) {
    if (!(error instanceof GitError) || error.kind !== 'failed' || !isUnborn(git)) throw error;
    return { names: bases, commits: commitsOf(git, bases) };
  }
}

/**
 * The commits whose history knows what was granted; none before the first one.
 * @throws GitError for a branch that is there but cannot be read
 */
export function tipsOf(git: Git): Tips {
  const bases = baseRefs(git);
  const { names, commits } = withHead(git, bases);
  const binding = names.map((name, i) => ({ name: shortRef(name), commit: commits[i] ?? '' }));
  return { binding, all: [...new Set([...commits, ...underWay(git)])] };
}

/**
 * The commits that count beside this branch's own: those of the branches that changes are proposed to, and of what is
 * under way. Where there is no such branch this one stands for it.
 */
export function tipsBesideHead(git: Git): string[] {
  const { binding, all } = tipsOf(git);
  const base = binding.filter(({ name }) => name !== 'HEAD').map(({ commit }) => commit);
  const head = binding.find(({ name }) => name === 'HEAD')?.commit;
  if (base.length === 0) return all;
  return all.filter((commit) => commit !== head || base.includes(commit));
}
