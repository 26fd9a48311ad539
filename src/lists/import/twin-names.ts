import { describe } from '../../core/cell-place.js';
import { parentOf } from '../../core/code/code.js';
import { nameFor } from '../../core/registry/binding.js';
import { nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { ImportRow, ReportFinding, SourcedChange } from './import-model.js';
import type { CellPlaces } from './places.js';

/** A row that grants a code. */
interface Granted {
  row: ImportRow;
  code: string | undefined;
}

/** What tells two bodies of one name apart, beside their codes. */
function detailsOf({ details }: ImportRow): string {
  return JSON.stringify(Object.entries(details).sort());
}

/**
 * Rows of one list that cannot both be followed: a body is closed and one of its name granted beside it, which loses it;
 * one name gets two codes and nothing tells two bodies apart, which doubles it. None of them is taken.
 */
export class TwinNames {
  readonly #granted = new Map<string, Granted[]>();

  constructor(
    private readonly registry: Registry,
    private readonly acting: string | undefined,
    private readonly places: CellPlaces,
    private readonly report: ReportFinding,
  ) {}

  /** Looks at all that the list asks for. */
  check(changes: readonly SourcedChange[]): void {
    for (const { change, row } of changes) {
      if (!('grant' in change) || row === undefined || row.faulty) continue;
      const { code, parent = parentOf(code ?? '') ?? '', name } = change.grant;
      const key = this.#key(parent, name);
      const known = this.#granted.get(key);
      if (known === undefined) this.#granted.set(key, [{ row, code }]);
      else known.push({ row, code });
    }
    for (const { change, row } of changes)
      if (row !== undefined && 'close' in change) this.#closed(change.close.code, row);
    for (const granted of this.#granted.values()) this.#doubled(granted, detailsOf);
    for (const heirs of this.#byOld(changes).values()) this.#doubled(heirs, () => '');
  }

  #key(parent: string, name: string): string {
    return `${parent}\u0000${nameKeyIn(this.registry, name)}`;
  }

  #closed(code: string, row: ImportRow): void {
    const unit = this.registry.unit(code);
    if (unit === undefined || row.faulty) return;
    const name = nameFor(this.registry, unit, this.acting);
    const [heir] = this.#granted.get(this.#key(parentOf(code) ?? '', name)) ?? [];
    if (heir === undefined || heir.row === row) return;
    this.#say(row, heir.row, 'import-closed-granted', { code, name });
    if (!heir.row.faulty) this.#say(heir.row, row, 'import-closed-granted', { code, name });
  }

  /** Rows that give one old code and one name several new codes. */
  #byOld(changes: readonly SourcedChange[]): Map<string, Granted[]> {
    const found = new Map<string, Granted[]>();
    for (const { change, row } of changes) {
      if (!('grant' in change) || row?.codeBefore === undefined || row.faulty) continue;
      const key = this.#key(row.codeBefore, row.name);
      found.set(key, [...(found.get(key) ?? []), { row, code: change.grant.code }]);
    }
    return found;
  }

  #doubled(granted: readonly Granted[], keyOf: (row: ImportRow) => string): void {
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
