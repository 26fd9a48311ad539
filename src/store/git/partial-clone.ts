import { addressOf, apart } from './apart.js';
import { configured } from './configuration.js';
import { type Git, GitError } from './git.js';
import { mayLackObjects } from './kept-files.js';

const PROMISORS = new WeakMap<Git, string | undefined>();

/** The remote that holds back objects in a partial clone; undefined in a whole one. Asked once of each caller's git. */
export function promisorOf(git: Git): string | undefined {
  if (!PROMISORS.has(git)) PROMISORS.set(git, configuredPromisor(git));
  return PROMISORS.get(git);
}

function configuredPromisor(git: Git): string | undefined {
  if (!mayLackObjects(git)) return undefined;
  const key = configured(git, '^remote\\..*\\.promisor$').find(({ value }) => value !== 'false')?.key;
  return key?.slice('remote.'.length, -'.promisor'.length);
}

/** The command that gives a partial clone everything that it lacks. */
export function refetchCommand(remote: string): string {
  return `git fetch --refetch --no-filter ${remote}`;
}

/** Asks the remote for objects, from a repository of its own. */
function fetchObjects(git: Git, remote: string, ids: readonly string[]): void {
  const url = addressOf(git, remote);
  if (url === undefined) return;
  const settings = [
    ['remote.source.url', url],
    ['remote.source.promisor', 'true'],
    ['fetch.negotiationAlgorithm', 'noop'],
  ] as const;
  apart(git, { settings, extensions: '\tpartialClone = source\n' }, (call) => {
    const fetch = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--refmap='];
    const asked = [...fetch, '--upload-pack=git-upload-pack', '--filter=blob:none', '--stdin', 'source'];
    call(asked, ids.map((id) => `${id}\n`).join(''));
  });
}

/** Objects that a listing of git marks as missing. */
function missingIn(git: Git, args: readonly string[], input?: string): string[] {
  const listing = git.run(['rev-list', '--objects', '--missing=print', '--no-object-names', ...args], input);
  const lines = listing.toString('utf8').split('\n');
  return lines.flatMap((line) => (line.startsWith('?') ? [line.slice(1)] : []));
}

/** Fetches until nothing is missing: what a fetched folder holds may be missing in turn. @throws GitError */
function fetchAll(git: Git, remote: string, missing: () => string[]): void {
  for (let before = '', ids = missing(); ids.length > 0; ids = missing()) {
    if (ids.join() === before) throw new GitError('partial', remote);
    before = ids.join();
    fetchObjects(git, remote, ids);
  }
}

/**
 * Fetches what a partial clone lacks of a tree in one go: asked for one by one, every file would cost a
 * connection of its own.
 * @throws GitError where it cannot be had
 */
export function fetchMissing(git: Git, tree: string): void {
  const remote = promisorOf(git);
  if (remote !== undefined) fetchAll(git, remote, () => missingIn(git, [tree]));
}

/** The same for the folders of every commit that some hold. @throws GitError */
export function fetchTrees(git: Git, tips: readonly string[]): void {
  const remote = promisorOf(git);
  const input = tips.map((tip) => `${tip}\n`).join('');
  if (remote !== undefined) fetchAll(git, remote, () => missingIn(git, ['--filter=blob:none', '--stdin'], input));
}

/**
 * Fetches the blobs that are missing of some, and gives those that cannot be had.
 * @param tips commits that hold them, themselves or by the commits before
 */
export function fetchBlobs(git: Git, tips: readonly string[], ids: readonly string[]): Set<string> {
  const remote = promisorOf(git);
  if (remote === undefined || ids.length === 0 || tips.length === 0) return new Set();
  const wanted = new Set(ids);
  const input = tips.map((tip) => `${tip}\n`).join('');
  // asked for one by one, git would fetch or give up where it finds the first one
  const missing = (): string[] => missingIn(git, ['--stdin'], input).filter((id) => wanted.has(id));
  const before = missing();
  if (before.length === 0) return new Set();
  fetchObjects(git, remote, before);
  return new Set(missing());
}

/** What a partial clone whose blobs cannot be had is refused with. */
export function lacking(git: Git): GitError {
  return new GitError('partial', promisorOf(git) ?? 'origin');
}
