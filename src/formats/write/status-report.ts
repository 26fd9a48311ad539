import type { ReportDocument, ReportTable } from '../../core/query/report-tables.js';
import type { Properties } from './ooxml/package.js';
import { type TableSheet, tablesFile } from './xlsx/table-sheet.js';

/** Widest a column of a sheet becomes, in characters. */
const WIDEST = 60;

function sheetOf({ title, columns, rows, none }: ReportTable, report: string): TableSheet {
  const widths = columns.map(({ label }, i) =>
    Math.min(WIDEST, Math.max(label.length, ...rows.map((row) => String(row[i] ?? '').length)) + 4),
  );
  const filled = rows.length > 0 ? rows : [columns.map((_, i) => (i === 0 ? none : ''))];
  return {
    name: title,
    titles: [report, title],
    columns: columns.map(({ label, kind }, i) => ({
      label,
      width: widths[i] ?? 10,
      middle: kind === 'code' || kind === 'figure',
    })),
    rows: filled.map((cells) => ({ cells, strong: false })),
    landscape: widths.reduce((sum, width) => sum + width, 0) > 95,
  };
}

/** A report as an Excel workbook, a sheet a table; figures are numbers, codes are text. */
export function xlsxReport({ title, tables }: ReportDocument, properties: Properties): Uint8Array {
  return tablesFile(
    tables.map((table) => sheetOf(table, title)),
    properties,
  );
}
