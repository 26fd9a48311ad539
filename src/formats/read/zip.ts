import { Inflate } from 'fflate';
import { crc32 } from './crc32.js';
import { DEFAULT_LIMITS, Meter } from './limits.js';
import { TableError } from './table-fault.js';

/** One file inside a zip, as the archive's directory describes it. */
interface ZipEntry {
  name: string;
  method: number;
  encrypted: boolean;
  packed: number;
  unpacked: number;
  /** CRC-32 of the unpacked bytes. */
  sum: number;
  offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
/** Bytes taken at a time: a thousand times as many may come of them before anybody can count. */
const CHUNK = 16 * 1024;
/** The reason of damage where a part unpacks to something else than the directory says. */
const FALSE_SIZE = 'size';
/** In a 32-bit field: the real value stands in the entry's zip64 extra field. */
const IN_EXTRA = 0xffffffff;

/** True for bytes that begin as zip archives do. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5 || bytes[2] === 7);
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

/** The 64-bit values of an entry, for those of its three fields that do not hold them. */
function widen(view: DataView, entry: ZipEntry, at: number, end: number): void {
  let field = at;
  while (field + 4 <= end) {
    const id = view.getUint16(field, true);
    const size = view.getUint16(field + 2, true);
    if (id === 1) {
      let value = field + 4;
      for (const key of ['unpacked', 'packed', 'offset'] as const) {
        if (entry[key] !== IN_EXTRA) continue;
        entry[key] = Number(view.getBigUint64(value, true));
        value += 8;
      }
      return;
    }
    field += 4 + size;
  }
}

function readDirectory(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === -1) throw new RangeError('no directory');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const decoder = new TextDecoder();
  const entries = new Map<string, ZipEntry>();
  for (let i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError('directory entry');
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const name = decoder.decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/');
    const entry: ZipEntry = {
      name,
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      sum: view.getUint32(at + 16, true),
      offset: view.getUint32(at + 42, true),
    };
    widen(view, entry, nameEnd, extraEnd);
    // of two parts of one name every program reads another one
    if (entries.has(name.toLowerCase()) && !name.endsWith('/')) throw new RangeError(`${name} twice`);
    entries.set(name.toLowerCase(), entry);
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * A zip archive in memory, unpacked part by part in small chunks. No declared size is trusted: what is really unpacked
 * is counted, and refused at the limits and where it goes beyond what was declared.
 */
export class Zip {
  readonly #bytes: Uint8Array;
  readonly #meter: Meter;
  readonly #entries: Map<string, ZipEntry>;

  /** @throws TableError `corrupt` for an archive without a sound directory (truncated, damaged) */
  constructor(bytes: Uint8Array, meter: Meter) {
    this.#bytes = bytes;
    this.#meter = meter;
    try {
      this.#entries = readDirectory(bytes);
    } catch (error) {
      throw this.#corrupt(undefined, error);
    }
  }

  /** Names of all parts, lower case, as the directory lists them. */
  names(): string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /**
   * Unpacks a part and hands over its bytes chunk by chunk; false where there is no such part.
   * @throws TableError `encrypted`, `corrupt`, `too-large`
   */
  read(name: string, take: (chunk: Uint8Array, last: boolean) => void): boolean {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry === undefined) return false;
    if (entry.encrypted) throw new TableError('encrypted', { file: this.#meter.file });
    // What says itself that it is too large needs no unpacking to be refused; what lies is stopped where its word ends.
    this.#meter.allows(entry.unpacked, entry.name);
    this.#meter.growth(entry.packed, entry.unpacked, entry.name);
    const data = this.#data(entry);
    let unpacked = 0;
    let sum = 0;
    let ours: { error: unknown } | undefined;
    const count = (chunk: Uint8Array, last: boolean): void => {
      try {
        unpacked += chunk.length;
        if (unpacked > entry.unpacked) throw this.#corrupt(entry.name, new RangeError(FALSE_SIZE));
        sum = crc32(chunk, sum);
        this.#meter.bytes(chunk.length, entry.name);
        this.#meter.growth(entry.packed, unpacked, entry.name);
        take(chunk, last);
      } catch (error) {
        ours = { error };
        throw error;
      }
    };
    try {
      if (entry.method === 0) this.#stored(data, count);
      else if (entry.method === 8) this.#inflate(data, count);
      else throw new RangeError(`method ${entry.method}`);
    } catch (error) {
      // Whatever the unpacker itself stumbles over is damage; what its taker throws is not.
      throw ours === undefined ? this.#corrupt(entry.name, error) : ours.error;
    }
    if (unpacked !== entry.unpacked) throw this.#corrupt(entry.name, new RangeError(FALSE_SIZE));
    if (sum !== entry.sum) throw this.#corrupt(entry.name, new RangeError('checksum'));
    return true;
  }

  #data(entry: ZipEntry): Uint8Array {
    try {
      const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength);
      if (view.getUint32(entry.offset, true) !== LOCAL) throw new RangeError('local header');
      const start =
        entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
      if (start + entry.packed > this.#bytes.length) throw new RangeError('truncated');
      return this.#bytes.subarray(start, start + entry.packed);
    } catch (error) {
      throw this.#corrupt(entry.name, error);
    }
  }

  #stored(data: Uint8Array, take: (chunk: Uint8Array, last: boolean) => void): void {
    for (let at = 0; at === 0 || at < data.length; at += CHUNK) {
      take(data.subarray(at, at + CHUNK), at + CHUNK >= data.length);
    }
  }

  #inflate(data: Uint8Array, take: (chunk: Uint8Array, last: boolean) => void): void {
    const inflate = new Inflate(take);
    for (let at = 0; at === 0 || at < data.length; at += CHUNK) {
      inflate.push(data.subarray(at, at + CHUNK), at + CHUNK >= data.length);
    }
  }

  #corrupt(part: string | undefined, error: unknown): TableError {
    const reason = error instanceof Error ? error.message : String(error);
    return new TableError('corrupt', { file: this.#meter.file, reason, ...(part === undefined ? {} : { part }) });
  }
}

/**
 * Unpacks an archive and keeps nothing of it, before it is handed to a program that asks for no limits.
 * @param file its name as messages show it
 * @param most bytes that all of it may unpack to
 * @throws TableError `too-large`, and `corrupt` for a part of another size than is said; what else is wrong with it is for
 * that program to say
 */
export function checkUnpacked(bytes: Uint8Array, file: string, most: number): void {
  try {
    const zip = new Zip(bytes, new Meter(file, { ...DEFAULT_LIMITS, unpacked: most }));
    for (const name of zip.names()) zip.read(name, () => {});
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    const { rule, args } = error.finding;
    if (rule === 'table-too-large' || args.reason === FALSE_SIZE) throw error;
  }
}
