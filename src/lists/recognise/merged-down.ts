import type { RawCell, RawRow } from '../../formats/read/types.js';
import type { ColumnRoles } from './column-roles.js';

const NOTHING: ReadonlyMap<number, RawCell> = new Map();

/** Cells above that are merged down into a row, by their columns. */
export type CellsAbove = ReadonlyMap<number, RawCell>;

/** Cells that are merged down into the rows below them. */
export class MergedDown {
  readonly #isUsed: boolean;
  readonly #last = new Map<number, { row: number; cell: RawCell }>();

  constructor(rows: readonly RawRow[]) {
    this.#isUsed = rows.some((row) => row.cells.some((cell) => cell.merged !== undefined));
  }

  /** The cells of earlier rows that reach into this one, by column; rows are asked in their order. */
  above(row: RawRow): ReadonlyMap<number, RawCell> {
    if (!this.#isUsed) return NOTHING;
    const above = new Map<number, RawCell>();
    for (const { column, merged, text } of row.cells) {
      if (merged === undefined || merged.row === row.row || text !== '') continue;
      const anchor = this.#last.get(merged.column);
      if (anchor?.row === merged.row) above.set(column, anchor.cell);
    }
    for (const cell of row.cells) {
      if (cell.merged === undefined) this.#last.set(cell.column, { row: row.row, cell });
    }
    return above;
  }
}

/**
 * How grave it is that a row without a name or a code of its own is not read, and its wording: under the name or the
 * code of the row above, merged over both, it says more of that unit.
 */
export function gravityUnder({ row, cells }: RawRow, roles: ColumnRoles): ['error' | 'warning', 'merged' | undefined] {
  const isUnder = cells.some(
    ({ merged, column }) =>
      merged !== undefined && merged.row < row && (roles.name.has(column) || roles.code.has(column)),
  );
  return isUnder ? ['error', 'merged'] : ['warning', undefined];
}
