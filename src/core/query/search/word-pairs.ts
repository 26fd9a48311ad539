import { editDistance } from '../../text/suggest.js';
import { INITIALS } from './runs.js';
import { isSwapped, slipsAllowed } from './slips.js';

/** Words of queries, at most, of which it is kept what they have to do with words of names. */
const MOST_KEPT = 100;

const LETTER_A = 97;

/** Which letters a word has, as bits: one edit changes two of them at most. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i += 1) letters |= 1 << ((word.charCodeAt(i) - LETTER_A) & 31);
  return letters;
}

function countOf(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** A word of a query and what it has to do with words of names: few words make up all names, and each pair is worked out once. */
export class AskedWord {
  readonly #word: string;
  readonly #spellings: readonly { text: string; letters: number }[];
  /** It may stand for first letters. */
  readonly #isShort: boolean;
  readonly #limit: number;
  /** Edits to other words, by the most that were asked for. */
  readonly #slips = new Map<number, Map<string, number>>();
  readonly #near = new Map<string, boolean>();

  constructor(word: string, spelt: string, isFull: boolean) {
    this.#word = word;
    this.#spellings = [...new Set([word, spelt])].map((text) => ({ text, letters: lettersOf(text) }));
    this.#isShort = !isFull && INITIALS.test(word);
    this.#limit = Math.max(1, slipsAllowed(word));
  }

  /** True where it may stand for a word, or for several of which that is the first. */
  mayStandFor(part: string): boolean {
    if (part.startsWith(this.#word) || this.#word.startsWith(part)) return true;
    return this.#isShort && part[0] === this.#word[0];
  }

  /** True where it may be a word with slips of the keyboard. */
  isNear(part: string): boolean {
    let near = this.#near.get(part);
    if (near === undefined) {
      near = isSwapped(this.#word, part) || this.slipsTo(part, this.#limit) <= this.#limit;
      this.#near.set(part, near);
    }
    return near;
  }

  /** Edits to a word; above the limit they are not counted. */
  slipsTo(part: string, limit: number): number {
    let known = this.#slips.get(limit);
    if (known === undefined) {
      known = new Map();
      this.#slips.set(limit, known);
    }
    let slips = known.get(part);
    if (slips === undefined) {
      const letters = lettersOf(part);
      slips = limit + 1;
      for (const spelling of this.#spellings) {
        if (countOf(spelling.letters ^ letters) > 2 * limit) continue;
        slips = Math.min(slips, editDistance(spelling.text, part, limit));
      }
      known.set(part, slips);
    }
    return slips;
  }
}

const kept = new Map<string, AskedWord>();

/**
 * A word of a query. Spellings and readings of a query share most of their words, and so does what is typed after the next
 * key.
 */
export function askedWord(word: string, spelt: string, isFull: boolean): AskedWord {
  const key = `${word} ${spelt} ${isFull}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = new AskedWord(word, spelt, isFull);
  kept.set(key, made);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return made;
}
