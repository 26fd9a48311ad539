import { columnName } from '../../core/cell-place.js';
import type { Args, CellPlace } from '../../core/finding.js';
import { CONTACT_FIELDS } from '../../core/registry/contact-fields.js';
import type { RawTable } from '../../formats/read/types.js';
import { headingKey, headingOf } from './headings.js';
import { asksOfCode } from './line-of-list.js';
import type { ListField, ListFinding, ListTable } from './listed.js';
import { filled } from './row-kinds.js';
import { shownLine } from './row-places.js';
import { lineOf, widestOf } from './understand.js';

/** Rows of a table that are shown where it could not be read, and cells of them. */
const SHOWN_ROWS = 20;
const SHOWN_CELLS = 8;
/** Rows that headings may take. */
const HEADINGS = 3;
/** Headings of people, whose telephones are no unit's. */
const PEOPLE = /^(?:ho (?:va )?ten|can bo|nguoi|chuc (?:vu|danh)|lanh dao|dau moi)\b/;
/** How units are reached; a column of remarks stands in tables of every kind, counts among them. */
const CONTACTS = new Set<ListField | 'order'>(CONTACT_FIELDS.filter((field) => field !== 'note'));

/** What is said of a table that was not read: what stands in it, and how its columns would be named. */
export function unreadArgs(table: RawTable, prefix: string, [read]: readonly ListTable[]): Args {
  const seen = table.rows.slice(0, SHOWN_ROWS).flatMap((row) => filled(row).map((cell) => cell.text.trim()));
  const widest = widestOf(table);
  const code = columnName(Math.max(widest, 2));
  const name = columnName(Math.max(widest - 1, 1));
  const args = { seen: seen.slice(0, SHOWN_CELLS), count: table.rows.length, in: prefix, name, code };
  return { ...args, sheet: read?.place.sheet ?? '' };
}

/** What is said of a sheet in which no list was found: what it asks for about a code is not left out without a question. */
export function skippedSheet(table: RawTable, place: CellPlace): ListFinding {
  const lines = table.rows.map(lineOf).filter((line) => line !== '');
  const asking = lines.find(asksOfCode);
  const args = { text: shownLine(asking ?? lines[0] ?? '') };
  if (asking === undefined) return { rule: 'list-sheet-skipped', severity: 'warning', place, args };
  return { rule: 'list-sheet-skipped', variant: 'asks', severity: 'error', place, args };
}

/** True for a table of nothing but contact data, such as the columns of a list that found no room on its pages. */
export function holdsContacts(table: RawTable, tables: readonly ListTable[]): boolean {
  const headings = table.rows.slice(0, HEADINGS).flatMap(filled);
  if (headings.some(({ text }) => PEOPLE.test(headingKey(text)))) return false;
  const columns = headings.flatMap(({ text }) => headingOf(text)?.field ?? []);
  const rows = Math.max(0, ...tables.map((each) => each.units));
  return columns.some((field) => CONTACTS.has(field)) && table.rows.length > 1 && table.rows.length * 2 > rows;
}
