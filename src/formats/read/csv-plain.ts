const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** Reads a field from one byte to another; `isPlain` where all of them are ASCII, as in next to all cells. */
function textOf(bytes: Buffer, from: number, to: number, isPlain: boolean): string {
  return from === to ? '' : bytes.toString(isPlain ? 'latin1' : 'utf8', from, to);
}

/** A walk through delimited text without a quotation mark where none belongs. */
class PlainReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(
    utf8: Buffer,
    private readonly delimiter: number,
  ) {
    this.#bytes = utf8;
  }

  /** Bytes read so far. */
  get position(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** The next record; undefined where quotation marks stand as RFC 4180 does not have them. */
  record(): string[] | undefined {
    const fields: string[] = [];
    for (;;) {
      const field = this.#bytes[this.#at] === QUOTE ? this.#quoted() : this.#bare();
      if (field === undefined) return undefined;
      fields.push(field);
      if (this.isAtEnd) return fields;
      const byte = this.#bytes[this.#at];
      this.#at += 1;
      if (byte === this.delimiter) continue;
      if (byte === CR && this.#bytes[this.#at] === LF) this.#at += 1;
      return fields;
    }
  }

  #bare(): string | undefined {
    const bytes = this.#bytes;
    const { delimiter } = this;
    const from = this.#at;
    let to = from;
    let seen = 0;
    for (; to < bytes.length; to += 1) {
      const byte = bytes[to] ?? 0;
      if (byte === delimiter || byte === LF || byte === CR) break;
      if (byte === QUOTE) return undefined;
      seen |= byte;
    }
    this.#at = to;
    return textOf(bytes, from, to, seen < 0x80);
  }

  #quoted(): string | undefined {
    const bytes = this.#bytes;
    const from = this.#at + 1;
    let to = from;
    let seen = 0;
    let isDoubled = false;
    for (; ; to += 1) {
      if (to >= bytes.length) return undefined;
      const byte = bytes[to] ?? 0;
      seen |= byte;
      if (byte !== QUOTE) continue;
      if (bytes[to + 1] !== QUOTE) break;
      isDoubled = true;
      to += 1;
    }
    const after = bytes[to + 1];
    if (after !== undefined && after !== this.delimiter && after !== LF && after !== CR) return undefined;
    this.#at = to + 1;
    const text = textOf(bytes, from, to, seen < 0x80);
    return isDoubled ? text.replaceAll('""', '"') : text;
  }
}

/**
 * Reads delimited text whose quotation marks all stand as RFC 4180 has them, record by record. Gives false where one
 * does not, or a record is longer than `longest` bytes: such a text takes a reader that knows what to make of it,
 * from the start.
 */
export function readPlainCsv(
  utf8: Buffer,
  delimiter: string,
  longest: number,
  onRecord: (record: readonly string[]) => void,
): boolean {
  const reader = new PlainReader(utf8, delimiter.charCodeAt(0));
  while (!reader.isAtEnd) {
    const before = reader.position;
    const record = reader.record();
    if (record === undefined || reader.position - before > longest) return false;
    onRecord(record);
  }
  return true;
}
