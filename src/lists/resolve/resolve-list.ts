import { readTypedCode } from '../../core/code/read-code.js';
import { resolve } from '../../core/query/resolve.js';
import type {
  ResolvedCell,
  ResolvedList,
  ResolvedRow,
  ResolvedTable,
  TableLeftOut,
} from '../../core/query/resolved-list.js';
import type { Registry } from '../../core/registry/registry.js';
import type { IsoDate } from '../../core/registry/types.js';
import type { RawCell, RawRow, RawTable } from '../../formats/read/types.js';
import { type CodeColumn, codeColumn } from './code-column.js';

function widthOf({ rows }: RawTable): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 0), 0);
}

/** The texts of a row; a merged area says in each of its cells what its first one says. */
function textsOf({ cells }: RawRow, width: number, anchors: ReadonlyMap<string, string>): string[] {
  const texts = Array.from({ length: width }, () => '');
  for (const { column, text, merged } of cells) {
    texts[column - 1] = merged === undefined ? text : (anchors.get(`${merged.row} ${merged.column}`) ?? '');
  }
  return texts;
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

function answerTo(registry: Registry, cell: RawCell | undefined, at: IsoDate): ResolvedCell {
  const text = cell?.text.trim() ?? '';
  if (text === '') return { kind: 'blank' };
  const resolution = resolve(registry, text, at);
  if (resolution.result === 'unknown' && 'fault' in readTypedCode(registry, text, at)) return { kind: 'no-code' };
  return { kind: 'resolved', resolution };
}

function resolvedTable(
  registry: Registry,
  table: RawTable,
  { column, headingRow }: CodeColumn,
  at: IsoDate,
): ResolvedTable {
  const width = widthOf(table);
  const anchors = anchorsOf(table);
  const heading = table.rows.find(({ row }) => row === headingRow);
  const titles = table.rows
    .filter(({ row }) => row < headingRow)
    .map(({ cells }) => [...new Set(cells.map(({ text }) => text.trim()).filter((text) => text !== ''))].join(' '));
  return {
    sheet: table.sheet,
    titles: [...(table.titles ?? []), ...titles.filter((title) => title !== '')],
    headings: heading === undefined ? [] : textsOf(heading, width, anchors),
    column,
    rows: table.rows
      .filter(({ row }) => row > headingRow)
      .map((row): ResolvedRow => {
        const cell = row.cells.find((each) => each.column === column);
        return {
          row: row.row,
          text: cell?.text ?? '',
          cells: textsOf(row, width, anchors),
          answer: answerTo(registry, cell, at),
        };
      }),
  };
}

/**
 * A list with what each of its codes leads to at a date, row by row; nothing of it is left out.
 * @param named the column of codes by its heading or letters; else each table's is found by what stands in it
 */
export function resolveList(
  registry: Registry,
  tables: readonly RawTable[],
  at: IsoDate,
  named: string | undefined,
): ResolvedList {
  const resolved: ResolvedTable[] = [];
  const leftOut: TableLeftOut[] = [];
  for (const table of tables) {
    const choice = codeColumn(registry, table, named);
    const { sheet, rows } = table;
    if (choice === 'none') leftOut.push({ sheet, rows: rows.length });
    else if ('several' in choice) leftOut.push({ sheet, rows: rows.length, several: choice.several });
    else resolved.push(resolvedTable(registry, table, choice, at));
  }
  return { tables: resolved, leftOut };
}
