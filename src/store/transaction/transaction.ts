import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isTempName } from '../file-kinds.js';
import { naming } from '../naming.js';
import { isAnythingAt, isFileBelow, makeFolderBelow, readPlain } from '../plain-path.js';
import { syncFolder, writeDurably } from './durable.js';
import {
  hashOf,
  type Journal,
  type JournalEntry,
  JournalError,
  journalPath,
  journalTexts,
  lastWrite,
  lastWritePath,
  readJournal,
  tempFor,
} from './journal.js';
import { hasDeadLock } from './lock.js';
import { hasWorkFolder, makeWorkFolder, workFolder } from './work-folder.js';

/** Files to write, by path relative to the registry folder; `null` deletes. */
export type WriteSet = ReadonlyMap<string, string | null>;

/** The same in UTF-8, as bytes. */
export type Utf8Set = ReadonlyMap<string, Uint8Array | null>;

/** The same where what is written need be no text. */
export type ByteSet = ReadonlyMap<string, string | Uint8Array | null>;

/** One file of a write, as it was and as it will be. */
export interface FileChange {
  /** Relative to the registry folder, with `/`. */
  path: string;
  /** Its bytes and rights before; absent where there was none. */
  before?: { bytes: Uint8Array; mode: number };
  /** SHA-256 of its new text, in hexadecimal; absent where it goes. */
  after?: string;
}

/** What a write is about to do. */
export interface WriteAhead {
  id: string;
  /** The write before it; '' where there was none. */
  previous: string;
  changes: FileChange[];
}

/** What was done about a write that a dead process left behind. */
export type Recovery = 'none' | 'finished' | 'rolled-back';

/** Called before each step that changes the disk; tests kill the process there. */
export type StepHook = (step: string) => void;

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

/** Removes the folders that files went from, where nothing is left in them. */
function removeEmptied(registry: string, entries: readonly JournalEntry[]): void {
  const gone = entries.filter(({ temp }) => temp === undefined).map(({ path }) => dirname(path));
  for (let folders = [...new Set(gone)]; folders.length > 0; ) {
    const emptied = folders.filter((folder) => folder !== '.' && isRemoved(join(registry, folder)));
    folders = [...new Set(emptied.map((folder) => dirname(folder)))];
  }
}

/** True for a folder that was empty and is gone now; one that cannot be removed does no harm. */
function isRemoved(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

function finish(registry: string, { entries }: Journal, step: StepHook): void {
  for (const { path, temp } of entries) {
    const target = join(registry, path);
    step(`rename ${path}`);
    naming(target, () => {
      if (temp === undefined) rmSync(target, { force: true });
      else if (existsSync(join(registry, temp))) renameSync(join(registry, temp), target);
    });
  }
  removeEmptied(registry, entries);
  for (const folder of foldersOf(registry, entries)) syncFolder(folder);
  step('forget journal');
  naming(registry, () => renameSync(journalPath(registry), lastWritePath(registry)));
  syncFolder(workFolder(registry));
}

/** Writes the temporary files; nothing is followed on the way to one, and nothing put in the place of what is no file. */
function prepare(
  registry: string,
  files: ByteSet,
  id: string,
  { step = () => undefined, modes }: Pick<WriteOptions, 'step' | 'modes'>,
): JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (const [path, text] of files) {
    const target = join(registry, path);
    const mode = isFileBelow(registry, path) ? statSync(target).mode : modes?.get(path);
    if (text === null) {
      entries.push({ path });
      continue;
    }
    const temp = tempFor(path, id);
    step(`write ${path}`);
    const inode = naming(target, () => {
      makeFolderBelow(registry, dirname(path));
      return writeDurably(join(registry, temp), text, mode);
    });
    entries.push({ path, temp, hash: hashOf(text), inode });
  }
  for (const folder of foldersOf(registry, entries)) syncFolder(folder);
  return entries;
}

/** Temporary files of ours, those of one write or of any, beside the files they stand for. */
function tempsIn(registry: string, id?: string): string[] {
  const found: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      const isPart = folder !== registry || entry.name === 'units' || entry.name === 'decisions';
      if (entry.isDirectory() && isPart && !entry.name.startsWith('.')) walk(path);
      else if (entry.isFile() && isTempName(entry.name, id)) found.push(path);
    }
  };
  walk(registry);
  return found;
}

