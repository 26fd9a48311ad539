import Table from 'cli-table3';
import { type GridRow, type GridStyle, linesOf } from './grid.js';

/** Rows up to which the library draws a table; beyond, its layout of every cell costs more than a screen is worth. */
export const SHORT_TABLE_ROWS = 300;

const LINE_KEYS = [
  'top',
  'top-mid',
  'top-left',
  'top-right',
  'bottom',
  'bottom-mid',
  'bottom-left',
  'bottom-right',
  'left',
  'left-mid',
  'mid',
  'mid-mid',
  'right',
  'right-mid',
  'middle',
] as const;
const LINES = '─┬┌┐─┴└┘│├─┼│┤│';

/**
 * A short table, drawn by cli-table3, as lines.
 * @param widths columns of text in each column, without the space on either side
 */
export function shortTable(
  head: readonly string[],
  rows: readonly GridRow[],
  widths: readonly number[],
  alignRight: readonly boolean[],
  style: GridStyle,
): string[] {
  const chars = Object.fromEntries(LINE_KEYS.map((key, i) => [key, style.dim(LINES[i] ?? '')]));
  const table = new Table({
    head: widths.map((width, i) =>
      linesOf(head[i] ?? '', width)
        .map((line) => style.strong(line))
        .join('\n'),
    ),
    colWidths: widths.map((width) => width + 2),
    colAligns: alignRight.map((right) => (right ? 'right' : 'left')),
    chars,
    style: { head: [], border: [], compact: true },
  });
  for (const { cells, strong = false } of rows) {
    table.push(
      widths.map((width, i) => {
        const lines = linesOf(cells[i] ?? '', width);
        const content = lines.map((line) => (strong && line !== '' ? style.strong(line) : line)).join('\n');
        // the numeral of a group stands where its name does, at the left
        return strong ? { content, hAlign: 'left' as const } : content;
      }),
    );
  }
  return table.toString().split('\n');
}
