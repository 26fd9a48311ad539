import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { isWriteId, kindOfFile, tempName } from '../file-kinds.js';
import { IrregularError, isFileBelow, kindAt, MOST_BYTES, type PlainFile, readPlainFile } from '../plain-path.js';
import { hasWorkFolder, workFolder } from './work-folder.js';

/** One file of a write that is under way. */
export interface JournalEntry {
  /** Relative to the registry folder, with `/`. */
  path: string;
  /** Temporary file with the new text, in the target's own folder; absent for a deletion. */
  temp?: string;
  /** SHA-256 of the new text, in hexadecimal. */
  hash?: string;
  /** Number of the temporary file in its file system. */
  inode?: string;
}

/** What a write has to put in place; while it stands, the write counts as done but not finished. */
export interface Journal {
  id: string;
  /** Number of the journal's own file: what came with a clone, an archive or a copy has another one. */
  inode: string;
  entries: JournalEntry[];
}

/**
 * The journal cannot be trusted: nothing is touched, a person has to look. It is `broken`, or it is `foreign`: it was
 * not written where it lies.
 */
export class JournalError extends Error {
  override readonly name = 'JournalError';
  constructor(
    readonly path: string,
    readonly kind: 'broken' | 'foreign',
  ) {
    super(`the journal of an unfinished write is ${kind}`);
  }
}

export function journalPath(registry: string): string {
  return join(workFolder(registry), 'journal.json');
}

export function lastWritePath(registry: string): string {
  return join(workFolder(registry), 'last-write.json');
}

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The temporary file that stands for a file while a write is under way. */
export function tempFor(path: string, id: string): string {
  const folder = dirname(path);
  return folder === '.' ? tempName(basename(path), id) : `${folder}/${tempName(basename(path), id)}`;
}

/** True for the path of a file that we write: one of the tree, by its plain name. */
export function isWritable(path: unknown): path is string {
  return (
    typeof path === 'string' &&
    kindOfFile(path) !== undefined &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    !/[\\:\u0000-\u001f]/.test(path) &&
    !path.split('/').some((part) => part.startsWith('.'))
  );
}

function isEntry(value: unknown, id: string): value is JournalEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { path, temp, hash, inode } = value as Partial<Record<keyof JournalEntry, unknown>>;
  if (!isWritable(path)) return false;
  if (temp === undefined) return hash === undefined && inode === undefined;
  return temp === tempFor(path, id) && typeof hash === 'string' && typeof inode === 'string';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A journal in the form that we write. */
function journalIn(text: string): Journal | undefined {
  const value = parse(text);
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, inode, entries } = value as Partial<Record<keyof Journal, unknown>>;
  if (!isWriteId(id) || typeof inode !== 'string' || !Array.isArray(entries)) return undefined;
  if (!entries.every((each) => isEntry(each, id))) return undefined;
  if (new Set(entries.map(({ path }: JournalEntry) => path)).size < entries.length) return undefined;
  return { id, inode, entries };
}

/** Runs something; a file that went away meanwhile is no fault of its own. */
function unlessGone<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Runs something for a journal, which has to do with plain files alone. @throws JournalError */
function plainly<Result>(registry: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof IrregularError) throw new JournalError(journalPath(registry), 'broken');
    throw error;
  }
}

/** True while a write is under way, or was left unfinished. */
export function hasJournal(registry: string): boolean {
  return hasWorkFolder(registry) && kindAt(journalPath(registry)) !== undefined;
}

/**
 * The journal of a registry; undefined where there is none.
 * @throws JournalError for one that we have not written, or not here
 */
export function readJournal(registry: string): Journal | undefined {
  const path = journalPath(registry);
  if (!hasJournal(registry)) return undefined;
  const file = plainly(registry, () => unlessGone(() => ({ read: readPlainFile(path, MOST_BYTES) })));
  if (file === undefined) return undefined;
  const journal = file.read && journalIn(file.read.bytes.toString('utf8'));
  if (journal === undefined) throw new JournalError(path, 'broken');
  if (journal.inode !== file.read?.inode) throw new JournalError(path, 'foreign');
  return journal;
}

function plainBytes(registry: string, path: string): PlainFile | undefined {
  return isFileBelow(registry, path) ? unlessGone(() => readPlainFile(join(registry, path), MOST_BYTES)) : undefined;
}

/** The new bytes of an entry, waiting or in place already; undefined where they are neither. */
function newBytes(registry: string, { path, temp = '', hash, inode }: JournalEntry): Uint8Array | undefined {
  // the temporary file first: it is gone only once its text is in place
  const waiting = plainBytes(registry, temp);
  if (waiting !== undefined && waiting.inode !== inode) throw new JournalError(journalPath(registry), 'foreign');
  const found = waiting ?? plainBytes(registry, path);
  return found !== undefined && hashOf(found.bytes) === hash ? found.bytes : undefined;
}

/**
 * What a journal puts in place, by path; null for a file that goes.
 * @returns undefined where a text of it is neither waiting nor in place
 * @throws JournalError where something that is no plain file is in the way
 */
export function journalTexts(registry: string, { entries }: Journal): Map<string, Uint8Array | null> | undefined {
  const texts = new Map<string, Uint8Array | null>();
  for (const entry of entries) {
    const isGoing = entry.temp === undefined;
    const bytes = plainly(registry, () => {
      // looked at though its text may be waiting elsewhere: nothing is put in the place of a link or a folder
      isFileBelow(registry, entry.path);
      return isGoing ? undefined : newBytes(registry, entry);
    });
    if (bytes === undefined && !isGoing) return undefined;
    texts.set(entry.path, bytes ?? null);
  }
  return texts;
}

/** The record of the last write that was finished, different for each; '' where there was none. */
export function lastWrite(registry: string): string {
  const path = lastWritePath(registry);
  if (!hasWorkFolder(registry) || kindAt(path) !== 'file') return '';
  const file = unlessGone(() => readPlainFile(path, MOST_BYTES));
  // a journal begins with its id
  return file?.bytes.toString('latin1', ID.start, ID.end) ?? '';
}

const ID = { start: '{"id":"'.length, end: '{"id":"'.length + 36 };
