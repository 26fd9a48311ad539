import { numberedWord, type PreparedText } from './prepared-text.js';

/** What is not worked out yet. */
const UNKNOWN = -1;

/** For each word of texts, as bits, the words of a query that it may have to do with; each pair is worked out once. */
export class Marks {
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
