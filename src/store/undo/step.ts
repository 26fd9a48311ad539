import { isWriteId } from '../file-kinds.js';
import type { Entry } from '../git/work-tree.js';
import { isWritable } from '../transaction/journal.js';

/** One file of a write that can be taken back. */
export interface StepFile {
  /** Relative to the registry folder, with `/`. */
  path: string;
  /** Its bytes and rights before the write; absent where it was made. */
  before?: { bytes: Buffer; mode: number };
  /** SHA-256 of what the write left, in hexadecimal; absent where the file went. */
  after?: string;
}

/** One write that can be taken back. */
export interface UndoStep {
  /** The id of the write. */
  id: string;
  /** The write to go on with once this one is taken back; '' where there is none. */
  previous: string;
  /** The command that wrote. */
  command: string;
  /** ISO time. */
  at: string;
  /** The commit that it was written on; absent where there was none, or no git. */
  head?: string;
  /** SHA-256 of all other files of the registry as it wrote; absent where they could not be read. */
  others?: string;
  /** Conflicts that git's index held of its files. */
  conflicts: Entry[];
  /** What was written; nothing for the mark that other writes were taken back. */
  files: StepFile[];
}

/** A moment, in milliseconds since 1970, as steps have it. */
export function isoTime(time: number): string {
  return new Date(time).toISOString();
}

const VERSION = 1;

/** A step as the bytes that are kept of it. */
export function stepText(step: UndoStep, inode: string): string {
  const files = step.files.map(({ path, before, after }) => ({
    path,
    before: before === undefined ? null : { mode: before.mode, bytes: before.bytes.toString('base64') },
    after: after ?? null,
  }));
  return JSON.stringify({ v: VERSION, inode, ...step, files });
}

type Loose<Shape> = Partial<Record<keyof Shape, unknown>>;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function isCommit(value: unknown): value is string {
  return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}

/** A file of a step, which is one that we write; undefined for anything else. */
function fileIn(value: unknown): StepFile | undefined {
  if (!isRecord(value)) return undefined;
  const { path, before, after } = value as Loose<StepFile>;
  if (!isWritable(path) || !(after === null || isHash(after))) return undefined;
  const left = after === null ? {} : { after };
  if (before === null) return { path, ...left };
  if (!isRecord(before)) return undefined;
  const { bytes, mode } = before;
  if (typeof bytes !== 'string' || typeof mode !== 'number' || !Number.isInteger(mode)) return undefined;
  return { path, before: { bytes: Buffer.from(bytes, 'base64'), mode: mode & 0o777 }, ...left };
}

function conflictIn(value: unknown): Entry | undefined {
  if (!isRecord(value)) return undefined;
  const { path, mode, id, stage } = value as Loose<Entry>;
  const isSound =
    typeof path === 'string' && !path.includes('\0') && isCommit(id) && /^100(?:644|755)$/.test(String(mode));
  return isSound && (stage === 1 || stage === 2 || stage === 3) ? { path, mode: String(mode), id, stage } : undefined;
}

/** Each of a list read by itself; undefined where one of them, or the list, is none. */
function allOf<Item>(value: unknown, read: (each: unknown) => Item | undefined): Item[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.map(read);
  return items.every((item) => item !== undefined) ? items : undefined;
}

/** A step in the form that we write, which says of itself under which number its file lies here; undefined for any other. */
export function stepIn(text: string, id: string, inode: string): UndoStep | undefined {
  const value = parsed(text);
  if (!isRecord(value) || value.v !== VERSION || value.id !== id || value.inode !== inode) return undefined;
  const { previous, command, at, head, others } = value as Loose<UndoStep>;
  if (previous !== '' && !isWriteId(previous)) return undefined;
  if (typeof command !== 'string' || typeof at !== 'string') return undefined;
  if (head !== undefined && !isCommit(head)) return undefined;
  if (others !== undefined && !isHash(others)) return undefined;
  const files = allOf(value.files, fileIn);
  const conflicts = allOf(value.conflicts, conflictIn);
  if (files === undefined || conflicts === undefined) return undefined;
  if (new Set(files.map(({ path }) => path)).size < files.length) return undefined;
  return {
    id,
    previous,
    command,
    at,
    ...(head === undefined ? {} : { head }),
    ...(others === undefined ? {} : { others }),
    conflicts,
    files,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
