import { basename } from 'node:path';
import type { Registry } from '../core/registry.js';
import { registryOf } from '../core/tree.js';
import type { IsoDate } from '../core/types.js';
import type { Loaded } from '../store/load.js';
import { LockHeldError, lockOwner, withLock } from '../store/lock.js';
import { readSettled } from '../store/settled.js';
import { diskSource } from '../store/source.js';
import { hasJournal, JournalError, recover } from '../store/transaction.js';
import type { Context } from './context.js';
import { CliError, EXIT } from './errors.js';
import { findRegistry } from './find.js';
import { loadRegistry } from './inspect.js';
import { todayIn } from './today.js';

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

function lockFailure(context: Context, error: unknown): unknown {
  const { t } = context.messages;
  if (error instanceof LockHeldError) {
    const { pid = 0, host = '', command = '', since = '' } = error.owner ?? {};
    const message = t('change.locked', { pid: String(pid), host, command, since });
    return new CliError(EXIT.cannotRun, message, t('change.locked.hint'));
  }
  if (error instanceof JournalError) {
    return new CliError(
      EXIT.cannotRun,
      t('change.journal-broken', { path: error.path }),
      t('change.journal-broken.hint'),
    );
  }
  return error;
}

/** Runs `work` as the only writer of the registry, after anything left unfinished has been settled. */
export async function asWriter<Result>(
  context: Context,
  folder: string,
  command: string,
  work: () => Promise<Result> | Result,
): Promise<Result> {
  const limit = Number(context.env.MADINHDANH_LOCK_TIMEOUT);
  const timeout = Number.isFinite(limit) && limit > 0 ? limit * 1000 : LOCK_TIMEOUT;
  try {
    return await withLock(folder, { command, timeout, now: context.now }, () => {
      recoverAloud(context, folder);
      return work();
    });
  } catch (error) {
    throw lockFailure(context, error);
  }
}

/** Reads the registry in a folder as it stands; the caller sees to it that nobody writes meanwhile. */
export function readWorkspace(context: Context, folder: string): Workspace {
  const loaded = loadRegistry(diskSource(folder));
  const registry = registryOf(loaded.tree);
  return { folder, loaded, registry, today: todayIn(registry.settings.timezone, context) };
}

/** Finds and reads the registry, never half of a write; what a dead writer left is settled first. */
export async function openRegistry(context: Context): Promise<Workspace> {
  const folder = findRegistry(context);
  if (hasJournal(folder) && lockOwner(folder, context.now()) === undefined) {
    await asWriter(context, folder, 'recover', () => undefined);
  }
  return readSettled(folder, () => readWorkspace(context, folder));
}

/** The same for commands that look things up: a note on stderr says when parts could not be read. */
export async function openWorkspace(context: Context): Promise<Workspace> {
  const workspace = await openRegistry(context);
  const errors = workspace.loaded.issues.filter(({ severity }) => severity === 'error').length;
  const { out, messages } = context;
  if (errors > 0) out.note(out.notePaint.warning(messages.t('cli.partly-read', { count: errors })));
  return workspace;
}

/** A path inside the registry as messages name it. */
export function shownPath(workspace: Pick<Workspace, 'folder'>, path: string): string {
  return `${basename(workspace.folder)}/${path}`;
}
