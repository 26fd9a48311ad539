import { columnName } from '../../core/cell-place.js';
import type { RawRow, RawTable } from '../../formats/read/types.js';
import type { Carried } from './carried.js';
import { type ColumnMap, isColumnLeftOut, letteredColumns } from './column-map.js';
import { rolesOf, textIn } from './column-roles.js';
import { goesOnBelow } from './continuation.js';
import { looksLikeBody } from './footer-words.js';
import { guessLayout } from './guessed-layout.js';
import { readHeadings } from './heading-cells.js';
import { styleOf } from './heading-style.js';
import { headingOf } from './headings.js';
import { type FieldColumn, headedLayout, type Layout, layoutOf } from './layout.js';
import type { ListedBody } from './listed.js';
import { hasOwnCode, looksLikeList } from './looks-like-list.js';
import { filled, groupWords } from './row-kinds.js';
import { marksOf, numberOf } from './row-marks.js';
import { doubtedBy, Section, type SectionStart } from './section.js';
import { dayUnder } from './title-days.js';
import { beginsAnew, kindOfSheet, saidBy, type TitleSaid } from './title-kind.js';
import { endsLine, unitLine } from './unit-line.js';

/** A table and the layout found for it. */
export interface Understood {
  table: RawTable;
  layout: Layout;
  titles: string[];
  /** Rows above the headings. */
  above: RawRow[];
  /** The rows that hold the headings. */
  headings: RawRow[];
  /** Rows below the headings. */
  rows: RawRow[];
  guessed: boolean;
  carried: Carried;
  /** The last number in the column of numbers, to know a table that goes on from this one. */
  lastNumber?: number;
}

/** The last column that a table uses; a Word table's columns are those of its grid, filled or not. */
export function widestOf(table: RawTable): number {
  let widest = table.grid?.length ?? 0;
  for (const row of table.rows) widest = Math.max(widest, row.cells.at(-1)?.column ?? 0);
  return widest;
}

/** The words of a row. */
export function lineOf(row: RawRow): string {
  return filled(row)
    .map((cell) => cell.text.trim())
    .join(' ');
}

/** The group a title names: "I. Sở Y tế – H24.03" above a table of its own. Several lines with codes, counted 1, 2, 3, are a list. */
function titleGroup(titles: readonly string[]): ListedBody | undefined {
  const coded = titles.filter((title) => groupWords(title).code?.includes('.') === true);
  for (const title of [...titles].reverse()) {
    const { numbered, ...words } = groupWords(title);
    const isCounted = /^\s*\d/.test(title) && coded.length > 1;
    if (numbered && !isCounted && words.code !== undefined && words.name !== undefined) return words;
  }
  return undefined;
}

/** True for what a heading with a numeral says: it holds to the next one. */
function isNumbered(said: TitleSaid | undefined): boolean {
  const style = said === undefined ? 'none' : styleOf(said.title).style;
  return style !== 'none' && style !== 'capitals';
}

/** What titles say of the rows below: as a whole, or one with a numeral of its part. */
function startOf(titles: readonly string[]): SectionStart {
  const said = saidBy(titles);
  // a line of a title that as a whole is in doubt is no heading of its own
  if (said?.kind === 'mentioned') return { said, open: [] };
  const section = new Section({}, undefined);
  const from = titles.findLastIndex(beginsAnew) + 1;
  section.titles(titles.slice(from), undefined, isNumbered(said) ? said : undefined);
  const { open = [] } = section.state;
  return open.some((each) => each.said !== undefined) ? { said: undefined, open } : { said };
}

function carriedFrom(titles: readonly string[], { sheet }: RawTable): Carried {
  const kind = sheet === undefined ? undefined : kindOfSheet(sheet);
  const { said, open } = startOf(titles);
  return {
    group: titleGroup(titles),
    line: unitLine(titles, sheet),
    said: said ?? (kind && { kind, title: sheet ?? '' }),
    open,
    day: dayUnder(titles),
  };
}

/** What is said of a table in a document: by its own titles, else, until something new begins, what was said before it. */
function saidOn(titles: readonly string[], previous: Carried): SectionStart {
  const section = new Section(previous, undefined);
  if (titles.some(beginsAnew)) {
    const start = startOf(titles);
    const isSaid = start.said !== undefined || start.open?.some((each) => each.said !== undefined) === true;
    const day = dayUnder(titles);
    return isSaid ? { open: [], ...start, day } : { open: [], said: doubtedBy(titles, section.said), day };
  }
  const said = saidBy(titles);
  section.titles(titles, section.said, said?.kind === 'mentioned' ? undefined : said);
  return { ...section.state, day: dayUnder(titles) ?? previous.day };
}

/** A table by its row of headings, wherever that stands. */
export function byHeadings(table: RawTable, map: ColumnMap, widest: number): Understood | undefined {
  const { rows } = table;
  for (const [i, row] of rows.entries()) {
    // a row with a code of its own is none of headings: of a long list without any, only few rows need a closer look
    const found = hasOwnCode(row) ? undefined : readHeadings(row, rows[i + 1], map, widest);
    // one cell alone is a title laid out as a table
    if (found === undefined || (widest === 1 && rows.length === found.rows)) continue;
    const above = rows.slice(0, i);
    const headings = rows.slice(i, i + found.rows);
    const below = rows.slice(i + found.rows);
    const titles = [...(table.titles ?? []), ...above.map(lineOf)];
    const layout = headedLayout(found, map, below);
    return { table, layout, titles, above, headings, rows: below, guessed: false, carried: carriedFrom(titles, table) };
  }
  return undefined;
}

/** True for a table of a document, whose lists go on from table to table. */
export const isDocument = ({ format }: RawTable): boolean => format === 'docx' || format === 'md' || format === 'pdf';

