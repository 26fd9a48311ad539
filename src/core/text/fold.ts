import { DIACRITIC_MARK, INVISIBLE } from './characters.js';
import { placeTone, VIETNAMESE_LETTERS } from './syllable.js';

const SEPARATOR = 0x20;
const LETTER_Y = 0x79;
const UNKNOWN = 0;
const TABLE_SIZE = 0x2028;
const BUFFER_SIZE = 1024;

/**
 * Folded value per UTF-16 unit: an ASCII letter or digit, {@link SEPARATOR}, or {@link UNKNOWN} where the unit
 * does not fold to exactly one of these by itself (combining marks, invisible characters) or is uncommon.
 */
let table: Uint8Array | undefined;
const buffer = new Uint8Array(BUFFER_SIZE);

/** A word in small letters without diacritics, its `y` as it stands. */
export function withoutMarks(word: string): string {
  return plain(word).trim();
}

/** Letters, digits and spaces of any text, before runs of spaces and i/y are looked at. */
function plain(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(DIACRITIC_MARK, '')
    .replace(/[đð]/g, 'd')
    .replace(/[^\p{L}\p{N}\p{M}]/gu, ' ');
}

function buildTable(): Uint8Array {
  const built = new Uint8Array(TABLE_SIZE);
  const fill = (character: string) => {
    const folded = plain(character);
    const value = folded.length === 1 ? folded.charCodeAt(0) : UNKNOWN;
    built[character.charCodeAt(0)] = value < 0x80 ? value : UNKNOWN;
  };
  for (const letter of VIETNAMESE_LETTERS) {
    fill(letter);
    fill(letter.toUpperCase());
  }
  for (let unit = 0x20; unit < 0x7f; unit += 1) fill(String.fromCharCode(unit));
  for (let unit = 0x2010; unit < TABLE_SIZE; unit += 1) fill(String.fromCharCode(unit));
  return built;
}

function isVowel(value: number): boolean {
  return value === 0x61 || value === 0x65 || value === 0x69 || value === 0x6f || value === 0x75 || value === LETTER_Y;
}

function isDigit(value: number): boolean {
  return value >= 0x30 && value <= 0x39;
}

/**
 * Folds common text into the buffer and gives its length, or -1 where the general way must be taken.
 * No string is made: this runs over every name of the country.
 */
function foldUnits(text: string): number {
  if (text.length > BUFFER_SIZE) return -1;
  table ??= buildTable();
  let length = 0;
  let previous = SEPARATOR;
  let beforePrevious = SEPARATOR;
  for (let i = 0; i < text.length; i += 1) {
    const value = table[text.charCodeAt(i)] ?? UNKNOWN;
    if (value === UNKNOWN) return -1;
    if (value === SEPARATOR) {
      if (previous === SEPARATOR) continue;
      buffer[length] = SEPARATOR;
    } else if (value === LETTER_Y) {
      const afterQu = previous === 0x75 && beforePrevious === 0x71;
      const next = table[text.charCodeAt(i + 1)] ?? UNKNOWN;
      buffer[length] = afterQu || (!isVowel(previous) && !isVowel(next)) ? 0x69 : LETTER_Y;
    } else {
      buffer[length] = value;
    }
    length += 1;
    beforePrevious = previous;
    previous = value;
  }
  return length > 0 && previous === SEPARATOR ? length - 1 : length;
}

function foldSlowly(text: string): string {
  return plain(text)
    .replace(/ +/g, ' ')
    .trim()
    .replace(/(?<=qu)y|(?<![aeiouy])y(?![aeiouy])/g, 'i');
}

/**
 * The form of a text for matching: search, and "the same name" between siblings. Equal for NFC and NFD, for
 * any case and tone placement; diacritics and invisible characters dropped, đ (also typed Ð, ð) → d, every run of
 * spaces, dashes and punctuation → one space, and y → i where both spellings are in use: as the only vowel
 * (`Lý`/`Lí`, `Mỹ`/`Mĩ`) and after qu (`Quý`/`Quí`), never in `Tây`/`Tai` or `Thúy`/`Thúi`.
 */
export function fold(text: string): string {
  const length = foldUnits(text);
  if (length === -1) return foldSlowly(text);
  return String.fromCharCode.apply(null, buffer.subarray(0, length) as unknown as number[]);
}

/**
 * A 32-bit hash, equal for texts with an equal {@link fold} and made without building it. Two different
 * names may share one (expect a few among 170,000): compare the folds before calling them equal.
 */
export function foldHash(text: string): number {
  let hash = 0x811c9dc5 | 0;
  const length = foldUnits(text);
  if (length === -1) {
    const folded = foldSlowly(text);
    for (let i = 0; i < folded.length; i += 1) hash = Math.imul(hash ^ folded.charCodeAt(i), 0x01000193);
  } else {
    for (let i = 0; i < length; i += 1) hash = Math.imul(hash ^ (buffer[i] ?? 0), 0x01000193);
  }
  return hash;
}

/**
 * The {@link foldHash} of a text; undefined where one of its words has neither a vowel nor a digit, or a hash among some.
 * In one pass, for it too runs over every name of the country.
 */
export function foldHashWithout(text: string, hashes: ReadonlySet<number>): number | undefined {
  const common = foldUnits(text);
  const slow = common === -1 ? foldSlowly(text) : '';
  const length = common === -1 ? slow.length : common;
  let whole = 0x811c9dc5 | 0;
  let word = whole;
  let isSpoken = false;
  for (let i = 0; i <= length; i += 1) {
    const value = i === length ? SEPARATOR : common === -1 ? slow.charCodeAt(i) : (buffer[i] ?? 0);
    if (value === SEPARATOR) {
      if (length > 0 && (!isSpoken || hashes.has(word))) return undefined;
      word = 0x811c9dc5 | 0;
      isSpoken = false;
    } else {
      word = Math.imul(word ^ value, 0x01000193);
      isSpoken ||= isVowel(value) || isDigit(value);
    }
    if (i < length) whole = Math.imul(whole ^ value, 0x01000193);
  }
  return whole;
}

const WORD = /\p{L}+/gu;
/** A country has some thousand syllables; what is beyond them are codes and numbers. */
const MOST_KNOWN = 20_000;
const known = new Map<string, string>();

/** A word of small letters with its tone in the old place; met again and again, and costly to spell. */
function oldStyled(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  const placed = placeTone(word, 'old');
  if (known.size < MOST_KNOWN) known.set(word, placed);
  return placed;
}

/** What was asked last: a cell of words is looked at by half a dozen readers, one after the other. */
let last = { text: '', folded: '' };

/**
 * A text in NFC and lower case with every syllable's tone mark in one place (the old style: `Hoà` → `hòa`).
 * Diacritics stay, so that two texts are equal exactly when they differ only in case and tone placement.
 */
export function foldTone(text: string): string {
  if (text !== last.text) last = { text, folded: text.normalize('NFC').toLowerCase().replace(WORD, oldStyled) };
  return last.folded;
}
