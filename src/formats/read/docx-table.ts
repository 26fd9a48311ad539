import type { Meter } from './limits.js';
import { type Columns, coveredColumns, MergedGrid, type Reach } from './merged-grid.js';
import { type Attributes, attribute } from './ooxml.js';
import type { RawRow } from './types.js';

/** A cell of a Word table, on the table's fine grid. */
export interface WordCell {
  text: string;
  font: string | undefined;
  /** Grid columns it spans. */
  span: number;
  /** `start` opens an area merged downwards, `on` goes on with the one above. */
  down: 'start' | 'on' | undefined;
  /** What of the text is struck through. */
  struck?: string;
}

/** How many columns of the grid an element says it takes. */
export function spanOf(attributes: Attributes): number {
  const span = Number(attribute(attributes, 'val'));
  return Number.isInteger(span) && span > 0 ? span : 1;
}

export interface WordRow {
  hidden: boolean;
  /** Grid columns left free before the first cell. */
  before: number;
  cells: WordCell[];
}

/** Where columns of Word's fine grid end: by their widths where the table declares them, else one apiece. */
type Edge = (gridColumn: number) => number;

function edgesOf(widths: readonly number[]): Edge {
  if (!widths.some((width) => width > 0)) return (at) => at;
  const ends = [0];
  for (const width of widths) ends.push((ends.at(-1) ?? 0) + width);
  return (at) => ends[at] ?? (ends.at(-1) ?? 0) + at - widths.length;
}

function spansOf(row: WordRow, edge: Edge): Reach[] {
  let at = row.before;
  return row.cells.map(({ span }) => {
    const start = edge(at);
    at += span;
    return { start, end: edge(at) };
  });
}

/**
 * The visible columns each cell takes. Word's own grid is finer than what one sees (every border dragged by hand
 * adds to it), so columns are those of the fullest row: a row with as many cells is read one to one,
 * the cells of others take the columns whose middle they cover.
 */
function columnsOf(row: WordRow, reference: readonly Reach[], edge: Edge): Columns[] {
  if (row.cells.length === reference.length) return row.cells.map((_, i) => ({ first: i + 1, last: i + 1 }));
  let taken = 0;
  return spansOf(row, edge).map((span) => {
    const columns = coveredColumns(reference, span, taken);
    taken = columns.last;
    return columns;
  });
}

function fullestOf(rows: readonly WordRow[]): WordRow | undefined {
  let fullest: WordRow | undefined;
  for (const row of rows) if (row.cells.length > (fullest?.cells.length ?? 0)) fullest = row;
  return fullest;
}

/** How far, in twentieths of a point, two edges may lie apart and be one: hands that drag borders are not steady. */
const SAME_EDGE = 80;

/** True where a table has the width of another and all its edges among that one's: the same columns, some of them merged in every row. */
function liesIn(grid: readonly number[], other: readonly number[]): boolean {
  const isNear = (a: number | undefined, b: number | undefined): boolean =>
    a !== undefined && b !== undefined && Math.abs(a - b) <= SAME_EDGE;
  return (
    grid.length > 1 &&
    grid.length < other.length &&
    isNear(grid.at(-1), other.at(-1)) &&
    grid.every((end) => other.some((each) => isNear(end, each)))
  );
}

/**
 * Where the visible columns of a table end: those of its fullest row, or those of the table before where it is the same
 * table on the next page and no row there fills them all.
 */
export function gridOf(rows: readonly WordRow[], widths: readonly number[], before: readonly number[] = []): number[] {
  const fullest = fullestOf(rows);
  if (fullest === undefined) return [];
  const own = spansOf(fullest, edgesOf(widths)).map(({ end }) => end);
  // without widths nothing can be said of edges
  return widths.some((width) => width > 0) && liesIn(own, before) ? [...before] : own;
}

/** The columns of a table: the widths of its fine grid, and where the visible columns end ({@link gridOf}). */
export interface WordGrid {
  widths: readonly number[];
  grid: readonly number[];
}

/** Turns the rows of a Word table into rows of cells, with merged areas marked; rows are numbered from 1. */
export function wordRows(rows: readonly WordRow[], { widths, grid }: WordGrid, meter: Meter): RawRow[] {
  rows.forEach((row, index) => {
    meter.width(index + 1, row.cells.length);
  });
  const edge = edgesOf(widths);
  const reference = grid.map((end, i) => ({ start: grid[i - 1] ?? 0, end }));
  const merged = new MergedGrid(meter);
  const found: RawRow[] = [];
  rows.forEach((wordRow, index) => {
    const row = index + 1;
    const columns = columnsOf(wordRow, reference, edge);
    const drawn = wordRow.cells.map((cell, i) => ({ ...(columns[i] ?? { first: i + 1, last: i + 1 }), ...cell }));
    const cells = merged.cellsOf(row, drawn);
    if (cells.length === 0) return;
    meter.row();
    found.push({ row, ...(wordRow.hidden ? { hidden: true } : {}), cells });
  });
  return found;
}
