import { basename } from 'node:path';
import { isSystemError } from './errors.js';
import type { Registry } from '../core/registry/registry.js';
import { registryOf } from '../core/registry/registry-files.js';
import type { IsoDate } from '../core/registry/types.js';
import type { Loaded } from '../store/load.js';
import { diskSource } from '../store/source.js';
import { readSettled } from '../store/transaction/consistent-read.js';
import { type HeldLock, lockOwner, withLock } from '../store/transaction/lock.js';
import { hasJournal, hasLeftovers, recover } from '../store/transaction/transaction.js';
import type { Context } from '../cli/context.js';
import { findRegistry } from './find.js';
import { loadRegistry } from './validate.js';
import { todayIn } from './surroundings.js';

/** The registry a command works on. */
export interface Workspace {
  folder: string;
  loaded: Loaded;
  registry: Registry;
  today: IsoDate;
}

/** Milliseconds a writer waits for another one. */
const LOCK_TIMEOUT = 60_000;

/** Finishes or takes back what a dead writer left, and says so. The caller holds the lock. */
function recoverAloud(context: Context, folder: string): void {
  const done = recover(folder);
  const { out, messages } = context;
  if (done !== 'none') out.note(out.notePaint.warning(messages.t(`change.recovered.${done}`)));
}

/** Milliseconds to wait for another writer: the seconds that a person set, or a minute. */
function lockTimeout(seconds: string | undefined): number {
  return seconds !== undefined && /^\d+(?:\.\d+)?$/.test(seconds) ? Number(seconds) * 1000 : LOCK_TIMEOUT;
}

/**
 * Runs `work` as the only writer of the registry, after anything left unfinished has been settled.
 * @throws MadinhdanhError (exit code 3) where another process holds it too long, or the journal cannot be trusted
 */
export async function asWriter<Result>(
  context: Context,
  folder: string,
  command: string,
  work: (lock: HeldLock) => Promise<Result> | Result,
): Promise<Result> {
  const timeout = lockTimeout(context.env.MADINHDANH_LOCK_TIMEOUT);
  return withLock(folder, { command, timeout, now: context.now }, (lock) => {
    recoverAloud(context, folder);
    return work(lock);
  });
}

/** Reads the registry in a folder as it stands; the caller sees to it that nobody writes meanwhile. */
export function readWorkspace(context: Context, folder: string): Workspace {
  const loaded = loadRegistry(diskSource(folder));
  const registry = registryOf(loaded.tree);
  return { folder, loaded, registry, today: todayIn(registry.settings.timezone, context) };
}

/** True for a failure to write where one may only read. */
function isForbidden(error: unknown): boolean {
  return isSystemError(error) && ['EACCES', 'EPERM', 'EROFS'].includes(error.code ?? '');
}

/** Settles what a dead writer left. Files it did not come to put in place do no harm to one who may only read. */
async function settle(context: Context, folder: string): Promise<void> {
  if (!hasLeftovers(folder, context.now())) return;
  try {
    await asWriter(context, folder, 'recover', () => undefined);
  } catch (error) {
    if (hasJournal(folder) || !isForbidden(error)) throw error;
  }
}

/**
 * Reads something from a registry folder while it stands still, never half of a write; what a dead writer left is
 * settled first.
 * @throws MadinhdanhError (exit code 3) like {@link asWriter}, where it has to write for that
 */
export async function readStill<Result>(context: Context, folder: string, read: () => Result): Promise<Result> {
  if (lockOwner(folder, context.now()) === undefined) await settle(context, folder);
  return readSettled(folder, read, {
    recover: () => settle(context, folder),
    alone: (last) => asWriter(context, folder, 'read', last),
  });
}

/** Finds and reads the registry, never half of a write. */
export async function openRegistry(context: Context): Promise<Workspace> {
  const folder = findRegistry(context);
  return readStill(context, folder, () => readWorkspace(context, folder));
}

/** The same for commands that look things up: a note on stderr says when parts could not be read. */
export async function openWorkspace(context: Context): Promise<Workspace> {
  const workspace = await openRegistry(context);
  const errors = workspace.loaded.findings.filter(({ severity }) => severity === 'error').length;
  const { out, messages } = context;
  if (errors > 0) out.note(out.notePaint.warning(messages.t('cli.partly-read', { count: errors })));
  return workspace;
}

/** A path inside the registry as messages name it. */
export function shownPath(workspace: Pick<Workspace, 'folder'>, path: string): string {
  return `${basename(workspace.folder)}/${path}`;
}
