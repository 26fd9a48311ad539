import { isOver } from '../../core/registry/timeline.js';
import type { RawRow, RawTable } from '../../formats/read/types.js';
import { isBlank } from './blank.js';
import { meaningOf } from './change-words.js';
import { headingKey } from './headings.js';
import type { Layout } from './layout.js';
import type { ListColumn, ListField, SeenColumn } from './listed.js';
import { looksLikeCode } from './looks-like-code.js';

/** A column that is not read. */
export interface UnreadColumn {
  column: number;
  heading: string;
}

/** Longer texts tell of something else. */
const LONGEST_CHANGE = 60;
const CODES = new Set<ListField>(['code', 'codeBefore', 'codeAfter', 'legacyCodes']);

/** Columns with something in them, headings or values, that none of a table's layouts reads. */
export function unreadColumns(
  table: RawTable,
  layouts: readonly Layout[],
  headings: readonly RawRow[],
): UnreadColumn[] {
  const read = new Set(layouts.flatMap(({ columns }) => columns.map(({ column }) => column)));
  const found = new Map<number, string>();
  for (const { ignored } of layouts) {
    for (const { column, heading } of ignored) if (!read.has(column)) found.set(column, heading);
  }
  const first = headings[0]?.row ?? table.rows[0]?.row ?? 0;
  for (const { row, cells } of table.rows) {
    if (row < first) continue;
    for (const { column, text } of cells) {
      if (!read.has(column) && !found.has(column) && !isBlank(text)) found.set(column, '');
    }
  }
  return [...found].map(([column, heading]) => ({ column, heading })).sort((a, b) => a.column - b.column);
}

/** Every column of a table with something in it: what it was read as, null for those unread. */
export function seenColumns(layouts: readonly Layout[], unread: readonly UnreadColumn[]): SeenColumn[] {
  const seen = new Map<number, SeenColumn>(unread.map((each) => [each.column, { ...each, field: null }]));
  for (const { columns } of layouts) {
    for (const { column, heading, field } of columns) {
      if (!seen.has(column)) seen.set(column, { column, heading, field });
    }
  }
  return [...seen.values()].sort((a, b) => a.column - b.column);
}

/** The unread column that plainly holds the codes of a list without a column of codes. */
export function unreadCodes(
  columns: readonly ListColumn[],
  unread: readonly UnreadColumn[],
  rows: readonly RawRow[],
): UnreadColumn | undefined {
  if (columns.some(({ field }) => CODES.has(field))) return undefined;
  return unread.find(({ column }) => {
    const texts = rows.flatMap(({ cells }) => cells.find((cell) => cell.column === column)?.text ?? []);
    const filled = texts.filter((text) => !isBlank(text));
    const coded = filled.filter((text) => text.includes('.') && looksLikeCode(text));
    return coded.length > 0 && coded.length * 2 >= filled.length;
  });
}

/** True for a word that asks for a change, or says that the body is no more. */
function isAsking(key: string): boolean {
  const meaning = meaningOf(key);
  return meaning !== undefined && ('change' in meaning || isOver(meaning.status)) && !/^[a-z]+$/.test(key);
}

/** The unread column that plainly holds what becomes of the units, in a list that has no other column of it. */
export function unreadChanges(
  columns: readonly ListColumn[],
  unread: readonly UnreadColumn[],
  rows: readonly RawRow[],
): UnreadColumn | undefined {
  if (columns.some(({ field }) => field === 'change')) return undefined;
  return unread.find(({ column }) => {
    const texts = rows.flatMap(({ cells }) => cells.find((cell) => cell.column === column)?.text ?? []);
    const filled = texts.filter((text) => !isBlank(text));
    const asking = filled.filter((text) => text.length <= LONGEST_CHANGE && isAsking(headingKey(text)));
    return asking.length > 0 && asking.length * 2 >= filled.length;
  });
}
