import type { ReportChart } from '../../../core/query/report-tables.js';
import { escapeHtml } from '../../../core/text/escape-html.js';
import { chartColour, isDark } from './colours.js';
import { highestOf } from './heights.js';

/** Sizes in units of the picture, which fills the width it is given. */
const WIDTH = 720;
const HEIGHT = 260;
const LEFT = 44;
const TOP = 18;
const BOTTOM = 40;

/** A round figure that is not less, and the steps to it. */
function scaleOf(most: number): { top: number; step: number } {
  const rough = Math.max(1, most) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power);
  return { top: Math.max(step, Math.ceil(most / step) * step), step };
}

function text(x: number, y: number, words: string, anchor = 'middle'): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${escapeHtml(words)}</text>`;
}

/** The bars of one category: beside one another, or on one another. */
function barsOf(
  { series, stacked }: ReportChart,
  at: number,
  left: number,
  room: number,
  height: number,
  top: number,
): string {
  const width = Math.min(46, (room * 0.72) / (stacked ? 1 : series.length));
  const whole = stacked ? width : width * series.length;
  let base = 0;
  return series
    .map(({ values }, i) => {
      const value = values[at] ?? 0;
      if (value === 0) return '';
      const tall = (value / top) * height;
      const x = left + (room - whole) / 2 + (stacked ? 0 : i * width);
      const y = TOP + height - base - tall;
      if (stacked) base += tall;
      const bar = `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${(width - 2).toFixed(1)}" height="${tall.toFixed(1)}" fill="#${chartColour(i)}"/>`;
      const isTight = stacked && tall < 12;
      const label = isTight
        ? ''
        : text(x + width / 2 - 1, stacked ? y + tall / 2 + 4 : y - 4, value.toLocaleString('vi-VN'));
      return bar + (stacked && isDark(i) ? label.replace('<text', '<text class="light"') : label);
    })
    .join('');
}

/** Width and height of a chart, in units of the picture. */
export const CHART_SIZE = { width: WIDTH, height: HEIGHT - 16 } as const;

/** The inside of a picture of bars, with its axes: without title and key. */
export function barsSvg(chart: ReportChart): string {
  const { categories } = chart;
  const { top, step } = scaleOf(highestOf(chart));
  const height = HEIGHT - TOP - BOTTOM;
  const room = (WIDTH - LEFT) / Math.max(1, categories.length);
  const lines = Array.from({ length: Math.round(top / step) + 1 }, (_, i) => {
    const y = TOP + height - ((i * step) / top) * height;
    const line = `<line x1="${LEFT}" x2="${WIDTH}" y1="${y.toFixed(1)}" y2="${y.toFixed(1)}"/>`;
    return line + text(LEFT - 6, y + 4, (i * step).toLocaleString('vi-VN'), 'end');
  });
  const bars = categories.map((_, i) => barsOf(chart, i, LEFT + i * room, room, height, top));
  // labels that would run into one another are left out
  const every = Math.ceil(categories.length / 13);
  const labels = categories.flatMap((label, i) =>
    i % every === 0 ? [text(LEFT + (i + 0.5) * room, TOP + height + 16, label)] : [],
  );
  return [...lines, ...bars, ...labels].join('');
}
