import type { Meter } from './limits.js';
import type { RawCell, RawRow, RawTable } from './types.js';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isObjectList(value: unknown): value is JsonObject[] {
  return Array.isArray(value) && value.every(isObject);
}

function cellOf(column: number, value: unknown): RawCell | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : { column, text: value, kind: 'text' };
  if (typeof value === 'number') return { column, text: String(value), kind: 'number', raw: String(value) };
  if (typeof value === 'boolean') return { column, text: String(value), kind: 'boolean' };
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    return value.length === 0 ? undefined : { column, text: value.join('; '), kind: 'text' };
  }
  return { column, text: JSON.stringify(value), kind: 'error' };
}

/** A list of objects as a table: its keys, in the order they first appear, are row 0. */
export function objectTable(list: readonly JsonObject[], sheet: string | undefined, meter: Meter): RawTable {
  const columns = new Map<string, number>();
  const rows: RawRow[] = [];
  list.forEach((object, index) => {
    const cells: RawCell[] = [];
    for (const [key, value] of Object.entries(object)) {
      let column = columns.get(key);
      if (column === undefined) {
        column = columns.size + 1;
        columns.set(key, column);
      }
      const cell = cellOf(column, value);
      if (cell === undefined) continue;
      meter.cell(sheet, index + 1, column, cell.text.length);
      cells.push(cell);
    }
    if (cells.length === 0) return;
    meter.row();
    rows.push({ row: index + 1, cells: cells.sort((a, b) => a.column - b.column) });
  });
  const keys: RawRow = { row: 0, cells: [...columns].map(([text, column]) => ({ column, text, kind: 'text' })) };
  return {
    file: meter.file,
    format: 'json',
    ...(sheet === undefined ? {} : { sheet }),
    rows: columns.size === 0 ? [] : [keys, ...rows],
  };
}
