import { linesAbove } from '../documents.js';
import type { Meter } from '../limits.js';
import { coveredColumns, MergedGrid, type Reach } from '../merged-grid.js';
import type { RawRow, RawTable } from '../types.js';
import type { WholeTable } from './join-pages.js';
import type { PdfCell, PdfRow } from './page-parts.js';

function reachOf({ x0, x1 }: PdfCell): Reach {
  return { start: x0, end: x1 };
}

/** The columns of a table: the cells of its fullest row. */
function columnsOf(rows: readonly PdfRow[]): Reach[] {
  let fullest: readonly PdfCell[] = [];
  for (const { cells } of rows) if (cells.length > fullest.length) fullest = cells;
  return fullest.map(reachOf);
}

/** A table as every format gives it; rows are counted over the whole table, `page` says where they stand. */
export function rawTable({ rows, titles, below }: WholeTable, meter: Meter): RawTable {
  const columns = columnsOf(rows);
  const merged = new MergedGrid(meter);
  const found: RawRow[] = [];
  rows.forEach(({ page, row: inPage, cells }, index) => {
    let taken = 0;
    const drawn = cells.map((cell) => {
      const covered = coveredColumns(columns, reachOf(cell), taken);
      taken = covered.last;
      const { text, font, struck, crossed, broken, down } = cell;
      const doubts = {
        ...(struck === undefined ? {} : { struck }),
        ...(crossed === undefined ? {} : { crossed }),
        ...(broken === undefined ? {} : { broken }),
      };
      return { ...covered, text, font, down, ...doubts };
    });
    const made = merged.cellsOf(index + 1, drawn);
    if (made.length === 0) return;
    meter.row();
    found.push({ row: index + 1, page: { number: page, row: inPage }, cells: made });
  });
  const above = linesAbove(titles.map((title) => title.trim()));
  const around = { ...above, ...(below.length === 0 ? {} : { below }) };
  return { file: meter.file, format: 'pdf', ...around, rows: found };
}
