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

/** What the program writes in JSON and reads back as a list: all else of it is made for programs. */
const READ_BACK = new Set(['annexes', 'decision-changes', 'mapping', 'resolve-list']);

/** What an object is that stands in no list of bodies: linked data, or JSON of ours that is not read back. */
function forPrograms(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  if ('@context' in value && '@graph' in value) return 'JSON-LD';
  const { schema } = value;
  const kind = typeof schema === 'string' ? /^madinhdanh\/([a-z-]+)@/.exec(schema)?.[1] : undefined;
  return kind === undefined || READ_BACK.has(kind) ? undefined : String(schema);
}

function tablesOf(value: unknown, meter: Meter): RawTable[] {
  if (isObjectList(value)) return [objectTable(value, undefined, meter)];
  const annexes = annexTables(value, meter);
  if (annexes !== undefined) return annexes;
  const tables = isObject(value) ? listsIn(value, '', meter) : [];
  const found = forPrograms(value);
  if (tables.length === 0 && found !== undefined) throw new TableError('for-programs', { file: meter.file, found });
  if (tables.length === 0) throw new TableError('json-shape', { file: meter.file });
  return tables;
}

/** JSON, or a value a line (NDJSON), which is read as a list of them. */
function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    try {
      if (lines.length > 1) return lines.map((line): unknown => JSON.parse(line));
    } catch {
      // what is wrong with the whole says more than what is wrong with one line of it
    }
    throw new TableError('corrupt', { file, reason: error instanceof Error ? error.message : 'JSON' });
  }
}

/**
 * Reads JSON: the national catalogue as one list or as lists per level (`qlvanbandieuhanhcap1…4`), what
 * `export --format json` writes, or any list of objects, one a line too. The keys stand in row 0.
 * @throws TableError
 */
export function readJson(bytes: Uint8Array, name: string, limits: Readonly<Limits> = DEFAULT_LIMITS): RawTable[] {
  const meter = new Meter(name, limits);
  meter.bytes(bytes.length);
  const { text, note } = decodeText(bytes, name);
  const value = parsed(text, name);
  const [first, ...others] = tablesOf(value, meter);
  if (first === undefined) return [];
  const made = forPrograms(isObjectList(value) ? value[0] : value);
  const said = {
    ...(note === undefined ? {} : { notes: [note] }),
    ...(made === undefined ? {} : { forPrograms: made }),
  };
  return [{ ...first, ...said }, ...others];
}
