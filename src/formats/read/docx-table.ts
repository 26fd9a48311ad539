import type { Meter } from './limits.js';
import type { MergeAnchor, RawCell, RawRow } from './types.js';

/** A cell of a Word table, on the table's fine grid. */
export interface WordCell {
  text: string;
  font: string | undefined;
  /** Grid columns it spans. */
  span: number;
  /** `start` opens an area merged downwards, `on` goes on with the one above. */
  down: 'start' | 'on' | undefined;
}

export interface WordRow {
  hidden: boolean;
  /** Grid columns left free before the first cell. */
  before: number;
  cells: WordCell[];
}

interface CellSpan {
  start: number;
  end: number;
}

interface Columns {
  first: number;
  last: number;
}

function spansOf(row: WordRow): CellSpan[] {
  let at = row.before;
  return row.cells.map(({ span }) => {
    const start = at;
    at += span;
    return { start, end: at };
  });
}

/**
 * The visible columns each cell takes. Word's own grid is finer than what one sees (every border dragged by hand
 * adds to it), so columns are those of the fullest row: a row with as many cells is read one to one,
 * the cells of others take the columns whose middle they cover.
 */
function columnsOf(row: WordRow, reference: readonly CellSpan[]): Columns[] {
  if (row.cells.length === reference.length) return row.cells.map((_, i) => ({ first: i + 1, last: i + 1 }));
  let taken = 0;
  return spansOf(row).map(({ start, end }) => {
    const covered: number[] = [];
    reference.forEach((span, i) => {
      const middle = (span.start + span.end) / 2;
      if (middle >= start && middle < end) covered.push(i + 1);
    });
    const nearest = reference.findIndex((span) => span.end > start) + 1 || reference.length;
    const first = Math.max(covered[0] ?? nearest, taken + 1);
    const last = Math.max(covered.at(-1) ?? first, first);
    taken = last;
    return { first, last };
  });
}

function fullestOf(rows: readonly WordRow[]): WordRow | undefined {
  let fullest: WordRow | undefined;
  for (const row of rows) if (row.cells.length > (fullest?.cells.length ?? 0)) fullest = row;
  return fullest;
}

/**
 * Where the visible columns end, by the widths that the table declares for its fine grid; where it declares none,
 * every grid column counts one.
 */
export function gridOf(rows: readonly WordRow[], widths: readonly number[]): number[] {
  const fullest = fullestOf(rows);
  if (fullest === undefined) return [];
  const known = widths.some((width) => width > 0);
  const edge = (at: number): number => (known ? widths.slice(0, at).reduce((sum, width) => sum + width, 0) : at);
  return spansOf(fullest).map(({ end }) => edge(end));
}

/** Turns the rows of a Word table into rows of cells, with merged areas marked; rows are numbered from 1. */
export function wordRows(rows: readonly WordRow[], sheet: string | undefined, meter: Meter): RawRow[] {
  rows.forEach((row, index) => {
    meter.width(index + 1, row.cells.length);
  });
  const fullest = fullestOf(rows);
  const reference = fullest === undefined ? [] : spansOf(fullest);
  const anchors = new Map<number, MergeAnchor>();
  const found: RawRow[] = [];
  rows.forEach((wordRow, index) => {
    const row = index + 1;
    const columns = columnsOf(wordRow, reference);
    const cells: RawCell[] = [];
    const add = (cell: RawCell): void => {
      meter.cell(sheet, row, cell.column, cell.text.length);
      cells.push(cell);
    };
    wordRow.cells.forEach((cell, i) => {
      const { first, last } = columns[i] ?? { first: i + 1, last: i + 1 };
      const above = cell.down === 'on' ? anchors.get(first) : undefined;
      const anchor = above ?? { row, column: first };
      if (cell.down === undefined) anchors.delete(first);
      else anchors.set(first, anchor);
      if (above !== undefined) add({ column: first, text: '', kind: 'empty', merged: anchor });
      else if (cell.text.trim() !== '') {
        const { text, font } = cell;
        add(font === undefined ? { column: first, text, kind: 'text' } : { column: first, text, kind: 'text', font });
      }
      for (let column = first + 1; column <= last; column += 1) {
        add({ column, text: '', kind: 'empty', merged: anchor });
      }
    });
    if (cells.length === 0) return;
    meter.row();
    found.push({ row, ...(wordRow.hidden ? { hidden: true } : {}), cells });
  });
  return found;
}
