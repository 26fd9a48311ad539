import { parentOf } from '../../core/code/code.js';
import { closingsOf } from '../../core/registry/closings.js';
import { type ContactField, contactEntry, PROOF_FIELDS } from '../../core/registry/contact-fields.js';
import { isSameNameIn, nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import { isOver } from '../../core/registry/timeline.js';
import type { Unit } from '../../core/registry/types.js';
import { type CheckRow, claimedCode } from './check-rows.js';
import { compareTexts } from './compare-texts.js';

/** What a match needs to know of the state that the list is held against. */
export interface Listing {
  registry: Registry;
  /** True for a unit that the registry's own list of that state has. */
  isListed(unit: Unit): boolean;
  nameOf(unit: Unit): string;
}

interface Pair {
  row: CheckRow;
  unit: Unit;
  score: number;
  order: number;
}

/** Contact data that a unit alone has; of an address several bodies may share the house. */
const TRACES = PROOF_FIELDS.filter((field) => contactEntry(field).value !== 'text');

/** What besides its name and the body above distinguishes a unit. */
function tracesOf(unit: Partial<Record<ContactField, string>> & Pick<Unit, 'legacyCodes'>): string[] {
  const contact = TRACES.map((field) => unit[field]);
  return [...contact, ...(unit.legacyCodes ?? [])].flatMap((text) => (text === undefined ? [] : [text.trim()]));
}

/** How many contact fields of a row are those of a unit. */
function sharedFields(row: CheckRow, unit: Unit): number {
  const contact = PROOF_FIELDS.filter((field) => {
    const [file, own] = [row.unit[field], unit[field]];
    return file !== undefined && own !== undefined && compareTexts(field, file, own) !== 'different';
  }).length;
  const legacy = row.unit.legacyCodes?.some((code) => unit.legacyCodes?.includes(code.trim())) === true;
  return contact + (legacy ? 1 : 0);
}

/**
 * Finds the unit that each row means. Its code says so; where the code is wrong (unknown, misspelt, another row's),
 * a unit of the same name that no other row means is taken, if it stands where the row stands or shares its contact
 * data. A code that is closed or not yet in force is never explained away like this.
 */
export class Matcher {
  readonly matched = new Map<CheckRow, Unit>();
  readonly #taken = new Map<string, CheckRow>();
  readonly #rows: readonly CheckRow[];
  readonly #listing: Listing;
  /** Units that no row means for certain, by name and body above, and by name and contact data. */
  readonly #byName = new Map<string, Unit[]>();
  readonly #places = new Map<CheckRow, number>();

  constructor(rows: readonly CheckRow[], listing: Listing) {
    this.#rows = rows.filter(({ heading }) => !heading);
    this.#listing = listing;
    this.#matchSure();
    const open = this.#rows.filter((row) => !this.matched.has(row));
    if (open.length === 0) return;
    for (const [i, row] of this.#rows.entries()) this.#places.set(row, i);
    this.#matchRest(open);
  }

  /** The row that means a unit. */
  rowOf(code: string): CheckRow | undefined {
    return this.#taken.get(code);
  }

  #take(row: CheckRow, unit: Unit): void {
    this.matched.set(row, unit);
    this.#taken.set(unit.code, row);
  }

  #unitOf(row: CheckRow): Unit | undefined {
    const code = claimedCode(row);
    return code === undefined ? undefined : this.#listing.registry.unit(code);
  }

  #matchSure(): void {
    for (const row of this.#rows) {
      const unit = this.#unitOf(row);
      if (unit === undefined || this.#taken.has(unit.code) || !this.#isMeant(row, unit)) continue;
      if (this.#isNamed(row, unit)) this.#take(row, unit);
    }
  }

  #isNamed(row: CheckRow, unit: Unit): boolean {
    return isSameNameIn(this.#listing.registry, row.unit.name, this.#listing.nameOf(unit));
  }

  /** A row may also list a closed code, as long as it says so. */
  #isMeant({ unit: { status } }: CheckRow, unit: Unit): boolean {
    return this.#listing.isListed(unit) || (isOver(status) && closingsOf(unit).length > 0);
  }

  #matchRest(open: readonly CheckRow[]): void {
    const { registry, isListed } = this.#listing;
    for (const unit of registry.units.values()) {
      if (this.#taken.has(unit.code) || !isListed(unit)) continue;
      const name = nameKeyIn(registry, this.#listing.nameOf(unit));
      for (const trace of [parentOf(unit.code) ?? '', ...tracesOf(unit)]) {
        const key = `${name}\n${trace}`;
        const same = this.#byName.get(key);
        if (same === undefined) this.#byName.set(key, [unit]);
        else same.push(unit);
      }
    }
    const pairs = open.flatMap((row, order) => this.#candidates(row).map((unit) => this.#pair(row, unit, order)));
    pairs.sort((a, b) => b.score - a.score || a.order - b.order);
    for (const { row, unit } of pairs) {
      if (!this.matched.has(row) && !this.#taken.has(unit.code)) this.#take(row, unit);
    }
  }

  #pair(row: CheckRow, unit: Unit, order: number): Pair {
    const byCode = claimedCode(row) === unit.code ? 2 : 0;
    const byName = this.#isNamed(row, unit) ? 1 : 0;
    return { row, unit, order, score: byCode + byName + 2 * sharedFields(row, unit) };
  }

  #candidates(row: CheckRow): Unit[] {
    const claimed = this.#unitOf(row);
    if (claimed !== undefined && !this.#isMeant(row, claimed)) return [];
    const near = new Set(claimed === undefined ? [] : [claimed]);
    if (row.unit.name.trim() !== '') {
      const name = nameKeyIn(this.#listing.registry, row.unit.name);
      for (const trace of [...this.#parentsAbout(row), ...tracesOf(row.unit)]) {
        for (const unit of this.#byName.get(`${name}\n${trace}`) ?? []) near.add(unit);
      }
      for (const unit of this.#bearers(row)) if (this.#isNamed(row, unit)) near.add(unit);
    }
    return [...near];
  }

  /** The units of which one is meant by an earlier code that several carry. */
  #bearers({ code }: CheckRow): Unit[] {
    return code.kind === 'ambiguous' ? code.codes.flatMap((each) => this.#listing.registry.unit(each) ?? []) : [];
  }

  /** Bodies under which a row may stand: by its code, its heading, and the rows before and after it. */
  #parentsAbout(row: CheckRow): Set<string> {
    const { unit } = row;
    const at = this.#places.get(row) ?? 0;
    const beside = [at - 1, at + 1].flatMap((i) => {
      const other = this.#rows[i];
      return other === undefined || other.unit.place.sheet !== unit.place.sheet ? [] : (this.matched.get(other) ?? []);
    });
    const claimed = claimedCode(row);
    return new Set(
      [
        ...beside.map(({ code }) => parentOf(code) ?? ''),
        claimed === undefined ? undefined : (parentOf(claimed) ?? ''),
        unit.group?.code?.trim(),
        unit.parent?.code?.trim(),
      ].filter((code) => code !== undefined),
    );
  }
}
