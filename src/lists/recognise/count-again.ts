/** What begins a count: two rows of another number are a slip, the second of this one is the first of others. */
const FIRST = /^[1aAiIα]$/u;

/** The numbers of a count so far. Where one comes back, the rows from there on are counted by themselves. */
export class Count {
  readonly #met = new Set<string>();
  #last: string | undefined;
  #isOneByOne = true;

  /** Takes the next number. @returns the one before, where the count begins again with this */
  next(number: string): string | undefined {
    const last = this.#last;
    const isAgain = this.#met.has(number)
      ? number !== last || FIRST.test(number)
      : // one that is numbered out of order may come to its first row late
        this.#met.size > 1 && this.#isOneByOne && number === '1';
    if (isAgain) this.#met.clear();
    this.#isOneByOne = isAgain || last === undefined || (this.#isOneByOne && Number(number) === Number(last) + 1);
    this.#met.add(number);
    this.#last = number;
    return isAgain ? last : undefined;
  }
}
