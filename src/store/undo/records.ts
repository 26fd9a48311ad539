import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { isWriteId } from '../file-kinds.js';
import { isFileBelow, isFolderBelow, makeFolderBelow, readPlainFile } from '../plain-path.js';
import { writeDurably } from '../transaction/durable.js';
import { lastWrite, readJournal } from '../transaction/journal.js';
import { stepIn, stepText, type UndoStep } from './step.js';

/**
 * Where the records of what can be taken back lie: in git's own folder, which no clone, no commit and no archive of
 * the files brings along, or in the work folder where there is no git.
 */
export interface RecordPlace {
  /** A folder that is there. */
  root: string;
  /** The records' folder below it; no link is followed there. */
  path: string;
}

/** The place in git's folder for the registry at a path inside the repository. */
export function placeInGit(gitFolder: string, prefix: string): RecordPlace {
  const key = createHash('sha256').update(prefix).digest('hex').slice(0, 16);
  return { root: gitFolder, path: `madinhdanh/undo-${key}` };
}

/** The place in the work folder of a registry that is in no repository. */
export function placeInWork(workFolder: string): RecordPlace {
  return { root: workFolder, path: 'undo' };
}

/** Writes that can be taken back; the oldest go first. */
export const MOST_STEPS = 20;
/** Bytes of all records together, and of one when it is unpacked. */
const MOST_KEPT = 128 * 1024 * 1024;
const MOST_UNPACKED = 1024 * 1024 * 1024;

const SUFFIX = '.json.gz';

/** A write is too large for its record to be kept. */
export class RecordTooLargeError extends Error {
  override readonly name = 'RecordTooLargeError';
}

function nameOf(id: string): string {
  return `${id}${SUFFIX}`;
}

/** The records that are there, the newest first. */
function recordsIn(folder: string): { path: string; size: number }[] {
  const found = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name.endsWith(SUFFIX) || name.endsWith('.tmp'))
    .flatMap(({ name }) => {
      const path = join(folder, name);
      const status = statSync(path, { throwIfNoEntry: false });
      return status === undefined ? [] : [{ path, size: status.size, time: status.mtimeMs }];
    });
  return found.sort((a, b) => b.time - a.time);
}

/** Makes room for one more record of a size, whose file is there already. */
function makeRoom(folder: string, size: number): void {
  let left = MOST_KEPT - size;
  recordsIn(folder).forEach((record, i) => {
    left -= record.size;
    if (left < 0 || i >= MOST_STEPS) rmSync(record.path, { force: true, recursive: true });
  });
}

/**
 * Keeps what a write is about to replace. It counts from the moment at which the write is the last one.
 * @throws RecordTooLargeError, IrregularError, the operating system's error
 */
export function keepStep({ root, path }: RecordPlace, step: UndoStep): void {
  makeFolderBelow(root, path);
  const folder = join(root, path);
  const packed = (inode: string): Buffer => {
    const bytes = gzipSync(stepText(step, inode), { level: 1 });
    if (bytes.length > MOST_KEPT) throw new RecordTooLargeError(step.id);
    makeRoom(folder, bytes.length);
    return bytes;
  };
  const draft = join(folder, `${randomUUID()}.tmp`);
  try {
    writeDurably(draft, packed);
    renameSync(draft, join(folder, nameOf(step.id)));
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** The record of a write; undefined where there is none, or one that was not written here. */
function readStep({ root, path }: RecordPlace, id: string): UndoStep | undefined {
  if (!isWriteId(id) || !isFolderBelow(root, path) || !isFileBelow(root, `${path}/${nameOf(id)}`)) return undefined;
  const file = readPlainFile(join(root, path, nameOf(id)), MOST_KEPT);
  if (file === undefined) return undefined;
  try {
    const text = gunzipSync(file.bytes, { maxOutputLength: MOST_UNPACKED }).toString('utf8');
    return stepIn(text, id, file.inode);
  } catch {
    return undefined;
  }
}

/** The id of the last write, one that was cut off and only has to be put in place included. @throws JournalError */
export function currentWrite(registry: string): string {
  return readJournal(registry)?.id ?? lastWrite(registry);
}

/**
 * The last writes to a registry that can be taken back, the newest first.
 * @throws JournalError, IrregularError
 */
export function lastSteps(registry: string, place: RecordPlace, most: number): UndoStep[] {
  const steps: UndoStep[] = [];
  const seen = new Set<string>();
  for (let id = currentWrite(registry); steps.length < most && !seen.has(id); ) {
    seen.add(id);
    const step = readStep(place, id);
    if (step === undefined) break;
    if (step.files.length > 0) steps.push(step);
    id = step.previous;
  }
  return steps;
}

/** The write that the registry stands on: the last one that nothing has taken back; '' where there is none. */
export function standingWrite(registry: string, place: RecordPlace): string {
  const seen = new Set<string>();
  let id = currentWrite(registry);
  for (;;) {
    if (seen.has(id)) return id;
    seen.add(id);
    const step = readStep(place, id);
    if (step === undefined || step.files.length > 0) return id;
    id = step.previous;
  }
}

/** Forgets the records of writes that were taken back. */
export function forgetSteps({ root, path }: RecordPlace, steps: readonly UndoStep[]): void {
  for (const { id } of steps) rmSync(join(root, path, nameOf(id)), { force: true });
}
