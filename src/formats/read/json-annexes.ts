import { isObject, type JsonObject, objectTable } from './json-objects.js';
import type { Meter } from './limits.js';
import type { RawTable } from './types.js';

/** Begins the `schema` of what `export --format json` writes; the number after it is the major version. */
const SCHEMA = 'madinhdanh/annexes@';

function listAt(value: JsonObject, key: string): JsonObject[] {
  return itemsAt(value, key).filter(isObject);
}

function itemsAt(value: JsonObject, key: string): readonly unknown[] {
  const list = value[key];
  return Array.isArray(list) ? list : [];
}

/** The annexes of our own export as one table each, every row with its group's code and name; undefined for other JSON. */
export function annexTables(value: unknown, meter: Meter): RawTable[] | undefined {
  if (!isObject(value) || typeof value.schema !== 'string' || !value.schema.startsWith(SCHEMA)) return undefined;
  return listAt(value, 'annexes').map((annex) => {
    const rows = listAt(annex, 'groups').flatMap((group) =>
      itemsAt(group, 'rows').map((row) =>
        isObject(row) ? { ...row, groupCode: group.code ?? null, groupName: group.name ?? null } : row,
      ),
    );
    return objectTable(rows, `annex ${String(annex.annex ?? '')}`.trim(), meter);
  });
}
