import type { ReportChart } from '../../../core/query/report-tables.js';

/** Width of a chart in a paper, in millimetres: that of the text. */
export const CHART_WIDTH = 158;
/** Its height, title and key with it. */
export const CHART_HEIGHT = 76;

/** What a chart shows, for whoever cannot see it. */
export function chartWords({ title, categories, series }: ReportChart): string {
  const figures = categories.map((category, i) => {
    const values = series.map(({ name, values }) => `${name} ${values[i] ?? 0}`);
    return `${category}: ${values.join(', ')}`;
  });
  return `${title}. ${figures.join('; ')}.`;
}
