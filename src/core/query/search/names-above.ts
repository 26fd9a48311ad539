import { parentOf } from '../../code/code.js';
import { PreparedText } from './prepared-text.js';

/** The names above a unit as one text, nearest first, of which it is known where each of them ends. */
export class TextAbove extends PreparedText {
  readonly #name: PreparedText;
  readonly #further: TextAbove | undefined;

  /** @param further those above the nearest one */
  constructor(name: string, further?: TextAbove) {
    super(further === undefined || further.text === '' ? name : `${name} ${further.text}`);
    this.#name = new PreparedText(name);
    this.#further = further;
  }

  /** The words of each name, nearest first. */
  get names(): readonly (readonly string[])[] {
    const further = this.#further?.names ?? [];
    return this.#name.parts.length === 0 ? further : [this.#name.parts, ...further];
  }

  /** True where one of the names is the words, or ends with them. */
  endsWith(words: string): boolean {
    const { folded } = this.#name;
    return folded === words || folded.endsWith(` ${words}`) || this.#further?.endsWith(words) === true;
  }
}

/** True for the code right above another one. */
function isRightAbove(above: string, code: string): boolean {
  const { length } = above;
  return code.startsWith(above) && code[length] === '.' && code.indexOf('.', length + 1) === -1;
}

/** The names of the bodies above units, made once for those under one parent. */
export class NamesAbove {
  readonly #nameOf: (code: string) => string | undefined;
  readonly #known = new Map<string, TextAbove>();
  /** Those of the unit asked about last: the next one mostly stands beside it. */
  #last: { parent: string; text: TextAbove } | undefined;

  /** @param nameOf the name of a unit, its short forms written out; undefined for one that is not known */
  constructor(nameOf: (code: string) => string | undefined) {
    this.#nameOf = nameOf;
  }

  /** Nearest first; empty for a unit of level 1. */
  of(code: string): TextAbove {
    if (this.#last !== undefined && isRightAbove(this.#last.parent, code)) return this.#last.text;
    const parent = parentOf(code) ?? '';
    const text = this.#beneath(parent);
    this.#last = { parent, text };
    return text;
  }

  /** Names may have become known that were not. */
  clear(): void {
    this.#known.clear();
    this.#last = undefined;
  }

  #beneath(parent: string): TextAbove {
    let known = this.#known.get(parent);
    if (known === undefined) {
      const name = parent === '' ? undefined : this.#nameOf(parent);
      known = name === undefined ? new TextAbove('') : new TextAbove(name, this.#beneath(parentOf(parent) ?? ''));
      this.#known.set(parent, known);
    }
    return known;
  }
}
