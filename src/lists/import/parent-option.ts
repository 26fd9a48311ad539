import { isDescendantOf } from '../../core/code/code.js';
import type { CellPlace } from '../../core/finding.js';
import type { Registry } from '../../core/registry/registry.js';
import { sheetKey } from '../place-keys.js';
import type { Listed, ListedBody, ListedUnit } from '../recognise/listed.js';
import type { ImportRow, ReportFinding } from './import-model.js';
import { letterheadBodies } from './letterhead-body.js';
import type { UnitIndex } from './unit-index.js';

/** Rows that the list puts under another body than the user does. */
interface Differing {
  code: string;
  said: string;
  place: CellPlace;
  rows: ImportRow[];
}

/** What names the body above a row: a heading row, or a line above its table, its title, the name of its sheet. */
export interface NamedOver {
  code: string;
  said: string;
  /** It names one body and nothing else, so that the user can mean no body within that. */
  strict: boolean;
  isHeading: boolean;
}

/** Holds the bodies above that a list names against the one that the user does (`--parent`). */
export class ParentOption {
  readonly #differing = new Map<string, Differing>();
  readonly #unknown = new Map<string, Differing>();
  #isUsed = false;
  /** The list names the user's body too, or one within it. */
  #agrees = false;
  #isFinished = false;

  constructor(
    private readonly registry: Registry,
    private readonly listed: Listed,
    /** Code of the body that the user names. */
    readonly code: string | undefined,
    private readonly report: ReportFinding,
  ) {}

  /** The body that the user names, for a row of which the list names none that is known. */
  take(row: ImportRow): string | undefined {
    this.#isUsed = true;
    const { group, line, unit } = row;
    const unknown = group?.unknown ?? (line?.under === true ? line.said : undefined);
    if (unknown !== undefined && this.code !== undefined) {
      const key = `${sheetKey(unit.place)}\u0000${unknown}`;
      const differing = this.#unknown.get(key) ?? { code: '', said: unknown, place: unit.place, rows: [] };
      this.#unknown.set(key, differing);
      differing.rows.push(row);
    }
    return this.code;
  }

  /** The body above a row that the list names, or the one within it that the user does; undefined where it is refused at once. */
  over(row: ImportRow, { code, said, strict, isHeading }: NamedOver): string | undefined {
    const own = this.code;
    if (own === undefined || code.startsWith('$')) return code;
    if (code === own || isDescendantOf(code, own)) {
      this.#agrees = true;
      return code;
    }
    if (isDescendantOf(own, code)) {
      this.#isUsed ||= !strict;
      return strict ? code : own;
    }
    const place = isHeading ? this.#placeOf(row.unit) : tableOf(row.unit);
    const key = `${sheetKey(place)}\u0000${place.row ?? ''}\u0000${code}`;
    const differing = this.#differing.get(key) ?? { code, said, place, rows: [] };
    this.#differing.set(key, differing);
    differing.rows.push(row);
    if (!this.#isFinished) return code;
    const isFirst = differing.rows.length === 1;
    if (this.#isUsed || this.#agrees) {
      if (isFirst) this.#tell('warning', differing, 'beside');
      return code;
    }
    this.#refuse(differing, isFirst);
    return undefined;
  }

  /** All rows that ask for new codes have been met: where the option goes with none of them, it contradicts the list. */
  finish(directory: Pick<UnitIndex, 'find'>): void {
    this.#isFinished = true;
    if (this.#isUsed) this.#letterheads(directory);
    for (const unknown of this.#unknown.values()) this.#tell('warning', unknown, 'unknown');
    for (const differing of this.#differing.values())
      if (this.#isUsed || this.#agrees) this.#tell('warning', differing, 'beside');
      else this.#refuse(differing, true);
  }

  /** A list may come from another body than the one its rows stand under: that is only told. */
  #letterheads(directory: Pick<UnitIndex, 'find'>): void {
    const own = this.code;
    if (own === undefined) return;
    for (const { titles, place, units } of this.listed.tables) {
      if (units === 0) continue;
      const heads = letterheadBodies(titles).flatMap((name) => {
        const found = directory.find({ name });
        return 'code' in found ? { name, code: found.code } : [];
      });
      const [nearest] = heads;
      if (nearest === undefined || nearest.code.startsWith('$')) continue;
      const isOne = nearest.code === own || isDescendantOf(own, nearest.code) || isDescendantOf(nearest.code, own);
      if (isOne) continue;
      const args = { said: nearest.name, body: this.#shown(nearest.code), parent: this.#shown(own) };
      this.report('warning', 'import-parent-option-differs', place, args, 'letterhead');
    }
  }

  #refuse(differing: Differing, isFirst: boolean): void {
    for (const row of differing.rows) row.faulty = true;
    if (isFirst) this.#tell('error', differing);
  }

  #tell(severity: 'error' | 'warning', { code, said, place, rows }: Differing, variant?: string): void {
    const args = { said, body: this.#shown(code), parent: this.#shown(this.code ?? ''), count: rows.length };
    this.report(severity, 'import-parent-option-differs', place, args, variant);
  }

  #shown(code: string): string {
    const unit = this.registry.unit(code);
    return unit === undefined ? code : `${code} – ${unit.name}`;
  }

  /** The heading row above a unit. */
  #placeOf({ group, place }: ListedUnit): CellPlace {
    const isIt = (each: ListedBody): boolean => each.code === group?.code && each.name === group?.name;
    const found = this.listed.groups.findLast(
      (each) =>
        isIt(each) && sheetKey(each.place) === sheetKey(place) && (each.place.row ?? 0) <= (place.row ?? Infinity),
    );
    return found?.place ?? tableOf({ place });
  }
}

/** The table that a unit stands in. */
function tableOf({ place: { file, sheet, list } }: Pick<ListedUnit, 'place'>): CellPlace {
  return { file, ...(sheet === undefined ? {} : { sheet }), ...(list === undefined ? {} : { list }) };
}
