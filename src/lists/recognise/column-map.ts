import { columnName, columnNumber } from '../../core/cell-place.js';
import { headingKey } from './headings.js';
import { LIST_FIELDS, type ListField } from './listed.js';

/** A column that the user leaves out, by its letters (`D=-`). */
type LeftColumn = `=${string}`;

/** An entry for one table of a file: its name, then what is said of its columns. */
type ScopedKey = `${string}:${ListField | LeftColumn}`;

/**
 * What the user says about columns: a field stands under this heading, in the column of these letters, or nowhere (`-`);
 * with a table's name before it, in that table alone.
 */
export type ColumnMap = ReadonlyMap<ListField | LeftColumn | ScopedKey, string>;

/** Why a `--map` cannot be taken: no `field=heading`, an unknown field, or one named twice. */
export interface MapFault {
  kind: 'no-field' | 'unknown-field' | 'field-twice';
  text: string;
}

function isListField(text: string): text is ListField {
  return LIST_FIELDS.some((field) => field === text);
}

/** Instead of a heading: the field is not to be read. */
const NOWHERE = '-';

/** True for a field that the user leaves out (`change=-`). */
export function isLeftOut(map: ColumnMap, field: ListField | 'order'): boolean {
  return field !== 'order' && map.get(field) === NOWHERE;
}

function leftKey(column: number): LeftColumn {
  return `=${columnName(column)}`;
}

/** A column of these letters, as one that is left out. */
function lettersOf(text: string): LeftColumn | undefined {
  const column = columnNumber(text);
  return column === undefined ? undefined : leftKey(column);
}

/** True for a column that the user leaves out (`D=-`). */
export function isColumnLeftOut(map: ColumnMap, column: number): boolean {
  return map.size > 0 && map.has(leftKey(column));
}

/** What the user says of fields. */
export function entriesOf(map: ColumnMap): [ListField, string][] {
  return [...map].flatMap(([field, heading]) => (isListField(field) ? [[field, heading] as [ListField, string]] : []));
}

function namesBeyond(map: ColumnMap, from: number, to: number): [ListField, string][] {
  return entriesOf(map).filter(([, heading]) => {
    const column = columnNumber(heading);
    return column !== undefined && (column < from || column > to);
  });
}

/** The map without the entries that name, by letters, columns which a table does not have: it is read by its own headings. */
export function mapWithin(map: ColumnMap, from: number, to: number): ColumnMap {
  const beyond = new Set<string>(namesBeyond(map, from, to).map(([field]) => field));
  return beyond.size === 0 ? map : new Map([...map].filter(([field]) => !beyond.has(field)));
}

/** The table that an entry is for; undefined for one that holds for all. */
export function scopeOf(key: string): string | undefined {
  const at = key.lastIndexOf(':');
  return at < 0 ? undefined : key.slice(0, at);
}

/** True where an entry is for one table of the file. */
export function isScoped(map: ColumnMap): boolean {
  return [...map.keys()].some((key) => scopeOf(key) !== undefined);
}

/** What holds for a table: its own entries, then those for all. @param names the names it goes by, in small letters */
export function mapFor(map: ColumnMap, names: readonly string[]): ColumnMap {
  const found = new Map<ListField | LeftColumn, string>();
  const own = [...map].filter(([key]) => names.includes(scopeOf(key)?.toLowerCase() ?? ''));
  const all = [...map].filter(([key]) => scopeOf(key) === undefined);
  for (const [key, heading] of [...all, ...own]) found.set(bareKey(key), heading);
  return found;
}

function bareKey(key: string): ListField | LeftColumn {
  return key.slice(key.lastIndexOf(':') + 1) as ListField | LeftColumn;
}

/** The column that an entry names by letters, and the field it gives to it; undefined for one that names none. */
export function lettersNamed(
  key: string,
  heading: string,
): { letters: string; column: number; field?: ListField } | undefined {
  const bare = bareKey(key);
  const letters = isListField(bare) ? heading : bare.slice(1);
  const column = columnNumber(letters);
  if (column === undefined) return undefined;
  return isListField(bare) ? { letters, column, field: bare } : { letters, column };
}

/** `code=…` or `D=-`, and before it the table it is for: `Sheet1!code=…`, `#2:D=-`. */
const KEY = '(?:([^,=]*?\\S)\\s*[!:]\\s*)?([A-Za-z]+)';
const NEXT_ENTRY = new RegExp(`,(?=\\s*${KEY}\\s*=)`);
const ENTRY = new RegExp(`^\\s*${KEY}\\s*=\\s*(.*\\S)\\s*$`, 's');

/** Entries, which a comma parts only where a field and `=` follow it. */
function partedEntries(text: string): string[] {
  const entries: string[] = [];
  let rest = text;
  for (let found = NEXT_ENTRY.exec(rest); found !== null; found = NEXT_ENTRY.exec(rest)) {
    entries.push(rest.slice(0, found.index));
    rest = rest.slice(found.index + 1);
  }
  return [...entries, rest];
}

/**
 * Reads `name=Tên cơ quan, đơn vị,code=Mã`: a comma parts two entries only where a field and `=` follow it,
 * so headings may hold commas.
 */
export function parseColumnMap(text: string): { map: ColumnMap } | { fault: MapFault } {
  const map = new Map<ListField | LeftColumn | ScopedKey, string>();
  for (const entry of partedEntries(text)) {
    const [, table, field = '', heading = ''] = ENTRY.exec(entry) ?? [];
    if (field === '') return { fault: { kind: 'no-field', text: entry.trim() } };
    const bare = isListField(field) ? field : heading === NOWHERE ? lettersOf(field) : undefined;
    if (bare === undefined) return { fault: { kind: 'unknown-field', text: field } };
    const key = table === undefined ? bare : (`${table}:${bare}` as const);
    if (map.has(key)) return { fault: { kind: 'field-twice', text: field } };
    map.set(key, heading);
  }
  return { map };
}

/** The field the user gave to a column with one of these headings. */
export function mappedField(map: ColumnMap, headings: readonly string[]): ListField | undefined {
  const keys = headings.map(headingKey);
  for (const [field, heading] of entriesOf(map)) {
    const key = headingKey(heading);
    if (key !== '' && keys.includes(key)) return field;
  }
  return undefined;
}

/** Entries of the map that name their column by letters (`code=C`) and no heading that is there. */
export function letteredColumns(map: ColumnMap, found: ReadonlySet<ListField>): Map<number, ListField> {
  const columns = new Map<number, ListField>();
  for (const [field, heading] of entriesOf(map)) {
    const column = found.has(field) ? undefined : columnNumber(heading);
    if (column !== undefined) columns.set(column, field);
  }
  return columns;
}
