import { type Git, GitError } from './git.js';

/** Objects read in one call: enough that a call costs little, and never all texts of a history in memory at once. */
const AT_ONCE = 1000;

function readSome(git: Git, ids: readonly string[], read: (id: string, bytes: Buffer | undefined) => void): void {
  const output = git.runLong(['cat-file', '--batch', '--buffer'], ids.map((id) => `${id}\n`).join(''));
  let at = 0;
  for (const id of ids) {
    const lineEnd = output.indexOf(10, at);
    const line = output.toString('latin1', at, lineEnd);
    at = lineEnd + 1;
    const [, type, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(line) ?? [];
    if (size === undefined) {
      if (!line.endsWith(' missing')) throw new GitError('failed', line);
      read(id, undefined);
      continue;
    }
    read(id, type === 'blob' ? output.subarray(at, at + Number(size)) : undefined);
    at += Number(size) + 1;
  }
}

/** Hands out the bytes of each blob in turn; undefined for one that is missing here. @throws GitError */
export function eachBlob(
  git: Git,
  ids: readonly string[],
  read: (id: string, bytes: Buffer | undefined) => void,
): void {
  for (let from = 0; from < ids.length; from += AT_ONCE) readSome(git, ids.slice(from, from + AT_ONCE), read);
}

/** The bytes of blobs by their ids, or by other names that git knows them by; those that are missing are left out. */
export function readObjects(git: Git, ids: readonly string[]): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  eachBlob(git, ids, (id, bytes) => {
    if (bytes !== undefined) found.set(id, bytes);
  });
  return found;
}
