import { Marks } from './marks.js';
import type { PreparedText } from './prepared-text.js';
import { holdsJoined, MOST_MARKED, mayJoinIn, type WordChances } from './word-chances.js';
import type { AskedWord } from './word-pairs.js';

/**
 * Whether a text has something for every word of one of several queries, which are spellings and readings of one and share
 * most of their words: each text is looked at once for all of them.
 */
export class SharedChances {
  readonly #plainly: Marks;
  readonly #nearly: Marks;
  readonly #joining: Marks;
  readonly #joins: readonly string[];
  /** The marks that each of the queries needs: of names with those above them, of names alone. */
  readonly #withAbove: readonly number[];
  readonly #alone: readonly number[];

  private constructor(words: readonly AskedWord[], withAbove: readonly WordChances[], alone: readonly WordChances[]) {
    const places = new Map(words.map((word, i) => [word, 1 << i]));
    const marksOf = (may: (word: AskedWord) => boolean): number =>
      words.reduce((marks, word, i) => (may(word) ? marks | (1 << i) : marks), 0);
    this.#plainly = new Marks((part) => marksOf((word) => word.mayStandFor(part)));
    this.#nearly = new Marks((part) => marksOf((word) => word.mayStandFor(part) || word.isNear(part)));
    this.#joins = [...new Set([...withAbove, ...alone].flatMap((each) => each.joins))];
    this.#joining = new Marks((part) => (mayJoinIn(this.#joins, part) ? 1 : 0));
    const needed = (all: readonly WordChances[]): number[] => [
      ...new Set(all.map((each) => each.words.reduce((marks, word) => marks | (places.get(word) ?? 0), 0))),
    ];
    this.#withAbove = needed(withAbove);
    this.#alone = needed(alone);
  }

  /** Undefined where the queries have more words than a number can mark. */
  static of(withAbove: readonly WordChances[], alone: readonly WordChances[]): SharedChances | undefined {
    const words = [...new Set([...withAbove, ...alone].flatMap((each) => each.words))];
    return words.length > MOST_MARKED ? undefined : new SharedChances(words, withAbove, alone);
  }

  /** False for a text that none of the queries can find as it was typed. */
  mayFit(text: PreparedText, above: PreparedText): boolean {
    const own = this.#plainly.of(text);
    const all = own | this.#plainly.ofMany(above);
    if (this.#withAbove.some((marks) => (all & marks) === marks)) return true;
    if (this.#alone.some((marks) => (own & marks) === marks)) return true;
    return this.#joining.of(text) === 1 && holdsJoined(this.#joins, text);
  }

  /** The same where slips of the keyboard are let pass, for those of names with the ones above them. */
  mayBeNear(text: PreparedText, above: PreparedText): boolean {
    const all = this.#nearly.of(text) | this.#nearly.ofMany(above);
    return this.#withAbove.some((marks) => (all & marks) === marks);
  }
}
