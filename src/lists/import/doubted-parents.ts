import { describe } from '../../core/cell-place.js';
import { isDescendantOf, levelOf, parentOf } from '../../core/code/code.js';
import { tidyCode } from '../../core/code/tidy.js';
import type { Args } from '../../core/finding.js';
import { isSameNameIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import { sheetKey } from '../place-keys.js';
import type { CountedAgain, ListedBody } from '../recognise/listed.js';
import type { ImportRow } from './import-model.js';
import { kindOfName } from './kind-of-name.js';
import type { NamedOver } from './parent-option.js';
import { isRootCalled } from './root-called.js';
import { StraightUnderRoot } from './straight-under-root.js';
import type { UnitIndex } from './unit-index.js';

/** Why a row without a code cannot stand under the body that words over it name. */
export interface ParentDoubt {
  variant: 'others' | 'namesakes' | 'place' | 'placeBeside' | 'beside' | 'depth' | 'again' | 'star' | 'below';
  args: Args;
}

const COMMITTEE = /^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s/iu;

/** A heading of those that stand under none of the others. */
const OTHERS = /(?<!\p{L})(?:khác|còn lại)(?!\p{L})/iu;

/** A count that begins again without a heading: what stands over the rows before need not be over those from there on. */
export function countedAgain(again: CountedAgain | undefined, parent: string): ParentDoubt | undefined {
  if (again === undefined || (again.below !== undefined && tidyCode(again.below) === parent)) return undefined;
  const { place, number, after, below } = again;
  if (below !== undefined) return { variant: 'below', args: { below: tidyCode(below), parent } };
  return { variant: number === '*' ? 'star' : 'again', args: { number, after, first: describe(place) } };
}

/** Codes of the rows of one table, in their order, with those rows. */
interface Coded {
  row: ImportRow;
  code: string | undefined;
}

/**
 * Holds the body that a title, a line or a heading names against what stands beside a row in its table: the place of a
 * list is over no body that stands deeper, and a department is not over a row between those of one of its own bodies.
 */
export class DoubtedParents {
  readonly #straight: StraightUnderRoot;
  readonly #tables = new Map<string, Coded[]>();
  readonly #orders = new Map<ImportRow, number>();
  /** What rows were said to be under that is only the place of the list. */
  #headed: ReadonlySet<string> | undefined;
  readonly #places = new Map<ImportRow, string>();

  constructor(
    private readonly registry: Registry,
    private readonly directory: Pick<UnitIndex, 'find'>,
    decision: string | undefined,
    private readonly rows: readonly ImportRow[],
  ) {
    this.#straight = new StraightUnderRoot(registry, decision);
    for (const row of rows) {
      const key = sheetKey(row.unit.place);
      const table = this.#tables.get(key) ?? [];
      if (table.length === 0) this.#tables.set(key, table);
      this.#orders.set(row, table.length);
      table.push({ row, code: row.code ?? row.codeBefore });
    }
  }

  /** Takes the place of the list from a row whose body does not stand right under that: it is as good as not named. */
  withoutPlace(row: ImportRow): void {
    for (const field of ['group', 'line'] as const) {
      const body = row[field];
      if (body === undefined || !this.#isOnlyPlace(row, body)) continue;
      const said = field === 'line' ? row.line?.said : (row.unit.group?.name ?? body.name);
      if (said !== undefined && !this.#places.has(row)) this.#places.set(row, said);
      delete row[field];
    }
  }

  /** "Các đơn vị khác" beside a heading of the body that the user names (`--parent`): they are not its. */
  others(row: ImportRow, parent: string): ParentDoubt | undefined {
    const group = row.unit.group?.name ?? '';
    // a heading that only says something of its rows, as this one does, names no body and is none of the row's own
    if (!OTHERS.test(group) || !this.#isHeaded(parent)) return undefined;
    return { variant: 'others', args: { group, parent } };
  }

  #isHeaded(code: string): boolean {
    this.#headed ??= new Set(
      this.rows.flatMap((row) => {
        const found = row.group === undefined || row.code !== undefined ? undefined : this.directory.find(row.group);
        return found !== undefined && 'code' in found ? found.code : [];
      }),
    );
    return this.#headed.has(code);
  }

  /** What is to be said of a row whose words over it name only the place of the list. */
  placeOf(row: ImportRow): ParentDoubt | undefined {
    const said = this.#places.get(row);
    if (said === undefined) return undefined;
    const near = this.#beside(row);
    if (near === undefined) return { variant: 'place', args: { said } };
    return { variant: 'placeBeside', args: { said, near: this.#shown(near), above: near } };
  }

  /** What speaks against the body that the words over a row name; undefined where nothing does. */
  of(row: ImportRow, { code, said }: NamedOver): ParentDoubt | undefined {
    if (code.startsWith('$') || (levelOf(code) === 1 && this.#straight.is(row.name))) return undefined;
    const near = this.#beside(row, true);
    const parent = this.#shown(code);
    if (near !== undefined && near !== code && near !== parentOf(code))
      return { variant: 'beside', args: { said, parent, near: this.#shown(near), above: near } };
    const deeper = this.#tableOf(row).find(
      (each) => each.code !== undefined && isDescendantOf(each.code, code) && levelOf(each.code) > levelOf(code) + 1,
    );
    if (deeper?.code === undefined) return undefined;
    return { variant: 'depth', args: { said, parent, first: `${deeper.code} – ${deeper.row.name}`, above: code } };
  }

  /** "TỈNH NINH BÌNH" is where the bodies are; "UBND tỉnh" is over them, but for those that only others have within. */
  #isOnlyPlace(row: ImportRow, { name, code }: ListedBody): boolean {
    if (name === undefined || code !== undefined || !this.#isRoot(name)) return false;
    if (this.#straight.is(row.name)) return false;
    return !COMMITTEE.test(name.normalize('NFC')) || kindOfName(row.name) === 'inner';
  }

  #isRoot(name: string): boolean {
    return Object.keys(this.registry.settings.roots).some((code) => {
      const root = this.registry.unit(code);
      return (
        root !== undefined && (isSameNameIn(this.registry, root.name, name) || isRootCalled(this.registry, root, name))
      );
    });
  }

  #tableOf(row: ImportRow): readonly Coded[] {
    return this.#tables.get(sheetKey(row.unit.place)) ?? [];
  }

  /** The body that the rows with codes before and after one stand under. @param both there are such on both sides */
  #beside(row: ImportRow, both = false): string | undefined {
    const table = this.#tableOf(row);
    const at = this.#orders.get(row) ?? 0;
    const above = ({ code }: Coded): string | undefined => (code === undefined ? undefined : parentOf(code));
    const before = table.slice(0, at).findLast((each) => above(each) !== undefined);
    const after = table.slice(at + 1).find((each) => above(each) !== undefined);
    const [first, ...others] = [before, after].flatMap((each) => (each === undefined ? [] : (above(each) ?? [])));
    if (first === undefined || (both && others.length === 0)) return undefined;
    return others.every((each) => each === first) ? first : undefined;
  }

  #shown(code: string): string {
    const name = this.registry.unit(code)?.name;
    return name === undefined ? code : `${code} – ${name}`;
  }
}
