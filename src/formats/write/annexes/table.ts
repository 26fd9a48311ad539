import type { AnnexDocument } from '../../../annex/document.js';
import type { AnnexTable, TableRow } from '../../../annex/table-model.js';
import type { AnnexWriter } from './annex-writer.js';
import { fitColumns } from './fit.js';
import { type GridRow, type GridStyle, gridWidth, longTable, naturalWidths, PLAIN_STYLE } from './grid.js';
import { SHORT_TABLE_ROWS, shortTable } from './short-table.js';

/** What a screen asks of the tables on it. */
export interface ScreenOptions {
  /** Columns of the screen; absent for a file or a pipe, where lines are as long as they need be. */
  columns?: number;
  /** Units shown of each annex; absent for all. */
  limit?: number;
  /** Columns may be left out to fit; false where the user has named them. */
  mayDrop?: boolean;
  style?: GridStyle;
  /** The line under a shortened table. */
  more?: (shown: number, count: number) => string;
}

/** A table as text, and what was left out of it. */
export interface Screen {
  text: string;
  /** Labels of the columns that found no room. */
  hidden: string[];
  /** The annexes that were shortened. */
  shortened: { heading: string; shown: number; count: number }[];
}

/** The first rows, with the headings of their groups, up to a number of units. */
function firstRows(rows: readonly TableRow[], limit: number): TableRow[] {
  const kept: TableRow[] = [];
  let units = 0;
  for (const row of rows) {
    if (row.depth === undefined) units += 1;
    if (units > limit) break;
    kept.push(row);
  }
  while (kept.at(-1)?.depth !== undefined) kept.pop();
  return kept;
}

function toGridRow({ depth, cells }: TableRow, kept: readonly number[]): GridRow {
  return { cells: kept.map((i) => cells[i] ?? ''), strong: depth !== undefined };
}

class Painter {
  readonly hidden = new Set<string>();
  readonly shortened: Screen['shortened'] = [];
  readonly lines: string[] = [];

  constructor(private readonly options: ScreenOptions) {}

  paint(table: AnnexTable, source: string): void {
    const { style = PLAIN_STYLE, limit, more } = this.options;
    const head = [
      style.strong(table.heading),
      style.strong(table.title),
      source === '' ? '' : style.dim(source),
      table.remark ?? '',
    ];
    this.lines.push(...head.filter((line) => line !== ''));
    if (table.rows.length === 0) {
      this.lines.push(table.none, '');
      return;
    }
    const cut = limit !== undefined && table.count > limit;
    const rows = cut ? firstRows(table.rows, limit) : table.rows;
    this.draw(table, rows, style);
    if (cut) {
      this.shortened.push({ heading: table.heading, shown: limit, count: table.count });
      if (more !== undefined) this.lines.push(style.dim(more(limit, table.count)));
    }
    this.lines.push('');
  }

  private draw({ columns }: AnnexTable, rows: readonly TableRow[], style: GridStyle): void {
    const labels = columns.map(({ label }) => label);
    const naturals = naturalWidths(labels, rows);
    const screen = this.options.columns ?? gridWidth(naturals);
    const fitted = fitColumns(columns, naturals, screen, this.options.mayDrop ?? true);
    const kept = fitted.map(({ index }) => index);
    for (const [i, label] of labels.entries()) if (!kept.includes(i)) this.hidden.add(label);
    const widths = fitted.map(({ width }) => width);
    const head = kept.map((i) => labels[i] ?? '');
    const alignRight = kept.map((i) => columns[i]?.content === 'order');
    const gridRows = rows.map((row) => toGridRow(row, kept));
    const draw = rows.length > SHORT_TABLE_ROWS ? longTable : shortTable;
    this.lines.push(...draw(head, gridRows, widths, alignRight, style));
  }
}

/** The annexes as tables for a screen. */
export function drawAnnexes(document: Pick<AnnexDocument, 'tables' | 'source'>, options: ScreenOptions = {}): Screen {
  const painter = new Painter(options);
  for (const table of document.tables) painter.paint(table, document.source);
  return { text: painter.lines.join('\n'), hidden: [...painter.hidden], shortened: painter.shortened };
}

/** The annexes as tables for a text file: nothing cut, nothing wrapped. */
export const table: AnnexWriter = (document) => drawAnnexes(document).text;
