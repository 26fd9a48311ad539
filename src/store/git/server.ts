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

/** Names of the branches that a server has now. @throws GitError where it cannot be reached */
export function branchesThere(git: Git, { name, address }: Server, mayAsk: boolean): string[] {
  return apart(git, { mayAsk }, (call) => {
    const list = ['ls-remote', '--heads', '--upload-pack=git-upload-pack', addressOf(git, name) ?? address];
    const { status, stdout, stderr } = call(list);
    if (status !== 0) throw new GitError('failed', stderr);
    const lines = stdout.toString('utf8').split('\n');
    return lines.flatMap((line) => /\trefs\/heads\/(?<branch>.+)$/.exec(line)?.groups?.branch ?? []);
  });
}

/** Branches of a server as they are known here, by their full names: commits. */
function knownBranches(git: Git, { name }: Server): Map<string, string> {
  const format = '--format=%(objectname) %(refname)%(if)%(symref)%(then) symbolic%(end)';
  const lines = git.line(['for-each-ref', format, `refs/remotes/${name}/`]).split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [commit = '', ref, isSymbolic] = line.split(' ');
      return ref === undefined || isSymbolic !== undefined ? [] : [[ref, commit] as const];
    }),
  );
}

/**
 * Fetches the branches of a server; those that are gone there stay known here.
 * @throws GitError where it cannot be reached
 */
export function fetchBranches(git: Git, server: Server, mayAsk: boolean): void {
  const address = addressOf(git, server.name) ?? server.address;
  const before = knownBranches(git, server);
  const refs = [...before].map(([ref, commit]) => `${commit} ${ref}`);
  const after = apart(git, { mayAsk, refs }, (call) => {
    const fetch = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules'];
    const { status, stderr } = call([
      ...[...fetch, '--upload-pack=git-upload-pack', address],
      `+refs/heads/*:refs/remotes/${server.name}/*`,
    ]);
    if (status !== 0) throw new GitError('failed', stderr);
    return call(['for-each-ref', '--format=%(objectname) %(refname)']).stdout.toString('utf8').trim().split('\n');
  });
  const moved = after.map((line) => line.split(' ')).filter(([commit, ref]) => before.get(ref ?? '') !== commit);
  const updates = moved.map(([commit, ref]) => `update ${ref} ${commit}\n`);
  if (updates.length > 0) git.run(['update-ref', '-m', 'fetch', '--stdin'], updates.join(''));
}
