import type { RawTable } from '../../formats/read/types.js';
import { listsBeside, type Part, partsOf } from './beside.js';
import type { TableMaps } from './table-maps.js';
import { byHeadings, isDocument, type Understood, widestOf } from './understand.js';

/** Parts tables that hold several lists side by side, each of which goes on from its own part of the table before. */
export class SideLists {
  #starts: readonly number[] = [];
  #before = new Map<number, Understood | undefined>();

  constructor(private readonly maps: TableMaps) {}

  /** The lists of a table: itself, for next to all. */
  parts(table: RawTable): Part[] {
    const widest = widestOf(table);
    const map = this.maps.of(table);
    const found = listsBeside(table, map, widest);
    if (found !== undefined) {
      this.#starts = found.starts;
      this.#before = new Map();
      return partsOf(table, found);
    }
    const goesOn = this.#starts.length > 0 && isDocument(table) && !byHeadings(table, map, widest);
    if (goesOn) return partsOf(table, { starts: this.#starts, row: 0 });
    this.#starts = [];
    return [{ table, from: 1 }];
  }

  /** What the list that begins in a column goes on from; undefined where lists do not stand side by side. */
  before(from: number): Understood | undefined {
    return this.#starts.length === 0 ? undefined : this.#before.get(from);
  }

  /** Keeps what a list came to. */
  keep(from: number, understood: Understood | undefined): void {
    if (this.#starts.length > 0) this.#before.set(from, understood);
  }
}
