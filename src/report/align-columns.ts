import { oneLine } from '../core/text/visible.js';
import { displayWidth, padEnd, padStart, truncate } from '../core/text/width.js';

/** Blank columns between two cells. */
const GAP = 2;
/** A cell of more columns stands beyond its own where nothing is cut: one long name pads no other line. */
const WIDEST = 120;
/** A shortened cell keeps at least this many columns. */
const LEAST = 16;

/** How wide lines may become, and which column gives way first. */
export interface Fit {
  /** Columns of the terminal; undefined for a file or pipe, where nothing is cut. */
  width: number | undefined;
  /** Index of the column that is shortened. */
  flexible: number;
  /** Indexes of columns whose cells stand at the right, as figures do. */
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

/**
 * Rows with their cells under each other, in terminal columns; the same for NFC and NFD. Written here, and not
 * drawn by cli-table3 without its lines, which takes 3.5 s for 5,000 rows whose widths it has to find (here: 4 ms).
 */
export function alignColumns(rows: readonly (readonly string[])[], fit?: Fit): string[] {
  const isCut = fit?.width !== undefined;
  const widths = widthsOf(rows, isCut ? Number.POSITIVE_INFINITY : WIDEST);
  if (fit?.width !== undefined) {
    const total = widths.reduce((sum, width) => sum + width, 0) + GAP * (widths.length - 1);
    const flexible = widths[fit.flexible] ?? 0;
    widths[fit.flexible] = Math.min(flexible, Math.max(LEAST, flexible - Math.max(0, total - fit.width)));
  }
  const gap = ' '.repeat(GAP);
  return rows.map((row) =>
    row
      .map((cell, i) => {
        const width = widths[i] ?? 0;
        const pad = fit?.right?.has(i) === true ? padStart : padEnd;
        const line = oneLine(cell);
        return pad(isCut ? truncate(line, width) : line, width);
      })
      .join(gap)
      .trimEnd(),
  );
}
