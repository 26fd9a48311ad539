import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isJournalEntry, type Journal, type JournalEntry, JournalError } from './journal.js';
import { hasDeadLock, makeWorkFolder, workFolder } from './lock.js';

export { JournalError } from './journal.js';

/** Files to write, by path relative to the registry folder; `null` deletes. */
export type WriteSet = ReadonlyMap<string, string | null>;

/** What was done about a write that a dead process left behind. */
export type Recovery = 'none' | 'finished' | 'rolled-back';

/** Called before each step that changes the disk; tests kill the process there. */
export type StepHook = (step: string) => void;

const TEMP_MARK = '.madinhdanh-tmp-';

function journalPath(registry: string): string {
  return join(workFolder(registry), 'journal.json');
}

function lastWritePath(registry: string): string {
  return join(workFolder(registry), 'last-write.json');
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Writes a new file and makes it durable; `mode` are its rights, the system's default where it is left out. */
function writeDurably(path: string, text: string, mode?: number): void {
  const file = openSync(path, 'wx', 0o666);
  try {
    // the rights of a file that is replaced hold whatever the user's umask
    if (mode !== undefined) fchmodSync(file, mode & 0o777);
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes a folder's entries durable; platforms that cannot open folders do without. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EISDIR' && code !== 'EPERM' && code !== 'EACCES' && code !== 'EINVAL') throw error;
  }
}

/** Every folder from those that hold the entries up to the registry's own: new ones are entries of theirs. */
function foldersOf(registry: string, entries: readonly JournalEntry[]): string[] {
  const folders = new Set<string>();
  for (const { path } of entries) {
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      folders.add(join(registry, folder));
      if (folder === '.') break;
    }
  }
  return [...folders].filter((folder) => existsSync(folder));
}

function tempFor(path: string, id: string): string {
  return join(dirname(path), `.${basename(path)}${TEMP_MARK}${id}`);
}

function finish(registry: string, { entries }: Journal, step: StepHook): void {
  for (const { path, temp } of entries) {
    const target = join(registry, path);
    step(`rename ${path}`);
    if (temp === undefined) rmSync(target, { force: true });
    else if (existsSync(join(registry, temp))) renameSync(join(registry, temp), target);
  }
  for (const folder of foldersOf(registry, entries)) syncFolder(folder);
  step('forget journal');
  renameSync(journalPath(registry), lastWritePath(registry));
  syncFolder(workFolder(registry));
}

/** A failure to write a temporary file, reported of the file it stands for; a full disk names none. */
function about(error: unknown, path: string): unknown {
  return error instanceof Error && 'syscall' in error ? Object.assign(error, { path }) : error;
}

function prepare(registry: string, files: WriteSet, id: string, step: StepHook): Journal {
  const entries: JournalEntry[] = [];
  for (const [path, text] of files) {
    const target = join(registry, path);
    if (text === null) {
      entries.push({ path });
      continue;
    }
    const temp = tempFor(path, id);
    step(`write ${path}`);
    try {
      mkdirSync(dirname(target), { recursive: true });
      writeDurably(join(registry, temp), text, statSync(target, { throwIfNoEntry: false })?.mode);
    } catch (error) {
      throw about(error, target);
    }
    entries.push({ path, temp, hash: hashOf(text) });
  }
  for (const folder of foldersOf(registry, entries)) syncFolder(folder);
  return { id, entries };
}

/** Removes temporary files, those of one write or of any, and returns how many there were. */
function discardTemps(registry: string, id = ''): number {
  let count = 0;
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.name.includes(`${TEMP_MARK}${id}`)) {
        rmSync(path, { force: true });
        count += 1;
      }
    }
  };
  walk(registry);
  return count;
}

/** How several files are written. */
export interface WriteOptions {
  step?: StepHook;
  /** Asked last, when all that takes time is done: false where the files are no longer to be written. */
  stillCurrent?(): boolean;
}

/**
 * Writes several files of a registry, all or none: new texts go to temporary files beside their targets, a
 * journal names them (from then on the write counts as done), then each is renamed into place. A process
 * killed on the way leaves the old registry, or a journal by which {@link recover} finishes the new one.
 * The caller holds the lock.
 * @returns false where they were no longer to be written; everything is as it was then
 * @throws the operating system's error; before the journal stands, everything is as it was
 */
export function writeAll(
  registry: string,
  files: WriteSet,
  { step = () => undefined, stillCurrent = () => true }: WriteOptions = {},
): boolean {
  if (files.size === 0) return true;
  const folder = makeWorkFolder(registry);
  const id = randomUUID();
  const draft = join(folder, `journal-${id}.tmp`);
  const discard = (): void => {
    discardTemps(registry, id);
    rmSync(draft, { force: true });
  };
  let journal: Journal;
  try {
    journal = prepare(registry, files, id, step);
    step('write journal');
    writeDurably(draft, JSON.stringify(journal));
    step('commit journal');
    if (!stillCurrent()) {
      discard();
      return false;
    }
    renameSync(draft, journalPath(registry));
  } catch (error) {
    discard();
    throw about(error, error instanceof Error && 'path' in error ? String(error.path) : registry);
  }
  syncFolder(folder);
  finish(registry, journal, step);
  return true;
}

/** True while a write is under way, or was left unfinished. */
export function hasJournal(registry: string): boolean {
  return existsSync(journalPath(registry));
}

/** The record of the last write that was finished, different for each; '' where there was none. */
export function lastWrite(registry: string): string {
  try {
    return readFileSync(lastWritePath(registry), 'utf8');
  } catch {
    return '';
  }
}

/** True where an entry can still be carried out, or was already: its new text is there, waiting or in place. */
function isWhole(registry: string, { path, temp, hash }: JournalEntry): boolean {
  if (temp === undefined) return true;
  const waiting = join(registry, temp);
  const target = join(registry, path);
  const place = existsSync(waiting) ? waiting : target;
  return existsSync(place) && hashOf(readFileSync(place)) === hash;
}

/** @throws JournalError for one that cannot be read, or whose files are no longer what it says */
function readJournal(registry: string): Journal {
  const path = journalPath(registry);
  let journal: Partial<Journal> | null;
  try {
    journal = JSON.parse(readFileSync(path, 'utf8')) as Partial<Journal> | null;
  } catch {
    throw new JournalError(path);
  }
  const { id, entries } = journal ?? {};
  if (typeof id !== 'string' || !Array.isArray(entries)) throw new JournalError(path);
  if (!entries.every((entry) => isJournalEntry(entry) && isWhole(registry, entry))) throw new JournalError(path);
  return { id, entries };
}

/** True where a dead writer left something: a journal, the draft of one, or its lock. */
export function hasLeftovers(registry: string, now: number): boolean {
  const folder = workFolder(registry);
  if (!existsSync(folder)) return false;
  return readdirSync(folder).some((name) => name.startsWith('journal')) || hasDeadLock(registry, now);
}

/**
 * Finishes or takes back what a dead writer left. The caller holds the lock.
 * @throws JournalError when the journal is damaged; nothing is touched then
 */
export function recover(registry: string): Recovery {
  if (hasJournal(registry)) {
    finish(registry, readJournal(registry), () => undefined);
    return 'finished';
  }
  if (!existsSync(workFolder(registry))) return 'none';
  const drafts = readdirSync(workFolder(registry)).filter((name) => name.startsWith('journal-'));
  for (const draft of drafts) rmSync(join(workFolder(registry), draft), { force: true });
  return discardTemps(registry) + drafts.length > 0 ? 'rolled-back' : 'none';
}
