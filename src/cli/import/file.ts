import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { cannotRun } from '../../app/errors.js';
import { DEFAULT_LIMITS, type Limits } from '../../formats/read/limits.js';
import type { RawTable } from '../../formats/read/types.js';
import type { Context } from '../context.js';

const MEGABYTE = 1024 * 1024;

/** What a file may cost, by `--max-rows` and `--max-size`. */
export function limitsFrom(rows: number | undefined, megabytes: number | undefined): Limits {
  return {
    ...DEFAULT_LIMITS,
    ...(rows === undefined ? {} : { rows }),
    ...(megabytes === undefined ? {} : { unpacked: megabytes * MEGABYTE }),
  };
}

function readBytes(context: Context, path: string, limits: Limits): Uint8Array {
  const full = resolve(context.cwd, path);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (stat === undefined) throw cannotRun('import.no-such-file', { path });
  if (stat.isDirectory()) throw cannotRun('system.EISDIR', { path });
  if (stat.size > limits.unpacked) {
    const size = Math.ceil(stat.size / MEGABYTE);
    throw cannotRun('import.file-too-large', { path, size }).advise('table.too-large.hint');
  }
  return readFileSync(full);
}

/**
 * Reads every table of a file.
 * @throws MadinhdanhError (exit code 3) in plain words for a file that cannot be read
 */
export async function readListFile(context: Context, path: string, limits: Limits): Promise<RawTable[]> {
  const bytes = readBytes(context, path, limits);
  const { readTables } = await import('../../formats/read/read.js');
  return readTables(bytes, basename(path), limits);
}
