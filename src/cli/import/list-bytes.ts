import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { cannotRun } from '../../app/errors.js';
import { type Limits, MEGABYTE } from '../../app/list-file.js';
import type { Context } from '../context.js';

/**
 * The bytes of a list.
 * @throws MadinhdanhError (exit code 3) in plain words for a file that is not there or too large
 */
export function readListBytes(context: Context, path: string, limits: Limits): Uint8Array {
  const full = resolve(context.cwd, path);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (stat === undefined) throw cannotRun('import.no-such-file', { path });
  if (stat.isDirectory()) throw cannotRun('system.EISDIR', { path });
  if (stat.size > limits.unpacked) {
    const size = Math.ceil(stat.size / MEGABYTE);
    throw cannotRun('import.file-too-large', { path, size }).advise('hint.table-too-large');
  }
  return readFileSync(full);
}
