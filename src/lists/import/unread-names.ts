import { columnName } from '../../core/cell-place.js';
import { isDescendantOf } from '../../core/code/code.js';
import { isSameNameIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import { rowKey, sheetKey } from '../place-keys.js';
import type { Listed, UnreadName } from '../recognise/listed.js';
import { nameAndCode } from '../recognise/looks-like-code.js';
import type { ImportRow, ReportFinding } from './import-model.js';
import { kindOfName } from './kind-of-name.js';
import type { NameIndex } from './name-index.js';

/** True for a body that has to do with the row already: its own, one above it or beneath, or one that the row names itself. */
export function isOfRow(registry: Registry, row: ImportRow, code: string, name: string): boolean {
  const codes = [row.code, row.codeBefore, row.parent?.code, row.group?.code];
  const isNear = codes.some(
    (each) => each !== undefined && (each === code || isDescendantOf(each, code) || isDescendantOf(code, each)),
  );
  const bodies = [row.parent, row.parentBefore, row.group, row.line, ...row.receivers, ...row.sources];
  const names = [row.name, row.nameBefore, ...bodies.map((body) => body?.name)];
  const isNamed = names.some((each) => each !== undefined && isSameNameIn(registry, each, name));
  return isNear || isNamed || bodies.some((body) => body?.code === code);
}

/**
 * Asks about bodies of the registry that single cells of a column name which is not read: one that takes over, or is above,
 * may stand there. Once for each column, with its first such cell.
 */
export function askUnreadNames(
  registry: Registry,
  { unread }: Pick<Listed, 'unread'>,
  rows: readonly ImportRow[],
  names: NameIndex,
  report: ReportFinding,
): void {
  if (unread.length === 0) return;
  const byPlace = new Map(rows.map((row) => [rowKey(row.unit.place), row]));
  const bodyOf = (row: ImportRow, text: string): { code: string; name: string } | undefined => {
    const { name = '', code } = nameAndCode(text);
    const kind = kindOfName(name);
    if (kind === 'inner' || kind === 'common') return undefined;
    return names
      .find(name)
      .filter((each) => registry.unit(each.code) !== undefined && (code === undefined || code === each.code))
      .find((each) => !isOfRow(registry, row, each.code, each.name));
  };
  const columns = new Map<string, { first: UnreadName; body: string; count: number }>();
  for (const each of unread) {
    const row = byPlace.get(rowKey(each.place));
    const body = row === undefined ? undefined : bodyOf(row, each.text);
    if (row === undefined || body === undefined) continue;
    row.faulty = true;
    const key = `${sheetKey(each.place)}\u0000${each.place.column}`;
    const column = columns.get(key) ?? { first: each, body: `${body.code} – ${body.name}`, count: 0 };
    columns.set(key, column);
    column.count += 1;
  }
  for (const { first, body, count } of columns.values()) {
    const column = columnName(first.place.column ?? 1);
    const args = { column, heading: first.heading || column, in: first.in, body, count };
    report('error', 'import-body-unread', first.place, args, count > 1 ? 'more' : undefined);
  }
}
