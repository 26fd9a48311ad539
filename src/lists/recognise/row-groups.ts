import { parentOf } from '../../core/code/code.js';
import { tidyCode } from '../../core/code/tidy.js';
import type { CellPlace } from '../../core/finding.js';
import type { GroupState } from './carried.js';
import { isKindOfBodies } from './class-words.js';
import { isFooterText, looksLikeBody } from './footer-words.js';
import { GroupStack } from './group-stack.js';
import type { ListedBody, ListedGroup, ListedUnit, ListFinding, UnitLine } from './listed.js';
import { NumberedUnder } from './numbered-under.js';
import { beginsAnew } from './title-kind.js';
import { endsLine, unitLine } from './unit-line.js';

/** The row that made the present group: as a unit, how deep, and how many came under it. */
interface Head {
  unit: ListedUnit | undefined;
  depth: number;
  members: number;
  unclear: Unclear | undefined;
  /** Headings just above it that may be none either, with nobody under them. */
  above: Unclear[];
  struck: boolean;
  /** The heading itself, where it is numbered and has nothing but a name. */
  bare: ListedGroup | undefined;
}

/** A heading that may as well be the rest of the name above it, and the rows without a code that it would give a body above. */
interface Unclear {
  place: CellPlace;
  text: string;
  count: number;
  /** The row above, whose name may go on in it, and those that may stand under it. */
  units: ListedUnit[];
  /** Rows with a code and no number, or beside the one above it, stand around it: it may be a unit without its marks. */
  dividesNothing: boolean;
}

/** What a row opens a group with. */
export interface Opening {
  place: CellPlace;
  words: ListedBody;
  depth: number;
  /** The row read as a unit, where it is laid out like one. */
  unit?: ListedUnit | undefined;
  /** It has neither a numeral nor a code, and stands where names do, below a unit. */
  unclear?: boolean;
  /** It is struck through: nobody can tell whether it holds for the rows below. */
  struck?: boolean;
  /** It is numbered as headings are. */
  numeral?: boolean;
}

/** The groups of a table: which rows head them, and who stands under which. */
export class RowGroups {
  readonly found: ListedGroup[] = [];
  readonly #stack: GroupStack;
  readonly #under: NumberedUnder;
  #line: UnitLine | undefined;
  readonly #unclear: Unclear[] = [];
  readonly #below: ListFinding[] = [];
  readonly #numbered = new Set<ListedGroup>();
  #head: Head | undefined;
  #last: ListedUnit | undefined;
  #lastNumber: number | undefined;
  #lastIsUnmarked = false;

  /** @param before how the table ended that this one goes on from */
  constructor({ group, line, last, under = new NumberedUnder() }: GroupState) {
    this.#stack = new GroupStack(group);
    this.#last = last;
    this.#under = under;
    this.#line = line;
    // what a line like “Đơn vị: …” is over it is over table by table, each of which may count from 1
    if (line?.sure === true && group === undefined) under.countAnew();
  }

