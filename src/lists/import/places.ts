import type { CellPlace } from '../../core/finding.js';
import { sheetKey } from '../place-keys.js';
import type { Listed, ListedUnit, ListField } from '../recognise/listed.js';

/** Names the cell of a field, by its column or (in JSON) its key. */
export class CellPlaces {
  readonly #keys = new Map<string, string>();

  /** @param keyed the list is a JSON file */
  constructor(listed: Listed, keyed: boolean) {
    if (!keyed) return;
    for (const { place, columns } of listed.tables) {
      for (const { column, heading } of columns) this.#keys.set(`${sheetKey(place)}\u0000${column}`, heading);
    }
  }

  /** The cell of the first of these fields that the row has, else the row. */
  of({ place, cells }: ListedUnit, ...fields: readonly ListField[]): CellPlace {
    for (const field of fields) {
      const column = cells[field];
      if (column === undefined) continue;
      if (this.#keys.size === 0) return { ...place, column };
      const key = this.#keys.get(`${sheetKey(place)}\u0000${column}`);
      return key === undefined ? { ...place, column } : { ...place, column, key };
    }
    return place;
  }
}
