import { fileOf, isCode, levelOf, parentOf } from '../core/code/code.js';
import { tidyCode } from '../core/code/tidy.js';
import { namedCodes } from '../core/registry/named-codes.js';
import type { Unit } from '../core/registry/types.js';
import { kindOfFile } from './file-kinds.js';
import type { FileSource } from './file-source.js';
import { assemble, type FileReading, type Loaded, readFile, type StructureCheck } from './load.js';

/** Codes of a line of units; of a longer one the whole registry is read. */
const MOST_CODES = 40;
const EARLIER = Buffer.from('legacyCodes');
const BACKSLASH = 0x5c;
const [LINE_END, RETURN, SPACE, DOUBLE, SINGLE, COLON, OPEN, CLOSE] = [...Buffer.from('\n\r "\':[]')];

/** Signs of earlier codes in capitals, digits and points: others are not found by the bytes of a code. */
const PLAIN = new Uint8Array(256);
for (const sign of Buffer.from(' ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,"\'-')) PLAIN[sign] = 1;

/** True where a list of plain codes, on one line and nothing behind it, follows a key that ends at a place. */
function isPlainList(bytes: Uint8Array, end: number): boolean {
  let at = end;
  if (bytes[at] === DOUBLE || bytes[at] === SINGLE) at += 1;
  if (bytes[at] !== COLON) return false;
  do at += 1;
  while (bytes[at] === SPACE);
  if (bytes[at] !== OPEN) return false;
  do at += 1;
  while (PLAIN[bytes[at] ?? 0] === 1);
  if (bytes[at] !== CLOSE) return false;
  do at += 1;
  while (bytes[at] === SPACE || bytes[at] === RETURN);
  return at >= bytes.length || bytes[at] === LINE_END;
}

/** True for a text in which a code may be written otherwise than by its own bytes. */
function mayHideCodes(bytes: Buffer): boolean {
  if (bytes.includes(BACKSLASH)) return true;
  for (let at = bytes.indexOf(EARLIER); at !== -1; at = bytes.indexOf(EARLIER, at)) {
    at += EARLIER.length;
    if (!isPlainList(bytes, at)) return true;
  }
  return false;
}

/** Bytes to be searched in, where they lie: a national registry is not copied for one code. */
function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Reads a registry file by file, as far as it speaks of the codes that are asked about. */
class Search {
  readonly #source: FileSource;
  readonly #check: StructureCheck;
  readonly #unread = new Map<string, Buffer>();
  readonly #readings: FileReading[] = [];
  /** Units read so far by every code that they name. */
  readonly #naming = new Map<string, Unit[]>();

  constructor(source: FileSource, check: StructureCheck) {
    this.#source = source;
    this.#check = check;
    for (const path of source.list()) {
      const bytes = kindOfFile(path) === 'units' ? viewOf(source.read(path)) : undefined;
      if (bytes === undefined || mayHideCodes(bytes)) this.#read(path);
      else this.#unread.set(path, bytes);
    }
  }

  /** What was read, put together. */
  get loaded(): Loaded {
    return assemble(this.#source, this.#readings);
  }

  #read(path: string): void {
    this.#unread.delete(path);
    const reading = readFile(this.#source, path, this.#check);
    this.#readings.push(reading);
    for (const { unit } of reading.units) {
      for (const code of new Set(namedCodes(unit).map(tidyCode))) {
        const units = this.#naming.get(code);
        if (units === undefined) this.#naming.set(code, [unit]);
        else units.push(unit);
      }
    }
  }

  /** Reads every file that speaks of a code or of one beneath it, and those of the bodies above. */
  readAbout(code: string): void {
    const wanted = Buffer.from(code);
    for (const [path, bytes] of this.#unread) if (bytes.includes(wanted)) this.#read(path);
    for (let above: string | undefined = code; above !== undefined; above = parentOf(above)) {
      if (this.#unread.has(fileOf(above))) this.#read(fileOf(above));
    }
  }

  /** Units that name a code, its own among them. */
  naming(code: string): readonly Unit[] {
    return this.#naming.get(code) ?? [];
  }
}

/**
 * The part of a registry that says anything of a code: its file, those above it, and all that speak of it, of those
 * before and after it in its line, or of their earlier codes. They are known by their bytes; only they are parsed and
 * checked. What is looked up there is what the whole registry would answer.
 * @param code one of the registry's own form, below level 1
 * @returns undefined where the whole registry is to be read: the code is not in it, or its line is long
 * @throws what `source.read` throws for a file that cannot be read
 */
export function loadAbout(source: FileSource, check: StructureCheck, code: string): Loaded | undefined {
  if (!isCode(code) || levelOf(code) < 2 || !source.list().includes(fileOf(code))) return undefined;
  const search = new Search(source, check);
  const line = new Set([code]);
  for (const each of line) {
    if (line.size > MOST_CODES) return undefined;
    search.readAbout(each);
    for (const unit of search.naming(each)) {
      for (const named of namedCodes(unit).map(tidyCode)) if (isCode(named)) line.add(named);
    }
  }
  const { loaded } = search;
  return loaded.tree.units.some(({ unit }) => unit.code === code) ? loaded : undefined;
}
