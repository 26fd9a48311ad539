import type { CellPlace, Severity } from '../../core/finding.js';
import { displayWidth } from '../../core/text/width.js';
import type { RawTable } from '../../formats/read/types.js';
import { withoutControl } from '../../formats/write/ooxml/xml.js';
import { FORM_STYLES, type FormStyle } from '../../formats/write/xlsx/form-styles.js';
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

function copy(table: RawTable, marks: readonly Mark[]): { sheet: Sheet<FormStyle>; count: number } {
  // JSON objects are counted from the row of their keys, which is 0
  const shift = table.rows.some(({ row }) => row === 0) ? 1 : 0;
  const firstColumns = new Map(table.rows.map(({ row, cells }) => [row, cells[0]?.column ?? 1]));
  const marking = new Marking();
  for (const mark of marks) {
    const { row = 1 - shift, column } = mark.place;
    marking.add(row + shift, column ?? firstColumns.get(row) ?? 1, mark);
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
  const sorted = [...rows].sort(([a], [b]) => a - b);
  const sheet: Sheet<FormStyle> = {
    name: withoutControl(table.sheet ?? table.file.replace(/\.[^.]+$/, '')),
    widths: widthsOf(table),
    rows: sorted.map(
      ([row, cells]): SheetRow<FormStyle> => ({ row, cells: [...cells.values()].sort((a, b) => a.column - b.column) }),
    ),
    landscape: true,
    comments: marked.map(({ row, column, texts }) => ({ row, column, text: withoutControl(texts.join('\n')) })),
  };
  return { sheet, count: marked.length };
}

/**
 * A copy of a list as a workbook in which the cells that something is to be said about are coloured and carry a
 * comment. What concerns a whole sheet stands in its first cell.
 * @returns the file's bytes and the number of marked cells
 */
export function errorsFile(tables: readonly RawTable[], marks: readonly Mark[]): { bytes: Uint8Array; count: number } {
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
