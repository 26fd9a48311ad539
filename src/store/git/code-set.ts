/** Codes that are looked for one by one before it pays to know all by name. */
const FEW = 8;

/** Many codes, of which few are asked for: lists that were read for another purpose are only looked through. */
export class CodeSet {
  #asked = 0;

  /**
   * @param codes those that are known by name
   * @param lists further ones; nobody may change them any more
   */
  constructor(
    private readonly codes: Set<string>,
    private lists: readonly (readonly string[])[],
  ) {}

  has(code: string): boolean {
    if (this.codes.has(code)) return true;
    this.#asked += 1;
    return this.#asked > FEW ? this.all().has(code) : this.lists.some((list) => list.includes(code));
  }

  /** All of them. */
  all(): Set<string> {
    for (const list of this.lists) for (const code of list) this.codes.add(code);
    this.lists = [];
    return this.codes;
  }
}
