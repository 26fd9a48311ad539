import type { CellPlace } from '../../core/finding.js';
import { isFooterText, looksLikeBody } from './footer-words.js';
import { GroupStack } from './group-stack.js';
import type { ListedBody, ListedGroup, ListedUnit, ListFinding } from './listed.js';

/** The row that made the present group: as a unit, how deep, and how many came under it. */
interface Head {
  unit: ListedUnit | undefined;
  depth: number;
  members: number;
  unclear: Unclear | undefined;
}

/** A heading that may as well be the rest of the name above it, and the rows without a code that it would give a body above. */
interface Unclear {
  place: CellPlace;
  text: string;
  count: number;
  /** The row above, whose name may go on in it, and those that may stand under it. */
  units: ListedUnit[];
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
}

/** The groups of a table: which rows head them, and who stands under which. */
export class RowGroups {
  readonly found: ListedGroup[] = [];
  readonly #stack: GroupStack;
  readonly #unclear: Unclear[] = [];
  readonly #below: ListFinding[] = [];
  #head: Head | undefined;
  #last: ListedUnit | undefined;

  constructor(body: ListedBody | undefined) {
    this.#stack = new GroupStack(body);
  }

  get current(): ListedBody | undefined {
    return this.#stack.current;
  }

  /** A group begins. @returns the heading before it as a unit, where nobody stands under that */
  open({ place, words: { code, name }, depth, unit, unclear = false }: Opening): ListedUnit | undefined {
    // a group within a group: the outer one has a member in it
    if (this.#head !== undefined && depth > this.#head.depth) this.#head.members += 1;
    const before = this.close();
    const group = { ...(code === undefined ? {} : { code }), ...(name === undefined ? {} : { name }) };
    this.#stack.open(group, depth);
    const doubt = unclear
      ? { place, text: name ?? '', count: 0, units: this.#last === undefined ? [] : [this.#last] }
      : undefined;
    if (doubt !== undefined) this.#unclear.push(doubt);
    this.#head = { unit, depth, members: 0, unclear: doubt };
    this.found.push({ place, ...group, ...(unit === undefined ? {} : { unit }) });
    return before;
  }

  /** Places a unit. @param number its own, in the column of numbers: a count that begins anew shows that a group does */
  place(unit: ListedUnit, number: number | undefined): void {
    const head = this.#head;
    this.#last = unit;
    if (head !== undefined) head.members += 1;
    const code = unit.code ?? unit.legacyCodes?.[0];
    const { group, stray } = this.#stack.place(code);
    if (group !== undefined) unit.group ??= group;
    if (stray !== undefined) unit.stray = stray;
    if (head?.unclear === undefined) return;
    if (head.members === 1 && number === 1) {
      this.#unclear.splice(this.#unclear.indexOf(head.unclear), 1);
      head.unclear = undefined;
    } else if (code === undefined && unit.parent === undefined) {
      head.unclear.count += 1;
      head.unclear.units.push(unit);
    }
  }

  /** The present group ends. @returns its heading, where nobody stands under it: it is a unit like any other */
  close(): ListedUnit | undefined {
    const unit = this.#head?.members === 0 ? this.#head.unit : undefined;
    this.#head = undefined;
    if (unit === undefined) return undefined;
    this.found.pop();
    this.#stack.clear();
    return unit;
  }

  /** Words in one cell after the last unit head nothing: a remark, a signature, or a name that is told. @returns their rows */
  dropBelow(lastUnit: number): number[] {
    const rows: number[] = [];
    for (let group = this.found.at(-1); group !== undefined; group = this.found.at(-1)) {
      const { place, code, name: text = '' } = group;
      if (code !== undefined || (place.row ?? 0) <= lastUnit) break;
      this.found.pop();
      this.#stack.clear();
      rows.push(place.row ?? 0);
      if (!looksLikeBody(text) || isFooterText({ text })) continue;
      this.#below.push({ rule: 'list-row-unread', variant: 'below', severity: 'warning', place, args: { text } });
    }
    return rows;
  }

  /** Headings that would give rows a body above though nobody can tell that they are any, and names below the list. */
  finish(): ListFinding[] {
    const unclear = this.#unclear.flatMap(({ place, text, count, units }): ListFinding[] => {
      if (count === 0) return [];
      // the rows beside it cannot be read with certainty either
      for (const unit of units) unit.doubtful = true;
      return [{ rule: 'list-group-unclear', severity: 'error', place, args: { text, count } }];
    });
    return [...unclear, ...this.#below];
  }
}
