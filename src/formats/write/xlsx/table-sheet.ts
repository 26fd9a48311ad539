import { columnName } from '../../../core/cell-place.js';
import { linesIn, piecesOf } from '../ooxml/line-breaks.js';
import type { Properties } from '../ooxml/package.js';
import type { Sheet, SheetRow } from './sheet.js';
import { LINE, SIZE, TABLE_STYLES, type TableCellStyle } from './table-styles.js';
import { workbook } from './workbook.js';

/** A table on a sheet of its own, in the terms of whoever fills it. */
export interface TableSheet {
  /** Name on the tab; changed where Excel does not take it. */
  name: string;
  /** Lines above the table: heading, title, source. The first two are bold, those after them italic. */
  titles: readonly string[];
  columns: readonly TableSheetColumn[];
  rows: Iterable<TableSheetRow>;
  /** Lies across on paper. */
  landscape: boolean;
}

export interface TableSheetColumn {
  label: string;
  /** In characters of the default type. */
  width: number;
  /** Codes, numbers and the like stand in the middle and are not wrapped. */
  middle: boolean;
}

export type TableSheetValue = string | number | { day: string };

export interface TableSheetRow {
  /** Numbers become numbers, days (`2023-05-22`) days, all else is text: a code with zeros stays as it is. */
  cells: readonly TableSheetValue[];
  strong: boolean;
}

/** Width of a digit in the default type, in points: the unit of column widths. */
const DIGIT = SIZE / 2;
/** Part of a column's width that stays empty. */
const PADDING = 1;

/** Lines a cell takes in a column that wraps; a program opening the file does not measure rows by itself. */
function linesOf(value: TableSheetValue, width: number, bold: boolean): number {
  if (typeof value !== 'string') return 1;
  const points = (width - PADDING) * DIGIT;
  return value.split('\n').reduce((sum, line) => sum + linesIn(piecesOf(line, SIZE, bold), points), 0);
}

/** A day as Excel counts it, from 1900 on. */
function serialOf(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function titleRow(text: string, row: number, width: number): SheetRow<TableCellStyle> {
  const style = row >= 3 ? 'source' : 'title';
  return { row, height: LINE * linesOf(text, width, true), cells: [{ column: 1, value: text, style }] };
}

function tableRow(
  { cells, strong }: TableSheetRow,
  row: number,
  columns: readonly TableSheetColumn[],
  styleOf: (column: TableSheetColumn | undefined) => TableCellStyle,
): SheetRow<TableCellStyle> {
  const lines = cells.map((value, i) => linesOf(value, columns[i]?.width ?? 10, strong));
  const most = Math.max(1, ...lines);
  const drawn = cells.map((value, i) => {
    const column = i + 1;
    if (typeof value === 'number') return { column, value, style: 'number' as const };
    if (typeof value === 'string') return { column, value, style: styleOf(columns[i]) };
    return { column, value: serialOf(value.day), style: 'day' as const };
  });
  return { row, height: LINE * most, cells: drawn };
}

function* rowsOf({ titles, columns, rows }: TableSheet): Generator<SheetRow<TableCellStyle>> {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  for (const [i, title] of titles.entries()) yield titleRow(title, i + 1, width);
  let at = titles.length + 1;
  const labels = columns.map(({ label }) => label);
  yield tableRow({ cells: labels, strong: true }, at, columns, () => 'heading');
  for (const row of rows) {
    at += 1;
    yield tableRow(row, at, columns, (column) => {
      const middle = column?.middle ?? false;
      if (row.strong) return middle ? 'groupMiddle' : 'group';
      return middle ? 'middle' : 'text';
    });
  }
}

function sheetOf(table: TableSheet): Sheet<TableCellStyle> {
  const { name, titles, columns, landscape } = table;
  const last = columnName(columns.length);
  return {
    name,
    widths: columns.map(({ width }) => width),
    rows: rowsOf(table),
    frozen: titles.length + 1,
    isTable: true,
    merges: columns.length > 1 ? titles.map((_, i) => `A${i + 1}:${last}${i + 1}`) : [],
    landscape,
    numberedPages: true,
  };
}

/**
 * An Excel workbook of tables: every sheet with its heading row frozen, filterable and repeated on each printed page
 * (A4, page numbers in the header from page 2). At least one table is needed.
 */
export function tablesFile(tables: readonly TableSheet[], properties: Properties): Uint8Array {
  return workbook(tables.map(sheetOf), TABLE_STYLES, properties);
}
