import type { CellPlace } from '../../core/finding.js';
import { fold } from '../../core/text/fold.js';
import type { RawTable } from '../../formats/read/types.js';
import type { ListFinding } from './listed.js';

/** Where a table stands in its file. */
export function placeOf({ file, sheet, list }: RawTable): CellPlace {
  return { file, ...(sheet === undefined ? {} : { sheet }), ...(list === undefined ? {} : { list }) };
}

/** True for a table that is to be read: one of the sheet that is asked for, even a hidden one; else all that are shown. */
export function isChosen(table: RawTable, sheet: string | undefined): boolean {
  return sheet === undefined ? table.hidden !== true : table.sheet !== undefined && fold(table.sheet) === fold(sheet);
}

/** What is said of sheets that are hidden, and of one that is asked for and is not there. */
export function sheetFindings(tables: readonly RawTable[], sheet: string | undefined): ListFinding[] {
  if (sheet === undefined) {
    const hidden = tables.filter((table) => table.hidden === true && table.rows.length > 0);
    return hidden.map((table) => ({ rule: 'list-hidden-sheet', severity: 'warning', place: placeOf(table), args: {} }));
  }
  const [first] = tables;
  if (first === undefined || tables.some((table) => isChosen(table, sheet))) return [];
  const sheets = tables.flatMap((table) => table.sheet ?? []);
  return [{ rule: 'list-sheet-unknown', severity: 'error', place: { file: first.file }, args: { sheet, sheets } }];
}
