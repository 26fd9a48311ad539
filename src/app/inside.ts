import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { utf8Text } from '../store/file-source.js';
import { cannotRun } from './errors.js';

/** Where a path really leads, also one that is not there yet; undefined where a link on the way leads nowhere. */
export function realPathOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return undefined;
  }
  const parent = dirname(path);
  if (parent === path) return path;
  const above = realPathOf(parent);
  return above === undefined ? undefined : join(above, basename(path));
}

/** True for a folder itself and all that is in it; both are real paths. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}

/**
 * The real path of a file that is to be read and written: a regular file, or none yet, in one of some folders.
 * @throws MadinhdanhError (exit code 3) where a symbolic link leads out of them, or something else than a file is there
 */
export function fileInside(folders: readonly string[], path: string): string {
  const real = realPathOf(path);
  const within = folders.some((folder) => real !== undefined && isInside(realPathOf(folder) ?? folder, real));
  if (real === undefined || !within) throw cannotRun('install.outside', { path }).advise('install.outside.hint');
  const there = lstatSync(real, { throwIfNoEntry: false });
  if (there !== undefined && !there.isFile()) throw cannotRun('install.not-a-file', { path });
  return real;
}

/**
 * A file that is to be read and written anew: its real path as {@link fileInside} finds it, and its present text, ''
 * where there is none.
 * @throws MadinhdanhError (exit code 3), also for a file whose text cannot be read without loss
 */
export function textInside(folders: readonly string[], path: string): { path: string; text: string } {
  const real = fileInside(folders, path);
  const text = existsSync(real) ? utf8Text(readFileSync(real)) : '';
  if (text === undefined || text.includes('\0')) throw cannotRun('install.not-text', { path });
  return { path: real, text };
}
