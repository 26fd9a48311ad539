import type { ColumnContent } from '../../annex/annex-columns.js';
import { type AnnexTable, oneLine } from '../../annex/table-model.js';
import { textOf, titleText } from '../../core/query/resolved-list.js';
import { docxFile } from './docx/docx-file.js';
import type { Properties } from './ooxml/package.js';
import { annexSection } from './paged/annex.js';
import { headingsInOneRow, type PlainTable } from './plain-tables.js';

/** Letters of one word that stand on a line of their own: a code, a number, a day. */
const ONE_WORD = /^\S{0,20}$/;

function tableOf(table: PlainTable, index: number): AnnexTable {
  const { name, titles, tiers = 0, rows } = table;
  const texts = rows.map((row) => row.map((cell) => oneLine(textOf(cell))));
  const contentOf = (i: number): ColumnContent =>
    texts.every((row) => ONE_WORD.test(row[i] ?? '')) ? 'short' : 'text';
  return {
    id: `table-${index + 1}`,
    heading: name,
    title: titles
      .slice(0, titles.length - tiers)
      .map(titleText)
      .join(' – '),
    columns: headingsInOneRow(table).map((label, i) => ({ key: String(i), label, content: contentOf(i) })),
    rows: texts.map((cells) => ({ depth: undefined, cells })),
    count: rows.length,
    none: '',
  };
}

/** Tables as a Word file, a section each: upright or across, as their columns need it. */
export function plainTablesDocx(tables: readonly PlainTable[], properties: Properties): Uint8Array {
  const sections = tables.map((table, i) => annexSection(tableOf(table, i), ''));
  return docxFile({ sections, properties, notes: [] });
}
