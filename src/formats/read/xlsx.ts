import { DEFAULT_LIMITS, type Limits, Meter } from './limits.js';
import { OoxmlPackage } from './ooxml.js';
import type { RawTable } from './types.js';
import { readComments } from './xlsx-comments.js';
import { SheetListener } from './xlsx-sheet.js';
import { readWorkbook } from './xlsx-workbook.js';

/**
 * Reads every worksheet of an Excel workbook, hidden ones marked: values as shown, with formulas, number formats,
 * fonts, merged areas, hidden rows and columns.
 * @throws TableError
 */
export function readXlsx(bytes: Uint8Array, name: string, limits: Readonly<Limits> = DEFAULT_LIMITS): RawTable[] {
  const meter = new Meter(name, limits);
  const pack = new OoxmlPackage(bytes, meter);
  const workbook = readWorkbook(pack);
  return workbook.sheets.map((sheet) => {
    const listener = new SheetListener(workbook, sheet, meter);
    pack.parse(sheet.part, listener);
    const comments = readComments(pack, sheet.part);
    return comments.length === 0 ? listener.table() : { ...listener.table(), comments };
  });
}
