import { readTypedCode } from '../../core/code/read-code.js';
import { effectiveOf, type Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import type { ListedBody } from '../recognise/listed.js';
import { dated } from './existing-units.js';
import type { ImportOptions, ImportRow, ReportFinding, SourcedChange } from './import-model.js';
import type { NameIndex } from './name-index.js';
import type { CellPlaces } from './places.js';

/** What of one unit goes to others on one day. */
interface Parting {
  unit: Unit;
  /** Each with the row that names it. */
  heirs: { heir: string; row: ImportRow }[];
}

/**
 * Parts of units that live on, gathered from all rows: a row of the unit names bodies that are there, the row of a new
 * body says whose part it was. What goes on one day is one spin-off, taken whole or not at all.
 */
export class Partings {
  readonly #bySource = new Map<string, Parting>();

  constructor(
    private readonly registry: Registry,
    private readonly options: Pick<ImportOptions, 'decision'>,
    private readonly names: NameIndex,
    private readonly places: CellPlaces,
    private readonly report: ReportFinding,
  ) {}

  /** A part of a unit goes to a body: by its code, or the `$name` of its proposal. */
  add(row: ImportRow, unit: Unit, heir: string): void {
    if (this.#isDone(row, unit, heir)) return;
    const key = [unit.code, row.effective].join(' ');
    const known = this.#bySource.get(key) ?? { unit, heirs: [] };
    if (!known.heirs.some((each) => each.heir === heir)) known.heirs.push({ heir, row });
    this.#bySource.set(key, known);
  }

  /** The changes that all this comes to; where a row that speaks of a part cannot be taken, no other about it is. */
  changes(rows: readonly ImportRow[]): SourcedChange[] {
    const doomed = new Set(rows.filter(({ faulty }) => faulty).flatMap((row) => this.#partedBy(row)));
    return [...this.#bySource.values()].flatMap(({ unit, heirs }): SourcedChange[] => {
      const own = heirs.map((each) => each.row);
      const [row] = own;
      const sound = own.filter(({ faulty }) => !faulty);
      if (row === undefined || sound.length === 0) return [];
      if (doomed.has(unit.code) || sound.length < own.length) {
        for (const each of new Set(sound)) this.#together(each, unit);
        return [];
      }
      const spinOff = { from: unit.code, into: heirs.map(({ heir: code }) => ({ code })) };
      return [{ change: dated({ spinOff }, row), row, rows: own }];
    });
  }

  /** True for a list that was taken in already. */
  #isDone({ effective }: ImportRow, unit: Unit, heir: string): boolean {
    return (unit.spunOff ?? []).some((each) => {
      const isSameDay = effective === undefined || effective === effectiveOf(this.registry, each);
      return each.decision === this.options.decision && each.to.includes(heir) && isSameDay;
    });
  }

  #together(row: ImportRow, { code, name }: Unit): void {
    row.faulty = true;
    const place = this.places.of(row.unit, 'successors', 'predecessors', 'codeBefore', 'code', 'name');
    this.report('error', 'import-rows-together', place, { code, name });
  }

  /** The codes of which a row says that a part went. */
  #partedBy({ change, act, code, codeBefore, name, nameBefore = name, sources }: ImportRow): string[] {
    const from = sources.filter(({ part }) => part || act === 'spunOff');
    if (change !== 'spinOff' || from.length > 0) return from.flatMap((body) => this.#codesOf(body));
    const own = codeBefore ?? code;
    return this.#codesOf(own === undefined ? { name: nameBefore } : { code: own });
  }

  #codesOf({ code, name = '' }: ListedBody): string[] {
    if (code === undefined) return name === '' ? [] : this.names.find(name).map((each) => each.code);
    const reading = readTypedCode(this.registry, code);
    return 'code' in reading ? [reading.code] : [];
  }
}
