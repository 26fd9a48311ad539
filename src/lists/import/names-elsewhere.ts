import { describe } from '../../core/cell-place.js';
import { parentOf } from '../../core/code/code.js';
import { isClosedFor, nameFor } from '../../core/registry/binding.js';
import { isSameNameIn, nameHashIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import type { ImportRow, ReportFinding, SourcedChange } from './import-model.js';
import { kindOfName } from './kind-of-name.js';
import type { CellPlaces } from './places.js';
import { changedBy, isTold } from './twin-names.js';

/** Bodies of one name that are told of; more of them show that it is nobody's own. */
const FEW = 2;

/** A row that grants a code under a body. */
interface Granted {
  row: ImportRow;
  code: string | undefined;
  parent: string;
  name: string;
  hash: number;
}

/**
 * Codes for names that a body under another one bears: one that a province has once is not granted again, nor one that a place
 * has of its own where the list gives no code; one that places have alike is told of where a single body bears it, and that
 * of a part which every body has is nobody's own.
 */
export class NamesElsewhere {
  constructor(
    private readonly registry: Registry,
    private readonly acting: string | undefined,
    private readonly places: CellPlaces,
    private readonly report: ReportFinding,
  ) {}

  /** Looks at all that the list asks for. */
  check(changes: readonly SourcedChange[]): void {
    const byHash = new Map<number, Granted[]>();
    for (const { change, row } of changes) {
      if (!('grant' in change) || row === undefined || row.faulty) continue;
      const { code, parent = parentOf(code ?? '') ?? '', name } = change.grant;
      if (kindOfName(name) === 'inner') continue;
      const hash = nameHashIn(this.registry, name);
      const granted = { row, code, parent, name, hash };
      const known = byHash.get(hash);
      if (known === undefined) byHash.set(hash, [granted]);
      else known.push(granted);
    }
    if (byHash.size === 0) return;
    for (const { change, row } of changes)
      if ('close' in change && row !== undefined && !row.faulty) this.#closed(change.close.code, row, byHash);
    const bearers = this.#bearers(byHash, new Set(changes.flatMap(({ change }) => changedBy(change))));
    for (const alike of byHash.values()) {
      const units = bearers.get(alike[0]?.hash ?? 0) ?? [];
      if (units.length > 0 || alike.length > 1) for (const each of alike) this.#check(each, units, alike);
    }
  }

  /** The open units whose names may be those of what is granted; one that the list itself ends or renames is none. */
  #bearers(granted: ReadonlyMap<number, unknown>, changed: ReadonlySet<string>): Map<number, Unit[]> {
    const found = new Map<number, Unit[]>();
    for (const unit of this.registry.units.values()) {
      const hash = nameHashIn(this.registry, nameFor(this.registry, unit, this.acting));
      if (!granted.has(hash) || changed.has(unit.code) || isClosedFor(this.registry, unit, this.acting)) continue;
      const known = found.get(hash);
      if (known === undefined) found.set(hash, [unit]);
      else known.push(unit);
    }
    return found;
  }

  #check({ row, code, parent, name }: Granted, units: readonly Unit[], granted: readonly Granted[]): void {
    const isSame = (other: string): boolean => isSameNameIn(this.registry, name, other);
    const there = units.filter((unit) => isSame(nameFor(this.registry, unit, this.acting)));
    // those beside it are told of as such
    const bearers = there.filter(({ code }) => parentOf(code) !== parent);
    const others = granted.filter((each) => each.row !== row && each.parent !== parent && isSame(each.name));
    const kind = kindOfName(name);
    const isOwn = kind === 'own';
    // a list that gives the code itself tells two of a name apart by it, but for what there is once
    const isAsked = isOwn || (kind === 'placed' && code === undefined);
    const [first] = bearers;
    if (first !== undefined && bearers.length + others.length < FEW) {
      const refused = isAsked && !isTold(row, first);
      if (refused) row.faulty = true;
      const args = { name, code: first.code, parent: this.#above(first) };
      const place = this.places.of(row.unit, 'name', 'code');
      this.report(refused ? 'error' : 'warning', 'import-name-elsewhere', place, args, refused ? 'above' : 'like');
    } else if (isOwn && bearers.length + others.length > 0 && bearers.length + others.length <= FEW) {
      const codes = bearers.map(({ code }) => code);
      const cells = others.map((other) => describe(this.places.of(other.row.unit, 'name')));
      const place = this.places.of(row.unit, 'name', 'code');
      this.report('warning', 'import-name-elsewhere', place, { name, others: [...codes, ...cells] }, 'several');
    }
  }

  /** A body that is closed without an heir while its name is granted under another one, which loses it. */
  #closed(code: string, row: ImportRow, granted: ReadonlyMap<number, readonly Granted[]>): void {
    const unit = this.registry.unit(code);
    if (unit === undefined) return;
    const name = nameFor(this.registry, unit, this.acting);
    const alike = granted.get(nameHashIn(this.registry, name)) ?? [];
    const same = alike.filter((each) => isSameNameIn(this.registry, each.name, name));
    const [heir, ...others] = same;
    if (heir === undefined || others.length > 0 || heir.row.faulty || isTold(heir.row, unit)) return;
    const args = { code, name, other: describe(this.places.of(row.unit, 'name', 'code', 'codeBefore')) };
    this.report('warning', 'import-closed-granted', this.places.of(heir.row.unit, 'name', 'code'), args, 'above');
  }

  #above({ code }: Unit): string {
    const parent = this.registry.unit(parentOf(code) ?? '');
    return parent === undefined ? (parentOf(code) ?? code) : nameFor(this.registry, parent, this.acting);
  }
}
