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

/** Where a branch is to be free beside here: the name of the server, and the branches it has that are not known here. */
interface ServerBranches {
  name: string;
  branches?: readonly string[];
}

/** Names of the branches here and at a server. @throws GitError */
function branchNames(git: Git, server: ServerBranches | undefined): string[] {
  const places = ['refs/heads/', ...(server === undefined ? [] : [`refs/remotes/${server.name}/`])];
  const known = refsOf(git).flatMap((ref) => {
    const place = places.find((each) => ref.startsWith(each));
    return place === undefined ? [] : [ref.slice(place.length)];
  });
  return [...known, ...(server?.branches ?? [])];
}

/** The one of these branches beside which git has no room for a name: the same, one that it lies below, or one below it. */
function inTheWay(names: readonly string[], name: string): string | undefined {
  return names.find((there) => there === name || there.startsWith(`${name}/`) || name.startsWith(`${there}/`));
}

/** The branch for which another cannot have a name; undefined where the name is free. @throws GitError */
export function branchInTheWay(git: Git, name: string, server?: ServerBranches): string | undefined {
  return inTheWay(branchNames(git, server), name);
}

/**
 * A name of a branch that is free: the one wished for, or the same with a number behind it; in one word where it would
 * lie below another branch.
 * @throws GitError
 */
export function freeBranch(git: Git, wished: string, server?: ServerBranches): string {
  const names = branchNames(git, server);
  const isBelowOne = names.some((there) => wished.startsWith(`${there}/`));
  const plain = isBelowOne ? wished.replaceAll('/', '-') : wished;
  for (let i = 1; ; i += 1) {
    const name = i === 1 ? plain : `${plain}-${i}`;
    if (inTheWay(names, name) === undefined) return name;
  }
}
