/** Letters that may not be their own composed form; Vietnamese and its punctuation hold none of them. */
const MAY_COMPOSE = /[\u0300-\u1e9f\u1efa-\u200f\u2028-\uffff]/;

function isComposed(text: string): boolean {
  return !MAY_COMPOSE.test(text) || text.normalize('NFC') === text;
}

/**
 * Units of a file by the texts that they have in canonical form. Whatever stands in the file as one of these texts needs
 * no parser to be known as canonical: nearly all there is, each time the files are checked.
 */
export class KnownUnits {
  readonly #texts: ReadonlySet<string>;
  readonly #whole: string;

  /** @param texts of all units in natural order of their codes; undefined for one whose text is not known */
  constructor(texts: readonly (string | undefined)[]) {
    const sound = texts.filter((text) => text !== undefined && isComposed(text)) as string[];
    this.#texts = new Set(sound);
    this.#whole = sound.length === texts.length ? sound.join('') : '';
  }

  /** True for the canonical text of one of them. */
  has(text: string): boolean {
    return this.#texts.has(text);
  }

  /** True for the canonical text of all of them. */
  isWhole(text: string): boolean {
    return text !== '' && text === this.#whole;
  }
}
