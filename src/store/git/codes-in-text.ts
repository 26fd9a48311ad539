import { utf8Text } from '../file-source.js';
import { GAVE_UP, readCanonical } from '../yaml/canonical-reader.js';
import { readYaml } from '../yaml/read-yaml.js';

/** A word that may be a code, wherever it stands. */
const WORD = /(?<![A-Z0-9.])[A-Z][0-9]{2}(?:\.[0-9A-Z]+)*/g;

/** Adds what stands under a key `code`, at any depth. */
function collect(data: unknown, codes: Set<string>): void {
  if (Array.isArray(data)) for (const each of data) collect(each, codes);
  else if (typeof data === 'object' && data !== null) {
    for (const [key, value] of Object.entries(data)) {
      if (key === 'code' && typeof value === 'string') codes.add(value.trim());
      else collect(value, codes);
    }
  }
}

/** A text with its escapes resolved, as a text in quotes may have them. */
function unescaped(text: string): string {
  return text
    .replace(/\\\r?\n[ \t]*/g, '')
    .replace(/\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))/g, (whole, x, u, long) => {
      const point = Number.parseInt(x ?? u ?? long, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    });
}

/** Every word of a text that nobody can read which may be a code: rather too many than too few. */
export function wordsOf(bytes: Uint8Array): Set<string> {
  // of a text in another encoding only its letters count
  const text = utf8Text(bytes) ?? Buffer.from(bytes).toString('latin1').replaceAll('\0', '');
  return new Set([...text.matchAll(WORD), ...unescaped(text).matchAll(WORD)].map(([word]) => word));
}

/** The codes that a YAML text gives to units, read by the reader of the registry's own files. */
function codesOf(text: string): Set<string> | undefined {
  const read = readYaml(text);
  if ('findings' in read) return undefined;
  const codes = new Set<string>();
  collect(read.data, codes);
  return codes;
}

/** Where a line begins an entry of a list: canonical files are lists of units, of which few change at a time. */
const ENTRY = /^(?=- )/m;
const ENTRY_BYTES = Buffer.from('\n- ');

/** Bytes compared at once. */
const BLOCK = 512;

/** How many bytes two texts have in common at their beginning. */
function commonStart(a: Buffer, b: Buffer): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + BLOCK <= most && a.compare(b, at, at + BLOCK, at, at + BLOCK) === 0) at += BLOCK;
  while (at < most && a[at] === b[at]) at += 1;
  return at;
}

/** The same at their end. */
function commonEnd(a: Buffer, b: Buffer): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  const isSame = (from: number, to: number): boolean =>
    a.compare(b, b.length - to, b.length - from, a.length - to, a.length - from) === 0;
  while (count + BLOCK <= most && isSame(count, count + BLOCK)) count += BLOCK;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
}

/** The entries of a text that another one does not have at the same end of it, each of them whole. */
function differing(before: Buffer, now: Buffer): Buffer {
  const start = commonStart(before, now);
  const end = now.length - Math.min(commonEnd(before, now), now.length - start, before.length - start);
  // the beginning of the entry in which they part, which they share up to there
  const from = start < ENTRY_BYTES.length ? -1 : now.lastIndexOf(ENTRY_BYTES, start - ENTRY_BYTES.length);
  const to = now.indexOf(ENTRY_BYTES, end);
  return now.subarray(from + 1, to === -1 ? now.length : to + 1);
}

/**
 * Reads the codes of many versions of files. What stands in several of them is read once: of a version of which the
 * one before could be read only the entries that are new are looked at.
 */
export class CodeReader {
  readonly codes = new Set<string>();
  #before: Buffer = Buffer.alloc(0);

  add(bytes: Buffer): void {
    const text = utf8Text(differing(this.#before, bytes));
    if (text !== undefined && this.#addEntries(text)) {
      this.#before = bytes;
      return;
    }
    const whole = utf8Text(bytes);
    for (const code of (whole === undefined ? undefined : codesOf(whole)) ?? wordsOf(bytes)) this.codes.add(code);
  }

  /** True for entries each of which is whole by itself, whatever stands around it. */
  #addEntries(text: string): boolean {
    return text.split(ENTRY).every((entry) => {
      const data = readCanonical(entry);
      if (data !== GAVE_UP) collect(data, this.codes);
      return data !== GAVE_UP;
    });
  }
}
