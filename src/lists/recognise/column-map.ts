import { columnName, columnNumber } from '../../core/cell-place.js';
import { headingKey } from './headings.js';
import { LIST_FIELDS, type ListField } from './listed.js';

/** A column that the user leaves out, by its letters (`D=-`). */
type LeftColumn = `=${string}`;

/** What the user says about columns: a field stands under this heading, in the column of these letters, or nowhere (`-`). */
export type ColumnMap = ReadonlyMap<ListField | LeftColumn, string>;

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

/** The entries that name columns which no table of a file has. @param widest the last column of any of them */
export function beyondAll(map: ColumnMap, widest: number): { field: ListField; heading: string }[] {
  return namesBeyond(map, 1, widest).map(([field, heading]) => ({ field, heading }));
}

/**
 * Reads `name=Tên cơ quan, đơn vị,code=Mã`: a comma parts two entries only where a field and `=` follow it,
 * so headings may hold commas.
 */
export function parseColumnMap(text: string): { map: ColumnMap } | { fault: MapFault } {
  const map = new Map<ListField | LeftColumn, string>();
  for (const entry of text.split(/,(?=\s*[A-Za-z]+\s*=)/)) {
    const [, field = '', heading = ''] = /^\s*([A-Za-z]+)\s*=\s*(.*\S)\s*$/s.exec(entry) ?? [];
    if (field === '') return { fault: { kind: 'no-field', text: entry.trim() } };
    const key = isListField(field) ? field : heading === NOWHERE ? lettersOf(field) : undefined;
    if (key === undefined) return { fault: { kind: 'unknown-field', text: field } };
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
