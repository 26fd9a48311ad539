import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import { utf8Text } from '../store/file-source.js';
import { naming } from '../store/naming.js';
import { linkBelow, repositoriesAbove } from '../store/way.js';
import { cannotRun, type MadinhdanhError } from './errors.js';

/** Largest text file read, in bytes; one Decision of 100,000 changes is far below it. */
export const MAX_SIZE = 64 * 1024 * 1024;

/**
 * Makes sure that a file somebody named can be read: an ordinary one, reached through no link that lies in a
 * repository, which whoever may propose a change may have put there. Outside a repository a link is the user's own.
 * @returns its size; undefined where it is missing
 * @throws MadinhdanhError (exit code 3)
 */
function readableSize(full: string, path: string): number | undefined {
  const link = linkBelow(repositoriesAbove(full), full);
  if (link !== undefined) {
    throw cannotRun('input.through-link', { path, link: basename(link) }).advise('input.through-link.hint');
  }
  const stat = statSync(full, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  if (stat.isDirectory()) throw cannotRun('system.EISDIR', { path });
  if (!stat.isFile()) throw cannotRun('input.not-plain', { path }).advise('input.not-plain.hint');
  return stat.size;
}

/**
 * The bytes of a file the user named, relative to a folder.
 * @param tooLarge what to throw for one above `most` bytes
 * @throws MadinhdanhError (exit code 3), also for what is no ordinary file
 */
export function readInput(
  cwd: string,
  path: string,
  most: number,
  {
    missing = 'system.ENOENT',
    tooLarge,
  }: { missing?: 'system.ENOENT' | 'import.no-such-file'; tooLarge(size: number): MadinhdanhError },
): Buffer {
  const full = resolve(cwd, path);
  const size = readableSize(full, path);
  if (size === undefined) throw cannotRun(missing, { path });
  if (size > most) throw tooLarge(size);
  // it may have become a pipe meanwhile, which is not waited for
  const file = openSync(full, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!fstatSync(file).isFile()) throw cannotRun('input.not-plain', { path }).advise('input.not-plain.hint');
    return naming(path, () => readFileSync(file));
  } finally {
    closeSync(file);
  }
}

/**
 * The text of a file the user named, relative to a folder.
 * @throws MadinhdanhError (exit code 3) where it is missing, no ordinary file, too large, or no UTF-8
 */
export function readTextFile(cwd: string, path: string): string {
  const bytes = readInput(cwd, path, MAX_SIZE, { tooLarge: () => cannotRun('batch.too-large', { path }) });
  const text = utf8Text(bytes);
  if (text === undefined) throw cannotRun('batch.not-utf8', { path });
  return text;
}

/** A path as findings name it: relative to a folder, with `/`. */
export function shownFile(cwd: string, path: string): string {
  return relative(cwd, resolve(cwd, path)).split(sep).join('/');
}

/** Names of what else lies in a folder beside some files, but for what systems hide or lock. */
export function folderRest(full: string, files: readonly string[]): string[] {
  return readdirSync(full, { withFileTypes: true })
    .filter(({ name }) => !files.includes(name) && !/^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(name))
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .sort();
}

/** Names of the files in a folder that the user named, in their order; undefined for what is no folder. */
export function folderFiles(full: string): string[] | undefined {
  if (statSync(full, { throwIfNoEntry: false })?.isDirectory() !== true) return undefined;
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}
