import { Count } from './count-again.js';
import { standsUnder } from './group-stack.js';
import type { CountedAgain, ListedUnit } from './listed.js';
import { BULLET, plainMark } from './mark-text.js';

/** `1`, `1.2`, `1-2`, `1/2`, `1a`, `1.a`, `(1)`, `1)`, `1/`. */
const NUMBER = /^([([]?)(\d{1,4}(?:[./-]\d{1,4})*)(?:[.-]?([a-zđ]))?([.)\]:/-]?)$/u;
/** `a`, `a)`, `(ii)`: what numbers the parts of a numbered row. */
const LETTERS = /^[([]?([a-zđ]{1,5})[.)\]:/-]?$/u;
const GREEK = /^[([]?([α-ω])[.)\]:/-]?$/u;
const ROMAN = /^(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})$/;
/** `I`, `II`, `A`, `B`, and `I.1` below them, of rows that nothing but these number. */
const CAPITALS = /^([IVXLC]{1,8}|\p{Lu})((?:[.-]\d{1,4})*)[.)]?$/u;

/** A number or bullet that a name begins with: `2. Sở Tư pháp`, `- Phòng A`, `a) Phòng B`. */
const LEADING =
  /^\s*((?:\d{1,3}(?:\.\d{1,3})*[.)]|\(\d{1,3}\)|(?:[a-zđ]|[ivx]{2,4})\))(?=\s)|[-–—+*•·](?=\s))\s+(?=\p{L})/u;

/** The number or bullet at the beginning of a name, '' where it has none. */
export function leadingMark(name: string): string {
  return LEADING.exec(name)?.[1] ?? '';
}

/** A name without it. */
export function withoutLeadingMark(name: string): string {
  return name.replace(LEADING, '');
}

/** A way of numbering, and how deep rows numbered so usually stand. */
interface Mark {
  style: string;
  rank: number;
  /** It begins a count: 1, a, i; a bullet always may. */
  isFirst: boolean;
}

/** What a mark says; a single letter is a Roman numeral where a count of them is open, or where it begins one. */
function markOf(mark: string, isOpen: (style: string) => boolean): Mark | undefined {
  if (BULLET.test(mark)) {
    const style = /[–—−]/u.test(mark) ? '-' : mark;
    return { style, rank: style === '+' ? 4 : 3, isFirst: true };
  }
  const [, open = '', digits, , end = ''] = NUMBER.exec(mark) ?? [];
  if (digits !== undefined) {
    const style = open !== '' ? '(1)' : end === ')' || end === ']' ? '1)' : end === '/' || end === '-' ? '1/' : '1';
    return { style, rank: style === '1' ? 0 : 1, isFirst: digits === '1' };
  }
  const greek = GREEK.exec(mark)?.[1];
  if (greek !== undefined) return { style: 'α', rank: 2, isFirst: greek === 'α' };
  const [, letters] = LETTERS.exec(mark) ?? [];
  if (letters === undefined) return undefined;
  const isRoman = ROMAN.test(letters) && (letters.length > 1 || isOpen('i') || (letters === 'i' && !isOpen('a')));
  if (isRoman) return { style: 'i', rank: 2, isFirst: letters === 'i' };
  return letters.length === 1 ? { style: 'a', rank: 1, isFirst: letters === 'a' } : undefined;
}

/** The numbers of a mark, from the outermost: 1, 2 and a for `1.2a`. */
function groupsIn(written: string): string[] {
  const [, , digits, letter] = NUMBER.exec(written) ?? [];
  if (digits === undefined) return [];
  return [...digits.split(/[./-]/), ...(letter === undefined ? [] : [letter])];
}

/** Of a row that has a code and neither a number nor a bullet. */
const UNMARKED: Mark = { style: '', rank: -1, isFirst: true };

/** An enumeration that is open, and the last row of it. */
interface Level {
  mark: Mark;
  unit: ListedUnit;
  /** The marks of its rows so far, where it is no part of the list's own numbers. */
  met?: Count;
  /** By its code the row is no part of the one above: what is marked otherwise below is its own. */
  apart?: true;
}

/**
 * Finds the row that the number of another puts it under: 1.2 (1-2, 1a) under 1; a), (1), i, a bullet under the numbered
 * row that was last when they began. An enumeration goes on at the level on which it began, whatever stood in between.
 */
export class NumberedUnder {
  #open = new Map<string, ListedUnit>();
  #levels: Level[] = [];
  #last: string | undefined;
  /** The row that stands in the place of a number without bearing it. */
  #implied: { number: string; unit: ListedUnit } | undefined;
  /** The numbers of the list itself. */
  #count = new Count();
  /** Where a count began again without a heading, how deep that count stands, and under which row. */
  #again: { said: CountedAgain; depth: number; over?: ListedUnit | undefined } | undefined;

  /** Begins the list's own numbers from the first. */
  countAnew(): void {
    this.#count = new Count();
  }

  /** The row above a new one, undefined for one that stands by itself. */
  above(order: string, unit: ListedUnit): ListedUnit | undefined {
    const above = this.#byMark(order, unit);
    // a code says whose it is and those counted with it are
    if (unit.code !== undefined && unit.change === undefined) this.#again = undefined;
    this.#saysAgain(unit, above);
    // who moves or ends stands where it is listed, whatever its code is
    if (unit.code !== undefined && unit.change === undefined) this.#holdToCode(unit, above);
    return above;
  }

