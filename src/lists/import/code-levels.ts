import { sheetKey } from '../place-keys.js';
import { headingOf } from '../recognise/headings.js';
import type { Listed, ListedUnit } from '../recognise/listed.js';

/** The levels that headings give to columns of codes: "Mã cấp 3". */
export class CodeLevels {
  readonly #levels = new Map<string, number>();
  /** Tables that have a column for each of several levels. */
  readonly #parted = new Set<string>();

  constructor({ tables }: Pick<Listed, 'tables'>) {
    for (const { place, columns } of tables) {
      const levels = columns.map(({ field, heading }) => (field === 'code' ? headingOf(heading)?.level : undefined));
      if (new Set(levels.filter((level) => level !== undefined)).size > 1) this.#parted.add(sheetKey(place));
      for (const { column, field, heading } of columns) {
        const level = field === 'code' ? headingOf(heading)?.level : undefined;
        if (level !== undefined) this.#levels.set(`${sheetKey(place)}\u0000${column}`, level);
      }
    }
  }

  /** The same in a table whose levels have a column each: a code in that of another one has gone astray. */
  ofParted(unit: ListedUnit): number | undefined {
    return this.#parted.has(sheetKey(unit.place)) ? this.of(unit) : undefined;
  }

  /** The level of the column that a row has its code in. */
  of({ place, cells }: ListedUnit): number | undefined {
    return this.#levels.get(`${sheetKey(place)}\u0000${cells.code ?? ''}`);
  }
}