/** Removes temporary files and returns how many there were. */
function discardTemps(registry: string, id?: string): number {
  const temps = tempsIn(registry, id);
  for (const temp of temps) rmSync(temp, { force: true });
  return temps.length;
}

/** What the files of a write were, read before anything of it is in place. */
function changesOf(registry: string, entries: readonly JournalEntry[]): FileChange[] {
  return entries.map(({ path, hash }) => {
    const target = join(registry, path);
    const before = isFileBelow(registry, path) ? { bytes: readPlain(target), mode: statSync(target).mode } : undefined;
    return { path, ...(before === undefined ? {} : { before }), ...(hash === undefined ? {} : { after: hash }) };
  });
}

/** How several files are written. */
export interface WriteOptions {
  step?: StepHook;
  /** Rights of files that are made anew, by path; the system's default for any other. */
  modes?: ReadonlyMap<string, number>;
  /** Told what is about to be written, while all of it is still as it was. */
  ahead?(write: WriteAhead): void;
  /** Told where the write is made, and only putting it into place was cut off: the next writer does the rest. */
  unfinished?(error: unknown): void;
  /** Asked last, when all that takes time is done: false where the files are no longer to be written. */
  stillCurrent?(): boolean;
}

/**
 * Writes several files of a registry, all or none: new texts go to temporary files beside their targets, a
 * journal names them (from then on the write counts as done), then each is renamed into place. A process
 * killed on the way leaves the old registry, or a journal by which {@link recover} finishes the new one.
 * The caller holds the lock.
 * @returns false where they were no longer to be written; everything is as it was then
 * @throws the operating system's error, IrregularError where something that is no plain file stands in a file's place:
 * everything is as it was then, but where nobody takes what is `unfinished`
 */
export function writeAll(
  registry: string,
  files: ByteSet,
  { step = () => undefined, stillCurrent = () => true, modes, ahead, unfinished }: WriteOptions = {},
): boolean {
  if (files.size === 0) return true;
  const folder = makeWorkFolder(registry);
  const id = randomUUID();
  const draft = join(folder, `journal-${id}.tmp`);
  const discard = (): void => {
    try {
      discardTemps(registry, id);
      rmSync(draft, { force: true });
    } catch {
      // what went wrong first is what has to be told; the next writer clears away what is left
    }
  };
  let journal: Journal;
  try {
    const entries = prepare(registry, files, id, { step, ...(modes === undefined ? {} : { modes }) });
    ahead?.({ id, previous: lastWrite(registry), changes: changesOf(registry, entries) });
    step('write journal');
    const inode = naming(registry, () => writeDurably(draft, (own) => JSON.stringify({ id, inode: own, entries })));
    journal = { id, inode, entries };
    step('commit journal');
    if (!stillCurrent()) {
      discard();
      return false;
    }
    naming(registry, () => renameSync(draft, journalPath(registry)));
  } catch (error) {
    discard();
    throw error;
  }
  try {
    syncFolder(folder);
    finish(registry, journal, step);
  } catch (error) {
    // whatever is wrong with the disk by now, the change is made: to say that it failed would be a lie
    if (unfinished === undefined) throw error;
    if (isAnythingAt(journalPath(registry))) unfinished(error);
  }
  return true;
}

function leftIn(registry: string): string[] {
  return hasWorkFolder(registry) ? readdirSync(workFolder(registry)) : [];
}

/** True where a dead writer left something of what it was to write. */
export function hasLeftovers(registry: string, now: number): boolean {
  const isBegun = leftIn(registry).some((name) => name.startsWith('journal'));
  return isBegun || (hasDeadLock(registry, now) && tempsIn(registry).length > 0);
}

/**
 * Finishes or takes back what a dead writer left. The caller holds the lock.
 * @throws JournalError when the journal is damaged or none of ours; nothing is touched then
 */
export function recover(registry: string): Recovery {
  const journal = readJournal(registry);
  if (journal !== undefined) {
    if (journalTexts(registry, journal) === undefined) throw new JournalError(journalPath(registry), 'broken');
    finish(registry, journal, () => undefined);
    return 'finished';
  }
  const drafts = leftIn(registry).filter((name) => name.startsWith('journal-'));
  for (const draft of drafts) rmSync(join(workFolder(registry), draft), { force: true });
  return discardTemps(registry) + drafts.length > 0 ? 'rolled-back' : 'none';
}
