import { columnNumber } from '../../core/cell-place.js';
import type { Registry } from '../../core/registry/registry.js';
import type { RawTable } from '../../formats/read/types.js';
import { headingKey, headingOf } from '../recognise/headings.js';
import { codesInCell, looksLikeCode } from './codes-in-cell.js';
import { headingAbove, rowsAboveCodes } from './heading-above.js';

/** The column of a table in which the codes stand that are to be resolved, and the row of its heading (0: none). */
export interface CodeColumn {
  column: number;
  headingRow: number;
}

/**
 * Which column is meant: one, none that holds codes, one of several that nothing tells apart, or not the one that was
 * named for all tables, for others hold the codes here.
 */
export type CodeColumnChoice = CodeColumn | 'none' | { several: readonly number[] } | { elsewhere: readonly number[] };

/** Codes that a column has, at least, in parts of those of the column with the most, to be taken for another one. */
const AS_GOOD = 0.5;

/** How many cells of each column hold a code. */
function codesByColumn(registry: Registry, { rows }: RawTable): Map<number, number> {
  const found = new Map<number, number>();
  for (const { cells } of rows) {
    for (const { column, text } of cells) {
      if (!codesInCell(registry, text).every((code) => looksLikeCode(registry, code))) continue;
      found.set(column, (found.get(column) ?? 0) + 1);
    }
  }
  return found;
}

function widthOf({ rows }: RawTable): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 0), 0);
}

/** The column that the user named, by its heading or its letters: none that the table lacks, and no first of several. */
function namedColumn(registry: Registry, table: RawTable, name: string): CodeColumnChoice {
  const key = headingKey(name);
  for (const { row, cells } of rowsAboveCodes(registry, table)) {
    const [cell, ...others] = cells.filter(({ text }) => key !== '' && headingKey(text) === key);
    if (cell === undefined) continue;
    if (others.length > 0) return { several: [cell, ...others].map(({ column }) => column) };
    return { column: cell.column, headingRow: Math.max(row, headingAbove(registry, table, cell.column)) };
  }
  const column = columnNumber(name);
  if (column === undefined || column > widthOf(table)) return 'none';
  return { column, headingRow: headingAbove(registry, table, column) };
}

/** What the column is called, in a list that was resolved, that says which code of a cell each row answers. */
const ASKED = new Set(['Mã được tra', 'Code looked up'].map(headingKey));

/** That column: it has one code where the cells that were resolved have several. */
function ofResolved(registry: Registry, table: RawTable, columns: readonly number[]): CodeColumn | undefined {
  return columns
    .map((column) => ({ column, headingRow: headingAbove(registry, table, column) }))
    .find(({ column, headingRow }) => {
      const cell = table.rows.find(({ row }) => row === headingRow)?.cells.find((each) => each.column === column);
      return cell !== undefined && ASKED.has(headingKey(cell.text));
    });
}

/** The column "Mã định danh" of an annex, which has that of the codes granted before ("Mã định danh đã cấp") beside it. */
function ofAnnex(registry: Registry, table: RawTable, columns: readonly number[]): CodeColumn | undefined {
  const headed = columns.map((column) => {
    const headingRow = headingAbove(registry, table, column);
    const text = table.rows.find(({ row }) => row === headingRow)?.cells.find((cell) => cell.column === column)?.text;
    return { column, headingRow, field: text === undefined ? undefined : headingOf(text)?.field };
  });
  const [code, ...others] = headed.filter(({ field }) => field === 'code');
  const isAnnex = headed.every(({ field }) => field === 'code' || field === 'legacyCodes');
  return code === undefined || others.length > 0 || !isAnnex
    ? undefined
    : { column: code.column, headingRow: code.headingRow };
}

/**
 * The column of codes: the one that was named, else the one that holds the most codes by far.
 * @param isOwn it was named for this table, not for all of the file
 */
export function codeColumn(
  registry: Registry,
  table: RawTable,
  named: string | undefined,
  isOwn: boolean,
): CodeColumnChoice {
  if (named !== undefined) {
    const choice = namedColumn(registry, table, named);
    if (isOwn || (choice !== 'none' && 'several' in choice)) return choice;
    const found = codesByColumn(registry, table);
    // letters are those of every sheet, of one without any code too
    if (found.size === 0 && columnNumber(named) !== undefined) return 'none';
    const isElsewhere = found.size > 0 && (choice === 'none' || !('column' in choice) || !found.has(choice.column));
    return isElsewhere ? { elsewhere: [...found.keys()].sort((a, b) => a - b) } : choice;
  }
  const byCount = [...codesByColumn(registry, table)].sort(([, a], [, b]) => b - a);
  const [best] = byCount;
  if (best === undefined) return 'none';
  const [column, count] = best;
  const asGood = byCount.filter(([, other]) => other >= count * AS_GOOD).map(([each]) => each);
  if (asGood.length === 1) return { column, headingRow: headingAbove(registry, table, column) };
  return (
    ofResolved(registry, table, asGood) ?? ofAnnex(registry, table, asGood) ?? { several: asGood.sort((a, b) => a - b) }
  );
}
