import { describe } from '../../core/cell-place.js';
import type { Change } from '../../core/changes/types.js';
import { parentOf } from '../../core/code/code.js';
import { isClosedFor, nameFor } from '../../core/registry/binding.js';
import { PROOF_FIELDS } from '../../core/registry/contact-fields.js';
import { isSameNameIn, nameHashIn, nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import type { ImportRow, ReportFinding, SourcedChange } from './import-model.js';
import type { CellPlaces } from './places.js';

/** A row that grants a code. */
interface Granted {
  row: ImportRow;
  code: string | undefined;
  name: string;
}

/** What tells two bodies of one name apart, beside their codes. */
function detailsOf({ details }: ImportRow): string {
  return JSON.stringify(Object.entries(details).sort());
}

/** The codes that a change ends, or whose names it changes. */
export function changedBy(change: Change): string[] {
  if ('close' in change) return [change.close.code];
  if ('annul' in change) return [change.annul.code];
  if ('rename' in change) return [change.rename.code];
  if ('correct' in change) return [change.correct.code];
  if ('replace' in change) return change.replace.code === undefined ? [] : [change.replace.code];
  if ('merge' in change) return [...change.merge.from];
  if ('split' in change) return [change.split.from];
  if ('reorganise' in change) return change.reorganise.flatMap(({ whole = [], part = [] }) => [...whole, ...part]);
  return [];
}

/** True where a row says something of its body by which it is another one than that of a unit. */
export function isTold({ details }: ImportRow, unit: Unit): boolean {
  const isOther = (field: (typeof PROOF_FIELDS)[number]): boolean =>
    details[field] !== undefined && details[field] !== unit[field];
  const codes = details.legacyCodes ?? [];
  return PROOF_FIELDS.some(isOther) || codes.some((code) => unit.legacyCodes?.includes(code) !== true);
}

/**
 * Rows of one list that cannot both be followed: a body is closed and one of its name granted beside it, which loses it;
 * one name gets a code of the list and one that is still to be found, and nothing tells two bodies apart, which doubles
 * it. None of them is taken.
 */
export class TwinNames {
  /**
   * What is granted, by the body above and a hash of the name: next to all names of a long list are met once, and what
   * spellings have in common is worked out only where hashes meet.
   */
  readonly #granted = new Map<string, Map<number, Granted[]>>();

  constructor(
    private readonly registry: Registry,
    private readonly acting: string | undefined,
    private readonly places: CellPlaces,
    private readonly report: ReportFinding,
  ) {}

  /**
   * Looks at all that the list asks for.
   * @param asking the rows that ask for a grant, those that are refused too
   */
  check(changes: readonly SourcedChange[], asking: readonly ImportRow[]): void {
    for (const { change, row } of changes) {
      if (!('grant' in change) || row === undefined || row.faulty) continue;
      const { code, parent = parentOf(code ?? '') ?? '', name } = change.grant;
      const names = this.#granted.get(parent) ?? new Map<number, Granted[]>();
      this.#granted.set(parent, names);
      const hash = nameHashIn(this.registry, name);
      const known = names.get(hash);
      if (known === undefined) names.set(hash, [{ row, code, name }]);
      else known.push({ row, code, name });
    }
    const closings = changes.flatMap(({ change, row }) =>
      row !== undefined && 'close' in change ? [{ code: change.close.code, row }] : [],
    );
    const byName = this.#byName(closings.length === 0 ? [] : asking);
    for (const { code, row } of closings) this.#closed(code, row, byName);
    // bodies to which the list gives codes of their own are told apart by them, and warned of; one without a code is not
    for (const names of this.#granted.values()) {
      for (const alike of names.values()) {
        for (const granted of this.#byKey(alike)) {
          if (granted.some(({ code }) => code === undefined)) this.#doubled(granted, detailsOf);
        }
      }
    }
    const listed = asking.flatMap(({ code, faulty }) => (code === undefined || faulty ? [] : [code]));
    this.#beside(new Set([...changes.flatMap(({ change }) => changedBy(change)), ...listed]));
    for (const heirs of this.#byOld(changes).values()) this.#doubled(heirs, () => '');
  }

  /** What is granted under names of one hash, by the names. */
  #byKey(alike: readonly Granted[]): Iterable<readonly Granted[]> {
    if (alike.length < 2) return [alike];
    const found = new Map<string, Granted[]>();
    for (const each of alike) {
      const key = nameKeyIn(this.registry, each.name);
      const known = found.get(key);
      if (known === undefined) found.set(key, [each]);
      else known.push(each);
    }
    return found.values();
  }

  /** The first that is granted a name under a body. */
  #grantedAs(parent: string, name: string): Granted | undefined {
    const alike = this.#granted.get(parent)?.get(nameHashIn(this.registry, name));
    return alike?.find((each) => isSameNameIn(this.registry, each.name, name));
  }

  /** Rows that ask for a code of their own by a name alone, by that name. */
  #byName(rows: readonly ImportRow[]): ReadonlyMap<string, readonly ImportRow[]> {
    const found = new Map<string, ImportRow[]>();
    for (const row of rows) {
      if (row.code !== undefined || row.act !== 'grant') continue;
      const key = nameKeyIn(this.registry, row.name);
      found.set(key, [...(found.get(key) ?? []), row]);
    }
    return found;
  }

  /** True for a row that names the body above a unit, or none. */
  #isUnder({ parent, group }: ImportRow, code: string): boolean {
    const above = this.registry.unit(parentOf(code) ?? '');
    const said = parent ?? group;
    if (said === undefined || above === undefined) return true;
    return (
      said.code === above.code || nameKeyIn(this.registry, said.name ?? '') === nameKeyIn(this.registry, above.name)
    );
  }

  #closed(code: string, row: ImportRow, asking: ReadonlyMap<string, readonly ImportRow[]>): void {
    const unit = this.registry.unit(code);
    if (unit === undefined || row.faulty) return;
    const name = nameFor(this.registry, unit, this.acting);
    const heir =
      this.#grantedAs(parentOf(code) ?? '', name)?.row ??
      asking.get(nameKeyIn(this.registry, name))?.find((each) => this.#isUnder(each, code));
    if (heir === undefined || heir === row) return;
    this.#say(row, heir, 'import-closed-granted', { code, name });
    if (!heir.faulty) this.#say(heir, row, 'import-closed-granted', { code, name });
  }

  /** Rows that give one old code and one name several new codes. */
  #byOld(changes: readonly SourcedChange[]): Map<string, Granted[]> {
    const found = new Map<string, Granted[]>();
    for (const { change, row } of changes) {
      if (!('grant' in change) || row?.codeBefore === undefined || row.faulty) continue;
      const key = `${row.codeBefore}\u0000${nameKeyIn(this.registry, row.name)}`;
      found.set(key, [...(found.get(key) ?? []), { row, code: change.grant.code, name: row.name }]);
    }
    return found;
  }

  /** A code for a name that an open unit beside it bears already, where the list does not speak of that unit. */
  #beside(spoken: ReadonlySet<string>): void {
    const open = new Map<string | undefined, ReadonlyMap<string, Unit>>();
    const granted = [...this.#granted.values()].flatMap((names) => [...names.values()].flat());
    for (const { row, code } of granted) {
      if (row.faulty || code === undefined) continue;
      const parent = parentOf(code);
      const units = open.get(parent) ?? this.#openUnder(parent);
      open.set(parent, units);
      const twin = units.size === 0 ? undefined : units.get(nameKeyIn(this.registry, row.name));
      if (twin === undefined || spoken.has(twin.code) || isTold(row, twin)) continue;
      row.faulty = true;
      const args = { code: twin.code, own: code, name: row.name };
      this.report('error', 'import-name-elsewhere', this.places.of(row.unit, 'name', 'code'), args, 'beside');
    }
  }

  #openUnder(parent: string | undefined): ReadonlyMap<string, Unit> {
    const units = this.registry.childrenOf(parent).filter((unit) => !isClosedFor(this.registry, unit, this.acting));
    return new Map(units.map((unit) => [nameKeyIn(this.registry, nameFor(this.registry, unit, this.acting)), unit]));
  }

  #doubled(granted: readonly Granted[], keyOf: (row: ImportRow) => string): void {
    // next to all names are granted once: of those nothing is put together to be compared
    if (granted.length < 2) return;
    const first = new Map<string, Granted>();
    for (const each of granted) {
      const key = keyOf(each.row);
      const twin = first.get(key);
      if (twin === undefined) {
        first.set(key, each);
        continue;
      }
      const args = { name: each.row.name, codes: [twin, each].flatMap(({ code }) => code ?? []) };
      if (!twin.row.faulty) this.#say(twin.row, each.row, 'import-name-two-codes', args);
      if (!each.row.faulty) this.#say(each.row, twin.row, 'import-name-two-codes', args);
    }
  }

  #say(
    row: ImportRow,
    other: ImportRow,
    rule: 'import-closed-granted' | 'import-name-two-codes',
    args: Record<string, string | string[]>,
  ): void {
    row.faulty = true;
    const place = this.places.of(row.unit, 'name', 'code', 'codeBefore');
    const at = describe(this.places.of(other.unit, 'name', 'code', 'codeBefore'));
    this.report('error', rule, place, { ...args, other: at });
  }
}
