/**
 * A fast reader of the canonical form of registry files: block lists and maps, one-line flow collections,
 * plain and simply quoted scalars. It never guesses: anything else returns GAVE_UP and the full YAML
 * parser takes over, so it may be incomplete but must never differ from that parser.
 */

import { isUtf8 } from 'node:buffer';
import { type PartOf, plainBetween, quotedAt, RESERVED_WORDS, Unsure, unsure } from './canonical-scalars.js';
import { isOrdinary } from './ordinary-bytes.js';

export const GAVE_UP: unique symbol = Symbol('not in the canonical form');

/** Longest key; YAML allows longer ones, but not without end. */
const LONGEST_KEY = 100;
/** Collections inside one another; a registry file has four. */
const MAX_DEPTH = 32;
// Tabs, carriage returns, other control characters and YAML's special breaks are left to the parser.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;

const SPACE = 32;
const HASH = 35;
const DASH = 45;
const COLON = 58;

/** True for what a key is made of; figures and dashes do not begin one. Asked of every letter of every key, so by its number. */
function isOfKey(unit: number, isFirst: boolean): boolean {
  const isLetter = (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95;
  return isLetter || (!isFirst && ((unit >= 48 && unit <= 57) || unit === DASH));
}

class Reader {
  private pos = 0;
  /** Indent of the line under the cursor; -1 at the end of the text. */
  private indent = -1;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly partOf: PartOf = (view) => view,
  ) {}

  read(): unknown {
    this.toNextLine();
    if (this.ended()) return null;
    if (this.indent !== 0) throw unsure;
    const value = this.block(0);
    if (!this.ended()) throw unsure;
    return value;
  }

  private ended(): boolean {
    return this.indent === -1;
  }

  /** Moves to the next line that is neither blank nor a comment. */
  private toNextLine(): void {
    const { text } = this;
    while (this.pos < text.length) {
      let at = this.pos;
      while (text.charCodeAt(at) === SPACE) at += 1;
      const unit = text.charCodeAt(at);
      if (unit === 10 || unit === HASH || at >= text.length) {
        const end = text.indexOf('\n', at);
        this.pos = end === -1 ? text.length : end + 1;
        continue;
      }
      this.indent = at - this.pos;
      this.pos = at;
      return;
    }
    this.indent = -1;
  }

  private block(indent: number): unknown {
    this.enter();
    const value = this.isItem() ? this.list(indent) : this.map(indent);
    this.depth -= 1;
    return value;
  }

  private enter(): void {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw unsure;
  }

  private isItem(): boolean {
    return this.text.charCodeAt(this.pos) === DASH && this.text.charCodeAt(this.pos + 1) === SPACE;
  }

  private list(indent: number): unknown[] {
    const items: unknown[] = [];
    while (this.indent === indent && this.isItem()) {
      this.pos += 2;
      if (this.text.charCodeAt(this.pos) === SPACE) throw unsure;
      items.push(this.keyAhead() === undefined ? this.inlineValue(indent) : this.map(indent + 2));
    }
    if (this.indent > indent) throw unsure;
    return items;
  }

  /** A map whose first key stands at the cursor; later keys stand at `indent`. */
  private map(indent: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    do {
      const key = this.keyAhead();
      if (key === undefined) throw unsure;
      if (RESERVED_WORDS.test(key) || key === '__proto__' || Object.hasOwn(map, key)) throw unsure;
      this.pos += key.length + 1;
      map[key] = this.valueOf(indent);
    } while (this.indent === indent);
    if (this.indent > indent) throw unsure;
    return map;
  }

  private keyAhead(): string | undefined {
    const { text, pos } = this;
    let after = pos;
    while (after - pos < LONGEST_KEY && isOfKey(text.charCodeAt(after), after === pos)) after += 1;
    if (after === pos || text.charCodeAt(after) !== COLON) return undefined;
    const next = text.charCodeAt(after + 1);
    return next === SPACE || next === 10 || Number.isNaN(next) ? text.slice(pos, after) : undefined;
  }

  /** The value after `key:`, on the same line or as a block beneath it. */
  private valueOf(indent: number): unknown {
    const { text } = this;
    let at = this.pos;
    while (text.charCodeAt(at) === SPACE) at += 1;
    const unit = text.charCodeAt(at);
    if (unit !== 10 && at < text.length) {
      this.pos = at;
      return this.inlineValue(indent);
    }
    this.pos = at + 1;
    this.toNextLine();
    if (this.indent > indent) return this.block(this.indent);
    if (this.indent === indent && this.isItem()) return this.list(indent);
    return null;
  }

  /** A value that ends with its line; nothing deeper than `indent` may follow it. */
  private inlineValue(indent: number): unknown {
    const { text } = this;
    const first = text[this.pos] ?? '';
    let value: unknown;
    if (first === '{' || first === '[') value = this.flow();
    else if (first === '"' || first === "'") value = this.quoted();
    else {
      const newline = text.indexOf('\n', this.pos);
      const end = newline === -1 ? text.length : newline;
      const comment = text.slice(this.pos, end).indexOf(' #');
      value = plainBetween(text, this.pos, comment === -1 ? end : this.pos + comment, this.partOf);
      this.pos = end;
    }
    this.endLine();
    this.toNextLine();
    if (this.indent > indent) throw unsure;
    return value;
  }

  private endLine(): void {
    const { text } = this;
    const from = this.pos;
    this.skipSpaces();
    if (text.charCodeAt(this.pos) === HASH && this.pos > from) {
      const newline = text.indexOf('\n', this.pos);
      this.pos = newline === -1 ? text.length : newline;
    }
    if (this.pos >= text.length) return;
    if (text.charCodeAt(this.pos) !== 10) throw unsure;
    this.pos += 1;
  }

  private quoted(): string {
    const { value, end } = quotedAt(this.text, this.pos, this.partOf);
    this.pos = end;
    return value;
  }

  private flow(): unknown {
    const { text } = this;
    this.enter();
    const value = text[this.pos] === '[' ? this.flowList() : this.flowMap();
    this.depth -= 1;
    return value;
  }

  private flowList(): unknown[] {
    const list: unknown[] = [];
    this.flowItems(']', () => {
      list.push(this.flowValue());
    });
    // a list that was added to keeps room for a dozen more, and nearly every unit has one of a single code
    return list.slice();
  }

  private flowMap(): Record<string, unknown> {
    const { text } = this;
    const map: Record<string, unknown> = {};
    this.flowItems('}', () => {
      const key = this.keyAhead();
      if (key === undefined || text.charCodeAt(this.pos + key.length + 1) !== SPACE) throw unsure;
      if (RESERVED_WORDS.test(key) || key === '__proto__' || Object.hasOwn(map, key)) throw unsure;
      this.pos += key.length + 2;
      this.skipSpaces();
      map[key] = this.flowValue();
    });
    return map;
  }

  private flowItems(close: string, item: () => void): void {
    const { text } = this;
    this.pos += 1;
    this.skipSpaces();
    if (text[this.pos] === close) {
      this.pos += 1;
      return;
    }
    for (;;) {
      item();
      this.skipSpaces();
      const next = text[this.pos];
      this.pos += 1;
      if (next === close) return;
      if (next !== ',') throw unsure;
      this.skipSpaces();
    }
  }

  private skipSpaces(): void {
    while (this.text.charCodeAt(this.pos) === SPACE) this.pos += 1;
  }

  private flowValue(): unknown {
    const { text } = this;
    const first = text[this.pos];
    if (first === '{' || first === '[') return this.flow();
    if (first === '"' || first === "'") return this.quoted();
    const start = this.pos;
    let at = start;
    for (; at < text.length; at += 1) {
      const unit = text[at];
      if (unit === ',' || unit === ']' || unit === '}') break;
      if (unit === '[' || unit === '{' || unit === '\n') throw unsure;
    }
    this.pos = at;
    return plainBetween(text, start, at, this.partOf);
  }
}

function dataOf(reader: Reader): unknown {
  try {
    return reader.read();
  } catch (error) {
    if (error instanceof Unsure) return GAVE_UP;
    throw error;
  }
}

/** The data of a text in canonical form, or {@link GAVE_UP}. Never throws on any text. */
export function readCanonical(text: string): unknown {
  const unix = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  return FORBIDDEN.test(unix) ? GAVE_UP : dataOf(new Reader(unix));
}

/** From how many letters on a part of a text is a view of it, and not a copy. */
const LEAST_VIEW = 13;
const ASCII = /^[ -~]*$/;

/**
 * The same of the bytes of a file, which are never made a text as a whole: every value is made by itself, so that no text of
 * a country stays in memory for the sake of views of it. Signs that mean something are one byte each, and part of no other
 * letter. Bytes of anything but ordinary letters are given up.
 */
export function readCanonicalBytes(bytes: Uint8Array): unknown {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isUtf8(buffer) || !isOrdinary(buffer)) return GAVE_UP;
  const partOf: PartOf = (view, start, end) =>
    view.length < LEAST_VIEW && ASCII.test(view) ? view : buffer.toString('utf8', start, end);
  return dataOf(new Reader(buffer.toString('latin1'), partOf));
}
