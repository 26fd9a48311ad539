import { columnName } from '../../core/cell-place.js';
import { isOver } from '../../core/registry/timeline.js';
import type { RawRow } from '../../formats/read/types.js';
import { isBlank } from './blank.js';
import { groupsUnread, withWholeCodes } from './code-groups.js';
import { type ColumnMap, isColumnLeftOut, isLeftOut } from './column-map.js';
import { type UnreadColumn, unreadChanges, unreadCodes, unreadEnds, unreadRemarks } from './columns-seen.js';
import { dayOfCell } from './day-cell.js';
import { unreadDays } from './days-of-change.js';
import { endsByTitle } from './days-of-ends.js';
import { headingOf } from './headings.js';
import type { Layout } from './layout.js';
import type { ListedUnit, ListFinding } from './listed.js';
import { nestedUnits } from './nested-units.js';
import { isOf } from './people-contacts.js';
import { unreadProposals } from './proposals.js';
import { restOfNames } from './rest-of-names.js';
import { unreadDenials, unreadFaults, unreadFlags, unreadTicks } from './said-of-rows.js';
import { rareBodies, unreadBodies } from './unread-bodies.js';
import { type SpeakingColumn, speakingColumns } from './unread-cells.js';
import { unreadContacts } from './unread-contacts.js';

/** What is said of a column, to be completed by the place of its table. */
export type ColumnFinding = Omit<ListFinding, 'place'> & { place: { column: number } };

/** Columns by which bodies ended, what stands in them, and what would be said of their table without them. */
export interface EndsAsked {
  columns: number[];
  cells: { row: number; text: string }[];
  otherwise: ColumnFinding[];
}

/** The rows of a table with what was made of them. */
interface SeenRows {
  units: readonly ListedUnit[];
  layouts: readonly Layout[];
  rows: readonly RawRow[];
  map: ColumnMap;
}

/** Rows of units that end by what their title says, whoever takes over. */
function endingRows(units: readonly ListedUnit[]): Set<number> {
  const ending = units.filter(endsByTitle);
  return new Set(ending.flatMap(({ place }) => place.row ?? []));
}

/** The columns that are not read and of which nothing has been said. */
function openColumns(ignored: readonly UnreadColumn[], layouts: readonly Layout[], map: ColumnMap): UnreadColumn[] {
  // what is an error already is told; a column that only gave way to another of its kind is looked into
  const told = new Set(
    layouts.flatMap(({ faults }) =>
      faults.flatMap(({ column, severity }) => (severity === 'error' ? (column ?? []) : [])),
    ),
  );
  return ignored.filter(({ column }) => !isColumnLeftOut(map, column) && !told.has(column));
}

/** Cells of columns that nobody knows which look like names, though the most of them hold something else. */
export function namesUnread(
  ignored: readonly UnreadColumn[],
  { layouts, rows, map }: SeenRows,
): { column: number; row: number; heading: string; text: string }[] {
  const columns = layouts.flatMap((layout) => layout.columns);
  return rareBodies(columns, openColumns(ignored, layouts, map), rows).map(({ column, row, heading, example }) => ({
    column,
    row,
    heading,
    text: example,
  }));
}

/** Columns that nobody knows whose cells may say something of the units of their rows. */
export function columnsSpeaking(
  ignored: readonly UnreadColumn[],
  { units, layouts, rows, map }: SeenRows,
): (SpeakingColumn & { has: { note: boolean; change: boolean } })[] {
  const fields = new Set(layouts.flatMap(({ columns }) => columns.map(({ field }) => field)));
  const has = { note: fields.has('note'), change: fields.has('change') };
  const own = new Map(units.map((unit) => [unit.place.row ?? 0, unit]));
  return speakingColumns(openColumns(ignored, layouts, map), rows, own).map((each) => ({ ...each, has }));
}

/** Rows that ask for nothing. */
function silentRows(units: readonly ListedUnit[]): Set<number> {
  const silent = units.filter(
    ({ change, said, status }) => (change ?? said) === undefined && (status === undefined || !isOver(status)),
  );
  return new Set(silent.flatMap(({ place }) => place.row ?? []));
}

