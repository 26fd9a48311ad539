import { readTypedCode } from '../../core/code/read-code.js';
import { standingOf } from '../../core/query/list-entry.js';
import { resolve } from '../../core/query/resolve.js';
import {
  type ListCell,
  type ResolvedCell,
  type ResolvedList,
  type ResolvedRow,
  type ResolvedTable,
  type TableLeftOut,
  type TitleRow,
  textOf,
  titleText,
} from '../../core/query/resolved-list.js';
import type { Registry } from '../../core/registry/registry.js';
import type { IsoDate } from '../../core/registry/types.js';
import type { RawCell, RawRow, RawTable } from '../../formats/read/types.js';
import { isLeftOut } from '../recognise/column-map.js';
import type { TableMaps } from '../recognise/table-maps.js';
import { type CodeColumn, codeColumn } from './code-column.js';
import { readCellOfCodes } from './codes-in-cell.js';
import { holdsHeadingsAlone, tiersAbove } from './heading-above.js';
import { Hints } from './hints.js';
import { givenBack } from './value-cell.js';
import { fitted } from './wider-rows.js';

function widthOf({ rows }: RawTable): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 0), 0);
}

/** The cells of a row; a merged area says in each of its cells what its first one says. */
function cellsOf({ cells }: RawRow, width: number, anchors: ReadonlyMap<string, string>): ListCell[] {
  const given = Array.from({ length: width }, (): ListCell => '');
  for (const cell of cells) {
    const { column, merged } = cell;
    given[column - 1] = merged === undefined ? givenBack(cell) : (anchors.get(`${merged.row} ${merged.column}`) ?? '');
  }
  return given;
}

/** A row above the headings: the text of a title, or its cells where they say more than one thing. */
function titleRow(row: RawRow, width: number, anchors: ReadonlyMap<string, string>): TitleRow {
  const cells = cellsOf(row, width, anchors).map((cell) => textOf(cell).trim());
  return new Set(cells.filter((text) => text !== '')).size > 1 ? cells : titleText(cells);
}

function anchorsOf({ rows }: RawTable): Map<string, string> {
  const needed = new Set(
    rows.flatMap(({ cells }) => cells.flatMap(({ merged }) => (merged ? [`${merged.row} ${merged.column}`] : []))),
  );
  const found = new Map<string, string>();
  if (needed.size === 0) return found;
  for (const { row, cells } of rows) {
    for (const { column, text } of cells) if (needed.has(`${row} ${column}`)) found.set(`${row} ${column}`, text);
  }
  return found;
}

function answerTo(registry: Registry, text: string, at: IsoDate, hints: Hints): ResolvedCell {
  if (text === '') return { kind: 'blank' };
  const resolution = resolve(registry, text, at);
  if (resolution.result !== 'unknown') return { kind: 'resolved', resolution };
  const unit = registry.unit(resolution.code ?? '');
  if (unit !== undefined) return { kind: 'not-yet', resolution, standing: standingOf(registry, unit, at) };
  const near = hints.of(text);
  const hint = near === undefined ? {} : { near };
  return 'fault' in readTypedCode(registry, text, at)
    ? { kind: 'no-code', ...hint }
    : { kind: 'unknown', resolution, ...hint };
}

/** The text of the code's cell; of one that was merged with those above it, what the first of them says. */
function codeText(cell: RawCell | undefined, column: number, anchors: ReadonlyMap<string, string>): string {
  if (cell?.merged?.column === column) return anchors.get(`${cell.merged.row} ${cell.merged.column}`) ?? '';
  return cell?.text ?? '';
}

/** Empty rows in one place, at most, that are left between rows; more of them part two lists. */
const MOST_BLANK = 20;

/** The numbers of the rows between two in which nothing stands: they are rows of the list, and stay in their places. */
function blankBetween(before: RawRow | undefined, { row, page }: RawRow): number[] {
  // a page's rows are counted over its heads, which are no rows of the list
  const count = before === undefined || page !== undefined ? 0 : row - before.row - 1;
  return count > MOST_BLANK ? [] : Array.from({ length: Math.max(0, count) }, (_, i) => row - count + i);
}

function resolvedTable(
  registry: Registry,
  table: RawTable,
  { column, headingRow }: CodeColumn,
  at: IsoDate,
  hints: Hints,
): Omit<ResolvedTable, 'wider'> {
  const width = widthOf(table);
  const anchors = anchorsOf(table);
  const heading = table.rows.find(({ row }) => row === headingRow);
  const tiers = heading === undefined ? 0 : tiersAbove(registry, table, headingRow, column);
  const above = table.rows.filter(({ row }) => row < headingRow);
  const titles = above.slice(0, above.length - tiers).map((row) => titleRow(row, width, anchors));
  const upper = above.slice(above.length - tiers).map((row) => cellsOf(row, width, anchors).map(textOf));
  return {
    sheet: table.sheet,
    titles: [...(table.titles ?? []), ...titles.filter((title) => titleText(title) !== ''), ...upper],
    tiers,
    headings: heading === undefined ? [] : cellsOf(heading, width, anchors).map(textOf),
    column,
    rows: table.rows
      .filter(({ row }) => row > headingRow)
      .flatMap((row, i, all): ResolvedRow[] => {
        const text = codeText(
          row.cells.find((each) => each.column === column),
          column,
          anchors,
        );
        const { codes, range } = readCellOfCodes(registry, text);
        const cells = cellsOf(row, width, anchors);
        const blank = blankBetween(all[i - 1], row).map((each): ResolvedRow => {
          return { row: each, text: '', cells: [], answer: { kind: 'blank' } };
        });
        const answered = codes.map((code): ResolvedRow => {
          const answer: ResolvedCell = range === 'unclear' ? { kind: 'range' } : answerTo(registry, code, at, hints);
          const given = { row: row.row, text: codes.length > 1 ? code : text, cells, answer };
          return range === 'written-out' ? { ...given, range: text } : given;
        });
        return [...blank, ...answered];
      }),
  };
}

/**
 * A list with what each of its codes leads to at a date, row by row, several codes of a cell in rows of their own; nothing
 * of it is left out.
 * @param maps the columns of codes by their headings or letters; else each table's is found by what stands in it
 */
export function resolveList(
  registry: Registry,
  tables: readonly RawTable[],
  at: IsoDate,
  maps: TableMaps,
): ResolvedList {
  const resolved: ResolvedTable[] = [];
  const leftOut: TableLeftOut[] = [];
  const hints = new Hints(registry, at);
  for (const given of tables) {
    const map = maps.of(given);
    const isUnwanted = isLeftOut(map, 'code');
    const { table, wider } = fitted(registry, given);
    const choice = isUnwanted ? 'none' : codeColumn(registry, table, map.get('code'), maps.isOwn(given));
    const left = { sheet: table.sheet, rows: table.rows.length, prefix: maps.prefix(given) };
    if (isUnwanted) leftOut.push({ ...left, isUnwanted });
    else if (choice === 'none') leftOut.push({ ...left, isBare: holdsHeadingsAlone(table) });
    else if (!('column' in choice)) leftOut.push({ ...left, ...choice });
    else resolved.push({ ...resolvedTable(registry, table, choice, at, hints), wider });
  }
  return { tables: resolved, leftOut };
}
