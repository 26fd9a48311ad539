import type { AnnexTable, TableRow } from '../../../annex/table-model.js';
import type { AnnexWriter } from '../annexes/annex-writer.js';
import { propertiesOf } from '../annexes/properties.js';
import { layOutAt } from '../paged/column-widths.js';
import { pointsOf } from '../paged/lengths.js';
import { type TableSheet, type TableSheetColumn, type TableSheetRow, tablesFile } from './table-sheet.js';
import { SIZE } from './table-styles.js';

/** Width of a column's unit on paper, in points: a digit of the default type, as Excel rounds it to dots of a screen. */
const UNIT = 6.75;

function columnsOf({ columns }: AnnexTable, { widths }: { widths: readonly number[] }): TableSheetColumn[] {
  return columns.map(({ label, content }, i) => {
    const middle = content === 'order' || content === 'code' || content === 'short';
    return { label, middle, addresses: content === 'link', width: pointsOf(widths[i] ?? 0) / UNIT };
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
  // as wide as the page: nothing is made smaller to be printed
  const layout = layOutAt(table, SIZE);
  const columns = columnsOf(table, layout);
  const titles = [table.heading, table.title.toLocaleUpperCase('vi'), source, table.remark ?? ''].filter(
    (title) => title !== '',
  );
  return { name: table.heading, titles, columns, rows: rowsOf(table), landscape: layout.landscape };
}

/** The annexes as an Excel workbook, a sheet for each; codes are text. */
export const xlsx: AnnexWriter = (document) =>
  tablesFile(
    document.tables.map((table) => sheetOf(table, document.source)),
    propertiesOf(document),
  );
