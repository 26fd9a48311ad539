import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { type Content, partsOf } from './content.js';
import { IrregularError, isFileBelow, kindAt } from './plain-path.js';

/** What stands at a path: nothing, a file, or something a file cannot take the place of (a folder, a device, a pipe). */
export function whatIsAt(path: string): 'nothing' | 'file' | 'folder' | 'device' {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 'nothing';
  if (stat.isDirectory()) return 'folder';
  return stat.isFile() ? 'file' : 'device';
}

/** Writes to what is no file; the system does not say by itself which one failed. */
function writeStraight(path: string, content: Content): void {
  try {
    const file = openSync(path, 'w');
    try {
      for (const part of partsOf(content)) writeFileSync(file, part);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path });
  }
}

/** True for a name by which the system gives a stream that is open already. */
export function isStandardStream(path: string): boolean {
  return /^\/dev\/(?:stdout|stderr|fd\/\d+)$/.test(path);
}

/**
 * Writes a file whole or not at all: a temporary file beside it, then a rename. The rights of a file that was there
 * stay. No link is followed, and no pipe waited for; a device, or a stream that is open already, is written straight,
 * but not `within` a folder that others fill.
 * @throws the operating system's error, about the file itself; IrregularError; the temporary file is gone then
 */
export function writeOutputFile(path: string, content: Content, within?: string): void {
  if (within !== undefined) isFileBelow(within, relative(within, path).split(sep).join('/'));
  const kind = isStandardStream(path) ? 'device' : kindAt(path);
  if (kind === 'device') {
    writeStraight(path, content);
    return;
  }
  if (kind !== undefined && kind !== 'file') throw new IrregularError(path, kind);
  const mode = kind === 'file' ? statSync(path).mode & 0o777 : 0o666;
  const temp = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const file = openSync(temp, 'wx', mode);
    try {
      for (const part of partsOf(content)) writeFileSync(file, part);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temp, path);
  } catch (error) {
    rmSync(temp, { force: true });
    throw error instanceof Error && 'syscall' in error ? Object.assign(error, { path }) : error;
  }
}
