import type { PageParts, PdfRow, TablePart } from './page-parts.js';

/** How far the borders of one row may lie apart on two pages, in points. */
const SAME = 1.5;
/** Rows that show that tables of two pages are one: a heading and two rows. */
const LEAST_ROWS = 3;
/** A column numbers or codes its rows where this share of them has a number or a code. */
const MOSTLY = 0.5;
const KEY = /^(?:\d{1,5}[.)]?|[IVXLC]+|[A-Z]\d\d(?:\.\d{1,6})+)$/u;

/** The table of a page that holds one with lines and nothing else than its head. */
function onlyTable(page: PageParts | undefined): TablePart | undefined {
  const tables = page?.parts.filter((part) => part.kind === 'table') ?? [];
  const [only, ...others] = tables;
  return others.length === 0 && only?.ruled === true ? only : undefined;
}

/** True for a table whose rows say which unit they are about. */
function isKeyed({ rows }: TablePart): boolean {
  const filled = rows.filter(({ cells }) => cells.some(({ text }) => text.trim() !== ''));
  const keyed = filled.filter(({ cells }) => cells.some(({ text }) => KEY.test(text.trim())));
  return keyed.length >= MOSTLY * filled.length;
}

/** A page of nothing but columns that belong to the rows of another page. */
function isSide(page: PageParts | undefined): boolean {
  const table = onlyTable(page);
  return table !== undefined && page?.parts.length === 1 && table.rows.length >= LEAST_ROWS && !isKeyed(table);
}

/** Rows that stand at the same heights: of one sheet of paper, printed on two pages. */
function isLevel(a: TablePart | undefined, b: TablePart | undefined): boolean {
  if (a === undefined || b === undefined || a.ys.length !== b.ys.length) return false;
  return a.ys.every((y, i) => Math.abs(y - (b.ys[i] ?? 0)) <= SAME);
}

/** Columns set to the right of those of another page. */
function beside(table: TablePart, side: TablePart): TablePart {
  const right = table.xs.at(-1) ?? 0;
  const move = right - (side.xs[0] ?? 0);
  const rows = table.rows.map((row, i): PdfRow => {
    const more = side.rows[i]?.cells ?? [];
    return {
      ...row,
      cells: [...row.cells, ...more.map((cell) => ({ ...cell, x0: cell.x0 + move, x1: cell.x1 + move }))],
    };
  });
  return { ...table, rows, xs: [...table.xs, ...side.xs.slice(1).map((x) => x + move)] };
}

/** By the index of each page of a run of sides that of the page whose rows it goes on with; undefined where one has none. */
function partnersOf(pages: readonly PageParts[], start: number, end: number): Map<number, number> | undefined {
  const levels = (side: number, main: number) => isLevel(onlyTable(pages[side]), onlyTable(pages[main]));
  // a program prints all pages downwards first, and then those to the right, or the other way about
  for (let height = start; height >= 1; height -= 1) {
    if ((end - start) % height !== 0) continue;
    const found = new Map<number, number>();
    for (let side = start; side < end; side += 1) found.set(side, start - height + ((side - start) % height));
    if ([...found].every(([side, main]) => levels(side, main))) return found;
  }
  const before = new Map<number, number>();
  for (let side = start; side < end; side += 1) before.set(side, start - 1);
  return [...before].every(([side, main]) => levels(side, main)) ? before : undefined;
}

/**
 * The pages of a table too wide for the paper, whose last columns were printed on pages of their own: those columns
 * stand beside the rows that they are about. Row for row the tables of both pages lie at the same heights, else
 * nothing is put together.
 */
export function withSides(pages: readonly PageParts[]): PageParts[] {
  const whole = [...pages];
  const gone = new Set<number>();
  for (let start = 1; start < pages.length; start += 1) {
    if (!isSide(pages[start])) continue;
    let end = start;
    while (isSide(pages[end])) end += 1;
    for (const [side, main] of partnersOf(pages, start, end) ?? []) {
      const [page, table, more] = [whole[main], onlyTable(whole[main]), onlyTable(pages[side])];
      if (page === undefined || table === undefined || more === undefined) continue;
      whole[main] = { ...page, parts: page.parts.map((part) => (part === table ? beside(table, more) : part)) };
      gone.add(side);
    }
    start = end - 1;
  }
  return whole.filter((_, i) => !gone.has(i));
}