/** True for the table of a document that has as many columns as the one before: its grid says so, not what is filled in. */
function hasSameGrid(table: RawTable, previous: Understood): boolean {
  if (!isDocument(table) || previous.table.format !== table.format) return false;
  return widestOf(table) === widestOf(previous.table);
}

/** What a table that stands under another's headings takes over: its group only where no title begins a new one. */
export function carriedOn(table: RawTable, previous: Understood | undefined): Carried | undefined {
  if (previous === undefined || !hasSameGrid(table, previous)) return undefined;
  const titles = table.titles ?? [];
  if (titles.length === 0) return previous.carried;
  const own = titleGroup(titles);
  const endsGroup = own !== undefined || titles.some((title) => groupWords(title).numbered);
  // a title of its own ends what stood over the list before
  const isOver = endsGroup || endsLine(titles, previous.carried.line);
  const group = isOver ? own : previous.carried.group;
  const line = unitLine(titles) ?? (isOver ? undefined : previous.carried.line);
  return { ...previous.carried, ...saidOn(titles, previous.carried), group, line, under: undefined };
}

function numberIn(row: RawRow, columns: ReadonlySet<number>): number | undefined {
  return numberOf(textIn(row, columns));
}

/** The last number that a list has reached. */
export function lastNumberOf(rows: readonly RawRow[], layout: Layout): number | undefined {
  const { order } = rolesOf(layout);
  return rows.reduce<number | undefined>((last, row) => numberIn(row, order) ?? last, undefined);
}

/**
 * How many rows on top of a table are a row of headings that nobody knows. A row with no word in the column of numbers is
 * none, nor one that names a body or begins in the middle of a name: it is one of the list, or the rest of the row before.
 */
function unknownHeadings(rows: readonly RawRow[], layout: Layout): number {
  const roles = rolesOf(layout);
  const [first] = rows;
  if (first === undefined || filled(first).length < 2) return 0;
  const { number, code } = marksOf(first, roles);
  const name = textIn(first, roles.name);
  const order = textIn(first, roles.order);
  const isRow = roles.order.size > 0 ? order === '' : looksLikeBody(name) || goesOnBelow(name);
  return number || code || isRow ? 0 : 1;
}

/** The columns of the table before, but for what the user says of this one. */
function mappedColumns({ columns }: Layout, map: ColumnMap): FieldColumn[] {
  const lettered = letteredColumns(map, new Set());
  const fields = new Set(lettered.values());
  const own = [...lettered].map(([column, field]): FieldColumn => ({ column, heading: columnName(column), field }));
  const kept = columns.filter(
    ({ column, field }) =>
      !isColumnLeftOut(map, column) && !lettered.has(column) && (field === 'order' || !fields.has(field)),
  );
  return [...kept, ...own].sort((a, b) => a.column - b.column);
}

/** True for a row of headings by which codes or names of the table before are something else here: `Số điện thoại`. */
function isHeadedOtherwise(row: RawRow | undefined, { columns }: Layout): boolean {
  return columns.some(({ column, field }) => {
    if (field !== 'code' && field !== 'name') return false;
    const said = headingOf(row?.cells.find((cell) => cell.column === column)?.text ?? '')?.field;
    return said !== undefined && said !== field;
  });
}

/** A table without headings that we know, which has the columns of the one before: the same list goes on. */
export function continued(table: RawTable, previous: Understood | undefined, map: ColumnMap): Understood | undefined {
  const carried = carriedOn(table, previous);
  if (previous === undefined || carried === undefined) return undefined;
  const { fields: _fields, ...layout } = {
    ...previous.layout,
    columns: mappedColumns(previous.layout, map),
    faults: [],
  };
  const roles = rolesOf(layout);
  const headed = unknownHeadings(table.rows, layout);
  if (headed > 0 && isHeadedOtherwise(table.rows[0], layout)) return undefined;
  const rows = table.rows.slice(headed);
  const named = rows.filter((row) => textIn(row, roles.name) !== '');
  const coded = rows.filter((row) => marksOf(row, roles).code);
  const numbered = named.filter((row) => numberIn(row, roles.order) !== undefined);
  const first = rows.map((row) => numberIn(row, roles.order)).find((number) => number !== undefined);
  const goesOn = first !== undefined && previous.lastNumber !== undefined && first === previous.lastNumber + 1;
  const bodies = numbered.filter((row) => looksLikeBody(textIn(row, roles.name)));
  const isList =
    coded.length > 0 ||
    (headed === 0 && numbered.length > 0 && (goesOn || bodies.length * 2 >= numbered.length)) ||
    (headed === 0 &&
      (table.titles ?? []).length === 0 &&
      roles.code.size === 0 &&
      named.length > 0 &&
      roles.order.size === 0);
  if (!isList) return undefined;
  const headings = table.rows.slice(0, headed);
  return { table, layout, titles: table.titles ?? [], above: [], headings, rows, guessed: false, carried };
}

/** Columns named by letters need no headings; else codes and names are recognised by their looks. */
export function withoutHeadings(table: RawTable, map: ColumnMap, widest: number): Understood | undefined {
  const titles = table.titles ?? [];
  const mapped = layoutOf([], map, table.rows);
  const isMapped = mapped.columns.length > 0;
  if (isDocument(table) && table.format !== 'md' && !(isMapped && looksLikeList(table))) return undefined;
  const layout = isMapped ? mapped : map.size === 0 ? guessLayout(table.rows, widest) : undefined;
  if (layout === undefined) return undefined;
  const { rows } = table;
  return {
    table,
    layout,
    titles,
    above: [],
    headings: [],
    rows,
    guessed: !isMapped,
    carried: carriedFrom(titles, table),
  };
}
