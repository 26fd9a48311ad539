import type { AnnexTable, TableRow } from '../../../annex/table-model.js';
import type { AnnexWriter } from './annex-writer.js';

/** A text as Markdown shows it letter by letter, on one line. */
function plain(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_[\]<|~]|&(?=[#a-z])/gi, '\\$&')
    .replace(/^(\s*)([-+#>=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

function cell(text: string, strong: boolean): string {
  const escaped = text.split('\n').map(plain).join('<br>');
  return strong && escaped !== '' ? `**${escaped.trim()}**` : escaped;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function rowLine({ depth, cells }: TableRow): string {
  return line(cells.map((text) => cell(text, depth !== undefined)));
}

function tableLines({ columns, rows, none }: AnnexTable): string[] {
  if (rows.length === 0) return [none];
  return [
    line(columns.map(({ label }) => plain(label))),
    line(columns.map(({ content }) => (content === 'order' ? '---:' : '---'))),
    ...rows.map(rowLine),
  ];
}

/** Markdown with pipe tables: a heading for each annex, its title, its decision, its table. */
export const md: AnnexWriter = ({ tables, source }) => {
  const parts = tables.flatMap((table) => [
    `## ${plain(table.heading)}`,
    `**${plain(table.title)}**`,
    ...(source === '' ? [] : [`*${plain(source)}*`]),
    ...(table.remark === undefined ? [] : [`*${plain(table.remark)}*`]),
    tableLines(table).join('\n'),
  ]);
  return `${parts.join('\n\n')}\n`;
};
