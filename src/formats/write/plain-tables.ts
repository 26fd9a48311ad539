import { type ListCell, type TitleRow, textOf } from '../../core/query/resolved-list.js';
import { guarded } from '../csv-guard.js';
import { type FieldDelimiter, signOf } from './annexes/annex-writer.js';
import type { Properties } from './ooxml/package.js';
import { type TableSheetRow, tablesFile } from './xlsx/table-sheet.js';

/** A table: lines above it, one heading for each column, rows of texts, numbers and days. */
export interface PlainTable {
  name: string;
  titles: readonly TitleRow[];
  /** How many of those, the last ones, are upper tiers of the headings. */
  tiers?: number;
  headings: readonly string[];
  rows: readonly (readonly ListCell[])[];
}

/** Narrowest and widest column of a sheet, in characters. */
const NARROW = 8;
const WIDE = 60;
/** Rows that a column's width is taken from. */
const MEASURED = 1000;
/** A sheet wider than this lies across on paper. */
const UPRIGHT = 95;

const BOM = '\uFEFF';

function sheetRow(cells: readonly ListCell[]): TableSheetRow {
  return { cells, strong: false };
}

/** Number formats of a workbook, at most: Excel takes some two hundred. */
const MOST_FORMATS = 200;

/** The number formats in which cells are shown. */
function formatsIn(tables: readonly PlainTable[]): string[] {
  const found = new Set<string>();
  for (const { rows } of tables) {
    for (const row of rows) for (const cell of row) if (typeof cell !== 'string') found.add(cell.format ?? '');
  }
  found.delete('');
  return [...found].slice(0, MOST_FORMATS);
}

/** An upper tier of headings: what it says of a column as the heading itself, being one cell with it, stands there alone. */
function tierOf(title: TitleRow, headings: readonly string[]): TitleRow {
  return typeof title === 'string'
    ? title
    : headings.map((heading, i) => (title[i] === heading ? '' : (title[i] ?? '')));
}

/** Tables as an Excel workbook, a sheet each; no text in them becomes a number. */
export function plainTablesXlsx(tables: readonly PlainTable[], properties: Properties): Uint8Array {
  return tablesFile(
    tables.map(({ name, titles, headings, rows }) => {
      const measured = rows.slice(0, MEASURED);
      const columns = headings.map((label, i) => {
        const longest = Math.max(label.length, ...measured.map((row) => textOf(row[i] ?? '').length));
        return { label, width: Math.min(WIDE, Math.max(NARROW, longest + 2)), middle: false };
      });
      const landscape = columns.reduce((sum, { width }) => sum + width, 0) > UPRIGHT;
      const tiers = titles.map((title) => tierOf(title, headings));
      return { name, titles: tiers, columns, rows: rows.map(sheetRow), landscape };
    }),
    properties,
    formatsIn(tables),
  );
}

/** A negative number, which is none of what {@link guarded} is against: nothing is run by it. */
const NEGATIVE = /^-\d+(?:[.,]\d+)*$/;

function field(text: string): string {
  const safe = NEGATIVE.test(text) ? text : guarded(text);
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The headings in one row: what stands above each in the upper tiers before it, where it says something else. */
export function headingsInOneRow({ titles, tiers = 0, headings }: PlainTable): string[] {
  const upper = titles.slice(titles.length - tiers);
  return headings.map((heading, i) => {
    const texts = [...upper.map((tier) => (typeof tier === 'string' ? '' : (tier[i] ?? ''))), heading];
    return [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '').join(' – ');
  });
}

/**
 * A table of texts as CSV (RFC 4180, CRLF, UTF-8 with a byte order mark), its headings in one row, first; cells that look
 * like formulas are guarded.
 */
export function plainTableCsv(table: PlainTable, delimiter: FieldDelimiter = ','): string {
  return (
    BOM +
    [headingsInOneRow(table), ...table.rows]
      .map((row) => `${row.map((cell) => field(textOf(cell))).join(signOf(delimiter))}\r\n`)
      .join('')
  );
}
