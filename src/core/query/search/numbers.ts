import { fold } from '../../text/fold.js';
import { type PreparedText, withMarks } from './prepared-text.js';

/** Words of numbers, folded, each with its marks: they stand for themselves alone, and "hải" is no "hai". */
export type NumberWords = ReadonlyMap<string, string>;

/** A query in which numbers are written in another way, and the words that they are then. */
export interface Renumbered {
  text: string;
  numbers: NumberWords;
}

/** The highest number that names bear. */
const MOST = 99;
/** The highest one that is written in Roman figures. */
const MOST_ROMAN = 39;
const FIGURES = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
/** What figures are called too, behind tens among others. */
const OTHERWISE: Readonly<Record<number, readonly string[]>> = {
  1: ['mốt'],
  4: ['tư'],
  5: ['lăm', 'nhăm'],
  7: ['bẩy'],
};
const TENS = ['', 'mười', ...FIGURES.slice(2).map((figure) => `${figure} mươi`)];
const ROMAN_TENS = ['', 'X', 'XX', 'XXX'];
const ROMAN_FIGURES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/** True for a figure that has another name behind tens: "mười lăm", "hai mươi mốt", "hai mươi tư". */
function isOtherwise(tens: number, figure: number): boolean {
  return figure === 5 ? tens > 0 : tens > 1 && (figure === 1 || figure === 4);
}

/** A number in words, the usual ones first. */
function inWords(number: number): string[] {
  const [tens, figure] = [Math.floor(number / 10), number % 10];
  const [plain, others] = [FIGURES[figure] ?? '', OTHERWISE[figure] ?? []];
  const names = isOtherwise(tens, figure) ? [...others, plain] : [plain, ...others];
  return names.map((name) => `${TENS[tens] ?? ''} ${name}`.trim());
}

function inRoman(number: number): string | undefined {
  return number > MOST_ROMAN ? undefined : `${ROMAN_TENS[Math.floor(number / 10)]}${ROMAN_FIGURES[number % 10]}`;
}

/** Words of a number, at most: "hai mươi mốt". */
const MOST_WORDS = 3;
/** Numbers by their words, with all marks and without any. */
const BY_WORDS = new Map<string, number>();
const BY_ROMAN = new Map<string, number>();
for (let number = MOST; number > 0; number -= 1) {
  for (const words of inWords(number)) for (const each of [words, fold(words)]) BY_WORDS.set(each, number);
  const roman = inRoman(number);
  if (roman !== undefined) BY_ROMAN.set(roman, number);
}

/** A word that is a number in figures; Roman ones of a single letter are in capitals. */
function figuresOf(word: string): number | undefined {
  if (/^0?[0-9]{1,2}$/.test(word)) return Number(word) || undefined;
  return BY_ROMAN.get(word.length > 1 ? word.toUpperCase() : word);
}

/** The number that begins at a word, and how many words it has. */
function numberAt(words: readonly string[], from: number): { number: number; length: number } | undefined {
  for (let length = Math.min(MOST_WORDS, words.length - from); length > 0; length -= 1) {
    const text = words.slice(from, from + length).join(' ');
    const number = BY_WORDS.get(text.toLowerCase()) ?? (length === 1 ? figuresOf(text) : undefined);
    if (number !== undefined) return { number, length };
  }
  return undefined;
}

/** How a number is written otherwise. */
const WRITINGS: readonly ((number: number) => string | undefined)[] = [
  String,
  (number) => String(number).padStart(2, '0'),
  (number) => inWords(number)[0],
  inRoman,
];

/**
 * A text with its numbers in figures, in words and in Roman figures, as names may have them: `Nhi đồng 2`, `Nhi Đồng Hai`,
 * `Nhi Đồng II`. Nothing of a text without one.
 */
export function numbersOtherwise(text: string): Renumbered[] {
  const words = text
    .normalize('NFC')
    .split(/[\s.,]+/)
    .filter((word) => word !== '');
  // a number alone is what it is, most of all the beginning of a code
  if (words.length < 2) return [];
  const pieces: { typed: string; number?: number }[] = [];
  for (let at = 0; at < words.length; ) {
    const { length = 1, number } = numberAt(words, at) ?? {};
    const piece = words.slice(at, at + length).join(' ');
    pieces.push(number === undefined ? { typed: piece } : { typed: piece, number });
    at += length;
  }
  const places = pieces.flatMap(({ number }, i) => (number === undefined ? [] : [i]));
  if (places.length === 0) return [];
  const typed = fold(words.join(' '));
  const found = new Map<string, Renumbered>();
  // a word that only looks like one ("Đông Hải" without its marks) may stand beside the number that is meant
  for (const changed of places.length > 1 ? [...places.map((place) => [place]), places] : [places]) {
    for (const write of WRITINGS) {
      const written = changed.map((place) => write(pieces[place]?.number ?? 0));
      if (written.includes(undefined)) continue;
      const text = pieces.map(({ typed: piece }, i) => written[changed.indexOf(i)] ?? piece).join(' ');
      const numbers = new Map(
        written.flatMap((each) => withMarks(each ?? '').split(' ')).map((word) => [fold(word), word]),
      );
      if (fold(text) !== typed) found.set(fold(text), { text, numbers });
    }
  }
  return [...found.values()];
}

/** True where the words of numbers are words of a text, or of the names above it. */
export function areIn(numbers: NumberWords, text: PreparedText, above: PreparedText | undefined): boolean {
  for (const [folded, word] of numbers) {
    if (!hasWord(text, folded, word) && !(above !== undefined && hasWord(above, folded, word))) return false;
  }
  return true;
}

const BETWEEN = /[^\p{L}\p{M}\p{N}]+/u;

function hasWord(text: PreparedText, folded: string, word: string): boolean {
  return text.parts.includes(folded) && text.toned.split(BETWEEN).includes(word);
}
