import { plainMark } from './mark-text.js';
import { groupDepth } from './row-kinds.js';

/** How deep the headings of a table stand, one after the other: C after B is a letter, and no numeral. */
export class HeadingDepths {
  #letter: string | undefined;

  /** The depth of a heading by its number; undefined for what numbers none. */
  of(order: string): 0 | 1 | 2 | undefined {
    const depth = groupDepth(order);
    const [, letter] = /^([A-Z])[.):/]?$/.exec(plainMark(order)) ?? [];
    if (letter === undefined) return depth;
    const isNext = this.#letter !== undefined && letter.charCodeAt(0) === this.#letter.charCodeAt(0) + 1;
    if (depth !== 0 && !isNext) return depth;
    this.#letter = letter;
    return 0;
  }
}
