import { columnNumber } from '../../core/cell-place.js';
import { headingKey } from './headings.js';
import { LIST_FIELDS, type ListField } from './listed.js';

/** What the user says about columns: a field stands under this heading, in the column of these letters, or nowhere (`-`). */
export type ColumnMap = ReadonlyMap<ListField, string>;

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

/**
 * Reads `name=Tên cơ quan, đơn vị,code=Mã`: a comma parts two entries only where a field and `=` follow it,
 * so headings may hold commas.
 */
export function parseColumnMap(text: string): { map: ColumnMap } | { fault: MapFault } {
  const map = new Map<ListField, string>();
  for (const entry of text.split(/,(?=\s*[A-Za-z]+\s*=)/)) {
    const [, field = '', heading = ''] = /^\s*([A-Za-z]+)\s*=\s*(.*\S)\s*$/s.exec(entry) ?? [];
    if (field === '') return { fault: { kind: 'no-field', text: entry.trim() } };
    if (!isListField(field)) return { fault: { kind: 'unknown-field', text: field } };
    if (map.has(field)) return { fault: { kind: 'field-twice', text: field } };
    map.set(field, heading);
  }
  return { map };
}

/** The field the user gave to a column with one of these headings. */
export function mappedField(map: ColumnMap, headings: readonly string[]): ListField | undefined {
  const keys = headings.map(headingKey);
  for (const [field, heading] of map) {
    const key = headingKey(heading);
    if (key !== '' && keys.includes(key)) return field;
  }
  return undefined;
}

/** Entries of the map that name their column by letters (`code=C`) and no heading that is there. */
export function letteredColumns(map: ColumnMap, found: ReadonlySet<ListField>): Map<number, ListField> {
  const columns = new Map<number, ListField>();
  for (const [field, heading] of map) {
    const column = found.has(field) ? undefined : columnNumber(heading);
    if (column !== undefined) columns.set(column, field);
  }
  return columns;
}
