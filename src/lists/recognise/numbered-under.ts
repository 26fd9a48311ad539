import type { ListedUnit } from './listed.js';

const DOTTED = /^[([]?(\d{1,4}(?:\.\d{1,4})*)[.)\]]?$/;
/** What numbers the parts of a numbered row: a), b), a bullet. */
const PART = /^(?:[([]?[a-zđ][.)\]]?|[-–—+*•·])$/u;

/** A number or bullet that a name begins with: `2. Sở Tư pháp`, `- Phòng A`, `a) Phòng B`. */
const LEADING = /^\s*((?:\d{1,3}(?:\.\d{1,3})*[.)]|[a-zđ]\))(?=\s)|[-–—+*•·](?=\s))\s+(?=\p{L})/u;

/** The number or bullet at the beginning of a name, '' where it has none. */
export function leadingMark(name: string): string {
  return LEADING.exec(name)?.[1] ?? '';
}

/** A name without it. */
export function withoutLeadingMark(name: string): string {
  return name.replace(LEADING, '');
}

/** Finds the row that the number of another puts it under: 1.2 under 1, a) and bullets under the numbered row before. */
export class NumberedUnder {
  #open = new Map<string, ListedUnit>();
  #last: ListedUnit | undefined;

  /** The row above a new one, undefined for one that stands by itself. */
  above(order: string, unit: ListedUnit): ListedUnit | undefined {
    const mark = order.trim();
    const [, dotted] = DOTTED.exec(mark) ?? [];
    if (dotted === undefined) return PART.test(mark) ? this.#last : undefined;
    this.#last = unit;
    const groups = dotted.split('.');
    // a count that begins anew is another's
    if (groups.length === 1) this.#open = new Map();
    this.#open.set(dotted, unit);
    for (let length = groups.length - 1; length > 0; length -= 1) {
      const found = this.#open.get(groups.slice(0, length).join('.'));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** A heading: what is numbered beneath it stands under none of the rows before. */
  clear(): void {
    this.#open = new Map();
    this.#last = undefined;
  }
}
