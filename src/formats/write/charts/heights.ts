import type { ReportChart } from '../../../core/query/report-tables.js';

/** The figure of the highest bar of a chart: of its highest stack, where its bars stand on one another. */
export function highestOf({ categories, series, stacked }: ReportChart): number {
  const heights = categories.map((_, i) => {
    const values = series.map(({ values }) => values[i] ?? 0);
    return stacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values);
  });
  return Math.max(0, ...heights);
}
