import type { ReportChart } from '../../../core/query/report-tables.js';
import { barsSvg, CHART_SIZE } from '../charts/bars-svg.js';
import { chartColour } from '../charts/colours.js';
import { CHART_HEIGHT, CHART_WIDTH, chartWords } from '../charts/words.js';
import { escapeXml } from '../ooxml/xml.js';

const { width: WIDTH, height: BARS } = CHART_SIZE;
/** Height of the whole picture, of the same shape as a chart in a Word file. */
const HEIGHT = Math.round((WIDTH * CHART_HEIGHT) / CHART_WIDTH);
/** Where the bars begin under the title. */
const UNDER_TITLE = 34;
/** Room for a letter of a key, and for what stands around its words. */
const LETTER = 7.5;
const AROUND = 36;
const STYLE =
  'text{font-family:"Times New Roman","Liberation Serif",serif;font-size:15px}.title{font-size:19px;font-weight:bold}.light{fill:#ffffff}line{stroke:#d0d0d0}';

/** The key of the series, in the middle under the bars. */
function keySvg({ series }: ReportChart): string {
  const y = UNDER_TITLE + BARS + 22;
  const widths = series.map(({ name }) => name.length * LETTER + AROUND);
  let x = (WIDTH - widths.reduce((sum, width) => sum + width, 0)) / 2;
  return series
    .map(({ name }, i) => {
      const square = `<rect x="${x.toFixed(1)}" y="${y - 11}" width="12" height="12" fill="#${chartColour(i)}"/>`;
      const words = `<text x="${(x + 18).toFixed(1)}" y="${y}">${escapeXml(name)}</text>`;
      x += widths[i] ?? 0;
      return square + words;
    })
    .join('');
}

function pictureSvg(chart: ReportChart): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CHART_WIDTH}mm" height="${CHART_HEIGHT}mm" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<style>${STYLE}</style>`,
    `<text class="title" x="${WIDTH / 2}" y="20" text-anchor="middle">${escapeXml(chart.title)}</text>`,
    `<g transform="translate(0 ${UNDER_TITLE})">${barsSvg(chart)}</g>${keySvg(chart)}</svg>`,
  ].join('');
}

/** A chart as a picture of lines and letters in the text: sharp at any size, with what it says for whoever cannot see it. */
export function chartFrame(chart: ReportChart, index: number): string {
  const picture = Buffer.from(pictureSvg(chart)).toString('base64');
  return [
    `<draw:frame draw:name="Biểu đồ ${index + 1}" text:anchor-type="as-char" svg:width="${CHART_WIDTH}mm" svg:height="${CHART_HEIGHT}mm">`,
    `<draw:image draw:mime-type="image/svg+xml"><office:binary-data>${picture}</office:binary-data></draw:image>`,
    `<svg:title>${escapeXml(chart.title)}</svg:title><svg:desc>${escapeXml(chartWords(chart))}</svg:desc></draw:frame>`,
  ].join('');
}
