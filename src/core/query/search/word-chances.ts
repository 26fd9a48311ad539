import { Marks } from './marks.js';
import type { PreparedText } from './prepared-text.js';
import { LEAST_CUT, LEAST_JOINED } from './runs.js';
import { type AskedWord, askedWord } from './word-pairs.js';

/** Words, at most, of which a number can say which of them a text has something for. */
export const MOST_MARKED = 30;
/** True for a text that holds words written together among its own, without what is between them. */
export function holdsJoined(joins: readonly string[], { folded, parts }: PreparedText): boolean {
  const room = folded.length - parts.length + 1;
  if (!joins.some(({ length }) => length <= room)) return false;
  const letters = parts.join('');
  return joins.some((joined) => letters.includes(joined));
}

/** True for a word that words written together begin in, or in the middle of it where they are long enough. */
export function mayJoinIn(joins: readonly string[], part: string): boolean {
  return joins.some((joined) => {
    const last = joined.length >= LEAST_CUT ? part.length - 1 : 0;
    for (let at = 0; at <= last; at += 1) {
      const rest = part.slice(at);
      if (joined.startsWith(rest) || rest.startsWith(joined)) return true;
    }
    return false;
  });
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
  readonly #joining = new Marks((part) => (mayJoinIn(this.#joins, part) ? 1 : 0));
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
    this.#words = words.slice(0, MOST_MARKED).flatMap((word) => this.#asked.get(word) ?? []);
    this.#joins = joins.filter(({ length }) => length >= LEAST_JOINED);
    this.#all = 2 ** this.#words.length - 1;
  }

  /** The words of which a text has to have something. */
  get words(): readonly AskedWord[] {
    return this.#words;
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

  /** The words written together, where they are long enough to be looked for. */
  get joins(): readonly string[] {
    return this.#joins;
  }

  /** False for a text in which the words, written together, stand nowhere. */
  mayJoin(text: PreparedText): boolean {
    return this.#joins.length > 0 && this.#joining.of(text) === 1 && holdsJoined(this.#joins, text);
  }

  #marksOf(may: (word: AskedWord) => boolean): number {
    let marks = 0;
    this.#words.forEach((word, i) => {
      if (may(word)) marks |= 1 << i;
    });
    return marks;
  }
}
