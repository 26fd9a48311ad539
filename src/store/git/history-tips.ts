import { existsSync, readFileSync } from 'node:fs';
import { baseRefs, commitOf, type Git, gitPath, refHolds, shortRef } from './git.js';

/** A commit whose history counts, and what it is called. */
export interface Tip {
  name: string;
  commit: string;
}

/** What names the commits that something under way brings in. */
const UNDER_WAY = ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD', 'REBASE_HEAD'];

function underWay(git: Git): string[] {
  const named = UNDER_WAY.flatMap((name) => {
    const path = gitPath(git, name);
    return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
  });
  // kept among the refs where a repository keeps those in another way
  const refs = UNDER_WAY.flatMap((name) => git.try(['rev-parse', '--verify', '--quiet', name]) ?? []);
  return [...new Set([...named, ...refs])].filter(Boolean);
}

/**
 * What is binding: the present commit, and that of every branch that may be the one changes are proposed to. None
 * before the first commit.
 * @throws GitError for a branch that is there but cannot be read
 */
export function bindingTips(git: Git): Tip[] {
  // a branch without a commit yet is none; one that cannot be read is not to be passed over
  const head = git.try(['symbolic-ref', '--quiet', 'HEAD']);
  const names = [...(head === undefined || refHolds(git, head) ? ['HEAD'] : []), ...baseRefs(git)];
  return names.map((name) => ({ name: shortRef(name), commit: commitOf(git, name) }));
}

/**
 * The commits whose history knows what was granted: what is binding, and what a merge, a rebase or the like under way
 * brings in.
 * @throws GitError
 */
export function historyTips(git: Git): string[] {
  return [...new Set([...bindingTips(git).map(({ commit }) => commit), ...underWay(git)])];
}
