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

function isFew(all: readonly unknown[]): boolean {
  return all.length > 0 && all.length <= FEW;
}

/** A row that grants a code under a body. */
interface Granted {
  row: ImportRow;
  code: string | undefined;
  parent: string;
  name: string;
}

/** A row that closes a unit. */
interface Ended {
  row: ImportRow;
  unit: Unit;
  name: string;
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
    const names = this.#names(changes);
    if (names.size === 0) return;
    const bearers = this.#bearers(names, new Set(changes.flatMap(({ change }) => changedBy(change))));
    const ended = changes.flatMap(({ change, row }): Ended[] => {
      const unit = 'close' in change ? this.registry.unit(change.close.code) : undefined;
      return row === undefined || unit === undefined
        ? []
        : [{ row, unit, name: nameFor(this.registry, unit, this.acting) }];
    });
    const endedNames = new Set(ended.map(({ name }) => nameHashIn(this.registry, name)));
    const isMet = (hash: number): boolean => names.get(hash) === true || bearers.has(hash) || endedNames.has(hash);
    const byHash = this.#granted(changes, isMet);
    for (const each of ended) if (!each.row.faulty) this.#closed(each, byHash);
    for (const [hash, alike] of byHash) {
      const units = bearers.get(hash) ?? [];
      if (units.length > 0 || alike.length > 1) for (const each of alike) this.#check(each, units, alike);
    }
  }

  /** The names that are granted, by their hashes, and whether each is granted more than once: next to none is. */
  #names(changes: readonly SourcedChange[]): Map<number, boolean> {
    const names = new Map<number, boolean>();
    for (const { change, row } of changes) {
      if (!('grant' in change) || row === undefined || row.faulty) continue;
      const hash = nameHashIn(this.registry, change.grant.name);
      names.set(hash, names.has(hash));
    }
    return names;
  }

  /** What is granted under the names that are asked for, but for parts that every body has. */
  #granted(changes: readonly SourcedChange[], isMet: (hash: number) => boolean): Map<number, Granted[]> {
    const byHash = new Map<number, Granted[]>();
    for (const { change, row } of changes) {
      if (!('grant' in change) || row === undefined || row.faulty) continue;
      const { code, parent = parentOf(code ?? '') ?? '', name } = change.grant;
      const hash = nameHashIn(this.registry, name);
      if (!isMet(hash) || kindOfName(name) === 'inner') continue;
      const granted = { row, code, parent, name };
      const known = byHash.get(hash);
      if (known === undefined) byHash.set(hash, [granted]);
      else known.push(granted);
    }
    return byHash;
  }

  /** The open units whose names may be those of what is granted; one that the list itself ends or renames is none. */
  #bearers(granted: ReadonlyMap<number, boolean>, changed: ReadonlySet<string>): Map<number, Unit[]> {
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
    // that the list has the name several times makes it no less that of the one body which bears it
    if (first !== undefined && bearers.length < FEW) {
      const refused = isAsked && !isTold(row, first);
      if (refused) row.faulty = true;
      const args = { name, code: first.code, parent: this.#above(first) };
      const place = this.places.of(row.unit, 'name', 'code');
      this.report(refused ? 'error' : 'warning', 'import-name-elsewhere', place, args, refused ? 'above' : 'like');
    } else if (isOwn && isFew(bearers.length > 0 ? bearers : others)) {
      const codes = bearers.map(({ code }) => code);
      const cells = others.map((other) => describe(this.places.of(other.row.unit, 'name')));
      const place = this.places.of(row.unit, 'name', 'code');
      this.report('warning', 'import-name-elsewhere', place, { name, others: [...codes, ...cells] }, 'several');
    }
  }

  /**
   * A body that is closed without an heir while its name is granted under another one, which loses it: neither is done. Of a
   * name that places have alike several may be granted where one ended.
   */
  #closed({ row, unit, name }: Ended, granted: ReadonlyMap<number, readonly Granted[]>): void {
    const { code } = unit;
    const alike = granted.get(nameHashIn(this.registry, name)) ?? [];
    const same = alike.filter((each) => isSameNameIn(this.registry, each.name, name) && !isTold(each.row, unit));
    if (same.length > 1 && kindOfName(name) === 'common') return;
    for (const heir of same) {
      const places = {
        own: this.places.of(row.unit, 'name', 'code', 'codeBefore'),
        heir: this.places.of(heir.row.unit, 'name', 'code'),
      };
      if (!row.faulty)
        this.report(
          'error',
          'import-closed-granted',
          places.own,
          { code, name, other: describe(places.heir) },
          'closed',
        );
      row.faulty = true;
      if (heir.row.faulty) continue;
      heir.row.faulty = true;
      this.report('error', 'import-closed-granted', places.heir, { code, name, other: describe(places.own) }, 'above');
    }
  }

  #above({ code }: Unit): string {
    const parent = this.registry.unit(parentOf(code) ?? '');
    return parent === undefined ? (parentOf(code) ?? code) : nameFor(this.registry, parent, this.acting);
  }
}
