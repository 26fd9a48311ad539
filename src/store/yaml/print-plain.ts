/**
 * Prints units of plain texts without building a document for each: that takes a hundred times as long, and a
 * Decision may grant thousands. It never guesses: what could need quotes or lines of its own is left to the full
 * printer, so it may give up but must never differ from it.
 */

import { withLetters } from '../../core/text/plain.js';
import { isMisread } from './misread.js';

/** Texts that YAML 1.2 reads as something other than a string. */
const RESOLVES =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))?$/;
/** Beginnings, endings and pairs that a plain text may not have. */
const NOT_PLAIN = /^[\s\-?:,[\]{}#&*!|>'"%@`]|: | #|[\s:-]$|[^\S ]|\p{C}/u;
const NOT_IN_FLOW = /[,[\]{}]/;
const LETTERS = withLetters('');
const WITHIN = withLetters('0-9 ,./()@_-');
const AT_END = withLetters('0-9./)');
/** Longer than any word that means something else. */
const LONG = 6;
const FIGURES = /^[0-9]+(?: [0-9]+)+$/;
const COLON = 58;
const SLASH = 47;

/**
 * True for a text that none of the patterns here holds against, told in one look: words longer than any that means
 * something else. Names and addresses are next to all of what is printed.
 */
function isOfWords(text: string): boolean {
  const last = text.length - 1;
  if (text.length < LONG || !LETTERS.has(text.charCodeAt(0)) || !LETTERS.has(text.charCodeAt(1))) return false;
  for (let at = 2; at < last; at += 1) {
    const unit = text.charCodeAt(at);
    if (!WITHIN.has(unit) && (unit !== COLON || text.charCodeAt(at + 1) !== SLASH)) return false;
  }
  return AT_END.has(text.charCodeAt(last));
}

class GiveUp extends Error {}

const giveUp = new GiveUp('not plain');

function scalar(value: unknown, key: string, inFlow: boolean): string {
  if (!inFlow && typeof value === 'string' && (isOfWords(value) || FIGURES.test(value))) return value;
  if (typeof value !== 'string' || RESOLVES.test(value) || NOT_PLAIN.test(value) || isMisread(value, key)) throw giveUp;
  if (inFlow && NOT_IN_FLOW.test(value)) throw giveUp;
  return value;
}

/** The keys a map has a value for, in the order given; one it should not have is not for us. */
function keysIn(map: object, order: readonly string[]): string[] {
  const found: string[] = [];
  for (const key of order) if ((map as Record<string, unknown>)[key] !== undefined) found.push(key);
  let count = 0;
  for (const _key in map) count += 1;
  if (count !== found.length && !Object.keys(map).every((key) => order.includes(key))) throw giveUp;
  return found;
}

function flow(value: unknown, key: string, order: readonly string[]): string {
  if (Array.isArray(value)) {
    if (value.length === 0) throw giveUp;
    return `[${value.map((each) => scalar(each, key, true)).join(', ')}]`;
  }
  if (typeof value !== 'object' || value === null) return scalar(value, key, true);
  if (value === lastLine.map && order === lastLine.order) return lastLine.text;
  const map = value as Record<string, unknown>;
  const entries = keysIn(map, order).map((each) => `${each}: ${flow(map[each], each, NO_ORDER)}`);
  if (entries.length === 0) throw giveUp;
  lastLine = { map, order, text: `{${entries.join(', ')}}` };
  return lastLine.text;
}

const NO_ORDER: readonly string[] = [];
/** The map that was written on one line last: all units that a batch grants share what it says of the decision. */
let lastLine: { map: object; order: readonly string[]; text: string } = { map: {}, order: NO_ORDER, text: '' };

/**
 * How what stands under a key is written: all of it on one line; a list with a line for each of its maps; or every key,
 * of a map or of each map of a list, on a line of its own.
 */
export type PlainStyle = 'line' | 'lines' | 'block';

/** How the keys of a map are written. */
export interface PlainLayout {
  /** Canonical order of the keys of a map under a key; of the map itself under ''. */
  keysOf(key: string): readonly string[];
  styleOf(key: string): PlainStyle;
}

/** Writes a map part by part: text put together line by line is flattened and copied again for every line. */
class Writer {
  readonly parts: string[] = [];

  constructor(private readonly layout: PlainLayout) {}

  /** The entries of a map under a key, each line after an indent. @param first what stands before the first of them */
  block(value: unknown, key: string, indent: string, first = indent): void {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw giveUp;
    const map = value as Record<string, unknown>;
    const keys = keysIn(map, this.layout.keysOf(key));
    if (keys.length === 0) throw giveUp;
    let before = first;
    for (const each of keys) {
      this.parts.push(before, each);
      this.#entry(each, map[each], indent);
      before = indent;
    }
  }

  /** The same with a dash before the first of them. */
  item(value: unknown, key: string, indent: string): void {
    this.block(value, key, `${indent}  `, `${indent}- `);
  }

  /** What stands behind a key. */
  #entry(key: string, value: unknown, indent: string): void {
    const { parts, layout } = this;
    const isPlain = typeof value !== 'object' || value === null;
    const style = isPlain ? 'line' : layout.styleOf(key);
    if (style === 'line') {
      parts.push(': ', isPlain ? scalar(value, key, false) : flow(value, key, layout.keysOf(key)), '\n');
      return;
    }
    const deeper = `${indent}  `;
    parts.push(':\n');
    if (!Array.isArray(value)) {
      if (style === 'lines') throw giveUp;
      this.block(value, key, deeper);
      return;
    }
    if (value.length === 0) throw giveUp;
    for (const each of value) {
      if (style === 'lines') parts.push(deeper, '- ', flow(each, key, layout.keysOf(key)), '\n');
      else this.item(each, key, deeper);
    }
  }
}

/** The canonical text of a map of plain texts, as an item of a list where asked for; undefined for any other. */
export function printPlain(value: object, layout: PlainLayout, asItem: boolean): string | undefined {
  const writer = new Writer(layout);
  try {
    if (asItem) writer.item(value, '', '');
    else writer.block(value, '', '');
    return writer.parts.join('');
  } catch (error) {
    if (error instanceof GiveUp) return undefined;
    throw error;
  }
}