  /** Of the rows of a count that began again those are told that nothing else says whose they are. */
  #saysAgain(unit: ListedUnit, above: ListedUnit | undefined): void {
    if (this.#again === undefined) return;
    const { said } = this.#again;
    if (said.place === unit.place) this.#again.over = above;
    const isOwn = unit.parent !== undefined || unit.group !== undefined;
    if (above === this.#again.over && !isOwn) unit.again = said;
  }

  /** A row whose code is not under that of the row it would be a part of has parts of its own. */
  #holdToCode(unit: ListedUnit, above: ListedUnit | undefined): void {
    const level = this.#levels.find((each) => each.unit === unit);
    let over = above ?? this.#levels[0]?.unit;
    while (over?.code === undefined && over?.above !== undefined) over = over.above;
    if (level !== undefined) {
      if (above !== undefined && standsUnder(unit.code, above.code) === false) level.apart = true;
    } else if (over === undefined || standsUnder(unit.code, over.code) === false) {
      this.#implied = this.#last === undefined ? undefined : { number: String(Number(this.#last) + 1), unit };
      this.#last = this.#implied?.number;
      this.#levels = [{ mark: UNMARKED, unit }];
    }
  }

  #byMark(order: string, unit: ListedUnit): ListedUnit | undefined {
    const written = plainMark(order);
    const mark = markOf(written, (style) => this.#levels.some((level) => level.mark.style === style));
    if (mark === undefined) return this.#byCapitals(written, unit);
    const groups = groupsIn(written);
    if (groups.length > 1) return this.#dotted(groups, mark, unit);
    const [base] = this.#levels;
    const same = this.#levels.findIndex((level) => level.mark.style === mark.style);
    // numbers that begin no count of their own go on with those of the list, however they are written
    const begins = groups.length === 0 || (mark.rank > 0 && mark.isFirst);
    // numbers below a row without one go on with those of the list
    const isOver = base !== undefined && (base.mark !== UNMARKED || groups.length === 0);
    const isPart = isOver && (same > 0 || (same < 0 && begins));
    if (!isPart) return this.#begin(groups, mark, unit);
    const met = this.#levels[same]?.met ?? new Count();
    if (same > 0) this.#levels.length = same;
    else while (this.#levels.length > 1 && this.#isBeside(mark)) this.#levels.pop();
    const above = this.#levels.at(-1)?.unit;
    // a star beside a number remarks on the row as often as it parts it
    const isOwn = (unit.code ?? unit.parent ?? unit.group) !== undefined;
    if (written === '*' && base?.mark.style === '1' && !isOwn)
      unit.again = { place: unit.place, number: written, after: this.#last ?? '' };
    if (!BULLET.test(mark.style)) this.#counts(met, written, unit, this.#levels.length);
    this.#levels.push({ mark, unit, met });
    return above;
  }

  #byCapitals(written: string, unit: ListedUnit): ListedUnit | undefined {
    const [, capitals, numbers = ''] = CAPITALS.exec(written) ?? [];
    if (capitals === undefined) return undefined;
    const groups = [capitals, ...numbers.split(/[.-]/).slice(1)];
    const above = this.#open.get(groups.slice(0, -1).join('.'));
    this.#counts(this.#count, groups.join('.'), unit, groups.length - 1);
    this.#open.set(groups.join('.'), unit);
    return above;
  }

  /** Takes the next mark of a count; one less deep than a count that began again ends what is said of that. */
  #counts(count: Count, written: string, { place }: ListedUnit, depth: number): void {
    if (this.#again !== undefined && depth < this.#again.depth) this.#again = undefined;
    const after = count.next(written.replace(/^[([]|[.)\]:/-]+$/gu, '').replace(/^0+(?=\d)/, ''));
    if (after !== undefined) this.#again = { said: { place, number: written, after }, depth };
  }

  /** True where the innermost enumeration is none that the one of a mark may stand under. */
  #isBeside({ rank, isFirst, style }: Mark): boolean {
    const { mark: last, apart } = this.#levels.at(-1) ?? {};
    if (last === undefined || last.rank < rank || apart === true) return false;
    return last.rank > rank || !isFirst || BULLET.test(style);
  }

  /** A row that stands by itself; a count that begins anew is another's. */
  #begin([number]: readonly string[], mark: Mark, unit: ListedUnit): undefined {
    // parts of nothing: there is no numbered row before
    if (number === undefined) return undefined;
    this.#counts(this.#count, number, unit, 0);
    const below = this.#levels[0]?.mark === UNMARKED ? this.#levels[0].unit.code : undefined;
    if (below !== undefined && number === '1')
      this.#again = { said: { place: unit.place, number, after: '', below }, depth: 0 };
    // a number met before begins another count
    if (number === '1' || this.#open.has(number)) this.#open = new Map();
    this.#open.set(number, unit);
    this.#last = number;
    this.#implied = undefined;
    this.#levels = [{ mark, unit }];
    return undefined;
  }

  #dotted(groups: readonly string[], mark: Mark, unit: ListedUnit): ListedUnit | undefined {
    this.#counts(this.#count, groups.join('.'), unit, groups.length - 1);
    this.#open.set(groups.join('.'), unit);
    this.#levels = [{ mark: { ...mark, style: '1', rank: 0 }, unit }];
    for (let length = groups.length - 1; length > 0; length -= 1) {
      const found = this.#open.get(groups.slice(0, length).join('.'));
      if (found !== undefined) return found;
    }
    return this.#implied?.number === groups[0] ? this.#implied?.unit : undefined;
  }

  /** A heading: what is numbered beneath it stands under none of the rows before. */
  clear(): void {
    this.#open = new Map();
    this.#levels = [];
    this.#last = undefined;
    this.#implied = undefined;
    this.endCount();
  }

  /** Words over the rows that come: their numbers are a count of their own. */
  endCount(): void {
    this.#count = new Count();
    this.#again = undefined;
  }
}
