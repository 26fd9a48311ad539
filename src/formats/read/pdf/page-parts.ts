import { type CellText, cellText } from './cell-text.js';
import { isPageNumber } from './furniture.js';
import { type Grid, type GridCell, gridsOf } from './grid.js';
import { type ColumnText, columnTexts } from './gutters.js';
import { linesOf, type TextLine } from './lines.js';
import type { Glyph } from './page-marks.js';
import type { UprightPage } from './upright.js';

/** A cell of a row, between its left and right border. */
export interface PdfCell {
  x0: number;
  x1: number;
  text: string;
  font: string | undefined;
  /** The part of the text that a line runs through. */
  struck?: string;
  /** All of it is crossed by nothing but borders of the table. */
  crossed?: true;
  /** Where a line ends and nobody can tell whether a word does. */
  broken?: string;
  /** The lines of the text, for what goes on with them on the next page; not where some read another way. */
  lines?: readonly TextLine[];
  /** `start` opens a cell over several rows, `on` is its part in the rows below. */
  down: 'start' | 'on' | undefined;
}

export interface PdfRow {
  page: number;
  /** Which row of a table it is on its page, counted over the page from 1. */
  row: number;
  cells: PdfCell[];
}

/** A table, or the part of one that stands on a page. */
export interface TablePart {
  kind: 'table';
  y0: number;
  y1: number;
  /** Left borders of its columns, and the right border of the last one. */
  xs: number[];
  /** Upper borders of its rows, and the lower one of the last; none where no lines are drawn. */
  ys: readonly number[];
  /** Drawn with lines; else found from how its text stands. */
  ruled: boolean;
  rows: PdfRow[];
}

/** A line of text outside all tables. */
export interface LinePart {
  kind: 'line';
  y0: number;
  y1: number;
  text: string;
  page: number;
  /** Which of the page's lines outside tables it is. */
  line: number;
}

export type PagePart = TablePart | LinePart;

/** A page as tables and lines, from top to bottom. */
export interface PageParts {
  page: number;
  height: number;
  parts: PagePart[];
}

function area({ x0, y0, x1, y1 }: Grid): number {
  return (x1 - x0) * (y1 - y0);
}

function cellAt(grid: Grid, x: number, y: number): GridCell | undefined {
  if (x < grid.x0 || x > grid.x1 || y < grid.y0 || y > grid.y1) return undefined;
  return grid.cells.find((cell) => x >= cell.x0 && x <= cell.x1 && y >= cell.y0 && y <= cell.y1);
}

interface Filling {
  glyphs: Glyph[];
  odd: TextLine[];
}

function textOf(filling: Filling | undefined, cell: GridCell): CellText & Pick<PdfCell, 'lines'> {
  if (filling === undefined) return { text: '', font: undefined };
  const lines = linesOf(filling.glyphs);
  const { text, ...dress } = cellText(lines, cell);
  if (filling.odd.length === 0) return { text, ...dress, lines };
  return { text: [text, ...filling.odd.map((line) => line.text)].filter((part) => part !== '').join(' '), ...dress };
}

function gridRows(grid: Grid, fillings: ReadonlyMap<GridCell, Filling>): PdfCell[][] {
  const rows: PdfCell[][] = [];
  for (let row = 0; row < grid.ys.length - 1; row += 1) {
    const cells = grid.cells.filter(({ top, bottom }) => top <= row && bottom >= row).sort((a, b) => a.x0 - b.x0);
    rows.push(
      cells.map((cell) => {
        const { x0, x1, top, bottom } = cell;
        const down = top === bottom ? undefined : row === top ? 'start' : 'on';
        return { x0, x1, ...(row === top ? textOf(fillings.get(cell), cell) : { text: '', font: undefined }), down };
      }),
    );
  }
  return rows;
}

function bordersOf(cells: readonly { x0: number; x1: number }[]): number[] {
  return [...new Set(cells.flatMap(({ x0, x1 }) => [x0, x1]))].sort((a, b) => a - b);
}

/**
 * Parts a page into the tables that stand on it and the lines of text between them.
 * @param unruled look also for tables that no lines draw
 */
export function partsOf(page: UprightPage, unruled: boolean): PageParts {
  const grids = gridsOf(page.rulings).sort((a, b) => area(a) - area(b));
  const fillings = new Map<GridCell, Filling>();
  const find = (x: number, y: number): Filling | undefined => {
    for (const grid of grids) {
      const cell = cellAt(grid, x, y);
      if (cell === undefined) continue;
      const found = fillings.get(cell) ?? { glyphs: [], odd: [] };
      fillings.set(cell, found);
      return found;
    }
    return undefined;
  };
  const outside: Glyph[] = [];
  for (const glyph of page.glyphs) {
    const filling = find((glyph.x0 + glyph.x1) / 2, glyph.y - glyph.size * 0.3);
    if (filling === undefined) outside.push(glyph);
    else filling.glyphs.push(glyph);
  }
  const lines = linesOf(outside);
  for (const line of page.odd) {
    const filling = find(line.x0, line.y);
    if (filling === undefined) lines.push(line);
    else filling.odd.push(line);
  }
  const tables = grids.map((grid): Omit<TablePart, 'rows'> & { rows: PdfCell[][] } => ({
    kind: 'table',
    y0: grid.y0,
    y1: grid.y1,
    xs: bordersOf(grid.cells),
    ys: grid.ys,
    ruled: true,
    rows: gridRows(grid, fillings),
  }));
  lines.sort((a, b) => a.y - b.y);
  const isFurniture = ({ text, y, size }: TextLine): boolean =>
    isPageNumber({ text, y0: y - size, y1: y }, page.height);
  const own = lines.filter((line) => !isFurniture(line));
  const found = unruled ? columnTexts(own, tables) : { tables: [], rest: own };
  return { page: page.page, height: page.height, parts: inOrder(page.page, [...tables, ...found.tables], found.rest) };
}

function inOrder(
  page: number,
  tables: readonly (ColumnText | (Omit<TablePart, 'rows'> & { rows: PdfCell[][] }))[],
  lines: readonly TextLine[],
): PagePart[] {
  const parts: PagePart[] = lines.map((line, i) => ({
    kind: 'line',
    y0: line.y - line.size,
    y1: line.y,
    text: line.text,
    page,
    line: i + 1,
  }));
  let row = 0;
  for (const table of [...tables].sort((a, b) => a.y0 - b.y0)) {
    const rows = table.rows.map((cells): PdfRow => {
      row += 1;
      return { page, row, cells };
    });
    parts.push({ ...table, rows });
  }
  return parts.sort((a, b) => a.y0 - b.y0);
}
