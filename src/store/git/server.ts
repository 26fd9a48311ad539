import { addressOf, apart } from './apart.js';
import { type Git, GitError } from './git.js';

/** A server, as the repository knows it. */
export interface Server {
  name: string;
  /** Where things are sent to. */
  address: string;
}

/** The server that a repository is shared by: `origin`, or the first one that is named; undefined where there is none. */
export function serverOf(git: Git): Server | undefined {
  const names = (git.try(['remote']) ?? '').split('\n').filter(Boolean);
  const name = names.includes('origin') ? 'origin' : names[0];
  const address = name === undefined ? undefined : addressOf(git, name, 'push');
  return name === undefined || address === undefined ? undefined : { name, address };
}

/**
 * Sends a commit to a server as a branch of it, and notes down here that it has it.
 * @returns what the server said
 * @throws GitError where it cannot be reached, or refuses: a branch that somebody else moved is never overwritten
 */
export function sendBranch(
  git: Git,
  { name, address }: Server,
  commit: string,
  branch: string,
  mayAsk: boolean,
): string {
  const ref = `refs/heads/${branch}`;
  const said = apart(git, { mayAsk }, (call) => {
    const push = ['push', '--porcelain', '--no-verify', '--no-signed', '--receive-pack=git-receive-pack'];
    const { status, stdout, stderr } = call([...push, address, `${commit}:${ref}`]);
    if (status !== 0) throw new GitError('failed', `${stdout.toString('utf8')}\n${stderr}`);
    return stderr;
  });
  git.run(['update-ref', `refs/remotes/${name}/${branch}`, commit]);
  for (const [key, value] of [
    ['remote', name],
    ['merge', ref],
  ] as const) {
    git.run(['config', '--local', `branch.${branch}.${key}`, value]);
  }
  return said;
}
