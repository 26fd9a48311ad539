import type { Git } from './git.js';

/** Names of every ref of the repository. @throws GitError */
export function refsOf(git: Git): string[] {
  return git.line(['for-each-ref', '--format=%(refname)']).split('\n').filter(Boolean);
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
 * @param server where it is to be free too, and the branches that it has beside those that are known here
 * @throws GitError
 */
export function freeBranch(git: Git, wished: string, server?: { name: string; branches?: readonly string[] }): string {
  const there = server === undefined ? [] : [`refs/remotes/${server.name}/`];
  const places = ['refs/heads/', ...there];
  const refs = [...refsOf(git), ...there.flatMap((place) => (server?.branches ?? []).map((name) => place + name))];
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
