import { editDistance } from '../../text/suggest.js';
import { INITIALS } from './runs.js';
import { isSwapped, slipsAllowed } from './slips.js';

/**
 * What the words of a query may have to do with words of names, each pair worked out once: few words make up all names.
 */
export class WordChances {
  readonly #words: readonly string[];
  readonly #spelt: ReadonlyMap<string, string>;
  readonly #isFull: (word: string) => boolean;
  /** Edits from a word to others, by the most that are asked for. */
  readonly #slips = new Map<string, Map<string, number>>();
  readonly #plainly = new Map<string, Map<string, boolean>>();
  readonly #nearly = new Map<string, Map<string, boolean>>();
  /** The word for which the last text had nothing: mostly the next one has nothing for it either. */
  #missed = 0;

  /**
   * @param spelt words of which a letter was folded, as they were typed
   * @param isFull true for a word that is too long to stand for first letters
   */
  constructor(words: readonly string[], spelt: ReadonlyMap<string, string>, isFull: (word: string) => boolean) {
    this.#words = words;
    this.#spelt = spelt;
    this.#isFull = isFull;
  }

  /** Edits from a word of the query to one of a text; above the limit they are not counted. */
  slipsBetween(word: string, part: string, limit: number): number {
    const known = this.#of(this.#slips, `${limit}${word}`);
    let slips = known.get(part);
    if (slips === undefined) {
      slips = Math.min(...[word, this.#spelt.get(word) ?? word].map((each) => editDistance(each, part, limit)));
      known.set(part, slips);
    }
    return slips;
  }

  /** False for a text that has nothing at all for one of the words, be it a beginning, a first letter or a word with slips. */
  mayFit(own: readonly string[], above: readonly string[], isNear: boolean): boolean {
    const count = this.#words.length;
    for (let i = 0; i < count; i += 1) {
      const at = (this.#missed + i) % count;
      const word = this.#words[at] ?? '';
      if (this.#isAmong(word, own, isNear) || this.#isAmong(word, above, isNear)) continue;
      this.#missed = at;
      return false;
    }
    return true;
  }

  #isAmong(word: string, parts: readonly string[], isNear: boolean): boolean {
    const known = this.#of(isNear ? this.#nearly : this.#plainly, word);
    for (const part of parts) {
      let may = known.get(part);
      if (may === undefined) {
        may = this.#mayStandFor(word, part) || (isNear && this.#isNear(word, part));
        known.set(part, may);
      }
      if (may) return true;
    }
    return false;
  }

  /** True where a word may stand for another one, or for several of which that is the first. */
  #mayStandFor(word: string, part: string): boolean {
    if (part.startsWith(word) || word.startsWith(part)) return true;
    return part[0] === word[0] && INITIALS.test(word) && !this.#isFull(word);
  }

  #isNear(word: string, part: string): boolean {
    const limit = Math.max(1, slipsAllowed(word));
    return isSwapped(word, part) || this.slipsBetween(word, part, limit) <= limit;
  }

  #of<Value>(all: Map<string, Map<string, Value>>, word: string): Map<string, Value> {
    let known = all.get(word);
    if (known === undefined) {
      known = new Map();
      all.set(word, known);
    }
    return known;
  }
}
