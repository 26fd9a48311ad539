import type { ColumnContent } from './annex-columns.js';

/** A column of a printed table. */
export interface TableColumn {
  key: string;
  label: string;
  content: ColumnContent;
}

/**
 * A line of a printed table, one cell for each column. Lines inside a cell are parted by `\n`, and only codes
 * come in several. `depth` marks a group's heading (1: the outermost); a unit's row has none.
 */
export interface TableRow {
  depth: 1 | 2 | undefined;
  cells: readonly string[];
  /** Numbers of the footnotes that the name in it leads to. */
  notes?: readonly number[];
}

/** One annex as a table, the same for every format. */
export interface AnnexTable {
  /** Stable name of the table inside a file: `annex-1`. */
  id: string;
  /** `Phụ lục I` */
  heading: string;
  title: string;
  /** A line under the head: what has to be known of the data; absent where there is nothing to say. */
  remark?: string;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  /** Units listed; the rows of headings do not count. */
  count: number;
  /** What stands in the table when there is nothing to list. */
  none: string;
}

/** A text on one line, as a table's cell needs it. */
export function oneLine(text: string): string {
  return /[\r\n\t\v\f\u0085\u2028\u2029]/.test(text) ? text.replace(/[\r\n\t\v\f\u0085\u2028\u2029]+/g, ' ') : text;
}

/** The tables without the columns that are empty in all of them; the columns of order, name and code stay. */
export function withoutEmptyColumns(tables: readonly AnnexTable[]): AnnexTable[] {
  const filled = new Set(['no', 'name', 'code']);
  for (const { columns, rows } of tables) {
    for (const [i, { key }] of columns.entries()) {
      if (!filled.has(key) && rows.some(({ cells }) => cells[i] !== '')) filled.add(key);
    }
  }
  return tables.map((table) => {
    const kept = table.columns.flatMap(({ key }, i) => (filled.has(key) ? [i] : []));
    if (kept.length === table.columns.length) return table;
    return {
      ...table,
      columns: kept.flatMap((i) => table.columns[i] ?? []),
      rows: table.rows.map(({ depth, cells }) => ({ depth, cells: kept.map((i) => cells[i] ?? '') })),
    };
  });
}
