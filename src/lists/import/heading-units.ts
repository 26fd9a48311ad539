import { codeFault } from '../../core/code/code.js';
import { tidyCode } from '../../core/code/tidy.js';
import { CONTACT_FIELDS } from '../../core/registry/contact-fields.js';
import { nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import { isKindOfBodies } from '../recognise/class-words.js';
import { asksOfItself, hasOwnData, saysOfItself } from '../recognise/heading-row.js';
import type { Listed, ListedGroup, ListedUnit } from '../recognise/listed.js';
import type { ImportRow } from './import-model.js';

/** True where a row beneath asks for a new code, and for nothing else. */
function asksForCode({ unit, code }: ImportRow): boolean {
  const { said, change } = unit;
  return code === undefined && (said === undefined || said.kind === 'granted') && (change ?? 'grant') === 'grant';
}

/** All that a heading row says, but for where it stands: a heading that comes again on the next page says it twice. */
function saying({ place: _place, cells: _cells, said: _said, group: _group, ...unit }: ListedUnit): string {
  return JSON.stringify(Object.entries(unit).sort());
}

/**
 * True where a heading without a code only calls a body that is there: what becomes of it is never left out, an address beside
 * its name may be there to find it by.
 */
function isBareName(heading: ListedUnit): boolean {
  const { keep: _keep, status: _status, ...rest } = heading;
  for (const field of CONTACT_FIELDS) if (field !== 'note') delete rest[field];
  return !asksOfItself(heading) && !saysOfItself(rest);
}

/** Decides which heading rows are rows of their own. */
class Headings {
  readonly #given: Set<string>;
  readonly #met = new Set<string>();
  #names: Set<string> | undefined;

  constructor(
    private readonly registry: Registry,
    private readonly rows: readonly ImportRow[],
  ) {
    this.#given = new Set(rows.flatMap(({ code }) => code ?? []));
  }

  isRow({ unit, code: headed }: ListedGroup): boolean {
    if (unit === undefined || unit.name === '') return false;
    if (unit.code !== undefined) return this.#isCodedRow(unit, tidyCode(unit.code));
    if (headed !== undefined || unit.legacyCodes !== undefined || isKindOfBodies(unit.name)) return false;
    if (this.#isKnown(unit.name)) return !isBareName(unit) && this.#isFirst(unit);
    if (asksOfItself(unit)) return this.#isFirst(unit);
    if (!hasOwnData(unit)) return false;
    const beneath = this.rows.filter((row) => row.unit.group?.name === unit.name);
    if (beneath.length === 0 || !beneath.every(asksForCode)) return false;
    const key = nameKeyIn(this.registry, unit.name);
    if (this.rows.some(({ name }) => nameKeyIn(this.registry, name) === key)) return false;
    return this.#isFirst(unit);
  }

  /** What only finds the body that the rows stand under asks for nothing. */
  #isCodedRow(unit: ListedUnit, code: string): boolean {
    if (codeFault(code) !== undefined) return false;
    if (this.registry.unit(code) !== undefined) return saysOfItself(unit) && this.#isFirst(unit);
    if (this.#given.has(code)) return false;
    this.#given.add(code);
    return true;
  }

  #isFirst(unit: ListedUnit): boolean {
    const said = saying(unit);
    if (this.#met.has(said)) return false;
    this.#met.add(said);
    return true;
  }

  #isKnown(name: string): boolean {
    this.#names ??= new Set([...this.registry.units.values()].map((each) => nameKeyIn(this.registry, each.name)));
    return this.#names.has(nameKeyIn(this.registry, name));
  }
}

/**
 * Heading rows laid out like units that are rows of their own: "I | Sở Y tế | H26.03 | Giải thể", which says something of
 * a body that is there, one with a code that nobody has, and, in a list that asks for new codes, "I | Sở Y tế | số 1, phố X".
 */
export function headingUnits(registry: Registry, { groups }: Listed, rows: readonly ImportRow[]): ListedUnit[] {
  if (groups.length === 0) return [];
  const headings = new Headings(registry, rows);
  return groups.flatMap((group) => (group.unit !== undefined && headings.isRow(group) ? [group.unit] : []));
}