  /** Headings come again: a title above them ends what stood over the rows before. @param lines those since the last unit */
  begin(lines: readonly string[]): void {
    if (lines.length > 0) this.#under.endCount();
    const line = unitLine(lines);
    if (line !== undefined || endsLine(lines, this.#line)) this.#line = line;
  }

  /** What the next table takes over. */
  get state(): GroupState {
    return { group: this.current, line: this.#line, last: this.#last, under: this.#under };
  }

  get hasUnits(): boolean {
    return this.#last !== undefined;
  }

  /** The name of the last unit may go on in a row that nobody can read. */
  doubt(): void {
    if (this.#last !== undefined) this.#last.doubtful = true;
  }

  get current(): ListedBody | undefined {
    return this.#stack.current;
  }

  /** A group begins. @returns the heading before it as a unit, where nobody stands under that */
  open({
    place,
    words: { code, name },
    depth,
    unit,
    unclear = false,
    struck = false,
    numeral = false,
  }: Opening): ListedUnit | undefined {
    // a group within a group: the outer one has a member in it
    if (this.#head !== undefined && depth > this.#head.depth) this.#head.members += 1;
    this.#under.clear();
    const over = unclear && this.#head?.members === 0 ? this.#head : undefined;
    const above = over?.unclear === undefined ? [] : [...over.above, over.unclear];
    const before = this.close();
    const group = { ...(code === undefined ? {} : { code }), ...(name === undefined ? {} : { name }) };
    this.#stack.open(group, depth);
    this.#line = this.#lineUnder(group);
    const doubt = unclear
      ? {
          place,
          text: name ?? '',
          count: 0,
          units: this.#last === undefined ? [] : [this.#last],
          dividesNothing: false,
        }
      : undefined;
    if (doubt !== undefined) this.#unclear.push(doubt);
    const found: ListedGroup = { place, ...group, ...(unit === undefined ? {} : { unit }) };
    const bare = numeral && code === undefined && unit === undefined ? found : undefined;
    this.#head = { unit, depth, members: 0, unclear: doubt, above, struck, bare };
    this.found.push(found);
    if (numeral) this.#numbered.add(found);
    return before;
  }

  /** Who is over the rows below a heading: what begins a list anew says so itself, kinds of bodies leave it as it was. */
  #lineUnder({ code, name = '' }: ListedBody): UnitLine | undefined {
    if (code !== undefined) return undefined;
    const isNew = beginsAnew(name);
    const own = isNew ? unitLine([name]) : undefined;
    const isOver = !isKindOfBodies(name) || (isNew && this.#line?.from === 'title');
    return own ?? (isOver ? undefined : this.#line);
  }

  /**
   * Places a unit.
   * @param number its own, in the column of numbers: a count that begins anew shows that a group does
   * @param isCoded something stands where its code does, and where it cannot be read that is said of the cell
   */
  place(unit: ListedUnit, order: string, number: number | undefined, isCoded: boolean): void {
    const under = this.#under.above(order, unit);
    if (under !== undefined) unit.above = under;
    const head = this.#head;
    const before = this.#last;
    this.#last = unit;
    if (head !== undefined) head.members += 1;
    // the heading stands where the number is that its first row leaves out
    if (head?.bare !== undefined && head.members === 1 && this.#lastNumber !== undefined)
      if (number === this.#lastNumber + 2) head.bare.alone = true;
    this.#lastNumber = number ?? this.#lastNumber;
    const isBelowUnmarked = this.#lastIsUnmarked;
    this.#lastIsUnmarked = order === '' && before !== undefined;
    const code = unit.code ?? unit.legacyCodes?.[0];
    const { group, stray } = this.#stack.place(code);
    if (group !== undefined) unit.group ??= group;
    if (stray !== undefined) unit.stray = stray;
    if (this.#line !== undefined && unit.parent === undefined) unit.line = this.#line;
    if (head?.struck === true && code === undefined && unit.parent === undefined) unit.doubtful = true;
    if (head?.unclear === undefined) return;
    const all = [...head.above, head.unclear];
    if (head.members === 1 && number === 1) {
      for (const each of all) this.#unclear.splice(this.#unclear.indexOf(each), 1);
      head.unclear = undefined;
    } else if (code !== undefined) {
      const isBetween = parentOf(tidyCode(code)) === parentOf(tidyCode(before?.code ?? ''));
      if (head.members === 1) for (const each of all) each.dividesNothing = isBetween || isBelowUnmarked;
    } else if (unit.parent === undefined && !isCoded) {
      head.unclear.count += 1;
      head.unclear.units.push(unit);
    }
  }

  /** The present group ends. @returns its heading, where nobody stands under it: it is a unit like any other */
  close(): ListedUnit | undefined {
    const unit = this.#head?.members === 0 ? this.#head.unit : undefined;
    if (this.#head?.members === 0 && this.#head.bare !== undefined) this.#head.bare.alone = true;
    this.#head = undefined;
    if (unit === undefined) return undefined;
    this.found.pop();
    this.#stack.clear();
    return unit;
  }

  /** Words in one cell after the last unit head nothing: a remark, a signature, or a name that is told. @returns their rows */
  dropBelow(lastUnit: number): number[] {
    const rows: number[] = [];
    let isKept = false;
    const isBelow = ({ place }: ListedGroup): boolean => (place.row ?? 0) > lastUnit;
    for (const group of this.found.filter(isBelow).reverse()) {
      const { place, code, name: text = '', alone } = group;
      if (code !== undefined) {
        group.below = !this.#numbered.has(group);
        isKept = true;
      }
      // what stands above a heading with a code goes with it into the next table
      if (isKept) continue;
      const isBody = looksLikeBody(text) && !isFooterText({ text });
      if (isBody && alone === true) continue;
      this.found.splice(this.found.indexOf(group), 1);
      this.#stack.clear();
      rows.push(place.row ?? 0);
      if (isBody)
        this.#below.push({ rule: 'list-row-unread', variant: 'below', severity: 'warning', place, args: { text } });
    }
    return rows;
  }

  /** Headings that would give rows a body above though nobody can tell that they are any, and names below the list. */
  finish(): ListFinding[] {
    const unclear = this.#unclear.flatMap(({ place, text, count, units, dividesNothing }): ListFinding[] => {
      if (count === 0) {
        const isUnit = dividesNothing && looksLikeBody(text) && !isKindOfBodies(text);
        return isUnit
          ? [{ rule: 'list-row-unread', variant: 'unmarked', severity: 'error', place, args: { text } }]
          : [];
      }
      // the rows beside it cannot be read with certainty either
      for (const unit of units) unit.doubtful = true;
      return [{ rule: 'list-group-unclear', severity: 'error', place, args: { text, count } }];
    });
    return [...unclear, ...this.#below];
  }
}
