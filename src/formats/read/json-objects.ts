import type { Meter } from './limits.js';
import type { RawCell, RawRow, RawTable } from './types.js';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a list of objects; what else stands among them is a row of its own, which nobody understands. */
export function isObjectList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && (value.length === 0 || value.some(isObject));
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
export function objectTable(list: readonly unknown[], sheet: string | undefined, meter: Meter): RawTable {
  const columns = new Map<string, number>();
  const rows: RawRow[] = [];
  const strangers: { row: number; text: string }[] = [];
  list.forEach((object, index) => {
    const cells: RawCell[] = [];
    if (!isObject(object)) strangers.push({ row: index + 1, text: JSON.stringify(object) ?? 'null' });
    for (const [key, value] of isObject(object) ? Object.entries(object) : []) {
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
  for (const { row, text } of strangers) {
    meter.row();
    meter.cell(sheet, row, 1, text.length);
    rows.push({ row, cells: [{ column: 1, text, kind: 'error' }] });
  }
  if (strangers.length > 0) rows.sort((a, b) => a.row - b.row);
  const keys: RawRow = { row: 0, cells: [...columns].map(([text, column]) => ({ column, text, kind: 'text' })) };
  return {
    file: meter.file,
    format: 'json',
    ...(sheet === undefined ? {} : { sheet }),
    rows: columns.size === 0 ? [] : [keys, ...rows],
  };
}
