import { INVISIBLE } from './characters.js';
import { isPlainText } from './plain.js';
import { placeTone } from './syllable.js';

/** A word of a name, in the one spelling by which names are compared. */
export interface NameWord {
  word: string;
  /** Joined to the word before by a mark, or by "và": `LĐ - TB & XH` is one short form in four parts. */
  joined: boolean;
}

export const AND = 'và';

const WORD = /[\p{L}\p{N}\p{M}]+|[+&]/gu;
const JOINING = /^ *[\p{Pd}\u2212.,/] *$/u;
/** A mark that makes one figure of two: 1/5 is another number than 15 or 1 5. */
const IN_FIGURE = /^[./,:]$/;
/** y and i where both are written: behind consonants at the end of a syllable, and behind qu. */
const Y = /(?<=^[bcdđghklmnprstvx]+)[yýỳỷỹỵ]$|(?<=^qu)[yýỳỷỹỵ]/;
const I_FOR_Y: Readonly<Record<string, string>> = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };

/** A country has some thousand syllables; what is beyond them are codes and numbers. */
const MOST_KNOWN = 20_000;
const known = new Map<string, string>();

/** A word in small letters with its tone in one place and its y as i, where that is spelling. */
function plainWord(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  const plain = word === '&' ? AND : placeTone(word, 'old').replace(Y, (y) => I_FOR_Y[y] ?? y);
  if (known.size < MOST_KNOWN) known.set(word, plain);
  return plain;
}

/**
 * The words of a name without what is only spelling: Unicode form, case, spaces, dashes and other marks, the place of a
 * tone mark, i and y. Letters and tones stay.
 */
export function nameWords(name: string): NameWord[] {
  const text = isPlainText(name)
    ? name.toLowerCase()
    : name.replace(INVISIBLE, '').normalize('NFKC').toLowerCase().normalize('NFC').replaceAll('ð', 'đ');
  const words: NameWord[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const between = text.slice(end, match.index);
    end = match.index + match[0].length;
    const last = words.at(-1);
    const isSpace = between === ' ' || between === '';
    if (
      !isSpace &&
      last !== undefined &&
      IN_FIGURE.test(between) &&
      /\p{N}$/u.test(last.word) &&
      /^\p{N}/u.test(match[0])
    ) {
      last.word += between + match[0];
      continue;
    }
    const word = plainWord(match[0]);
    words.push({ word, joined: (!isSpace && JOINING.test(between)) || word === AND || last?.word === AND });
  }
  return words;
}
