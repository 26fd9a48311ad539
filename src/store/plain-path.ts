import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { makeFolders } from './make-folders.js';

/** What can stand at a path, links not followed. */
export type EntryKind = 'file' | 'folder' | 'link' | 'pipe' | 'socket' | 'device';

/** Something stands at a path that is not what it should be: nothing is read from it or written to it. */
export class IrregularError extends Error {
  override readonly name = 'IrregularError';
  constructor(
    readonly path: string,
    readonly what: EntryKind,
  ) {
    super(`${path} is a ${what}`);
  }
}

type Typed = Pick<Stats, 'isFile' | 'isDirectory' | 'isSymbolicLink' | 'isFIFO' | 'isSocket'>;

/** The kind of an entry that the system has told of. */
export function kindOfEntry(entry: Typed): EntryKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isFIFO()) return 'pipe';
  return entry.isSocket() ? 'socket' : 'device';
}

/** What stands at a path itself; undefined where nothing does. */
export function kindAt(path: string): EntryKind | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat && kindOfEntry(stat);
}

/** True where something stands at a path, whatever it is; false where nobody can tell. */
export function isAnythingAt(path: string): boolean {
  try {
    return kindAt(path) !== undefined;
  } catch {
    return false;
  }
}

/**
 * True where a folder stands at a path below a root, false where it, or one that it lies in, is missing.
 * @throws IrregularError where anything else stands there, or on the way
 */
export function isFolderBelow(root: string, path: string): boolean {
  let place = root;
  for (const part of path.split('/').filter((each) => each !== '' && each !== '.')) {
    place = join(place, part);
    const kind = kindAt(place);
    if (kind === undefined) return false;
    if (kind !== 'folder') throw new IrregularError(place, kind);
  }
  return true;
}

/**
 * True where a plain file stands at a path below a root, false where nothing does. The root may be reached in any way;
 * below it no link is followed.
 * @throws IrregularError where anything else stands there, or on the way
 */
export function isFileBelow(root: string, path: string): boolean {
  if (!isFolderBelow(root, path.split('/').slice(0, -1).join('/'))) return false;
  const kind = kindAt(join(root, path));
  if (kind !== undefined && kind !== 'file') throw new IrregularError(join(root, path), kind);
  return kind === 'file';
}

/** Makes a folder below a root, and those it lies in. @throws IrregularError where something else is in the way */
export function makeFolderBelow(root: string, path: string): void {
  let place = root;
  for (const part of path.split('/').filter((each) => each !== '' && each !== '.')) {
    place = join(place, part);
    const kind = kindAt(place);
    if (kind === undefined) makeFolders(place);
    else if (kind !== 'folder') throw new IrregularError(place, kind);
  }
}

/** The bytes of a plain file, and the number under which its file system knows it. */
export interface PlainFile {
  bytes: Buffer;
  inode: string;
}

// a link is not followed, and a pipe that nobody writes to does not hold anybody up
const PLAINLY = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

function openPlainly(path: string, flags: number): number {
  // where the system cannot be told not to follow a link it is looked for first
  if (constants.O_NOFOLLOW === undefined && kindAt(path) === 'link') throw new IrregularError(path, 'link');
  try {
    return openSync(path, flags, 0o666);
  } catch (error) {
    const kind = kindAt(path);
    throw kind === undefined || kind === 'file' ? error : new IrregularError(path, kind);
  }
}

/** Bytes that are asked of the system at once, for many small files together. */
const ROOM = 1 << 20;

let room = Buffer.alloc(0);

/** Room for the bytes of a file: thousands of small ones, each with room of its own, keep the collector busy. */
function roomFor(size: number): Buffer {
  if (size > ROOM / 4) return Buffer.allocUnsafeSlow(size);
  if (size > room.length) room = Buffer.allocUnsafeSlow(ROOM);
  const own = room.subarray(0, size);
  room = room.subarray(size);
  return own;
}

/** The bytes of an open file of a known size; fewer where it has become shorter. */
function bytesOf(file: number, size: number): Buffer {
  // what has no size may still have bytes
  if (size === 0) return readFileSync(file);
  const bytes = roomFor(size);
  let read = 0;
  while (read < size) {
    const more = readSync(file, bytes, read, size - read, null);
    if (more === 0) break;
    read += more;
  }
  return bytes.subarray(0, read);
}

/**
 * Reads a plain file and nothing else.
 * @param most bytes above which it is not read
 * @returns undefined for a file that is larger
 * @throws IrregularError for a link, a folder, a pipe and the like
 */
export function readPlainFile(path: string, most: number): PlainFile | undefined {
  const file = openPlainly(path, constants.O_RDONLY | PLAINLY);
  try {
    const stat = fstatSync(file, { bigint: true });
    if (!stat.isFile()) throw new IrregularError(path, kindOfEntry(stat));
    if (stat.size > BigInt(most)) return undefined;
    return { bytes: bytesOf(file, Number(stat.size)), inode: String(stat.ino) };
  } catch (error) {
    throw error instanceof IrregularError ? error : Object.assign(error as NodeJS.ErrnoException, { path });
  } finally {
    closeSync(file);
  }
}

/** Largest file that is read, in bytes; the largest agency is far below it. */
export const MOST_BYTES = 256 * 1024 * 1024;

/** The bytes of a plain file. @throws IrregularError for anything else, the system's own error for one that is too large */
export function readPlain(path: string): Buffer {
  const file = readPlainFile(path, MOST_BYTES);
  if (file !== undefined) return file.bytes;
  throw Object.assign(new Error('too large'), { code: 'EFBIG', syscall: 'read', path });
}

/**
 * The bytes of a plain file below a root; undefined where nothing stands there.
 * @throws IrregularError where something else does, or a link is on the way
 */
export function readBelow(root: string, path: string): Buffer | undefined {
  return isFileBelow(root, path) ? readPlain(join(root, path)) : undefined;
}

/**
 * The first bytes of a plain file below a root; undefined where nothing stands there.
 * @throws IrregularError where something else does, or a link is on the way
 */
export function readHeadBelow(root: string, path: string, most: number): Buffer | undefined {
  if (!isFileBelow(root, path)) return undefined;
  const file = openPlainly(join(root, path), constants.O_RDONLY | PLAINLY);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw new IrregularError(path, kindOfEntry(stat));
    return bytesOf(file, Math.min(stat.size, most));
  } finally {
    closeSync(file);
  }
}

/** Writes a plain file, a new one or over one that is there. @throws IrregularError where anything else stands there */
export function writePlain(path: string, text: string | Uint8Array): void {
  const file = openPlainly(path, constants.O_WRONLY | constants.O_CREAT | PLAINLY);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw new IrregularError(path, kindOfEntry(stat));
    ftruncateSync(file);
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

/** Adds to a plain file, which is made where there is none. @throws IrregularError where anything else stands there */
export function appendPlain(path: string, text: string): void {
  const file = openPlainly(path, constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | PLAINLY);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw new IrregularError(path, kindOfEntry(stat));
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}
