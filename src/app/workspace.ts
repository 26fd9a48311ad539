import { basename, join } from 'node:path';
import type { Registry } from '../core/registry/registry.js';
import { registryOf } from '../core/registry/registry-files.js';
import type { IsoDate } from '../core/registry/types.js';
import { boundedSource, diskSource, type FileSource, snapshotOf } from '../store/file-source.js';
import { GitError } from '../store/git/git.js';
import { trackedHidden, trackedWork } from '../store/git/tracked.js';
import type { Loaded } from '../store/load.js';
import type { HeldLock, LockOptions } from '../store/lock-files.js';
import { readConsistently } from '../store/transaction/consistent-read.js';
import { fingerprintOf } from '../store/transaction/fingerprint.js';
import { hasJournal } from '../store/transaction/journal.js';
import { lockOwner, withLock } from '../store/transaction/lock.js';
import { type ByteSet, hasLeftovers, recover, writeAll } from '../store/transaction/transaction.js';
import { workFolder } from '../store/transaction/work-folder.js';
import type { TreeEntries } from '../store/tree-entries.js';
import type { UndoStep } from '../store/undo/step.js';
import { cannotRun, refusal } from './errors.js';
import { gitIn } from './git-in.js';
import { mostBytes } from './limits.js';
import { loadRegistry, type Reading } from './read-registry.js';
import type { Surroundings } from './surroundings.js';
import { recorder } from './undo/recorder.js';

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
 * Work files of ours that git tracks. Where git cannot say, there are none as long as nothing is to be made of them.
 * @throws GitError where it cannot say, and there is a journal
 */
function trackedWorkOf(around: Surroundings, folder: string): string[] {
  try {
    return trackedWork(gitIn(around, folder));
  } catch (error) {
    if (error instanceof GitError && !hasJournal(folder)) return [];
    throw error;
  }
}

/**
 * What git tracks came from somebody else: nobody's journal or lock, and nothing to build on.
 * @throws MadinhdanhError (exit code 1)
 */
function refuseTrackedWork(around: Surroundings, folder: string): void {
  const [first] = trackedWorkOf(around, folder);
  if (first === undefined) return;
  const work = workFolder(folder);
  throw refusal('change.work-tracked', { path: join(work, first) }).advise('change.work-tracked.hint', {
    folder: work,
  });
}

/** How files are written; {@link writeAll} says the same. */
export interface Writing {
  stillCurrent?(): boolean;
  modes?: ReadonlyMap<string, number>;
  /**
   * The writes that this one takes back, the newest first: it is none that can be taken back itself.
   * @internal
   */
  undoes?: readonly UndoStep[];
}

/** Who may write to a registry; every write goes through here, and can be taken back. */
export interface Writer extends HeldLock {
  /**
   * Writes files of the registry, all or none.
   * @returns false where they were no longer to be written
   */
  write(files: ByteSet, writing?: Writing): boolean;
}

/** What the system calls an error. */
function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? error);
}

/**
 * Makes sure that what was written stands in its place, before git is to take it.
 * @throws MadinhdanhError (exit code 3) where the next writer has to finish it first
 */
export function assertFinished(folder: string): void {
  if (hasJournal(folder)) throw cannotRun('change.unfinished.uncommitted').advise('change.unfinished.hint');
}

/**
 * Runs `work` as the only writer of the registry, after anything left unfinished has been finished or taken back.
 * @throws LockHeldError where another process holds it too long, JournalError where the journal cannot be trusted,
 * MadinhdanhError (exit code 1) where git tracks work files of ours
 */
export function asWriter<Result>(
  around: Surroundings,
  folder: string,
  command: string,
  work: (writer: Writer) => Promise<Result> | Result,
): Promise<Result> {
  const { lockTimeout: timeout, now } = around;
  refuseTrackedWork(around, folder);
  const waiting: LockOptions['waiting'] = ({ pid, host, command: other }, before) =>
    pid === 0
      ? around.notice('note', 'change.waiting.unknown', { before })
      : around.notice('note', 'change.waiting', { pid: String(pid), host, command: other, before });
  return withLock(folder, { command, timeout, now, waiting }, (lock) => {
    recoverAndReport(around, folder);
    const write: Writer['write'] = (files, { undoes, ...options } = {}) =>
      writeAll(folder, files, {
        ...options,
        ahead: recorder(around, folder, command, undoes),
        unfinished: (error) => around.notice('warning', 'change.unfinished', { code: codeOf(error) }),
      });
    return work({ ...lock, write });
  });
}

/**
 * A state of a registry from any source; of one that is only asked about a code, the part that speaks of it.
 * @param reading how much is read, and the mark of the files where they are those of the working tree
 */
export function workspaceOf(
  around: Surroundings,
  folder: string,
  source: FileSource,
  { fingerprint = '', ...reading }: Reading & { fingerprint?: string } = {},
): Workspace {
  around.trace('read');
  // what is worked out later has to rest on the very bytes that were read
  const loaded = loadRegistry(snapshotOf(boundedSource(source, mostBytes(around.env))), reading);
  const registry = registryOf(loaded.tree);
  return { folder, loaded, registry, today: around.today(registry.settings.timezone), fingerprint };
}

/** Hidden paths that git tracks; undefined where it cannot say. */
function hiddenInGit(around: Surroundings, folder: string): string[] | undefined {
  try {
    return trackedHidden(gitIn(around, folder));
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

/** The files in a registry's folder, with what git says of the hidden ones. */
function filesIn(around: Surroundings, folder: string, entries?: TreeEntries): FileSource {
  return diskSource(folder, () => hiddenInGit(around, folder), entries, mostBytes(around.env));
}

/** Reads the registry in a folder as it stands; the caller sees to it that nobody writes meanwhile. */
export function readWorkspace(around: Surroundings, folder: string): Workspace {
  const fingerprint = fingerprintOf(folder);
  return workspaceOf(around, folder, filesIn(around, folder), { fingerprint });
}

/** Says where a dead writer left something that the next command which writes will deal with. */
function reportLeftovers({ notice, now }: Surroundings, folder: string, isTrusted: boolean): void {
  if (!hasLeftovers(folder, now()) || lockOwner(folder, now()) !== undefined) return;
  if (!hasJournal(folder)) notice('warning', 'change.pending.rolled-back');
  else if (isTrusted) notice('warning', 'change.pending.finished');
}

/**
 * Reads the registry in a folder, never half of a write, and writes nothing: of a write that was cut off it sees the
 * new state where that only has to be put in place, else the old one.
 * @param about a code; of the files only those are parsed that say anything of it
 * @throws JournalError where the journal cannot be trusted, MadinhdanhError (exit code 3) where others write without end
 */
export async function openWorkspace(around: Surroundings, folder: string, about?: string): Promise<Workspace> {
  let isTrusted = true;
  const read = await readConsistently(folder, {
    open: (entries) => filesIn(around, folder, entries),
    trusted: () => {
      isTrusted = trackedWorkOf(around, folder).length === 0;
      return isTrusted;
    },
  });
  if (read === undefined) throw cannotRun('change.restless').advise('change.restless.hint');
  reportLeftovers(around, folder, isTrusted);
  return workspaceOf(around, folder, read.source, { fingerprint: read.fingerprint, about });
}

/** A path inside the registry as messages name it. */
export function shownPath({ folder }: Pick<Workspace, 'folder'>, path: string): string {
  return `${basename(folder)}/${path}`;
}
