import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { lockOwner } from './lock.js';
import { hasJournal, lastWrite } from './transaction.js';

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Readings tried before the reader asks for the registry to itself. */
const ATTEMPTS = 20;

/** Times at which the folders of a registry last gained or lost an entry; other programs' writes show here. */
function folderTimes(registry: string): string[] {
  const times = [String(statSync(registry, { bigint: true }).mtimeNs)];
  const walk = (folder: string): void => {
    times.push(String(statSync(folder, { bigint: true }).mtimeNs));
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory() && !entry.name.startsWith('.')) walk(join(folder, entry.name));
    }
  };
  for (const part of ['units', 'decisions']) if (existsSync(join(registry, part))) walk(join(registry, part));
  return times;
}

/** Changes with every write: ours leave an id of their own behind, those of others move the folders' times. */
function fingerprint(registry: string): string {
  return [lastWrite(registry), ...folderTimes(registry)].join(' ');
}

/** What to do where a reading cannot go on by itself. */
export interface Unsettled<Result> {
  /** A dead writer left a journal: its write is to be finished. */
  recover(): Promise<void>;
  /** Others write without end: the reading is to be done while none of them can. */
  alone(read: () => Result): Promise<Result>;
}

/** Runs a reading; what it throws is thrown when its result is asked for (a file may be gone from under it). */
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
export async function readSettled<Result>(
  registry: string,
  read: () => Result,
  unsettled: Unsettled<Result>,
): Promise<Result> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = fingerprint(registry);
    if (!hasJournal(registry)) {
      const result = attemptTo(read);
      if (!hasJournal(registry) && fingerprint(registry) === before) return result();
    } else if (lockOwner(registry, Date.now()) === undefined) await unsettled.recover();
    await pause(10 + Math.random() * 20);
  }
  return unsettled.alone(read);
}
