import { cellText, continuesWord } from './cell-text.js';
import { withoutFurniture } from './furniture.js';
import type { LinePart, PageParts, PdfCell, PdfRow, TablePart } from './page-parts.js';
import { withSides } from './side-pages.js';

/** A table with all its pages put together. */
export interface WholeTable {
  xs: number[];
  /** Drawn with lines. */
  ruled: boolean;
  titles: string[];
  /** Lines below it, on each of its pages. */
  below: string[];
  rows: PdfRow[];
}

/** A row that was put together from its parts on two pages. */
export interface JoinedRow {
  row: PdfRow;
  text: string;
}

/** What the pages of a document come to. */
export interface JoinedPages {
  tables: WholeTable[];
  /** Lines that stand where the rows of a list would. */
  strays: LinePart[];
  /** Sentences with codes. */
  sentences: LinePart[];
  joined: JoinedRow[];
}

/** How far the borders of one table may lie apart on two pages, in points. */
const SAME = 6;
/** A column is always filled where this share of the rows fills it. */
const MOSTLY = 0.9;
/** A column holds numbers or codes where this share of the rows has one; headings have none. */
const KEYS = 0.7;
/** What begins a list of its own. */
const NEW_LIST = /phụ lục|danh sách|danh mục|annex|appendix/iu;
/** Longest line that may be a row that went astray. */
const LONGEST_STRAY = 300;
const HAS_CODE = /(?:^|\s)(?:[A-Z]\d\d(?:\.\d{1,6}){1,5}|(?:\d{3}\.){2}[\d.]*[A-Z]\d\d)(?:\s|$)/u;
/** A code among the words of a sentence, which may ask for something about it. */
const SAYS_CODE = /(?:^|[\s(])(?:[A-Z]\d\d(?:\.\d{1,6}){1,5}|(?:\d{3}\.){2}[\d.]*[A-Z]\d\d)(?=[\s).,;:]|$)/u;
const IS_SENTENCE = /[;:.,]$|^(?:Điều|Khoản|Căn cứ|Theo)\s/u;

function isSameGrid(a: readonly number[], b: readonly number[]): boolean {
  const near = (x: number, others: readonly number[]) => others.some((other) => Math.abs(other - x) <= SAME);
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  const outer = Math.abs((a[0] ?? 0) - (b[0] ?? 0)) <= SAME && Math.abs((a.at(-1) ?? 0) - (b.at(-1) ?? 0)) <= SAME;
  return outer && fewer.every((x) => near(x, more));
}

function cellOver(row: PdfRow, { x0, x1 }: { x0: number; x1: number }): PdfCell | undefined {
  const middle = (x0 + x1) / 2;
  return row.cells.find((cell) => cell.x0 <= middle && cell.x1 >= middle);
}

function textAt(row: PdfRow, over: { x0: number; x1: number }): string {
  return cellOver(row, over)?.text ?? '';
}

function rowText(row: PdfRow): string {
  return row.cells
    .map(({ text }) => text.trim())
    .join(' ')
    .trim();
}

/** How many rows at the top of a page repeat the headings of the table. */
function repeatedHeadings(rows: readonly PdfRow[], first: readonly PdfRow[]): number {
  let count = 0;
  while (count < Math.min(rows.length, 4)) {
    const [row, head] = [rows[count], first[count]];
    if (row === undefined || head === undefined || rowText(row) === '' || rowText(row) !== rowText(head)) break;
    count += 1;
  }
  return count;
}

function endsSpan(row: PdfRow, plain: PdfRow): boolean {
  return row.cells.length !== plain.cells.length || row.cells.some(({ down }) => down !== undefined);
}

/**
 * Whether the first row of a page goes on with the last one of the page before: it is laid out like it, and nothing
 * stands in the columns that every row fills (the number, the code).
 */
function goesOn(row: PdfRow, before: PdfRow, all: readonly PdfRow[]): boolean {
  if (endsSpan(row, before) || rowText(row) === '') return false;
  const like = all.filter((each) => !endsSpan(each, before));
  const always = before.cells.filter((cell) => {
    const filled = like.filter((each) => textAt(each, cell).trim() !== '').length;
    return filled >= MOSTLY * like.length && like.length >= 4;
  });
  if (always.length === 0) return false;
  const empty = always.filter((cell) => textAt(row, cell).trim() === '' || goesOnInWord(cell, cellOver(row, cell)));
  const keys = always.filter((cell) => like.filter((each) => isKey(textAt(each, cell))).length >= KEYS * like.length);
  if (keys.length === 0 || !keys.every((cell) => empty.includes(cell))) return false;
  // What goes on goes on where something was: a name of its own in the first filled column begins another row.
  return row.cells.every((cell) => cell.text.trim() === '' || textAt(before, cell).trim() !== '');
}

/** True where a code that the end of a page cut goes on: its rest is nothing by itself. */
function goesOnInWord({ x0, x1, lines = [] }: PdfCell, more: PdfCell | undefined): boolean {
  return more?.lines !== undefined && continuesWord(lines, more.lines, { x0, x1 });
}

/** A number in a list or a code. */
function isKey(text: string): boolean {
  return /^(?:\d{1,5}[.)]?|[A-Z]\d\d(?:\.\d{1,6})*|(?:\d{3}\.)[\d.]*[A-Z]?\d*)$/u.test(text.trim());
}

