import type { ReportChart } from '../../../core/query/report-tables.js';
import { escapeHtml } from '../../../core/text/escape-html.js';
import { barsSvg, CHART_SIZE } from '../charts/bars-svg.js';
import { chartColour } from '../charts/colours.js';

/** A chart of bars as a picture in the page; a reader that cannot see it gets the table beside it. */
export function chartFigure(chart: ReportChart): string {
  const { title, series } = chart;
  const keys = series.map(
    ({ name }, i) =>
      `<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" fill="#${chartColour(i)}"/></svg> ${escapeHtml(name)}</li>`,
  );
  return [
    `<figure>\n<figcaption>${escapeHtml(title)}</figcaption>\n`,
    `<svg viewBox="0 0 ${CHART_SIZE.width} ${CHART_SIZE.height}" role="img" aria-label="${escapeHtml(title)}">`,
    barsSvg(chart),
    `</svg>\n<ul class="keys">${keys.join('')}</ul>\n</figure>\n`,
  ].join('');
}
