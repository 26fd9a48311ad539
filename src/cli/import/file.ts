import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { TableError } from '../../formats/read/fault.js';
import { DEFAULT_LIMITS, type Limits } from '../../formats/read/limits.js';
import type { RawTable } from '../../formats/read/types.js';
import type { Context } from '../context.js';
import { CliError, EXIT } from '../errors.js';

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
  const { t } = context.messages;
  const full = resolve(context.cwd, path);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (stat === undefined) throw new CliError(EXIT.cannotRun, t('import.no-such-file', { path }));
  if (stat.isDirectory()) throw new CliError(EXIT.cannotRun, t('system.EISDIR', { path }));
  if (stat.size > limits.unpacked) {
    const size = Math.ceil(stat.size / MEGABYTE);
    throw new CliError(EXIT.cannotRun, t('import.file-too-large', { path, size }), t('table.too-large.hint'));
  }
  return readFileSync(full);
}

/**
 * Reads every table of a file.
 * @throws CliError (exit code 3) in plain words for a file that cannot be read
 */
export async function readListFile(context: Context, path: string, limits: Limits): Promise<RawTable[]> {
  const bytes = readBytes(context, path, limits);
  const { readTables } = await import('../../formats/read/read.js');
  try {
    return await readTables(bytes, basename(path), limits);
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    const { kind, args } = error.fault;
    const { find } = context.messages;
    throw new CliError(EXIT.cannotRun, find(`table.${kind}`, args) ?? kind, find(`table.${kind}.hint`, args));
  }
}
