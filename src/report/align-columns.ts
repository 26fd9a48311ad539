import { oneLine } from '../core/text/visible.js';
import { displayWidth, padEnd, padStart } from '../core/text/width.js';
import { wrapPainted } from './wrap-painted.js';

/** Blank columns between two cells. */
const GAP = 2;
/** A cell of more columns stands beyond its own where nothing is broken: one long name pads no other line. */
const WIDEST = 120;
/** A column is made no narrower than this, whatever the terminal. */
const LEAST = 8;

/** How wide lines may become. */
export interface Fit {
  /** Columns of the terminal; undefined for a file or pipe, where no cell is broken. */
  width: number | undefined;
  /** Indexes of columns whose cells stand at the right, as figures do: they are never broken. */
  right?: ReadonlySet<number>;
}

function widthsOf(rows: readonly (readonly string[])[], widest: number): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, cell] of row.entries()) {
      const width = displayWidth(oneLine(cell));
      widths[i] = Math.max(widths[i] ?? 0, width > widest ? 0 : width);
    }
  }
  return widths;
}

/** Widths that share a line's room: what needs less than its share keeps its width, the others part what is left. */
function shared(widths: readonly number[], room: number, right: ReadonlySet<number> | undefined): number[] {
  const own = new Set(widths.flatMap((_, i) => (right?.has(i) === true ? [i] : [])));
  for (;;) {
    const left = [...own].reduce((rest, i) => rest - (widths[i] ?? 0), room);
    const share = Math.max(LEAST, Math.floor(left / Math.max(1, widths.length - own.size)));
    const fitting = widths.flatMap((width, i) => (!own.has(i) && width <= share ? [i] : []));
    if (fitting.length === 0) return widths.map((width, i) => (own.has(i) ? width : share));
    for (const i of fitting) own.add(i);
  }
}

/** A row on as many lines as its longest cell takes; one with nothing behind it has the rest of the line. */
function brokenRow(row: readonly string[], widths: readonly number[], width: number, fit: Fit): string[] {
  const last = row.findLastIndex((cell) => cell !== '');
  let from = 0;
  const cells = row.slice(0, last + 1).map((cell, i) => {
    const own = widths[i] ?? 0;
    const room = i === last ? Math.max(own, width - from) : own;
    from += own + GAP;
    return fit.right?.has(i) === true ? [oneLine(cell)] : wrapPainted(oneLine(cell), room);
  });
  const count = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: count }, (_, line) =>
    placed(
      cells.map((lines) => lines[line] ?? ''),
      widths,
      fit,
    ),
  );
}

function placed(cells: readonly string[], widths: readonly number[], { right }: Fit): string {
  return cells
    .map((cell, i) => (right?.has(i) === true ? padStart : padEnd)(cell, widths[i] ?? 0))
    .join(' '.repeat(GAP))
    .trimEnd();
}

/**
 * Rows with their cells under each other, in terminal columns; the same for NFC and NFD. On a terminal that is too narrow
 * the columns share its width and long cells go on below; nothing is cut off. Written here, and not drawn by cli-table3
 * without its lines, which takes 3.5 s for 5,000 rows whose widths it has to find (here: 4 ms).
 */
export function alignColumns(rows: readonly (readonly string[])[], fit: Fit = { width: undefined }): string[] {
  const { width, right } = fit;
  const widths = widthsOf(rows, width === undefined ? WIDEST : Number.POSITIVE_INFINITY);
  const room = (width ?? Number.POSITIVE_INFINITY) - GAP * (widths.length - 1);
  if (width === undefined || widths.reduce((sum, each) => sum + each, 0) <= room) {
    return rows.map((row) => placed(row.map(oneLine), widths, fit));
  }
  const narrow = shared(widths, room, right);
  return rows.flatMap((row) => brokenRow(row, narrow, width, fit));
}
