import { cellName, describePlace } from '../../core/cell-place.js';
import { TableError } from './table-fault.js';

/** What a file may cost at most. */
export interface Limits {
  /** Bytes of everything read out of the file, unpacked. */
  unpacked: number;
  /** How many times larger than its packed form a part may grow; only looked at beyond 8 MB. */
  ratio: number;
  /** Rows with something in them, over all tables. */
  rows: number;
  columns: number;
  /** Cells with something in them, over all tables. */
  cells: number;
  /** Characters of one cell. */
  text: number;
}

export const DEFAULT_LIMITS: Readonly<Limits> = {
  unpacked: 200 * 1024 * 1024,
  ratio: 300,
  rows: 200_000,
  columns: 256,
  cells: 4_000_000,
  text: 32_767,
};

/** Counts what one file has cost so far, and refuses it at the limit. */
export class Meter {
  readonly file: string;
  readonly limits: Readonly<Limits>;
  #bytes = 0;
  #rows = 0;
  #cells = 0;

  constructor(file: string, limits: Readonly<Limits>) {
    this.file = file;
    this.limits = limits;
  }

  bytes(count: number, part?: string): void {
    this.#bytes += count;
    if (this.#bytes > this.limits.unpacked) this.#tooLarge(part);
  }

  /** Refuses a part that would be too large together with all that was read before it. */
  allows(count: number, part: string): void {
    if (this.#bytes + count > this.limits.unpacked) this.#tooLarge(part);
  }

  /** Refuses a part that unpacks like no document does. */
  growth(packed: number, unpacked: number, part: string): void {
    if (unpacked > 8 * 1024 * 1024 && unpacked > packed * this.limits.ratio) this.#tooLarge(part);
  }

  row(): void {
    this.#rows += 1;
    if (this.#rows > this.limits.rows) {
      throw new TableError('too-many-rows', { file: this.file, limit: this.limits.rows });
    }
  }

  /** Refuses a row that reaches as far as `column`. */
  width(row: number, column: number): void {
    const limit = this.limits.columns;
    if (column > limit) {
      throw new TableError('too-many-columns', { file: this.file, limit, cell: cellName(row, column) });
    }
  }

  cell(sheet: string | undefined, row: number, column: number, length: number): void {
    this.#cells += 1;
    if (this.#cells > this.limits.cells) {
      throw new TableError('too-many-cells', { file: this.file, limit: this.limits.cells });
    }
    this.width(row, column);
    if (length > this.limits.text) {
      const cell = describePlace(this.file, sheet, row, column);
      throw new TableError('cell-too-long', { file: this.file, limit: this.limits.text, cell });
    }
  }

  #tooLarge(part: string | undefined): never {
    const args = { file: this.file, limit: this.limits.unpacked };
    throw new TableError('too-large', part === undefined ? args : { ...args, part });
  }
}
