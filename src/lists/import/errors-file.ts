import { cellName } from '../../core/cell-place.js';
import type { CellPlace, Severity } from '../../core/finding.js';
import { displayWidth } from '../../core/text/width.js';
import type { RawTable } from '../../formats/read/types.js';
import { withoutControl } from '../../formats/write/ooxml/xml.js';
import { FORM_STYLES, type FormStyle } from '../../formats/write/xlsx/form-styles.js';
import { markedWorkbook } from '../../formats/write/xlsx/marking/marked-workbook.js';
import type { MarkedCell } from '../../formats/write/xlsx/marking/sheet-cells.js';
import type { Sheet, SheetCell, SheetRow } from '../../formats/write/xlsx/sheet.js';
import { workbook } from '../../formats/write/xlsx/workbook.js';

/** Something to be said at a place of a list. */
export interface Mark {
  place: CellPlace;
  severity: Severity;
  text: string;
}

/** Rows looked at for the widths of columns. */
const SAMPLE = 500;

interface Marked {
  style: FormStyle;
  texts: string[];
}

/** Marks of one table by row and column. */
class Marking {
  readonly #cells = new Map<string, Marked & { row: number; column: number }>();

  add(row: number, column: number, { severity, text }: Mark): void {
    const key = `${row}:${column}`;
    const style: FormStyle = severity === 'error' ? 'wrong' : 'doubtful';
    const found = this.#cells.get(key);
    if (found === undefined) this.#cells.set(key, { row, column, style, texts: [text] });
    else {
      found.texts.push(text);
      if (style === 'wrong') found.style = style;
    }
  }

  style(row: number, column: number): FormStyle {
    return this.#cells.get(`${row}:${column}`)?.style ?? 'plain';
  }

