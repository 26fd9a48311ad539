import { existsSync, readFileSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { utf8Text } from '../store/file-source.js';
import { cannotRun } from './errors.js';

/** Largest batch file read, in bytes; one Decision of 100,000 changes is far below it. */
const MAX_SIZE = 64 * 1024 * 1024;

/**
 * The text of a file the user named, relative to a folder.
 * @throws MadinhdanhError (exit code 3) where it is missing, too large, or no UTF-8
 */
export function readTextFile(cwd: string, path: string): string {
  const full = resolve(cwd, path);
  if (!existsSync(full)) throw cannotRun('system.ENOENT', { path });
  if (statSync(full).size > MAX_SIZE) throw cannotRun('batch.too-large', { path });
  const text = utf8Text(readFileSync(full));
  if (text === undefined) throw cannotRun('batch.not-utf8', { path });
  return text;
}

/** A path as findings name it: relative to a folder, with `/`. */
export function shownFile(cwd: string, path: string): string {
  return relative(cwd, resolve(cwd, path)).split(sep).join('/');
}
