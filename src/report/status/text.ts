import type { Lang } from '../../messages/index.js';
import { alignColumns } from '../columns.js';
import type { ReportContext } from '../lookup/words.js';
import type { Cell, ReportDocument, ReportTable } from './tables.js';

/** A cell as text; figures grouped as the language writes them. */
export function cellText(cell: Cell, lang: Lang): string {
  return typeof cell === 'number' ? cell.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-GB') : cell;
}

/** Indexes of the columns that hold figures. */
export function figureColumns({ columns, rows }: ReportTable): Set<number> {
  const indexes = columns.map((_, i) => i);
  return new Set(indexes.filter((i) => rows.some((row) => typeof row[i] === 'number')));
}

function tableText(table: ReportTable, limit: number, { messages, paint, width }: ReportContext): string {
  const { title, columns, rows, none } = table;
  if (rows.length === 0) return `${paint.bold(title)}\n  ${none}`;
  const shown = rows.slice(0, limit).map((row) => row.map((cell) => cellText(cell, messages.lang)));
  const room = width === undefined ? undefined : width - 2;
  const fit = { width: room, flexible: table.flexible, right: figureColumns(table) };
  const [head = '', ...lines] = alignColumns([columns, ...shown], fit);
  const more = rows.length > limit ? [messages.t('plan.more', { count: rows.length - limit })] : [];
  const body = [paint.dim(head), ...lines, ...more].map((line) => `  ${line}`);
  return [paint.bold(title), ...body].join('\n');
}

/** A report for people, at most `limit` rows of each table. */
export function reportText({ title, tables }: ReportDocument, limit: number, context: ReportContext): string {
  return [context.paint.bold(title), ...tables.map((table) => tableText(table, limit, context))].join('\n\n');
}