  /** Marked cells, in the order of the sheet. */
  get all(): { row: number; column: number; texts: string[] }[] {
    return [...this.#cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  }
}

function widthsOf(table: RawTable): number[] {
  const widths: number[] = [];
  for (const { cells } of table.rows.slice(0, SAMPLE)) {
    for (const { column, text } of cells) widths[column - 1] = Math.max(widths[column - 1] ?? 0, displayWidth(text));
  }
  return Array.from(widths, (width) => Math.min(60, Math.max(8, (width ?? 0) + 2)));
}

/** Cells that are one, as the file had them. */
function mergesOf(table: RawTable, shift: number): string[] {
  const areas = new Map<string, { row: number; column: number; lastRow: number; lastColumn: number }>();
  for (const { row, cells } of table.rows) {
    for (const { column, merged } of cells) {
      if (merged === undefined) continue;
      const key = `${merged.row}:${merged.column}`;
      const area = areas.get(key) ?? { ...merged, lastRow: merged.row, lastColumn: merged.column };
      area.lastRow = Math.max(area.lastRow, row);
      area.lastColumn = Math.max(area.lastColumn, column);
      areas.set(key, area);
    }
  }
  return [...areas.values()].map(
    ({ row, column, lastRow, lastColumn }) =>
      `${cellName(row + shift, column)}:${cellName(lastRow + shift, lastColumn)}`,
  );
}

function copy(table: RawTable, marks: readonly Mark[]): { sheet: Sheet<FormStyle>; count: number } {
  // JSON objects are counted from the row of their keys, which is 0
  const shift = table.rows.some(({ row }) => row === 0) ? 1 : 0;
  const firstColumns = new Map(table.rows.map(({ row, cells }) => [row, cells[0]?.column ?? 1]));
  const marking = new Marking();
  for (const mark of marks) {
    const { row = 1 - shift, column } = mark.place;
    marking.add(row + shift, column ?? mark.place.list ?? firstColumns.get(row) ?? 1, mark);
  }
  const rows = new Map<number, Map<number, SheetCell<FormStyle>>>();
  const put = (row: number, column: number, text: string): void => {
    let cells = rows.get(row);
    if (cells === undefined) {
      cells = new Map();
      rows.set(row, cells);
    }
    cells.set(column, { column, value: withoutControl(text), style: marking.style(row, column) });
  };
  for (const { row, cells } of table.rows) {
    for (const { column, text, merged } of cells) if (merged === undefined) put(row + shift, column, text);
  }
  const marked = marking.all;
  for (const { row, column } of marked) if (rows.get(row)?.has(column) !== true) put(row, column, '');
  const merges = mergesOf(table, shift);
  const sorted = [...rows].sort(([a], [b]) => a - b);
  const sheet: Sheet<FormStyle> = {
    name: withoutControl(table.sheet ?? table.file.replace(/\.[^.]+$/, '')),
    widths: widthsOf(table),
    rows: sorted.map(
      ([row, cells]): SheetRow<FormStyle> => ({ row, cells: [...cells.values()].sort((a, b) => a.column - b.column) }),
    ),
    ...(merges.length === 0 ? {} : { merges }),
    landscape: true,
    comments: marked.map(({ row, column, texts }) => ({ row, column, text: withoutControl(texts.join('\n')) })),
  };
  return { sheet, count: marked.length };
}

/** Marks of a workbook's cells by their sheets; what concerns a whole sheet stands in its first cell. */
function cellsOf(tables: readonly RawTable[], marks: readonly Mark[]): Map<string, MarkedCell[]> {
  const [first] = tables;
  const cells = new Map<string, Map<string, MarkedCell>>();
  for (const { place, severity, text } of marks) {
    const sheet = place.sheet ?? first?.sheet ?? '';
    const table = tables.find((each) => each.sheet === sheet);
    const { row = table?.rows[0]?.row ?? 1 } = place;
    const column = place.column ?? place.list ?? table?.rows.find((each) => each.row === row)?.cells[0]?.column ?? 1;
    const own = cells.get(sheet) ?? new Map<string, MarkedCell>();
    cells.set(sheet, own);
    const key = cellName(row, column);
    const before = own.get(key);
    const words = withoutControl(text);
    own.set(key, {
      row,
      column,
      isWrong: severity === 'error' || before?.isWrong === true,
      text: before === undefined ? words : `${before.text}\n${words}`,
    });
  }
  return new Map([...cells].map(([sheet, own]) => [sheet, [...own.values()]]));
}

/**
 * A copy of a list as a workbook in which the cells that something is to be said about are coloured and carry a
 * comment. What concerns a whole sheet stands in its first cell. A workbook stays what it was in all else.
 * @param original the bytes of the file, where it is at hand
 * @returns the file's bytes and the number of marked cells
 */
export function errorsFile(
  tables: readonly RawTable[],
  marks: readonly Mark[],
  original?: Uint8Array,
): { bytes: Uint8Array; count: number; isApart?: true } {
  if (original !== undefined && tables[0]?.format === 'xlsx') {
    const cells = cellsOf(tables, marks);
    const bytes = markedWorkbook(original, cells);
    if (bytes !== undefined) return { bytes, count: [...cells.values()].reduce((sum, own) => sum + own.length, 0) };
    return { ...apart(marks), isApart: true };
  }
  return plainCopy(tables, marks);
}

/** The marks as a list of their own, for a workbook that cannot be marked without losing something of it. */
function apart(marks: readonly Mark[]): { bytes: Uint8Array; count: number } {
  const cells = (row: number, texts: readonly string[], style: FormStyle): SheetRow<FormStyle> => ({
    row,
    cells: texts.map((value, i) => ({ column: i + 1, value: withoutControl(value), style })),
  });
  const rows = marks.map(({ place, severity, text }, i) => {
    const { row, column } = place;
    const cell = row === undefined ? '' : column === undefined ? String(row) : cellName(row, column);
    return cells(i + 2, [place.sheet ?? '', cell, text], severity === 'error' ? 'wrong' : 'doubtful');
  });
  const sheet: Sheet<FormStyle> = {
    name: 'Lỗi',
    widths: [24, 8, 100],
    rows: [cells(1, ['Trang tính', 'Ô', 'Lỗi'], 'heading'), ...rows],
    landscape: true,
  };
  return { bytes: workbook([sheet], FORM_STYLES), count: marks.length };
}

/** A copy of what was read, cell by cell. */
function plainCopy(tables: readonly RawTable[], marks: readonly Mark[]): { bytes: Uint8Array; count: number } {
  const shown = tables.filter(({ hidden, rows }) => hidden !== true && rows.length > 0);
  const sheetOf = ({ place }: Mark): RawTable | undefined =>
    shown.find(({ sheet }) => sheet === place.sheet) ?? (place.sheet === undefined ? shown[0] : undefined);
  const byTable = new Map<RawTable, Mark[]>();
  for (const mark of marks) {
    const table = sheetOf(mark);
    const list = table === undefined ? undefined : byTable.get(table);
    if (list !== undefined) list.push(mark);
    else if (table !== undefined) byTable.set(table, [mark]);
  }
  const copies = (shown.length === 0 ? tables.slice(0, 1) : shown).map((table) =>
    copy(table, byTable.get(table) ?? []),
  );
  return {
    bytes: workbook(
      copies.map(({ sheet }) => sheet),
      FORM_STYLES,
    ),
    count: copies.reduce((sum, { count }) => sum + count, 0),
  };
}
