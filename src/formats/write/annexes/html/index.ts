import type { AnnexTable, TableColumn, TableRow } from '../../../../annex/table-model.js';
import { escapeHtml } from '../../../../core/text/escape-html.js';
import { withWholeNames } from '../../paged/model.js';
import type { AnnexWriter } from '../annex-writer.js';
import { propertiesOf } from '../properties.js';
import { ANNEX_PAGE_SCRIPT, ANNEX_PAGE_STYLE, annexPages } from './page-assets.js';
import { contentPolicy } from './policy.js';

/** A text, with a link where it plainly is an address of the web or of mail. */
function linked(text: string, { content }: TableColumn): string {
  const shown = escapeHtml(text);
  if (content !== 'link') return shown.replaceAll('\n', '<br>');
  if (/^https?:\/\/[^\s"'<>]+$/i.test(text)) return `<a href="${shown}">${shown}</a>`;
  return /^[^\s@"'<>:/?&]+@[^\s@"'<>:/?&]+$/.test(text) ? `<a href="mailto:${shown}">${shown}</a>` : shown;
}

function classOf({ content }: TableColumn): string {
  return content === 'order' || content === 'code' || content === 'short' ? ' class="middle"' : '';
}

function rowHtml({ cells, depth }: TableRow, columns: readonly TableColumn[]): string {
  const named = columns.findIndex(({ content }) => content === 'name');
  const drawn = columns.map((column, i) => {
    const text = linked(cells[i] ?? '', column);
    if (i !== named) return `<td${classOf(column)}>${text}</td>`;
    return `<th scope="${depth === undefined ? 'row' : 'rowgroup'}"${classOf(column)}>${text}</th>`;
  });
  const open = depth === undefined ? '<tr>' : `<tr class="group" data-depth="${depth}">`;
  return `${open}${drawn.join('')}</tr>\n`;
}

function tableHtml({ columns, rows, heading, title, none }: AnnexTable): string {
  const labels = columns.map((column) => `<th scope="col"${classOf(column)}>${escapeHtml(column.label)}</th>`);
  const empty = `<tr><td colspan="${columns.length}">${escapeHtml(none)}</td></tr>\n`;
  return [
    `<div class="wide"><table aria-label="${escapeHtml(`${heading}. ${title}`)}">\n`,
    `<thead><tr>${labels.join('')}</tr></thead>\n<tbody>\n`,
    rows.length === 0 ? empty : rows.map((row) => rowHtml(row, columns)).join(''),
    '</tbody></table></div>',
  ].join('');
}

function sectionHtml(table: AnnexTable, source: string): string {
  const { id, heading, title, remark } = table;
  return [
    `<section id="${id}">\n<h2>${escapeHtml(heading)}</h2>\n<p class="title">${escapeHtml(title)}</p>\n`,
    source === '' ? '' : `<p class="source">${escapeHtml(withWholeNames(source))}</p>\n`,
    remark === undefined ? '' : `<p class="source">${escapeHtml(remark)}</p>\n`,
    `${tableHtml(table)}\n</section>\n`,
  ].join('');
}

/** One page that needs nothing else: searchable, printable, with tables a screen reader can find its way in. */
export const html: AnnexWriter = (document) => {
  const { tables, source } = document;
  const { title, author } = propertiesOf(document);
  const links = tables.map(
    (table) =>
      `<li><a href="#${table.id}">${escapeHtml(table.heading)}</a> (${table.count.toLocaleString('vi-VN')})</li>`,
  );
  const style = `\n${ANNEX_PAGE_STYLE}\n${annexPages(tables.map(({ id }) => id))}\n`;
  const script = `\n${ANNEX_PAGE_SCRIPT}\n`;
  return [
    '<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n',
    `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(style, script)}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    `<meta name="author" content="${escapeHtml(author)}">\n<title>${escapeHtml(title)}</title>\n<style>${style}</style>\n</head>\n<body>\n`,
    `<header>\n<h1>${escapeHtml(title)}</h1>\n<p>${escapeHtml(author)}</p>\n`,
    `<nav aria-label="Các phụ lục"><ul>${links.join('')}</ul></nav>\n</header>\n`,
    '<div class="search" role="search" hidden><label for="q">Tìm mã hoặc tên:</label> <input id="q" type="search" autocomplete="off">',
    ' <span id="found" role="status"></span></div>\n<main>\n',
    ...tables.map((table) => sectionHtml(table, source)),
    `</main>\n<script>${script}</script>\n</body>\n</html>\n`,
  ].join('');
};
