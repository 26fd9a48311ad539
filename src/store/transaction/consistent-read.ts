import { fingerprintOf, tryFingerprint } from './fingerprint.js';
import { lockOwner } from './lock.js';
import { hasJournal } from './transaction.js';

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Readings tried before the reader asks for the registry to itself. */
const ATTEMPTS = 20;

/** What was read, and the mark of the state it was read from. */
export interface ConsistentRead<Result> {
  result: Result;
  fingerprint: string;
}

/** What to do where a reading cannot go on by itself. */
export interface ReadFallbacks<Result> {
  /** A dead writer left a journal: its write is to be finished. */
  recover(): Promise<void>;
  /** Others write without end: the reading is to be done while none of them can. */
  alone(read: () => Result): Promise<Result>;
  /** Milliseconds since 1970. */
  now(): number;
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

/**
 * Reads a registry so that no half of a write is ever seen: waits while a writer is putting files in place, has
 * the rest of a dead one's finished, and reads again when one wrote meanwhile.
 *
 * A writer of ours puts its journal in place, then the files, and last makes the journal, in one step, the record of
 * the last write. The reader looks at that record, then for a journal, reads, and looks for both again in the other
 * order: a write that touched any file meanwhile shows in one of them.
 */
export async function readConsistently<Result>(
  registry: string,
  read: () => Result,
  fallbacks: ReadFallbacks<Result>,
): Promise<ConsistentRead<Result>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const fingerprint = tryFingerprint(registry);
    if (!hasJournal(registry)) {
      const result = attemptTo(read);
      if (fingerprint !== undefined && !hasJournal(registry) && tryFingerprint(registry) === fingerprint) {
        return { result: result(), fingerprint };
      }
    } else if (lockOwner(registry, fallbacks.now()) === undefined) await fallbacks.recover();
    await pause(10 + Math.random() * 20);
  }
  let fingerprint = '';
  const result = await fallbacks.alone(() => {
    fingerprint = fingerprintOf(registry);
    return read();
  });
  return { result, fingerprint };
}
