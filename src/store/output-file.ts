import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { isFileBelow } from './plain-path.js';

/** What stands at a path: nothing, a file, or something a file cannot take the place of (a folder, a device, a pipe). */
export function whatIsAt(path: string): 'nothing' | 'file' | 'folder' | 'device' {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 'nothing';
  if (stat.isDirectory()) return 'folder';
  return stat.isFile() ? 'file' : 'device';
}

/**
 * Writes a file whole or not at all: a temporary file beside it, then a rename. The rights of a file that was there
 * stay. Where a person named the path, a symbolic link keeps pointing where it did, and a device or pipe is written
 * straight; `within` a folder that others fill, neither is followed nor written to.
 * @throws the operating system's error, about the file itself; IrregularError; the temporary file is gone then
 */
export function writeOutputFile(path: string, content: string | Uint8Array, within?: string): void {
  if (within !== undefined) isFileBelow(within, relative(within, path).split(sep).join('/'));
  const there = whatIsAt(path);
  if (there === 'device') {
    writeFileSync(path, content);
    return;
  }
  const target = there === 'file' ? realpathSync(path) : path;
  const mode = there === 'file' ? statSync(target).mode & 0o777 : 0o666;
  const temp = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    const file = openSync(temp, 'wx', mode);
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temp, target);
  } catch (error) {
    rmSync(temp, { force: true });
    throw error instanceof Error && 'syscall' in error ? Object.assign(error, { path }) : error;
  }
}
