import { table } from '../table.js';
import { INVISIBLE } from './characters.js';
import { isPlainText, withLetters } from './plain.js';
import { placeTone } from './syllable.js';

/** A word of a name, in the one spelling by which names are compared. */
export interface NameWord {
  /** Empty where nothing but marks stands at the end. */
  word: string;
  /** Signs between it and the word before, one by one: quotes, commas, brackets, dots; never spaces and dashes. */
  marks: readonly string[];
  /** Joined to the word before by a mark, or by "và": `LĐ - TB & XH` is one short form in four parts. */
  joined: boolean;
}

export const AND = 'và';

const WORD = /[\p{L}\p{N}\p{M}]+|[+&]/gu;
/** What names are made of, next to all of them. */
const LETTERS = withLetters('0-9 ');
const JOINING = /^ *[\p{Pd}\u2212.,/] *$/u;
/** Signs between words: all but spaces and dashes. */
const MARKS = /[^\s\p{Pd}\u2212]/gu;
/** One sign in several Unicode forms: programs turn what was typed into them by themselves. */
const QUOTES = /[“”„‟«»″〝〞]/g;
const APOSTROPHES = /[‘’‚‛ʼ′´`]/g;
const NO_MARKS: readonly string[] = [];
/** y and i where both are written: behind consonants at the end of a syllable, and behind qu. */
const Y = /(?<=^[bcdđghklmnprstvx]+)[yýỳỷỹỵ]$|(?<=^qu)[yýỳỷỹỵ]/;
const I_FOR_Y: Readonly<Record<string, string>> = table({ y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' });

/** A country has some thousand syllables; what is beyond them are codes and numbers. */
const MOST_KNOWN = 20_000;
const known = new Map<string, string>();

/** A word of small letters with its tone in one place and its y as i, where that is spelling. */
export function plainWord(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  const plain = word === '&' ? AND : placeTone(word, 'old').replace(Y, (y) => I_FOR_Y[y] ?? y);
  if (known.size < MOST_KNOWN) known.set(word, plain);
  return plain;
}

function lowered(name: string): string {
  if (isPlainText(name)) return name.toLowerCase();
  return name
    .replace(INVISIBLE, '')
    .replace(QUOTES, '"')
    .replace(APOSTROPHES, "'")
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('ð', 'đ');
}

function marksIn(between: string): readonly string[] {
  return between === '' || between === ' ' ? NO_MARKS : (between.match(MARKS) ?? NO_MARKS);
}

/**
 * The words of a name without what is only spelling: Unicode form, case, spaces, dashes, the place of a tone mark, i and
 * y. Letters, tones and all other signs stay.
 */
export function nameWords(name: string): NameWord[] {
  const text = lowered(name);
  const words: NameWord[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const between = text.slice(end, match.index);
    end = match.index + match[0].length;
    const last = words.at(-1);
    const word = plainWord(match[0]);
    const joined = last !== undefined && (JOINING.test(between) || word === AND || last.word === AND);
    words.push({ word, marks: marksIn(between), joined });
  }
  const behind = marksIn(text.slice(end));
  if (behind.length > 0) words.push({ word: '', marks: behind, joined: false });
  return words;
}

/**
 * The {@link tokensOf} a name, joined by spaces, for one of words parted by spaces alone, as next to all names are;
 * undefined for any other.
 */
export function plainTokens(name: string): string | undefined {
  if (!LETTERS.holdsAllOf(name) || !isPlainText(name)) return undefined;
  const text = name.toLowerCase();
  let plain = '';
  for (let at = 0; at <= text.length; ) {
    const space = text.indexOf(' ', at);
    const end = space === -1 ? text.length : space;
    const word = plainWord(text.slice(at, end));
    plain = at === 0 ? word : `${plain} ${word}`;
    at = end + 1;
  }
  return plain;
}

/** Words and signs one after the other, as names are compared. */
export function tokensOf(words: readonly NameWord[]): string[] {
  return words.flatMap(({ word, marks }) => (word === '' ? marks : [...marks, word]));
}
