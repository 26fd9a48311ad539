import type { ColumnContent } from '../../annex/annex-columns.js';
import { roman } from '../../annex/roman.js';
import type { AnnexTable } from '../../annex/table-model.js';
import type { Cell, ReportColumn, ReportDocument, ReportTable } from '../../core/query/report-tables.js';
import { annexSection } from './docx/annex.js';
import { docxFile } from './docx/docx-file.js';
import type { Properties } from './ooxml/package.js';
import { type TableSheet, tablesFile } from './xlsx/table-sheet.js';

const CONTENT: Readonly<Record<ReportColumn['kind'], ColumnContent>> = {
  code: 'code',
  figure: 'short',
  name: 'name',
  text: 'text',
};

/** Widest a column of a sheet becomes, in characters. */
const WIDEST = 60;

/** The words that a report's file needs beside its own. */
export interface ReportWords {
  /** Heading of the n-th table, its number in Roman figures. */
  table(number: string): string;
  cell(cell: Cell): string;
}

function annexOf(table: ReportTable, index: number, words: ReportWords): AnnexTable {
  const { title, columns, rows, none } = table;
  return {
    id: `table-${index + 1}`,
    heading: words.table(roman(index + 1)),
    title,
    columns: columns.map(({ label, kind }, i) => ({ key: String(i), label, content: CONTENT[kind] })),
    rows: rows.map((row) => ({ depth: undefined, cells: row.map((cell) => words.cell(cell)) })),
    count: rows.length,
    none,
  };
}

/** A report as a Word file, laid out like the annexes of a Decision, each table on pages of its own. */
export function docxReport({ title, tables }: ReportDocument, properties: Properties, words: ReportWords): Uint8Array {
  const sections = tables.map((table, i) => annexSection(annexOf(table, i, words), title));
  return docxFile(sections, properties);
}

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
