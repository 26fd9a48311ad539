import type { ReportChart } from '../../../../core/query/report-tables.js';
import { CHART_HEIGHT, CHART_WIDTH, chartWords } from '../../charts/words.js';
import { type Part, relationships } from '../../ooxml/package.js';
import { escapeXml } from '../../ooxml/xml.js';
import { barChartXml } from './bar-chart.js';
import { chartWorkbook } from './workbook.js';

/** Number of the relationship of the first chart: those of styles, settings and the two headers come before it. */
const FIRST_CHART = 5;

const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
/** English Metric Units of a millimetre. */
const EMU = 36_000;

/** The run in which a chart stands, by its number in the file. */
export function chartXml(chart: ReportChart, index: number): string {
  const [cx, cy] = [CHART_WIDTH * EMU, CHART_HEIGHT * EMU];
  return [
    '<w:r><w:drawing>',
    `<wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">`,
    `<wp:extent cx="${cx}" cy="${cy}"/>`,
    `<wp:docPr id="${index + 1}" name="Biểu đồ ${index + 1}" descr="${escapeXml(chartWords(chart))}"/>`,
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
