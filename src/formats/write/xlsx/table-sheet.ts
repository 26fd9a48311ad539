import { columnName } from '../../../core/cell-place.js';
import { linesIn, piecesOf } from '../ooxml/line-breaks.js';
import type { Properties } from '../ooxml/package.js';
import { brokenTitle } from '../paged/title-lines.js';
import type { Sheet, SheetRow } from './sheet.js';
import { LINE, SIZE, type TableCellStyle, tableStyles } from './table-styles.js';
import { workbook } from './workbook.js';

/** A table on a sheet of its own, in the terms of whoever fills it. */
export interface TableSheet {
  /** Name on the tab; changed where Excel does not take it. */
  name: string;
  /**
   * Rows above the table: heading, title, source as lines, the first two bold, those after them italic; or with a cell in
   * each column, those right above the headings being an upper tier of them.
   */
  titles: readonly (string | readonly string[])[];
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
  /** Addresses of mail or web: one that has no room on its line is set smaller. */
  addresses?: boolean;
}

/** A number, a truth value or a day with or without its time, in a number format of its own. */
export interface FormattedValue {
  value: number | boolean | { day: string };
  format?: string;
}

export type TableSheetValue = string | number | FormattedValue;

export interface TableSheetRow {
  /** Numbers become numbers, days days, all else is text: a code with zeros stays as it is. */
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

const FIRST_DAY = '1899-12-30';

/** A day as Excel counts it, from 1900 on, and a time as a part of one. */
function serialOf(day: string): number {
  const [, date = FIRST_DAY, time = '00:00:00'] = /^(\d{4}-\d{2}-\d{2})?T?(\d{2}:\d{2}:\d{2})?$/.exec(day) ?? [];
  return (Date.parse(`${date}T${time}Z`) - Date.parse(`${FIRST_DAY}T00:00:00Z`)) / 86_400_000;
}

/** What stands in a cell, and how it looks. */
function drawnValue(
  value: TableSheetValue,
  text: TableCellStyle,
  formats: readonly string[],
): { value: string | number | boolean; style: TableCellStyle } {
  if (typeof value === 'number') return { value, style: 'number' };
  if (typeof value === 'string') return { value, style: text };
  const { value: is, format = '' } = value;
  const own = formats.indexOf(format);
  const isDay = typeof is === 'object';
  const style = own === -1 ? (isDay ? 'day' : 'number') : (`own-${own}` as const);
  return { value: isDay ? serialOf(is.day) : is, style };
}

/** A row of cells above a table; one that reaches over several columns stands in the first of them. */
function tierRow(cells: readonly string[], row: number, style: TableCellStyle): SheetRow<TableCellStyle> {
  return {
    row,
    cells: cells.map((text, i) => ({ column: i + 1, value: text === cells[i - 1] ? '' : text, style })),
  };
}

/** Cells of a row that are one, for they say the same beside each other. */
function* mergesOf(cells: readonly string[], row: number): Generator<string> {
  for (let from = 0; from < cells.length; ) {
    let to = from + 1;
    while (to < cells.length && cells[to] === cells[from]) to += 1;
    if (cells[from] !== '' && to > from + 1) yield `${columnName(from + 1)}${row}:${columnName(to)}${row}`;
    from = to;
  }
}

/** A title in lines that part no name. */
function titleRow(text: string, row: number, width: number): SheetRow<TableCellStyle> {
  const style = row >= 3 ? 'source' : 'title';
  const bold = style === 'title';
  const value = brokenTitle(text, (width - PADDING) * DIGIT, { size: SIZE, bold, italic: !bold });
  return { row, height: LINE * linesOf(value, width, true), cells: [{ column: 1, value, style }] };
}

function tableRow(
  { cells, strong }: TableSheetRow,
  row: number,
  columns: readonly TableSheetColumn[],
  formats: readonly string[],
  styleOf: (column: TableSheetColumn | undefined) => TableCellStyle,
): SheetRow<TableCellStyle> {
  // several addresses in a cell go on several lines
  const styles = cells.map((value, i) => {
    const style = styleOf(columns[i]);
    return style === 'address' && /\s/.test(String(value)) ? 'text' : style;
  });
  const lines = cells.map((value, i) =>
    styles[i] === 'address' ? 1 : linesOf(value, columns[i]?.width ?? 10, strong),
  );
  const most = Math.max(1, ...lines);
  const drawn = cells.map((value, i) => ({ column: i + 1, ...drawnValue(value, styles[i] ?? 'text', formats) }));
  return { row, height: LINE * most, cells: drawn };
}

function* rowsOf(
  { titles, columns, rows }: TableSheet,
  formats: readonly string[],
): Generator<SheetRow<TableCellStyle>> {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const tiers = titles.findLastIndex((title) => typeof title === 'string') + 1;
  for (const [i, title] of titles.entries()) {
    if (typeof title === 'string') yield titleRow(title, i + 1, width);
    else yield tierRow(title, i + 1, i >= tiers ? 'heading' : 'title');
  }
  let at = titles.length + 1;
  const labels = columns.map(({ label }) => label);
  yield tableRow({ cells: labels, strong: true }, at, columns, formats, () => 'heading');
  for (const row of rows) {
    at += 1;
    yield tableRow(row, at, columns, formats, (column) => {
      const middle = column?.middle ?? false;
      if (row.strong) return middle ? 'groupMiddle' : 'group';
      return middle ? 'middle' : column?.addresses === true ? 'address' : 'text';
    });
  }
}

function sheetOf(table: TableSheet, formats: readonly string[]): Sheet<TableCellStyle> {
  const { name, titles, columns, landscape } = table;
  const last = columnName(columns.length);
  return {
    name,
    widths: columns.map(({ width }) => width),
    rows: rowsOf(table, formats),
    frozen: titles.length + 1,
    isTable: true,
    merges:
      columns.length > 1
        ? titles.flatMap((title, i) =>
            typeof title === 'string' ? [`A${i + 1}:${last}${i + 1}`] : [...mergesOf(title, i + 1)],
          )
        : [],
    landscape,
    numberedPages: true,
  };
}

/**
 * An Excel workbook of tables: every sheet with its heading row frozen, filterable and repeated on each printed page
 * (A4, page numbers in the header from page 2). At least one table is needed.
 * @param formats the number formats that values bring with them
 */
export function tablesFile(
  tables: readonly TableSheet[],
  properties: Properties,
  formats: readonly string[] = [],
): Uint8Array {
  return workbook(
    tables.map((table) => sheetOf(table, formats)),
    tableStyles(formats),
    properties,
  );
}
