import { parentOf } from '../../code/code.js';
import { PreparedText } from './prepared-text.js';

/** True for the code right above another one. */
function isRightAbove(above: string, code: string): boolean {
  const { length } = above;
  return code.startsWith(above) && code[length] === '.' && code.indexOf('.', length + 1) === -1;
}

/** The names of the bodies above units, made once for those under one parent. */
export class NamesAbove {
  readonly #nameOf: (code: string) => string | undefined;
  readonly #known = new Map<string, PreparedText>();
  /** Those of the unit asked about last: the next one mostly stands beside it. */
  #last: { parent: string; text: PreparedText } | undefined;

  /** @param nameOf the name of a unit, its short forms written out; undefined for one that is not known */
  constructor(nameOf: (code: string) => string | undefined) {
    this.#nameOf = nameOf;
  }

  /** Nearest first; empty for a unit of level 1. */
  of(code: string): PreparedText {
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

  #beneath(parent: string): PreparedText {
    let known = this.#known.get(parent);
    if (known === undefined) {
      const name = parent === '' ? undefined : this.#nameOf(parent);
      known = new PreparedText(name === undefined ? '' : `${name} ${this.#beneath(parentOf(parent) ?? '').text}`);
      this.#known.set(parent, known);
    }
    return known;
  }
}
