import { COLUMN_KEYS, type ColumnContent, LIST_COLUMN_KEYS } from './annex-columns.js';

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

/** A table without the columns that are empty in it; those of order, name and code stay. */
export function withoutEmptyColumns(table: AnnexTable): AnnexTable {
  const { columns, rows } = table;
  const stays = new Set(['no', 'name', 'code']);
  const kept = columns.flatMap(({ key }, i) =>
    stays.has(key) || rows.some(({ cells }) => cells[i] !== '') ? [i] : [],
  );
  if (kept.length === columns.length) return table;
  return {
    ...table,
    columns: kept.flatMap((i) => columns[i] ?? []),
    rows: rows.map(({ cells, ...row }) => ({ ...row, cells: kept.map((i) => cells[i] ?? '') })),
  };
}

/** Tables with the columns that any of them has, for a format in which all stand under one head. */
export function underOneHead(tables: readonly AnnexTable[]): AnnexTable[] {
  const all = new Map(tables.flatMap(({ columns }) => columns.map((column) => [column.key, column])));
  if (tables.every((table) => table.columns.length === all.size)) return [...tables];
  const order: readonly string[] = [...COLUMN_KEYS, ...LIST_COLUMN_KEYS];
  const columns = [...all.values()].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  return tables.map((table) => {
    const at = columns.map(({ key }) => table.columns.findIndex((own) => own.key === key));
    return { ...table, columns, rows: table.rows.map((row) => ({ ...row, cells: at.map((i) => row.cells[i] ?? '') })) };
  });
}

/** A text as it stands at the beginning of a sentence, or of a cell. */
export function capital(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`;
}
