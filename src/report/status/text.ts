import type { Cell, ReportDocument, ReportTable } from '../../core/query/report-tables.js';
import { oneLine } from '../../core/text/visible.js';
import type { Lang } from '../../messages/index.js';
import { alignColumns } from '../align-columns.js';
import type { ReportContext } from '../report-context.js';

/** A cell as text; figures grouped as the language writes them. */
export function reportCellText(cell: Cell, lang: Lang): string {
  return typeof cell === 'number' ? cell.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-GB') : cell;
}

function tableText(table: ReportTable, limit: number, { messages, paint, width }: ReportContext): string {
  const { title, columns, rows, none } = table;
  if (rows.length === 0) return `${paint.bold(title)}\n  ${none}`;
  const shown = rows.slice(0, limit).map((row) => row.map((cell) => reportCellText(cell, messages.lang)));
  const room = width === undefined ? undefined : width - 2;
  const right = new Set(columns.flatMap(({ kind }, i) => (kind === 'figure' ? [i] : [])));
  const labels = columns.map(({ label }) => label);
  const [head = '', ...lines] = alignColumns([labels, ...shown], { width: room, right });
  const more = rows.length > limit ? [messages.t('plan.more', { count: rows.length - limit })] : [];
  const body = [paint.dim(head), ...lines, ...more].map((line) => `  ${line}`);
  return [paint.bold(title), ...body].join('\n');
}

/** A report for people, at most `limit` rows of each table. */
export function reportText({ title, tables }: ReportDocument, limit: number, context: ReportContext): string {
  return [context.paint.bold(oneLine(title)), ...tables.map((table) => tableText(table, limit, context))].join('\n\n');
}
