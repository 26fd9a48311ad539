import { decodeText } from './decode.js';
import { annexTables } from './json-annexes.js';
import { isObject, isObjectList, type JsonObject, objectTable } from './json-objects.js';
import { DEFAULT_LIMITS, type Limits, Meter } from './limits.js';
import { TableError } from './table-fault.js';
import type { RawTable } from './types.js';

/** Depth of objects in which lists are looked for. */
const DEEPEST = 8;

/** Every list of objects within an object, however deep, named by the keys that lead to it. */
function listsIn(value: JsonObject, path: string, meter: Meter, depth = 0): RawTable[] {
  if (depth > DEEPEST) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const name = path === '' ? key : `${path}.${key}`;
    if (isObjectList(inner)) return [objectTable(inner, name, meter)];
    return isObject(inner) ? listsIn(inner, name, meter, depth + 1) : [];
  });
}

function tablesOf(value: unknown, meter: Meter): RawTable[] {
  if (isObjectList(value)) return [objectTable(value, undefined, meter)];
  const annexes = annexTables(value, meter);
  if (annexes !== undefined) return annexes;
  const tables = isObject(value) ? listsIn(value, '', meter) : [];
  if (tables.length === 0) throw new TableError('json-shape', { file: meter.file });
  return tables;
}

/**
 * Reads JSON: the national catalogue as one list or as lists per level (`qlvanbandieuhanhcap1…4`), what
 * `export --format json` writes, or any list of objects. The keys stand in row 0.
 * @throws TableError
 */
export function readJson(bytes: Uint8Array, name: string, limits: Readonly<Limits> = DEFAULT_LIMITS): RawTable[] {
  const meter = new Meter(name, limits);
  meter.bytes(bytes.length);
  const { text, note } = decodeText(bytes, name);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new TableError('corrupt', { file: name, reason: error instanceof Error ? error.message : 'JSON' });
  }
  const [first, ...others] = tablesOf(value, meter);
  if (first === undefined) return [];
  return [note === undefined ? first : { ...first, notes: [note] }, ...others];
}
