import { columnName } from '../../core/cell-place.js';
import type { RawCell, RawRow, RawTable } from '../../formats/read/types.js';
import { looksLikeBody } from './footer-words.js';
import { headingKey, headingOf } from './headings.js';
import type { ListFinding } from './listed.js';
import { hasOwnCode } from './looks-like-list.js';
import { filled, isTotal } from './row-kinds.js';
import { placeOf } from './sheets-chosen.js';
import type { TableMaps } from './table-maps.js';
import { byHeadings, widestOf } from './understand.js';

/** Rows among which headings are looked for. */
const TOP = 20;
/** Names of bodies that a message shows. */
const SHOWN = 5;
/** How many there are of something that has codes: "Số mã", "Số lượng đơn vị", "Tổng số đầu mối". */
const COUNT =
  /\bso luong\b|^(?:tong )?(?:so|sl) (?:(?:cac )?(?:ma|don vi|co quan|to chuc|dau moi|dvhc))\b|^(?:tong (?:so|cong)|tong|cong|sl)$|^number of\b|^count$/;
/** "Số mã" may be said of a code too, where it is cut short. */
const OF_ONE = /^so ma(?: dinh danh)?(?: (?:cua )?(?:co quan|don vi))?$/;
/** A number or a share as people write it; one with a zero before it is the end of a code. */
const NUMBER = /^(?:0|[1-9]\d{0,5}|[1-9]\d{0,2}(?:[., ]\d{3})+|\d{1,3}(?:[.,]\d+)?\s*%)$/;

/** What may stand beside the counts. */
const INERT: ReadonlySet<string> = new Set(['order', 'note', 'level', 'shortName']);

/** A table that says how many units or codes each body has. */
interface Counting {
  table: RawTable;
  /** Cells with names of bodies that are counted for. */
  names: readonly RawCell[];
}

/** The cell of a row below a heading. */
const below = (row: RawRow, { column }: RawCell): RawCell | undefined =>
  filled(row).find((cell) => cell.column === column);

/** The headings of a table of counts, and the rows below; undefined where no row is of headings with a count among them. */
function headed({ rows }: RawTable): { headings: readonly RawCell[]; rows: readonly RawRow[] } | undefined {
  const at = rows.slice(0, TOP).findIndex((row) => filled(row).some(({ text }) => COUNT.test(headingKey(text))));
  const headings = filled(rows[at] ?? { row: 0, cells: [] });
  if (headings.length < 2) return undefined;
  return { headings, rows: rows.slice(at + 1) };
}

/** True for numbers one more than the other, as codes are granted and counts are not. */
function runOn(numbers: readonly string[]): boolean {
  return numbers.length > 0 && numbers.every((each, i) => i === 0 || Number(each) === Number(numbers[i - 1]) + 1);
}

/** A table in which all beside the names is counted, and nothing is a code; undefined for any other. */
function countingOf(table: RawTable): Counting | undefined {
  const found = headed(table);
  if (found === undefined || table.rows.some(hasOwnCode)) return undefined;
  const units = found.rows.filter((row) => filled(row).length > 1 && !isTotal(filled(row)));
  let counts = 0;
  let names: RawCell[] = [];
  for (const heading of found.headings) {
    const key = headingKey(heading.text);
    const cells = units.flatMap((row) => below(row, heading) ?? []);
    if (COUNT.test(key)) {
      const texts = cells.map(({ text }) => text.trim());
      if (!texts.every((text) => NUMBER.test(text)) || (OF_ONE.test(key) && runOn(texts))) return undefined;
      counts += texts.length;
      continue;
    }
    const field = headingOf(heading.text)?.field;
    if (field !== undefined && INERT.has(field)) continue;
    const isCounted = cells.every(({ text }) => NUMBER.test(text.trim()));
    // bodies may be counted under a heading of any words: "Khối", "Địa bàn"
    if (names.length === 0 && (field === 'name' || (field === undefined && !isCounted))) names = cells;
    else if (field !== undefined || !isCounted) return undefined;
  }
  return counts > 0 && names.length > 0 ? { table, names } : undefined;
}

/**
 * What is said of a table of counts that is left out; an error where bodies are counted for that no list of the file has,
 * for they may be meant to have a code.
 */
function findingOf({ table, names }: Counting, tables: readonly RawTable[], prefix: string): ListFinding {
  const others = tables.filter((each) => each !== table);
  const known = new Set(
    others.flatMap(({ rows, titles = [] }) => [
      ...titles.map(headingKey),
      ...rows.flatMap((row) => row.cells.map(({ text }) => headingKey(text))),
    ]),
  );
  const apart = names.filter(({ text, font }) => looksLikeBody(text, font) && !known.has(headingKey(text)));
  const place = placeOf(table);
  if (apart.length === 0) return { rule: 'list-table-counts', severity: 'warning', place, args: {} };
  const shown = apart.slice(0, SHOWN).map(({ text }) => text.trim());
  const args = { names: shown, count: apart.length, in: prefix, name: columnName(apart[0]?.column ?? 1) };
  return { rule: 'list-table-counts', variant: 'apart', severity: 'error', place, args };
}

/**
 * The tables of a file that count what its lists name, one line for each body, and what is said of them: they are no lists,
 * unless somebody says which column is what. A file of nothing else has none: what stands in it is meant.
 */
export function countingTables(
  tables: readonly RawTable[],
  maps: TableMaps,
): { counting: RawTable[]; findings: ListFinding[] } {
  const found = tables.flatMap((table) => (maps.of(table).size > 0 ? [] : (countingOf(table) ?? [])));
  const counting = found.map(({ table }) => table);
  const isList = (table: RawTable): boolean =>
    !counting.includes(table) &&
    (table.rows.some(hasOwnCode) || byHeadings(table, maps.of(table), widestOf(table)) !== undefined);
  if (found.length === 0 || !tables.some(isList)) return { counting: [], findings: [] };
  return { counting, findings: found.map((each) => findingOf(each, tables, maps.prefix(each.table))) };
}
