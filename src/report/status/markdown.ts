import type { ReportDocument, ReportTable } from '../../core/query/report-tables.js';
import type { Lang } from '../../messages/index.js';
import { escapeMarkdown } from '../markdown.js';
import { reportCellText } from './text.js';

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function tableMarkdown(table: ReportTable, lang: Lang): string {
  const { title, columns, rows, none } = table;
  const head = `## ${escapeMarkdown(title)}`;
  if (rows.length === 0) return `${head}\n\n${escapeMarkdown(none)}`;
  const lines = [
    line(columns.map(({ label }) => escapeMarkdown(label))),
    line(columns.map(({ kind }) => (kind === 'figure' ? '---:' : '---'))),
    ...rows.map((row) => line(row.map((cell) => escapeMarkdown(reportCellText(cell, lang))))),
  ];
  return `${head}\n\n${lines.join('\n')}`;
}

/** A report as Markdown, every row of every table. */
export function reportMarkdown({ title, tables }: ReportDocument, lang: Lang): string {
  return `${[`# ${escapeMarkdown(title)}`, ...tables.map((table) => tableMarkdown(table, lang))].join('\n\n')}\n`;
}
