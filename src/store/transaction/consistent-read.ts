import { type FileSource, overlaySource, snapshotOf } from '../file-source.js';
import type { TreeEntries } from '../tree-entries.js';
import { tryFingerprint, tryFingerprintBut, tryMark } from './fingerprint.js';
import {
  hasJournal,
  type Journal,
  JournalError,
  journalPath,
  journalTexts,
  lastWrite,
  readJournal,
} from './journal.js';

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Readings tried before the reader gives up, and the longest pause between two, in milliseconds. */
const ATTEMPTS = 60;
const LONGEST_PAUSE = 1000;

/** What was read, and the mark of the state it was read from. */
export interface ConsistentRead {
  /** The files of one state, in memory. */
  source: FileSource;
  /** '' for a state that does not stand in the files as yet: that of a write which is not finished. */
  fingerprint: string;
}

/** How a registry is looked at. */
export interface Look {
  /** The files in its folder as they are now. @param entries what lies there, where that was looked at already */
  open(entries?: TreeEntries): FileSource;
  /** False where its journal is none of ours, whatever it says; asked where there is one. */
  trusted(): boolean;
}

/** Runs something; what it throws is thrown when its result is asked for (a file may be gone from under it). */
function attemptTo<Result>(read: () => Result): () => Result {
  try {
    const result = read();
    return () => result;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

/** Every file that a source lists, read at once: what is made of them takes longer, and may be done later. */
function readAll(source: FileSource): FileSource {
  const all = snapshotOf(source);
  for (const path of all.list()) all.read(path);
  return all;
}

/** The files as they lie there; undefined where somebody wrote meanwhile. */
function readFiles(
  registry: string,
  { open }: Look,
  journalNow: () => Journal | undefined,
): ConsistentRead | undefined {
  const mark = tryMark(registry);
  if (mark === undefined || journalNow() !== undefined) return undefined;
  const { entries, fingerprint } = mark;
  // what comes or goes meanwhile shows in the mark that is taken afterwards
  const read = attemptTo(() => readAll(open(entries)));
  if (journalNow() !== undefined || tryFingerprint(registry) !== fingerprint) return undefined;
  return { source: read(), fingerprint };
}

/** True where the write of a journal is still the last one: it stands, or was finished and no other was begun since. */
function isLatest(registry: string, { id }: Journal, journalNow: () => Journal | undefined): boolean {
  const now = journalNow();
  return now === undefined ? lastWrite(registry) === id : now.id === id;
}

/** The files as they will be once the write of a journal is finished; undefined where somebody else wrote meanwhile. */
function readThrough(
  registry: string,
  { open }: Look,
  journal: Journal,
  journalNow: () => Journal | undefined,
): ConsistentRead | undefined {
  const named = new Map(journal.entries.map(({ path }) => [path, null]));
  const others = tryFingerprintBut(registry, named);
  const texts = attemptTo(() => journalTexts(registry, journal));
  const read = attemptTo(() => readAll(overlaySource(open(), texts() ?? new Map())));
  const isSame = others !== undefined && tryFingerprintBut(registry, named) === others;
  if (!isSame || !isLatest(registry, journal, journalNow)) return undefined;
  if (texts() === undefined) {
    // of a write that was finished meanwhile somebody may already have edited a file
    if (!hasJournal(registry)) return undefined;
    throw new JournalError(journalPath(registry), 'broken');
  }
  return { source: read(), fingerprint: '' };
}

/**
 * Reads a registry so that no half of a write is ever seen, without writing anything: the texts of a write that is
 * under way, or was left unfinished, are read where its journal says they are.
 *
 * A writer of ours puts its journal in place, then the files, and last makes the journal, in one step, the record of
 * the last write. The reader looks at that record, then for a journal, reads, and looks for both again in the other
 * order: a write that touched any file meanwhile shows in one of them, and it reads again.
 * @returns undefined where others write without end
 * @throws JournalError where the journal cannot be trusted
 */
export async function readConsistently(registry: string, look: Look): Promise<ConsistentRead | undefined> {
  let trusted: boolean | undefined;
  const journalNow = (): Journal | undefined => {
    if (trusted === false || !hasJournal(registry)) return undefined;
    trusted ??= look.trusted();
    return trusted ? readJournal(registry) : undefined;
  };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const journal = journalNow();
    const read =
      journal === undefined ? readFiles(registry, look, journalNow) : readThrough(registry, look, journal, journalNow);
    if (read !== undefined) return read;
    await pause(Math.random() * Math.min(20 + attempt ** 2, LONGEST_PAUSE));
  }
  return undefined;
}
