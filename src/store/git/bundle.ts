import type { Git } from './git.js';

/** A repository in the one file that git clones from. */
export interface Bundle {
  bytes: Buffer;
  /** The full names of what leads to its commits: branches, tags, the stash. */
  refs: string[];
  commits: number;
}

/** Names of every ref of the repository. @throws GitError */
function refsOf(git: Git): string[] {
  return git.line(['for-each-ref', '--format=%(refname)']).split('\n').filter(Boolean);
}

/**
 * Everything a repository holds, branches of others, tags and the stash too.
 * @throws GitError where there is nothing
 */
export function bundleOf(git: Git): Bundle {
  const head = git.try(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']) === undefined ? [] : ['HEAD'];
  const bytes = git.runLong(['bundle', 'create', '--quiet', '-', '--all', ...head]);
  const commits = Number(git.line(['rev-list', '--count', '--all', ...head]));
  return { bytes, refs: refsOf(git), commits };
}

/** Lets a branch stand for a commit while something is done; it is gone afterwards. @throws GitError where it is there */
export function withBranch<Result>(git: Git, branch: string, commit: string, work: () => Result): Result {
  const ref = `refs/heads/${branch}`;
  git.run(['update-ref', ref, commit, '0'.repeat(commit.length)]);
  try {
    return work();
  } finally {
    git.run(['update-ref', '-d', ref, commit]);
  }
}

/**
 * A name of a branch that is free: the one wished for, or the same with a number behind it.
 * @param server where it is to be free too
 * @throws GitError
 */
export function freeBranch(git: Git, wished: string, server?: string): string {
  const places = ['refs/heads/', ...(server === undefined ? [] : [`refs/remotes/${server}/`])];
  const refs = refsOf(git);
  const isTaken = (name: string): boolean =>
    places.some((place) =>
      refs.some(
        (ref) => ref === place + name || ref.startsWith(`${place}${name}/`) || `${place}${name}`.startsWith(`${ref}/`),
      ),
    );
  for (let i = 1; ; i += 1) {
    const name = i === 1 ? wished : `${wished}-${i}`;
    if (!isTaken(name)) return name;
  }
}

/** Has git look at a bundle: that it is whole, and needs nothing that is not in it. @throws GitError */
export function verifyBundle(git: Git, path: string): void {
  git.run(['bundle', 'verify', '--quiet', path]);
}
