import { numberedWord, type PreparedText } from './prepared-text.js';
import { LEAST_CUT, LEAST_JOINED } from './runs.js';
import { type AskedWord, askedWord } from './word-pairs.js';

/** Words of a query, at most, of which a number can say which of them a text has something for. */
const MOST = 30;
/** What is not worked out yet. */
const UNKNOWN = -1;

/** For each word of texts, as bits, the words of a query that it may have to do with; each pair is worked out once. */
class Marks {
  readonly #of: (part: string) => number;
  #known = new Int32Array(0);
  /** The text asked about last by {@link ofMany}. */
  #last: PreparedText | undefined;
  #lastMarks = 0;

  constructor(of: (part: string) => number) {
    this.#of = of;
  }

  of(text: PreparedText): number {
    const { numbers } = text;
    let marks = 0;
    for (let i = 0; i < numbers.length; i += 1) {
      const number = numbers[i] ?? 0;
      const known = this.#known[number] ?? UNKNOWN;
      marks |= known === UNKNOWN ? this.#workOut(number) : known;
    }
    return marks;
  }

  /** The same of a text that is asked about again and again. */
  ofMany(text: PreparedText): number {
    if (text !== this.#last) {
      this.#last = text;
      this.#lastMarks = this.of(text);
    }
    return this.#lastMarks;
  }

  #workOut(number: number): number {
    if (number >= this.#known.length) {
      const more = new Int32Array(Math.max(1024, 2 * number)).fill(UNKNOWN);
      more.set(this.#known);
      this.#known = more;
    }
    const marks = this.#of(numberedWord(number));
    this.#known[number] = marks;
    return marks;
  }
}

/**
 * What the words of a query may have to do with words of names. A text that has nothing for one of them is passed over
 * before anything else is asked of it, which is next to every one.
 */
export class WordChances {
  readonly #asked: ReadonlyMap<string, AskedWord>;
  readonly #words: readonly AskedWord[];
  readonly #plainly = new Marks((part) => this.#marksOf((word) => word.mayStandFor(part)));
  readonly #nearly = new Marks((part) => this.#marksOf((word) => word.mayStandFor(part) || word.isNear(part)));
  readonly #joining = new Marks((part) => (this.#mayJoin(part) ? 1 : 0));
  readonly #joins: readonly string[];
  /** The marks of a text that has something for every word. */
  readonly #all: number;

  /**
   * @param joins all words written together, in one spelling or several
   * @param spelt words of which a letter was folded, as they were typed
   * @param isFull true for a word that is too long to stand for first letters
   */
  constructor(
    words: readonly string[],
    joins: readonly string[],
    spelt: ReadonlyMap<string, string>,
    isFull: (word: string) => boolean,
  ) {
    this.#asked = new Map(words.map((word) => [word, askedWord(word, spelt.get(word) ?? word, isFull(word))]));
    this.#words = words.slice(0, MOST).flatMap((word) => this.#asked.get(word) ?? []);
    this.#joins = joins.filter(({ length }) => length >= LEAST_JOINED);
    this.#all = 2 ** this.#words.length - 1;
  }

  /** Edits from a word of the query to one of a text; above the limit they are not counted. */
  slipsBetween(word: string, part: string, limit: number): number {
    return this.#asked.get(word)?.slipsTo(part, limit) ?? limit + 1;
  }

  /** False for a text that has nothing at all for one of the words, be it a beginning, a first letter or a word with slips. */
  mayFit(own: PreparedText, above: PreparedText | undefined, isNear: boolean): boolean {
    const marks = isNear ? this.#nearly : this.#plainly;
    return (marks.of(own) | (above === undefined ? 0 : marks.ofMany(above))) === this.#all;
  }

  /** False for a text in which the words, written together, stand nowhere. */
  mayJoin(text: PreparedText): boolean {
    return this.#joins.length > 0 && this.#joining.of(text) === 1;
  }

  #marksOf(may: (word: AskedWord) => boolean): number {
    let marks = 0;
    this.#words.forEach((word, i) => {
      if (may(word)) marks |= 1 << i;
    });
    return marks;
  }

  /** True for a word that all words together begin in, or in the middle of it where they are long enough. */
  #mayJoin(part: string): boolean {
    return this.#joins.some((joined) => {
      const last = joined.length >= LEAST_CUT ? part.length - 1 : 0;
      for (let at = 0; at <= last; at += 1) {
        const rest = part.slice(at);
        if (joined.startsWith(rest) || rest.startsWith(joined)) return true;
      }
      return false;
    });
  }
}