/** True where a column gives a day in each row that ends by its title. */
function holdsDays({ column }: UnreadColumn, rows: readonly RawRow[], ending: ReadonlySet<number>): boolean {
  const own = rows.filter(({ row }) => ending.has(row));
  const textOf = ({ cells }: RawRow): string => cells.find((cell) => cell.column === column)?.text.trim() ?? '';
  return own.length > 0 && own.every((row) => dayOfCell(textOf(row)) !== undefined);
}

/** Rows of units that change: from when on, they may say in a column of its own. */
function changingRows(units: readonly ListedUnit[]): Set<number> {
  const changing = units.filter(({ change, said }) => change !== undefined || said?.kind === 'closed');
  return new Set(changing.flatMap(({ place }) => place.row ?? []));
}

/** Codes, other bodies, or what becomes of units, in columns that nobody knows, unless the user leaves them out. */
export function unknownColumns(
  ignored: readonly UnreadColumn[],
  { units, layouts, rows, map }: SeenRows,
): ColumnFinding[] {
  const columns = layouts.flatMap((layout) => layout.columns);
  const unread = openColumns(ignored, layouts, map);
  // a code whose groups stand in columns of their own is the code of its row
  const [layout, ...others] = layouts;
  const whole = layout === undefined || others.length > 0 ? rows : withWholeCodes(rows, layout);
  const codes = unreadCodes(columns, unread, whole);
  const [before, after] = codes.map(({ column }) => columnName(column));
  const found = codes.map(({ column, heading, examples, beside }): ColumnFinding => {
    const pair = !beside && codes.length === 2 && before !== undefined && after !== undefined;
    const args = {
      ...{ column: columnName(column), heading: heading || columnName(column), examples },
      ...(pair ? { before, after } : {}),
    };
    const variant = beside ? { variant: 'beside' } : pair ? { variant: 'pair' } : {};
    return { rule: 'list-codes-unread', ...variant, severity: 'error', place: { column }, args };
  });
  for (const { column, heading, row, example } of nestedUnits(unread, rows)) {
    const args = { column: columnName(column), heading, example, row };
    found.push({ rule: 'list-units-nested', severity: 'error', place: { column }, args });
  }
  const groups = found.length > 0 || units.length === 0 ? undefined : groupsUnread(columns, unread, rows);
  if (groups !== undefined) {
    const { column, heading, examples } = groups;
    const args = { column: columnName(column), heading, examples };
    found.push({ rule: 'list-codes-unread', variant: 'groups', severity: 'error', place: { column }, args });
  }
  const half = restOfNames(columns, unread, rows);
  if (half !== undefined) {
    const { column, heading, row, name, rest } = half;
    const letters = columnName(column);
    const cells = { before: columnName(column - 1), cell: `${letters}${row}` };
    const args = { column: letters, heading: heading || letters, name, rest, ...cells };
    found.push({ rule: 'list-bodies-unread', variant: 'rest', severity: 'error', place: { column }, args });
  }
  const coded = new Set(found.map(({ place }) => place.column));
  // who says which column names the units, and which those above, has put the other names aside
  const isSaid = map.has('name') && map.has('parent');
  const nameless = unread.filter(
    ({ column, heading }) => !coded.has(column) && !(isSaid && headingOf(heading)?.field === 'name'),
  );
  // beside codes that nobody reads their names are told of with them
  for (const { column, heading, row, example } of coded.size > 0 ? [] : unreadBodies(columns, nameless, rows)) {
    const letters = columnName(column);
    const args = { column: letters, heading: heading || letters, example, cell: `${letters}${row}` };
    found.push({ rule: 'list-bodies-unread', severity: 'error', place: { column }, args });
  }
  const people = layouts.flatMap((layout) => layout.people ?? []);
  for (const { column, heading, field, person } of people.filter((each) => isOf(unread, each))) {
    const args = { column: columnName(column), heading, field, person };
    found.push({ rule: 'list-contacts-unread', variant: 'person', severity: 'warning', place: { column }, args });
  }
  const ownerless = unread.filter((each) => !isOf(people, each));
  for (const { column, heading, fields } of unreadContacts(columns, ownerless, rows)) {
    const letters = columnName(column);
    const args = { column: letters, heading: heading || letters, fields, field: fields[0] ?? 'phone' };
    const variant = fields.length > 1 ? { variant: 'several' } : {};
    found.push({ rule: 'list-contacts-unread', ...variant, severity: 'warning', place: { column }, args });
  }
  const change = isLeftOut(map, 'change')
    ? undefined
    : (unreadChanges(columns, unread, rows) ?? unreadProposals(columns, unread, rows, units));
  const [end] =
    change !== undefined || isLeftOut(map, 'change') ? [] : unreadEnds(columns, unread, rows, endingRows(units));
  const remark =
    change ?? end ?? (isLeftOut(map, 'change') ? undefined : unreadRemarks(unread, rows, silentRows(units)));
  if (remark !== undefined && change === undefined && end === undefined) {
    const args = { column: columnName(remark.column), heading: remark.heading || columnName(remark.column) };
    const place = { column: remark.column };
    return [...found, { rule: 'list-changes-unread', variant: 'remark', severity: 'error', place, args }];
  }
  const isRead = change !== undefined || end !== undefined;
  const days = columns.some(({ field }) => field === 'effective') || isLeftOut(map, 'effective');
  const dated = days || isRead ? undefined : unreadDays(unread, rows, changingRows(units));
  if (dated !== undefined) {
    const args = { column: columnName(dated.column), heading: dated.heading || columnName(dated.column) };
    const place = { column: dated.column };
    found.push({ rule: 'list-changes-unread', variant: 'days', severity: 'error', place, args });
  }
  const denial = isRead ? undefined : (unreadDenials(unread, rows) ?? unreadFlags(unread, rows));
  const ticks = isRead || isLeftOut(map, 'change') ? undefined : unreadTicks(unread, rows);
  const wrong = isRead || !columns.some(({ field }) => field === 'verified') ? undefined : unreadFaults(unread, rows);
  if (wrong !== undefined) {
    const args = { column: columnName(wrong.column), heading: wrong.heading };
    const place = { column: wrong.column };
    return [...found, { rule: 'list-changes-unread', variant: 'reviewed', severity: 'error', place, args }];
  }
  const doubted = denial ?? ticks;
  if (doubted !== undefined) {
    const args = { column: columnName(doubted.column), heading: doubted.heading };
    const variant = denial === undefined ? 'ticks' : 'denied';
    const place = { column: doubted.column };
    return [...found, { rule: 'list-changes-unread', variant, severity: 'error', place, args }];
  }
  if (end !== undefined) {
    const args = { column: columnName(end.column), heading: end.heading };
    const place = { column: end.column };
    // what ends is said by the title, and here only from when on
    const isDated = holdsDays(end, rows, endingRows(units)) && !days;
    const variant = isDated ? 'ends-dated' : 'ends';
    return [...found, { rule: 'list-changes-unread', variant, severity: 'error', place, args }];
  }
  if (change === undefined) return found;
  const args = { column: columnName(change.column), heading: change.heading };
  return [...found, { rule: 'list-changes-unread', severity: 'error', place: { column: change.column }, args }];
}

/**
 * The columns that say of bodies that they ended, where these are asked about, with what is said of the table without them:
 * the registry may have written down the same.
 * @param found what is said of its columns
 */
export function endsAsked(
  found: readonly ColumnFinding[],
  ignored: readonly UnreadColumn[],
  seen: SeenRows,
): EndsAsked | undefined {
  const { units, layouts, rows, map } = seen;
  const isAsked = found.some(({ variant }) => variant === 'ends' || variant === 'ends-dated');
  if (!isAsked) return undefined;
  const columns = layouts.flatMap((layout) => layout.columns);
  const ends = new Set(
    unreadEnds(columns, openColumns(ignored, layouts, map), rows, endingRows(units)).map(({ column }) => column),
  );
  const cells = rows.flatMap(({ row, cells: all }) =>
    all.flatMap(({ column, text }) => (ends.has(column) && !isBlank(text) ? [{ row, text }] : [])),
  );
  const rest = ignored.filter(({ column }) => !ends.has(column));
  return { columns: [...ends], cells, otherwise: unknownColumns(rest, seen) };
}
