import type { ReportChart } from '../../../../core/query/report-tables.js';
import { type Part, relationships } from '../../ooxml/package.js';
import { escapeXml } from '../../ooxml/xml.js';
import { barChartXml } from './bar-chart.js';
import { chartWorkbook } from './workbook.js';

/** Number of the relationship of the first chart: those of styles and settings come before it. */
export const FIRST_CHART = 3;

const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
/** 15,8 by 7,6 cm in EMU: the width of the text. */
const SIZE = { cx: 5_688_000, cy: 2_736_000 } as const;

/** What a chart shows, for whoever cannot see it. */
function alternative({ title, categories, series }: ReportChart): string {
  const figures = categories.map((category, i) => {
    const values = series.map(({ name, values }) => `${name} ${values[i] ?? 0}`);
    return `${category}: ${values.join(', ')}`;
  });
  return `${title}. ${figures.join('; ')}.`;
}

/** The run in which a chart stands, by its number in the file. */
export function chartXml(chart: ReportChart, index: number): string {
  const { cx, cy } = SIZE;
  return [
    '<w:r><w:drawing>',
    `<wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">`,
    `<wp:extent cx="${cx}" cy="${cy}"/>`,
    `<wp:docPr id="${index + 1}" name="Biểu đồ ${index + 1}" descr="${escapeXml(alternative(chart))}"/>`,
    '<wp:cNvGraphicFramePr/>',
    `<a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/chart">`,
    `<c:chart xmlns:c="${DRAWING}/chart" r:id="rId${FIRST_CHART + index}"/>`,
    '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
  ].join('');
}

/** The parts of a Word file that its charts are made of, how they are linked and of what types they are. */
export function chartParts(charts: readonly ReportChart[]): {
  parts: Part[];
  links: (readonly [string, string])[];
  types: Record<string, string>;
} {
  const numbered = charts.map((chart, i) => ({
    chart,
    file: `charts/chart${i + 1}.xml`,
    links: `word/charts/_rels/chart${i + 1}.xml.rels`,
    data: `chart${i + 1}.xlsx`,
  }));
  return {
    parts: numbered.flatMap(({ chart, file, links, data }) => [
      { path: `word/${file}`, content: barChartXml(chart) },
      relationships(links, [['package', data]]),
      { path: `word/charts/${data}`, content: chartWorkbook(chart) },
    ]),
    links: numbered.map(({ file }) => ['chart', file] as const),
    types: Object.fromEntries(
      numbered.flatMap(({ file, data }) => [
        [`word/${file}`, CHART],
        [`word/charts/${data}`, WORKBOOK],
      ]),
    ),
  };
}
