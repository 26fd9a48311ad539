import { basename } from 'node:path';
import type { Registry } from '../core/registry/registry.js';
import { registryOf } from '../core/registry/registry-files.js';
import type { IsoDate } from '../core/registry/types.js';
import { diskSource, type FileSource, snapshotOf } from '../store/file-source.js';
import type { Loaded } from '../store/load.js';
import { readConsistently } from '../store/transaction/consistent-read.js';
import { fingerprintOf } from '../store/transaction/fingerprint.js';
import { type HeldLock, lockOwner, withLock } from '../store/transaction/lock.js';
import { hasJournal, hasLeftovers, recover } from '../store/transaction/transaction.js';
import { isSystemError } from './errors.js';
import type { Surroundings } from './surroundings.js';
import { loadRegistry } from './validate.js';

/** One state of a registry, as it was read. */
export interface Workspace {
  folder: string;
  loaded: Loaded;
  registry: Registry;
  today: IsoDate;
  /** The mark of the files it was read from; '' for a state that is not that of the working tree. */
  fingerprint: string;
}

/** Finishes or takes back what a dead writer left, and says so. The caller holds the lock. */
function recoverAndReport({ notice }: Surroundings, folder: string): void {
  const done = recover(folder);
  if (done !== 'none') notice('warning', `change.recovered.${done}`);
}

/**
 * Runs `work` as the only writer of the registry, after anything left unfinished has been finished or taken back.
 * @throws LockHeldError where another process holds it too long, JournalError where the journal cannot be trusted
 */
export function asWriter<Result>(
  around: Surroundings,
  folder: string,
  command: string,
  work: (lock: HeldLock) => Promise<Result> | Result,
): Promise<Result> {
  const { lockTimeout: timeout, now } = around;
  return withLock(folder, { command, timeout, now }, (lock) => {
    recoverAndReport(around, folder);
    return work(lock);
  });
}

/** A state of a registry from any source. */
export function workspaceOf(around: Surroundings, folder: string, source: FileSource, fingerprint = ''): Workspace {
  around.trace('read');
  // what is worked out later has to rest on the very bytes that were read
  const loaded = loadRegistry(snapshotOf(source));
  const registry = registryOf(loaded.tree);
  return { folder, loaded, registry, today: around.today(registry.settings.timezone), fingerprint };
}

/** Reads the registry in a folder as it stands; the caller sees to it that nobody writes meanwhile. */
export function readWorkspace(around: Surroundings, folder: string): Workspace {
  return workspaceOf(around, folder, diskSource(folder), fingerprintOf(folder));
}

/** True for a failure to write where one may only read. */
function isForbidden(error: unknown): boolean {
  return isSystemError(error) && ['EACCES', 'EPERM', 'EROFS'].includes(error.code);
}

/** Finishes or takes back what a dead writer left. Files it did not come to put in place do no harm to one who may only read. */
async function finishDeadWrite(around: Surroundings, folder: string): Promise<void> {
  if (!hasLeftovers(folder, around.now())) return;
  try {
    await asWriter(around, folder, 'recover', () => undefined);
  } catch (error) {
    if (hasJournal(folder) || !isForbidden(error)) throw error;
  }
}

/**
 * Reads the registry in a folder while it stands still, never half of a write; what a dead writer left is dealt with
 * first.
 * @throws what {@link asWriter} does, where it has to write for that
 */
export async function openWorkspace(around: Surroundings, folder: string): Promise<Workspace> {
  if (lockOwner(folder, around.now()) === undefined) await finishDeadWrite(around, folder);
  const { result, fingerprint } = await readConsistently(
    folder,
    () => workspaceOf(around, folder, diskSource(folder)),
    {
      recover: () => finishDeadWrite(around, folder),
      alone: (last) => asWriter(around, folder, 'read', last),
      now: around.now,
    },
  );
  return { ...result, fingerprint };
}

/** A path inside the registry as messages name it. */
export function shownPath({ folder }: Pick<Workspace, 'folder'>, path: string): string {
  return `${basename(folder)}/${path}`;
}
