import type { Meter } from '../limits.js';
import type { MergeAnchor, RawCell, RawRow, RawTable } from '../types.js';
import type { WholeTable } from './join-pages.js';
import type { PdfRow } from './page-parts.js';

interface Span {
  x0: number;
  x1: number;
}

/** The columns of a table: the cells of its fullest row. */
function columnsOf(rows: readonly PdfRow[]): Span[] {
  let fullest: readonly Span[] = [];
  for (const { cells } of rows) if (cells.length > fullest.length) fullest = cells;
  return [...fullest];
}

/** The columns whose middle a cell covers; the nearest one where it covers none. */
function covered(columns: readonly Span[], { x0, x1 }: Span, taken: number): { first: number; last: number } {
  const found = columns.flatMap((column, i) => {
    const middle = (column.x0 + column.x1) / 2;
    return middle >= x0 && middle < x1 ? [i + 1] : [];
  });
  const nearest = columns.findIndex((column) => column.x1 > x0) + 1 || columns.length;
  const first = Math.max(found[0] ?? nearest, taken + 1);
  return { first, last: Math.max(found.at(-1) ?? first, first) };
}

/** A table as every format gives it; rows are counted over the whole table, `page` says where they stand. */
export function rawTable({ rows, titles }: WholeTable, meter: Meter): RawTable {
  const columns = columnsOf(rows);
  const anchors = new Map<number, MergeAnchor>();
  const found: RawRow[] = [];
  rows.forEach(({ page, row: inPage, cells }, index) => {
    const row = index + 1;
    const made: RawCell[] = [];
    let taken = 0;
    const add = (cell: RawCell): void => {
      meter.cell(undefined, row, cell.column, cell.text.length);
      made.push(cell);
    };
    for (const cell of cells) {
      const { first, last } = covered(columns, cell, taken);
      taken = last;
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
    }
    if (made.length === 0) return;
    meter.row();
    found.push({ row, page: { number: page, row: inPage }, cells: made });
  });
  return { file: meter.file, format: 'pdf', titles: titles.map((title) => title.trim()).slice(-10), rows: found };
}
