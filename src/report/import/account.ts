import { columnName, describe } from '../../core/cell-place.js';
import type { CellPlace } from '../../core/finding.js';
import { oneLine } from '../../core/text/visible.js';
import { truncate } from '../../core/text/width.js';
import type { Messages } from '../../messages/index.js';

/** What became of every row of a file. */
export interface ShownAccount {
  rows: number;
  units: number;
  leftOut: readonly { place: CellPlace; reason: string; text?: string }[];
  tables: readonly {
    place: CellPlace;
    reason: string | null;
    rows: number;
    units: number;
    columns: readonly { column: number; heading: string; field: string | null }[];
  }[];
}

type LeftOut = ShownAccount['leftOut'][number];

/** Reasons of rows that are meant as units and come to nothing; those of all others are what a list has besides. */
const FAULTS = ['duplicate', 'bad-code', 'letters', 'fields', 'parent', 'error', 'warning', 'unread'];
/** Reasons of rows whose words are shown: nobody is to wonder what was left out. */
const SHOWN = new Set(['footer', 'total', 'example', 'group', 'unread']);
/** Rows shown with their words, and places named for one reason. */
const MOST = 20;
/** Places named for one reason, where many lists are read: each of them has a title, a heading and an example. */
const MOST_OF_MANY = 5;
/** As much of a row's words as tells which row it is; the row itself is in the list. */
const WORDS = 160;

function byReason(leftOut: readonly LeftOut[]): Map<string, LeftOut[]> {
  const groups = new Map<string, LeftOut[]>();
  for (const row of leftOut) {
    const known = groups.get(row.reason);
    if (known === undefined) groups.set(row.reason, [row]);
    else known.push(row);
  }
  return groups;
}

/** The sheet of a place before what stands in it, and the file where several are read. */
function within({ file, sheet }: CellPlace, isOneOfMany: boolean): string {
  const inside = sheet === undefined ? '' : `${sheet}!`;
  return isOneOfMany ? `${file} › ${inside}` : inside;
}

/** Rows as ranges, list by list: `3–5, 9`, `Phụ lục II!1`; of lists side by side with their first column, `S!E3–E5`. */
function ranges(rows: readonly LeftOut[], areMany: boolean): readonly string[] {
  const found: { sheet: string; column: string; from: number; to: number }[] = [];
  for (const { place } of rows) {
    const sheet = within(place, areMany);
    const column = place.list === undefined ? '' : columnName(place.list);
    const row = place.row ?? 0;
    const last = found.at(-1);
    if (last !== undefined && last.sheet === sheet && last.column === column && row === last.to + 1) last.to = row;
    else found.push({ sheet, column, from: row, to: row });
  }
  const named = found.map(({ sheet, column, from, to }) => {
    const last = to === from ? '' : `–${column}${to}`;
    return `${sheet}${column}${from}${last}`;
  });
  return clipped(named, areMany);
}

/** The first of several places, and a sign where there are more. */
function clipped(places: readonly string[], areMany: boolean): readonly string[] {
  const most = areMany ? MOST_OF_MANY : MOST;
  return places.length > most ? [...places.slice(0, most), '…'] : places;
}

/** Rows of several lists that say the same count once: every copy of a form has the same example. */
function distinct(rows: readonly LeftOut[]): LeftOut[] {
  const found = new Map<string, LeftOut>();
  for (const row of rows) {
    const key = JSON.stringify([row.reason, row.text, row.reason === 'example' ? '' : describe(row.place)]);
    if (!found.has(key)) found.set(key, row);
  }
  return [...found.values()];
}

/** The lines that say what became of the rows, tables and columns of a file. */
export function accountText({ rows, units, leftOut, tables }: ShownAccount, messages: Messages): string {
  const { t, find, lang } = messages;
  const reasonOf = (reason: string): string => find(`list.reason.${reason}`, {}) ?? reason;
  const groups = byReason(leftOut);
  const areMany = new Set(tables.map(({ place }) => place.file)).size > 1;
  const faults = FAULTS.flatMap((reason) => {
    const count = groups.get(reason)?.length ?? 0;
    return count === 0 ? [] : [{ count, text: t('list.part', { count, reason: reasonOf(reason) }) }];
  });
  const meant = faults.reduce((sum, { count }) => sum + count, units);
  const parts = [t('list.units', { count: units }), ...faults.map(({ text }) => text)];
  const lines = [t('list.account', { rows: meant, parts })];
  if (rows > meant) {
    const rest = [...groups]
      .filter(([reason]) => !FAULTS.includes(reason))
      .map(([reason, of]) =>
        t('list.account.reason', { count: of.length, reason: reasonOf(reason), places: ranges(of, areMany) }),
      );
    lines.push(t('list.account.rest', { count: rows - meant, parts: rest }));
  }
  const shown = distinct(leftOut.filter(({ reason, text }) => SHOWN.has(reason) && text !== undefined));
  for (const { place, reason, text = '' } of shown.slice(0, MOST)) {
    const args = { place: describe(place, lang), reason: reasonOf(reason), text: truncate(text, WORDS) };
    lines.push(oneLine(t('list.account.shown', args)));
  }
  if (shown.length > MOST) lines.push(t('import.more', { count: shown.length - MOST }));
  return [...lines, ...columnLines(tables, areMany, messages), ...tableLines(tables, areMany, messages)].join('\n');
}

function columnLines(tables: ShownAccount['tables'], areMany: boolean, { t }: Messages): string[] {
  const named = tables.flatMap(({ place, columns }) =>
    columns
      .filter(({ field }) => field === null)
      .map(({ column, heading }) => {
        const args = { sheet: within(place, areMany), column: columnName(column), heading: oneLine(heading) };
        return t(heading === '' ? 'list.account.column-bare' : 'list.account.column', args);
      }),
  );
  return named.length === 0 ? [] : [t('list.account.columns', { columns: named })];
}

function tableLines(tables: ShownAccount['tables'], areMany: boolean, { t, find, lang }: Messages): string[] {
  const named = tables.flatMap(({ place, reason, rows }) =>
    reason === null
      ? []
      : [
          t('list.account.table', {
            place: describe(place, lang),
            count: rows,
            reason: find(`list.reason.${reason}`, {}) ?? reason,
          }),
        ],
  );
  return named.length === 0 ? [] : [t('list.account.tables', { tables: clipped(named, areMany) })];
}

/** The account in the shape of `account` in schemas/output. */
export function accountJson({ rows, units, leftOut, tables }: ShownAccount): object {
  return {
    rows,
    units,
    leftOut: [...byReason(leftOut)].map(([reason, of]) => ({
      reason,
      count: of.length,
      rows: of.map(({ place, text }) => ({
        where: describe(place),
        sheet: place.sheet ?? null,
        row: place.row ?? null,
        text: text ?? null,
      })),
    })),
    tables: tables.map(({ place, reason, rows: count, units: read, columns }) => ({
      sheet: place.sheet ?? null,
      reason,
      rows: count,
      units: read,
      columns: columns.map(({ column, heading, field }) => ({ column: columnName(column), heading, field })),
    })),
  };
}
