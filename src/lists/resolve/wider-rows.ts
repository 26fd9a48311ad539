import type { Registry } from '../../core/registry/registry.js';
import type { RawCell, RawRow, RawTable } from '../../formats/read/types.js';
import { codesInCell, looksLikeCode } from './codes-in-cell.js';
import { rowsAboveCodes } from './heading-above.js';

/** The commonest number of fields in rows; of two that are as common the smaller. */
function commonFields(rows: readonly RawRow[]): number | undefined {
  const tally = new Map<number, number>();
  for (const { fields } of rows) if (fields !== undefined) tally.set(fields, (tally.get(fields) ?? 0) + 1);
  const [best] = [...tally].sort(([a, x], [b, y]) => y - x || a - b);
  return best?.[0];
}

/** How many columns a delimited table has: as many as its headings, without any as most of its rows; undefined elsewhere. */
function ownColumns(registry: Registry, table: RawTable): number | undefined {
  const { rows } = table;
  const above = rowsAboveCodes(registry, table);
  const heading = above.length === rows.length ? above[0] : above.at(-1);
  return heading === undefined ? commonFields(rows) : heading.fields;
}

function beyond({ cells }: RawRow, columns: number): RawCell[] {
  return cells.filter(({ column, text }) => column > columns && text.trim() !== '');
}

/** A delimited table, and the rows of it that are wider than it is. */
export interface FittedTable {
  table: RawTable;
  /** Their numbers: what stands beyond the last column belongs to none. */
  wider: readonly number[];
}

/**
 * A delimited table whose last column holds codes, several of them in a cell parted by the very sign that parts columns: what
 * stands beyond that column is put back into its cell.
 */
export function fitted(registry: Registry, table: RawTable): FittedTable {
  const columns = ownColumns(registry, table);
  if (columns === undefined) return { table, wider: [] };
  const isCodes = ({ text }: RawCell): boolean =>
    codesInCell(registry, text).every((code) => looksLikeCode(registry, code));
  const wider: number[] = [];
  const rows = table.rows.map((row): RawRow => {
    const others = beyond(row, columns);
    if (others.length === 0) return row;
    const last = row.cells.find(({ column }) => column === columns);
    const parts = last === undefined ? others : [last, ...others];
    if (!parts.every(isCodes)) {
      wider.push(row.row);
      return row;
    }
    const cell: RawCell = {
      ...(last ?? { kind: 'text' }),
      column: columns,
      text: parts.map(({ text }) => text.trim()).join('; '),
    };
    return { ...row, fields: columns, cells: [...row.cells.filter(({ column }) => column < columns), cell] };
  });
  return { table: { ...table, rows }, wider };
}
