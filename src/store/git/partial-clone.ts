import { type Git, GitError } from './git.js';

/** The remote that holds back objects in a partial clone; undefined in a whole one. */
function promisorOf(git: Git): string | undefined {
  const line = git.try(['config', '--name-only', '--get-regexp', '^remote\\..*\\.promisor$'])?.split('\n')[0];
  return line === undefined || line === '' ? undefined : line.slice('remote.'.length, -'.promisor'.length);
}

/**
 * Fetches what a partial clone lacks of a tree in one go: asked for one by one, every file would cost a
 * connection of its own. What cannot be had this way is left to git, which asks for it when it is read.
 */
export function fetchMissing(git: Git, tree: string): void {
  const remote = promisorOf(git);
  if (remote === undefined) return;
  const missing = (git.try(['rev-list', '--objects', '--missing=print', '--no-object-names', tree]) ?? '')
    .split('\n')
    .flatMap((line) => (line.startsWith('?') ? [line.slice(1)] : []));
  if (missing.length === 0) return;
  const fetch = ['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', '--quiet', '--no-tags', '--no-write-fetch-head'];
  try {
    git.run([...fetch, '--filter=blob:none', '--stdin', remote], missing.map((id) => `${id}\n`).join(''));
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
  }
}