/** Puts a row and what stands of it on the next page together, cell by cell, as if no page ended between its lines. */
function joinRows(before: PdfRow, row: PdfRow): void {
  before.cells = before.cells.map((cell): PdfCell => {
    const more = cellOver(row, cell);
    if (more === undefined || more.text.trim() === '') return cell;
    if (cell.lines !== undefined && more.lines !== undefined) {
      const lines = [...cell.lines, ...more.lines];
      return { ...cell, ...cellText(lines, cell), lines };
    }
    const struck = [cell.struck, more.struck].filter((part) => part !== undefined).join(' ');
    return { ...cell, text: `${cell.text} ${more.text}`.trim(), ...(struck === '' ? {} : { struck }) };
  });
}

/** The table met last, as far as it goes. */
interface OpenTable {
  table: WholeTable;
  page: number;
  /** Its rows on its first page, the headings among them. */
  first: readonly PdfRow[];
}

/** Puts the pages of a document together: tables that go on over pages, rows that do, and what stands between. */
class Joiner {
  readonly tables: WholeTable[] = [];
  readonly strays: LinePart[] = [];
  readonly sentences: LinePart[] = [];
  readonly joined: JoinedRow[] = [];
  #open: OpenTable | undefined;
  #since: LinePart[] = [];
  #tablesOnPage = 0;

  /** @param at how many pages are before it: some may hold no more than columns of others */
  add({ parts }: PageParts, at: number): void {
    this.#tablesOnPage = 0;
    for (const part of parts) {
      if (part.kind === 'line') this.#since.push(part);
      else this.#table(part, at);
    }
  }

  end(): JoinedPages {
    this.#close();
    return { tables: this.tables, strays: this.strays, sentences: this.sentences, joined: this.joined };
  }

  #table(part: TablePart, page: number): void {
    const open = this.#goesOn(part, page);
    this.#tablesOnPage += 1;
    this.#close();
    const titles = this.#since.map(({ text }) => text);
    this.#since = [];
    if (open === undefined) {
      const table = { xs: part.xs, ruled: part.ruled, titles, below: [], rows: part.rows };
      this.tables.push(table);
      this.#open = { table, page, first: part.rows };
      return;
    }
    open.page = page;
    const { table } = open;
    const headings = repeatedHeadings(part.rows, open.first);
    const rows = part.rows.slice(headings);
    const [first] = rows;
    const before = table.rows.at(-1);
    table.rows.push(...part.rows.slice(0, headings));
    if (first !== undefined && before !== undefined && goesOn(first, before, [...table.rows, ...rows.slice(1)])) {
      joinRows(before, first);
      this.joined.push({ row: before, text: rowText(before) });
      rows.shift();
    }
    table.rows.push(...rows);
    if (part.xs.length > table.xs.length) table.xs = part.xs;
  }

  /** The table that a part goes on with; undefined where it is one of its own. */
  #goesOn(part: TablePart, page: number): OpenTable | undefined {
    const open = this.#open;
    if (open === undefined || this.#tablesOnPage > 0 || page !== open.page + 1) return undefined;
    if (!isSameGrid(part.xs, open.table.xs)) return undefined;
    if (this.#since.length === 0) return open;
    if (this.#since.some(({ text }) => NEW_LIST.test(text))) return undefined;
    return repeatedHeadings(part.rows, open.first) === 0 && isNext(part, open.table) ? open : undefined;
  }

  /** The lines since the last table, which are below it; what goes on in small letters is one line. */
  #close(): void {
    this.#straysAmong(this.#since);
    const below = this.#open?.table.below;
    if (below === undefined) return;
    let isOpen = false;
    for (const text of this.#since.map((line) => line.text.trim()).filter((line) => line !== '')) {
      if (isOpen && /^\p{Ll}/u.test(text)) below.push(`${below.pop() ?? ''} ${text}`);
      else below.push(text);
      isOpen = !/[.;:]$/.test(text);
    }
  }

  /** A line with a code that is no sentence may be a row that fell out of its table: it is named. */
  #straysAmong(lines: readonly LinePart[]): void {
    for (const line of lines) {
      const { text } = line;
      if (text.length > LONGEST_STRAY || !SAYS_CODE.test(text)) continue;
      if (HAS_CODE.test(text) && !IS_SENTENCE.test(text.trim())) this.strays.push(line);
      else this.sentences.push(line);
    }
  }
}

/** Whether the numbers in the first column go on. */
function isNext(part: TablePart, table: WholeTable): boolean {
  const number = (row: PdfRow | undefined) =>
    Number(/^\s*(\d{1,5})[.)]?\s*$/.exec(row?.cells[0]?.text ?? '')?.[1] ?? Number.NaN);
  const last = table.rows.findLast((row) => !Number.isNaN(number(row)));
  const first = part.rows.find((row) => !Number.isNaN(number(row)));
  return number(first) === number(last) + 1;
}

/** Puts the pages of a document together. */
export function joinPages(pages: readonly PageParts[]): JoinedPages {
  const joiner = new Joiner();
  withSides(withoutFurniture(pages)).forEach((page, i) => {
    joiner.add(page, i);
  });
  return joiner.end();
}
