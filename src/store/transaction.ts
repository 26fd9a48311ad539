import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
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
import { makeWorkFolder, workFolder } from './lock.js';

/** Files to write, by path relative to the registry folder; `null` deletes. */
export type WriteSet = ReadonlyMap<string, string | null>;

interface JournalEntry {
  path: string;
  /** Temporary file with the new text, in the target's own folder; absent for a deletion. */
  temp?: string;
  hash?: string;
}

interface Journal {
  id: string;
  entries: JournalEntry[];
}

/** What was done about a write that a dead process left behind. */
export type Recovery = 'none' | 'finished' | 'rolled-back';

/** Called before each step that changes the disk; tests kill the process there. */
export type StepHook = (step: string) => void;

const TEMP_MARK = '.madinhdanh-tmp-';

function journalPath(registry: string): string {
  return join(workFolder(registry), 'journal.json');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function writeDurably(path: string, text: string, mode = 0o644): void {
  const file = openSync(path, 'wx', mode);
  try {
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

function tempFor(path: string, id: string): string {
  return join(dirname(path), `.${basename(path)}${TEMP_MARK}${id}`);
}

function finish(registry: string, journal: Journal, step: StepHook): void {
  for (const { path, temp } of journal.entries) {
    const target = join(registry, path);
    step(`rename ${path}`);
    if (temp === undefined) rmSync(target, { force: true });
    else if (existsSync(join(registry, temp))) renameSync(join(registry, temp), target);
  }
  for (const folder of new Set(journal.entries.map(({ path }) => dirname(join(registry, path))))) syncFolder(folder);
  step('forget journal');
  rmSync(journalPath(registry), { force: true });
  syncFolder(workFolder(registry));
}

function prepare(registry: string, files: WriteSet, id: string, step: StepHook): Journal {
  const entries: JournalEntry[] = [];
  for (const [path, text] of files) {
    const target = join(registry, path);
    if (text === null) {
      entries.push({ path });
      continue;
    }
    mkdirSync(dirname(target), { recursive: true });
    const temp = tempFor(path, id);
    step(`write ${path}`);
    writeDurably(join(registry, temp), text, existsSync(target) ? statSync(target).mode & 0o777 : undefined);
    entries.push({ path, temp, hash: hashOf(text) });
  }
  for (const folder of new Set(entries.map(({ path }) => dirname(join(registry, path))))) {
    if (existsSync(folder)) syncFolder(folder);
  }
  return { id, entries };
}

function discardTemps(registry: string, id: string | undefined): number {
  let count = 0;
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.name.includes(id === undefined ? TEMP_MARK : `${TEMP_MARK}${id}`)) {
        rmSync(path, { force: true });
        count += 1;
      }
    }
  };
  walk(registry);
  return count;
}

/**
 * Writes several files of a registry, all or none: new texts go to temporary files beside their targets, a
 * journal names them (from then on the write counts as done), then each is renamed into place. A process
 * killed on the way leaves the old registry, or a journal by which {@link recover} finishes the new one.
 * The caller holds the lock.
 */
export function writeAll(registry: string, files: WriteSet, step: StepHook = () => undefined): void {
  if (files.size === 0) return;
  const folder = makeWorkFolder(registry);
  const id = randomUUID();
  let journal: Journal;
  try {
    journal = prepare(registry, files, id, step);
    const draft = join(folder, `journal-${id}.tmp`);
    step('write journal');
    writeDurably(draft, JSON.stringify(journal));
    step('commit journal');
    renameSync(draft, journalPath(registry));
  } catch (error) {
    discardTemps(registry, id);
    rmSync(join(folder, `journal-${id}.tmp`), { force: true });
    throw error;
  }
  syncFolder(folder);
  finish(registry, journal, step);
}

/** True while a write is under way, or was left unfinished. */
export function hasJournal(registry: string): boolean {
  return existsSync(journalPath(registry));
}

/** The journal cannot be trusted: nothing is touched, a person has to look. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
  constructor(readonly path: string) {
    super('the journal of an unfinished write cannot be read');
  }
}

function readJournal(registry: string): Journal {
  const path = journalPath(registry);
  try {
    const journal = JSON.parse(readFileSync(path, 'utf8')) as Journal;
    if (typeof journal.id !== 'string' || !Array.isArray(journal.entries)) throw new JournalError(path);
    for (const { path: target, temp, hash } of journal.entries) {
      const outside = [target, temp ?? ''].some((each) => each.split('/').includes('..') || each.startsWith('/'));
      if (outside) throw new JournalError(path);
      const waiting = temp !== undefined && existsSync(join(registry, temp));
      if (waiting && hashOf(readFileSync(join(registry, temp), 'utf8')) !== hash) throw new JournalError(path);
    }
    return journal;
  } catch (error) {
    if (error instanceof JournalError) throw error;
    throw new JournalError(path);
  }
}

/**
 * Finishes or takes back what a dead writer left. The caller holds the lock.
 * @throws JournalError when the journal is damaged
 */
export function recover(registry: string): Recovery {
  if (hasJournal(registry)) {
    finish(registry, readJournal(registry), () => undefined);
    return 'finished';
  }
  if (!existsSync(workFolder(registry))) return 'none';
  const drafts = readdirSync(workFolder(registry)).filter((name) => name.startsWith('journal-'));
  for (const draft of drafts) rmSync(join(workFolder(registry), draft), { force: true });
  return discardTemps(registry, undefined) + drafts.length > 0 ? 'rolled-back' : 'none';
}
