import { DEFAULT_LIMITS, type Limits } from '../formats/read/limits.js';
import { readTables } from '../formats/read/read-tables.js';
import { TableError } from '../formats/read/table-fault.js';
import type { RawTable } from '../formats/read/types.js';
import { changesTables } from '../lists/recognise/changes-tables.js';
import { type ColumnMap, parseColumnMap } from '../lists/recognise/column-map.js';
import { LIST_FIELDS, type Listed } from '../lists/recognise/listed.js';
import { recognise } from '../lists/recognise/recognise.js';
import { misuse } from './errors.js';
import { readableBytes } from './office-list.js';
import type { Surroundings } from './surroundings.js';

export type { ColumnMap, Limits };

/** Bytes of a megabyte, in which people count. */
export const MEGABYTE = 1024 * 1024;

/** What a list may cost: rows over all its tables, and megabytes unpacked; what is left out is taken as usual. */
export function limitsOf(rows: number | undefined, megabytes: number | undefined): Limits {
  return {
    ...DEFAULT_LIMITS,
    ...(rows === undefined ? {} : { rows }),
    ...(megabytes === undefined ? {} : { unpacked: megabytes * MEGABYTE }),
  };
}

/** Reads `name=Tên đơn vị,code=C`. @throws MadinhdanhError (exit code 2) for what names no columns */
export function readColumnMap(text: string): ColumnMap {
  const parsed = parseColumnMap(text);
  if ('map' in parsed) return parsed.map;
  throw misuse('import.bad-map', { text: parsed.fault.text }).advise('import.bad-map.hint', { fields: LIST_FIELDS });
}

/** How a list is to be read. */
export interface ListReading {
  /** Columns named by the user; the others are found by their headings. */
  map?: ColumnMap;
  /** Only this sheet, even a hidden one. */
  sheet?: string;
  limits?: Partial<Limits>;
}

/** A list that was read: the tables of its file, and the units recognised in them. */
export interface ListFile {
  /** The file's name as findings show it. */
  name: string;
  tables: readonly RawTable[];
  listed: Listed;
  /** The file is JSON, whose values are named by keys. */
  keyed: boolean;
}

/**
 * The tables of a list as they stand in its file.
 * @param sheet only this sheet, even a hidden one; else all that are not hidden, and a notice for each that is
 * @throws TableError (exit code 3) for a file that cannot be read, MadinhdanhError (2) for a sheet that it does not have
 */
export async function readListTables(
  around: Pick<Surroundings, 'env' | 'notice'>,
  bytes: Uint8Array,
  name: string,
  limits: Limits,
  sheet?: string,
): Promise<RawTable[]> {
  const all = await readTables(await readableBytes(around, bytes, name, limits.unpacked), name, limits);
  if (sheet === undefined) {
    for (const { hidden, sheet: name, rows } of all) {
      if (hidden === true && rows.length > 0)
        around.notice('warning', 'resolve-list.hidden', { sheet: name ?? '', rows: rows.length });
    }
    return all.filter(({ hidden }) => hidden !== true);
  }
  const named = all.filter((table) => table.sheet?.trim() === sheet.trim());
  const sheets = all.flatMap((table) => table.sheet ?? []);
  if (named.length === 0) throw misuse('check.sheet-unknown', { file: name, sheet, sheets });
  return named;
}

/**
 * Reads the list in a file's bytes.
 * @param name the file's name; decides on the format only where the bytes leave it open
 * @throws TableError (exit code 3) for a file that cannot be read
 */
export async function readList(
  around: Pick<Surroundings, 'env' | 'notice'>,
  bytes: Uint8Array,
  name: string,
  { map, sheet, limits }: ListReading = {},
): Promise<ListFile> {
  const allowed = { ...DEFAULT_LIMITS, ...limits };
  const tables =
    changesTables(bytes, name) ??
    (await readTables(await readableBytes(around, bytes, name, allowed.unpacked), name, allowed));
  const found = tables[0]?.forPrograms;
  if (found !== undefined) throw new TableError('for-programs', { file: name, found });
  const listed = recognise(tables, {
    ...(map === undefined ? {} : { map }),
    ...(sheet === undefined ? {} : { sheet }),
  });
  return { name, tables, listed, keyed: tables[0]?.format === 'json' };
}
