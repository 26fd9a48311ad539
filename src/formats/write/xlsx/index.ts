import type { ColumnContent } from '../../../annex/annex-columns.js';
import type { AnnexTable, TableRow } from '../../../annex/table-model.js';
import type { AnnexWriter } from '../annexes/annex-writer.js';
import { propertiesOf } from '../annexes/properties.js';
import { textWidth } from '../ooxml/metrics.js';
import { type TableSheet, type TableSheetColumn, type TableSheetRow, tablesFile } from './table-sheet.js';
import { SIZE } from './table-styles.js';

/** Widest a column may become, in characters; longer texts are wrapped. */
const MOST: Readonly<Record<ColumnContent, number>> = { order: 12, code: 40, short: 24, name: 50, text: 50, link: 40 };

/** Width of a text in digits of the default type, the unit of Excel's columns. */
function digits(text: string, bold: boolean): number {
  return (textWidth(text, SIZE, bold) * 2) / SIZE;
}

function columnsOf({ columns, rows }: AnnexTable): TableSheetColumn[] {
  return columns.map(({ label, content }, i) => {
    // a heading may take two lines, and its filter button needs room
    let widest = digits(label, true) / 2 + 4;
    for (const { cells, depth } of rows) {
      for (const line of (cells[i] ?? '').split('\n')) {
        // no letter is wider than two digits
        if (line.length * 2 > widest) widest = Math.max(widest, digits(line, depth !== undefined));
      }
    }
    const middle = content === 'order' || content === 'code' || content === 'short';
    return { label, middle, width: Math.min(MOST[content], widest + 2) };
  });
}

function rowOf({ cells, depth }: TableRow, { columns }: AnnexTable): TableSheetRow {
  const numbered = depth === undefined;
  return {
    strong: !numbered,
    cells: cells.map((cell, i) => (numbered && columns[i]?.content === 'order' ? Number(cell) : cell)),
  };
}

function* rowsOf(table: AnnexTable): Generator<TableSheetRow> {
  if (table.rows.length === 0) {
    yield { strong: false, cells: table.columns.map(({ content }) => (content === 'name' ? table.none : '')) };
  }
  for (const row of table.rows) yield rowOf(row, table);
}

function sheetOf(table: AnnexTable, source: string): TableSheet {
  const columns = columnsOf(table);
  const titles = [table.heading, table.title.toLocaleUpperCase('vi'), source, table.remark ?? ''].filter(
    (title) => title !== '',
  );
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return { name: table.heading, titles, columns, rows: rowsOf(table), landscape: width > 95 };
}

/** The annexes as an Excel workbook, a sheet for each; codes are text. */
export const xlsx: AnnexWriter = (document) =>
  tablesFile(
    document.tables.map((table) => sheetOf(table, document.source)),
    propertiesOf(document),
  );
