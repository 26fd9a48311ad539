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

/** Reads the codes of many versions of files; what stands in several of them is read once. */
export class CodeReader {
  readonly codes = new Set<string>();
  readonly #entries = new Map<string, boolean>();

  add(bytes: Uint8Array): void {
    const text = utf8Text(bytes);
    if (text !== undefined && this.#addEntries(text)) return;
    for (const code of (text === undefined ? undefined : codesOf(text)) ?? wordsOf(bytes)) this.codes.add(code);
  }

  #addEntries(text: string): boolean {
    return text.split(ENTRY).every((entry) => {
      let isRead = this.#entries.get(entry);
      if (isRead === undefined) {
        isRead = this.#addEntry(entry);
        this.#entries.set(entry, isRead);
      }
      return isRead;
    });
  }

  /** True for an entry that is whole by itself, whatever stands around it. */
  #addEntry(entry: string): boolean {
    const data = readCanonical(entry);
    if (data === GAVE_UP) return false;
    collect(data, this.codes);
    return true;
  }
}
