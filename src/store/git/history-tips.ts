import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { baseRefs, type Git, refHolds, shortRef } from './git.js';

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

/**
 * The commits whose history knows what was granted; none before the first one.
 * @throws GitError for a branch that is there but cannot be read
 */
export function tipsOf(git: Git): Tips {
  // a branch without a commit yet is none; one that cannot be read is not to be passed over
  const head = git.try(['symbolic-ref', '--quiet', 'HEAD']);
  const names = [...(head === undefined || refHolds(git, head) ? ['HEAD'] : []), ...baseRefs(git)];
  if (names.length === 0) return { binding: [], all: underWay(git) };
  const commits = git.line(['rev-parse', ...names.map((name) => `${name}^{commit}`)]).split('\n');
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
