import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { kindOfFile } from '../file-kinds.js';
import { type Git, itemsOf } from './git.js';

/** A file as git has it: staged, or in a tree. */
export interface Entry {
  path: string;
  mode: string;
  id: string;
  /** 0, but for the sides of a conflict. */
  stage: number;
}

function entriesIn(listing: Buffer): Entry[] {
  return itemsOf(listing).flatMap((line) => {
    const match = /^(\d+) ([0-9a-f]+) (\d)\t(.+)$/s.exec(line);
    const [, mode = '', id = '', stage = '', path = ''] = match ?? [];
    return match === null ? [] : [{ mode, id, stage: Number(stage), path }];
  });
}

/** What is staged, by paths from the top. @throws GitError */
export function stagedEntries(git: Git, pathspecs: readonly string[]): Entry[] {
  return entriesIn(git.run(['ls-files', '--stage', '-z', '--full-name', '--', ...pathspecs]));
}

/** The sides of every conflict in the registry, by paths from the top. @throws GitError */
export function conflictEntries(git: Git): Entry[] {
  return entriesIn(git.run(['ls-files', '--unmerged', '-z', '--full-name', '--', git.pathspec]));
}

/** Changes with whatever is staged. */
export function stagedKey(entries: readonly Entry[]): string {
  const lines = entries.map(({ path, mode, id, stage }) => `${mode} ${id} ${stage} ${path}\0`);
  return createHash('sha256').update(lines.join('')).digest('hex');
}

/** Every file of a commit, by paths from the top. @throws GitError */
export function committedEntries(git: Git, commit: string): Entry[] {
  return itemsOf(git.run(['ls-tree', '-r', '-z', '--full-tree', commit])).flatMap((line) => {
    const match = /^(\d+) \w+ ([0-9a-f]+)\t(.+)$/s.exec(line);
    const [, mode = '', id = '', path = ''] = match ?? [];
    return match === null ? [] : [{ mode, id, stage: 0, path }];
  });
}

/** The id that git gives a text; which kind of hash it is follows from the length of another one. */
function idOf(bytes: Uint8Array, like: string): string {
  const hash = createHash(like.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** Bytes with the line ends of Unix. */
export function unixBytes(bytes: Buffer): Buffer {
  return bytes.includes('\r\n') ? Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1') : bytes;
}

/**
 * True where the working tree does not hold what git has. Looked at here, not by git, which would have a repository's
 * filters run over the file; line ends of Windows are no difference.
 */
export function differsOnDisk(git: Git, { path, id, mode }: Entry): boolean {
  const place = join(git.top, path);
  const status = lstatSync(place, { throwIfNoEntry: false });
  if (mode === '160000') return status?.isDirectory() !== true;
  if (status === undefined) return true;
  if (mode === '120000') {
    return !status.isSymbolicLink() || idOf(readlinkSync(place, { encoding: 'buffer' }), id) !== id;
  }
  if (!status.isFile()) return true;
  const bytes = readFileSync(place);
  return idOf(bytes, id) !== id && idOf(unixBytes(bytes), id) !== id;
}

/** Files that git does not know and is not told to pass over, by paths from the top. @throws GitError */
export function untrackedFiles(git: Git, pathspec: string): string[] {
  return itemsOf(git.run(['ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', pathspec]));
}

/**
 * Units, decisions and settings that git does not know because a `.gitignore` tells it to pass over them, by paths from
 * the top: the registry reads them all the same. @throws GitError
 */
export function ignoredData(git: Git): string[] {
  const ignored = ['ls-files', '--others', '--ignored', '--exclude-standard', '--full-name', '-z', '--', git.pathspec];
  return itemsOf(git.run(ignored)).filter(
    (path) => path.startsWith(git.prefix) && kindOfFile(path.slice(git.prefix.length)) !== undefined,
  );
}

/** Paths of the registry that differ from HEAD, staged or not. @throws GitError */
export function uncommitted(git: Git): string[] {
  const staged = stagedEntries(git, [git.pathspec]);
  const toCommit = itemsOf(git.run(['diff-index', '--cached', '--name-only', '-z', 'HEAD', '--', git.pathspec]));
  const edited = staged.filter((entry) => entry.stage > 0 || differsOnDisk(git, entry)).map(({ path }) => path);
  return [...new Set([...toCommit, ...edited, ...untrackedFiles(git, git.pathspec), ...ignoredData(git)])];
}

/**
 * Files that differ between two commits, or since one in the working tree; from the top of the repository.
 * @param isWanted only those paths are looked at
 */
export function changedFiles(
  git: Git,
  from: string,
  to: string | undefined,
  isWanted: (path: string) => boolean,
): string[] {
  if (to !== undefined) {
    const diff = ['diff-tree', '-r', '-z', '--name-only', '--no-renames', '--diff-filter=d', from, to];
    return itemsOf(git.run(diff)).filter(isWanted);
  }
  const before = new Map(committedEntries(git, from).map((entry) => [entry.path, entry]));
  const known = new Set(stagedEntries(git, [':/']).map(({ path }) => path));
  const changed = [...known].filter(isWanted).filter((path) => {
    const entry = before.get(path);
    const isThere = lstatSync(join(git.top, path), { throwIfNoEntry: false })?.isFile() === true;
    return isThere && (entry === undefined || differsOnDisk(git, entry));
  });
  return [...changed, ...untrackedFiles(git, ':/').filter(isWanted)];
}
