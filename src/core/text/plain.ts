/** The letters of Vietnamese beyond ASCII, each composed. */
const LETTERS = 'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ';
/** Dashes and quotation marks are the highest that texts are asked about. */
const HIGHEST = 0x203f;
const SPACE = 32;

/**
 * A set of characters by their numbers. A list has millions of letters and each is asked about several times; a pattern
 * with as many ranges as Vietnamese has looks each of them up in a list.
 */
export class CharacterSet {
  readonly #has = new Uint8Array(HIGHEST + 1);

  /** @param members one after another, `-` between two that others lie between; a dash itself stands at the end */
  constructor(members: string) {
    for (let at = 0; at < members.length; at += 1) {
      const from = members.charCodeAt(at);
      const isRange = members[at + 1] === '-' && at + 2 < members.length;
      this.#has.fill(1, from, (isRange ? members.charCodeAt(at + 2) : from) + 1);
      if (isRange) at += 2;
    }
  }

  /** True for the number of a character that is in it. */
  has(unit: number): boolean {
    return this.#has[unit] === 1;
  }

  /** True for a text of nothing else. */
  holdsAllOf(text: string): boolean {
    for (let at = 0; at < text.length; at += 1) if (this.#has[text.charCodeAt(at)] !== 1) return false;
    return true;
  }
}

/** A {@link CharacterSet} of the letters of Vietnamese and some more. */
export function withLetters(more: string): CharacterSet {
  return new CharacterSet(`${LETTERS}A-Za-z${more}`);
}

/** Printable ASCII without the space, and the letters of Vietnamese. */
const SIGNS = new CharacterSet(`!-~${LETTERS}`);

/**
 * True for a text of nothing but ASCII and composed Vietnamese letters, its words parted by one space each: nothing in
 * it can be repaired or folded away. Nearly every text of a list is so, and is passed over by this one look.
 */
export function isPlainText(text: string): boolean {
  let isAfterSign = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (SIGNS.has(unit)) isAfterSign = true;
    else if (unit === SPACE && isAfterSign) isAfterSign = false;
    else return false;
  }
  return isAfterSign;
}

/** A text in NFC on one line, its words parted by one space each. */
export function onOneLine(text: string): string {
  return isPlainText(text) ? text : text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
