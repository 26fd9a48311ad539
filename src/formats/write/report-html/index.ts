import type { ReportDocument, ReportTable } from '../../../core/query/report-tables.js';
import { escapeHtml } from '../../../core/text/escape-html.js';
import { contentPolicy } from '../annexes/html/policy.js';
import { chartFigure } from './chart-figure.js';

const STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; padding: 1rem; max-width: 70rem; font: 1rem/1.5 "Times New Roman", "Liberation Serif", serif; color: #000; background: #fff; }
h1 { font-size: 1.4rem; }
h2 { font-size: 1.15rem; }
section { margin: 1.5rem 0; }
.charts { display: flex; flex-wrap: wrap; gap: 1rem; }
figure { flex: 1 1 24rem; min-width: 0; margin: 0; break-inside: avoid; }
figcaption { font-weight: bold; text-align: center; }
figure > svg { display: block; width: 100%; height: auto; }
svg text { font: 15px "Times New Roman", "Liberation Serif", serif; }
svg text.light { fill: #fff; }
svg line { stroke: #d0d0d0; }
.keys { display: flex; flex-wrap: wrap; justify-content: center; gap: .25rem 1rem; margin: 0; padding: 0; list-style: none; }
.keys svg { width: .7em; height: .7em; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; min-width: 50%; }
th, td { padding: .2rem .5rem; border: 1px solid #000; vertical-align: top; text-align: left; }
thead th { text-align: center; background: #eef1f5; }
.figure { text-align: right; }
.code { white-space: nowrap; }
@media print {
  body { padding: 0; max-width: none; font-size: 10pt; }
  .wide { overflow: visible; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
`;

function tableHtml({ title, columns, rows, none }: ReportTable, locale: string): string {
  const head = `<h2>${escapeHtml(title)}</h2>\n`;
  if (rows.length === 0) return `<section>\n${head}<p>${escapeHtml(none)}</p>\n</section>\n`;
  const labels = columns.map(({ label }) => `<th scope="col">${escapeHtml(label)}</th>`);
  const lines = rows.map((row) => {
    const cells = columns.map(({ kind }, i) => {
      const cell = row[i] ?? '';
      const shown = escapeHtml(typeof cell === 'number' ? cell.toLocaleString(locale) : cell);
      const isNamed = kind === 'figure' || kind === 'code';
      return i === 0
        ? `<th scope="row"${isNamed ? ` class="${kind}"` : ''}>${shown}</th>`
        : `<td${isNamed ? ` class="${kind}"` : ''}>${shown}</td>`;
    });
    return `<tr>${cells.join('')}</tr>\n`;
  });
  return [
    `<section>\n${head}<div class="wide"><table>\n<thead><tr>${labels.join('')}</tr></thead>\n<tbody>\n`,
    ...lines,
    '</tbody></table></div>\n</section>\n',
  ].join('');
}

/** A report as one page that needs nothing else and runs no script; what is drawn stands in a table too. */
export function htmlReport({ title, tables, charts }: ReportDocument, author: string, lang: 'vi' | 'en'): string {
  const locale = lang === 'vi' ? 'vi-VN' : 'en-GB';
  const drawn = charts.length === 0 ? '' : `<div class="charts">\n${charts.map(chartFigure).join('')}</div>\n`;
  return [
    `<!DOCTYPE html>\n<html lang="${lang}">\n<head>\n<meta charset="utf-8">\n`,
    `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(STYLE)}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    `<meta name="author" content="${escapeHtml(author)}">\n<title>${escapeHtml(title)}</title>\n`,
    `<style>${STYLE}</style>\n</head>\n<body>\n<header>\n<h1>${escapeHtml(title)}</h1>\n<p>${escapeHtml(author)}</p>\n</header>\n`,
    `<main>\n${drawn}`,
    ...tables.map((table) => tableHtml(table, locale)),
    '</main>\n</body>\n</html>\n',
  ].join('');
}
