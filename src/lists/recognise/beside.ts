import type { RawCell, RawRow, RawTable } from '../../formats/read/types.js';
import type { ColumnMap } from './column-map.js';
import { type HeadedColumn, isNaming, readHeadings } from './heading-cells.js';
import { headingKey } from './headings.js';
import { hasOwnCode } from './looks-like-list.js';
import { filled } from './row-kinds.js';

/** Lists that stand side by side in one table: the first column of each, and the row of their headings. */
export interface Beside {
  starts: readonly number[];
  row: number;
}

/** What a list has one of, whatever it is called: "STT" and "TT" are one heading. */
function keyOf({ heading, means }: HeadedColumn): string {
  return means?.field === 'order' || means?.field === 'name' ? `=${means.field}` : headingKey(heading);
}

/** Parts headings where one of them comes again. */
function blocksOf(columns: readonly HeadedColumn[]): HeadedColumn[][] {
  const blocks: HeadedColumn[][] = [];
  let met = new Set<string>();
  for (const column of columns) {
    const key = keyOf(column);
    const last = blocks.at(-1);
    if (last === undefined || met.has(key)) {
      blocks.push([column]);
      met = new Set();
    } else last.push(column);
    met.add(key);
  }
  return blocks;
}

/** True for headings that make a list by themselves. */
function isList(block: readonly HeadedColumn[]): boolean {
  return block.some(({ means }) => isNaming(means?.field)) && block.filter(({ means }) => means).length > 1;
}

/** True for headings of a list that says of itself what its units are called: "Tên mới" is a column of the one before it. */
function isWhole(block: readonly HeadedColumn[]): boolean {
  return block.some(({ means }) => means?.field === 'name');
}

/** True for headings that are all among those of another list: "Tên mới" beside "Tên cũ" makes no second one. */
function isSame(block: readonly HeadedColumn[], first: readonly HeadedColumn[]): boolean {
  const keys = new Set(first.map(({ heading }) => headingKey(heading)));
  return block.every(({ heading, means }) => means === undefined || keys.has(headingKey(heading)));
}

/** True where a blank column, or a column of numbers in each, shows that two blocks are two lists and no columns of one. */
function isApart(before: readonly HeadedColumn[], block: readonly HeadedColumn[]): boolean {
  const hasNumbers = (each: readonly HeadedColumn[]): boolean => each.some(({ means }) => means?.field === 'order');
  const gap = (block[0]?.column ?? 0) - (before.at(-1)?.column ?? 0);
  return gap > 1 || (hasNumbers(before) && hasNumbers(block));
}

const NUMBERS = /^(?:stt|tt|số\s?tt|số thứ tự|no\.?)$/iu;

function comesAgain({ cells }: RawRow): boolean {
  const texts = cells.map(({ text }) => text.trim()).filter((text) => text !== '');
  if (texts.length < 4) return false;
  return new Set(texts).size < texts.length || texts.filter((text) => NUMBERS.test(text)).length > 1;
}

/** Finds lists side by side by their headings, which come again to the right; undefined for one list. */
export function listsBeside({ rows }: RawTable, map: ColumnMap, widest: number): Beside | undefined {
  // whoever names columns of before reads one table of both
  if (map.has('codeBefore') || map.has('nameBefore')) return undefined;
  for (const [i, row] of rows.entries()) {
    if (hasOwnCode(row)) return undefined;
    if (!comesAgain(row)) continue;
    const columns = readHeadings(row, rows[i + 1], map, widest)?.columns;
    if (columns === undefined) continue;
    const blocks = blocksOf(columns);
    const [first = []] = blocks;
    const areLists = blocks.every((block) => isList(block) && (isSame(block, first) || isWhole(block)));
    const areApart = blocks.every((block, at) => at === 0 || isApart(blocks[at - 1] ?? [], block));
    if (blocks.length < 2 || !areLists || !areApart) return undefined;
    return { starts: blocks.flatMap(([first]) => first?.column ?? []), row: row.row };
  }
  return undefined;
}

/** The cells of a row that belong to one of the lists; a row merged over several is each one's. */
function cellsIn({ cells }: RawRow, from: number, to: number): RawCell[] {
  const own = cells.filter(({ column }) => column >= from && column <= to);
  const [spread] = own.filter(({ merged }) => merged !== undefined && merged.column < from);
  const anchor = spread && cells.find(({ column }) => column === spread.merged?.column);
  return anchor === undefined ? own : [{ ...anchor, column: from }];
}

/** One of the lists of a table, as a table of its own. */
export interface Part {
  table: RawTable;
  /** The first of its columns. */
  from: number;
}

/** The table of each list, whose cells stay in their columns; what stands above the headings of one alone is every one's. */
export function partsOf(table: RawTable, { starts, row: headings }: Beside): Part[] {
  const ends = [...starts.slice(1).map((start) => start - 1), Number.POSITIVE_INFINITY];
  return starts.map((start, i) => {
    const from = i === 0 ? 1 : start;
    const to = ends[i] ?? Number.POSITIVE_INFINITY;
    const titles = [...(table.titles ?? [])];
    const rows = table.rows.flatMap((row) => {
      const cells = cellsIn(row, from, to);
      if (cells.length > 0) return [{ ...row, cells }];
      if (row.row < headings) titles.push(...filled(row).map(({ text }) => text.trim()));
      return [];
    });
    const grid = table.grid === undefined ? {} : { grid: table.grid.slice(0, to) };
    return { table: { ...table, ...grid, titles, rows, list: from }, from };
  });
}
