import type { Meter } from './limits.js';
import type { MergeAnchor, RawCell } from './types.js';

/** From where to where something reaches across a table, in whatever measure. */
export interface Reach {
  start: number;
  end: number;
}

/** The visible columns that a cell takes, from 1. */
export interface Columns {
  first: number;
  last: number;
}

/**
 * The columns whose middle a cell covers; the nearest one where it covers none.
 * @param taken the last column that the cells before it take
 */
export function coveredColumns(columns: readonly Reach[], { start, end }: Reach, taken: number): Columns {
  const covered = columns.flatMap((column, i) => {
    const middle = (column.start + column.end) / 2;
    return middle >= start && middle < end ? [i + 1] : [];
  });
  const nearest = columns.findIndex((column) => column.end > start) + 1 || columns.length;
  const first = Math.max(covered[0] ?? nearest, taken + 1);
  return { first, last: Math.max(covered.at(-1) ?? first, first) };
}

/** A cell of a drawn table, once its columns are known. */
export interface DrawnCell extends Columns {
  text: string;
  font: string | undefined;
  /** `start` opens an area merged downwards, `on` goes on with the one above. */
  down: 'start' | 'on' | undefined;
  /** What of the text is struck through. */
  struck?: string;
  /** That part is crossed by nothing but borders. */
  crossed?: true;
  /** Where lines end and nobody can tell whether a word ends too. */
  broken?: string;
}

/** Writes the rows of one drawn table as cells, with merged areas marked by where they begin. */
export class MergedGrid {
  readonly #anchors = new Map<number, MergeAnchor>();

  constructor(private readonly meter: Meter) {}

  /** The cells of a row, rows being numbered from 1. */
  cellsOf(row: number, drawn: readonly DrawnCell[]): RawCell[] {
    const cells: RawCell[] = [];
    const add = (cell: RawCell): void => {
      this.meter.cell(undefined, row, cell.column, cell.text.length);
      cells.push(cell);
    };
    for (const { first, last, text, font, down, struck, crossed, broken } of drawn) {
      const above = down === 'on' ? this.#anchors.get(first) : undefined;
      const anchor = above ?? { row, column: first };
      if (down === undefined) this.#anchors.delete(first);
      else this.#anchors.set(first, anchor);
      if (above !== undefined) add({ column: first, text: '', kind: 'empty', merged: anchor });
      else if (text.trim() !== '') {
        const dress = {
          ...(font === undefined ? {} : { font }),
          ...(struck === undefined ? {} : { struck }),
          ...(crossed === undefined ? {} : { crossed }),
          ...(broken === undefined ? {} : { broken }),
        };
        add({ column: first, text, kind: 'text', ...dress });
      }
      for (let column = first + 1; column <= last; column += 1) {
        add({ column, text: '', kind: 'empty', merged: anchor });
      }
    }
    return cells;
  }
}
