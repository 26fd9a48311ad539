import type { ListEntry } from '../../core/query/list-entry.js';
import { columnText, type UnitColumn } from '../../core/query/unit-columns.js';
import type { Registry } from '../../core/registry/registry.js';
import type { IsoDate } from '../../core/registry/types.js';
import { oneLine, visible } from '../../core/text/visible.js';
import type { Messages } from '../../messages/index.js';
import { alignColumns } from '../align-columns.js';
import type { ReportContext } from '../report-context.js';
import { isPlain, paintedStanding, standingText } from './lookup-words.js';

/** Units as lines: code, name, and where it stands when that is not simply in force. */
export function listText(units: readonly ListEntry[], context: ReportContext): string {
  const rows = units.map((entry) => {
    return [context.paint.code(entry.code), entry.name, isPlain(entry) ? '' : paintedStanding(entry, context)];
  });
  return alignColumns(rows, { width: context.width }).join('\n');
}

/** What was asked of a unit, a text for each column. */
export function unitRow(
  registry: Registry,
  entry: ListEntry,
  columns: readonly UnitColumn[],
  at: IsoDate,
  messages: Messages,
): string[] {
  const unit = registry.unit(entry.code);
  if (unit === undefined) return [];
  return columns.map((column) =>
    column === 'status' ? standingText(entry, messages) : columnText(registry, unit, column, at),
  );
}

/**
 * Units as the columns that were asked for: on a terminal under their headings, fitted to its width; else parted by tabs,
 * as programs cut lines.
 */
export function columnsText(
  rows: readonly (readonly string[])[],
  columns: readonly UnitColumn[],
  { messages, paint, width }: ReportContext,
): string {
  if (width === undefined) return rows.map((row) => row.map((cell) => visible(oneLine(cell))).join('\t')).join('\n');
  const headings = columns.map((column) => paint.bold(messages.t(`list.column.${column}`)));
  return alignColumns([headings, ...rows], { width }).join('\n');
}
