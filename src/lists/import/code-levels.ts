import { sheetKey } from '../place-keys.js';
import { headingOf } from '../recognise/headings.js';
import type { Listed, ListedUnit } from '../recognise/listed.js';

/** The levels that headings give to columns of codes: "Mã cấp 3". */
export class CodeLevels {
  readonly #levels = new Map<string, number>();

  constructor({ tables }: Pick<Listed, 'tables'>) {
    for (const { place, columns } of tables) {
      for (const { column, field, heading } of columns) {
        const level = field === 'code' ? headingOf(heading)?.level : undefined;
        if (level !== undefined) this.#levels.set(`${sheetKey(place)}\u0000${column}`, level);
      }
    }
  }

  /** The level of the column that a row has its code in. */
  of({ place, cells }: ListedUnit): number | undefined {
    return this.#levels.get(`${sheetKey(place)}\u0000${cells.code ?? ''}`);
  }
}
