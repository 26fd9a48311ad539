import { cellText } from './cell-text.js';
import type { TextLine, TextPiece } from './lines.js';
import type { PdfCell } from './page-parts.js';

/** A table that no lines draw: its columns are parted by room that stays free in every line. */
export interface ColumnText {
  kind: 'table';
  y0: number;
  y1: number;
  xs: number[];
  ruled: false;
  rows: PdfCell[][];
}

/** Columns that a list cannot do without: a number or code, and a name. */
const LEAST_COLUMNS = 2;
const LEAST_ROWS = 3;

interface Span {
  x0: number;
  x1: number;
}

/** Where text stands, over all lines: one span for each column. */
function spansOf(lines: readonly TextLine[]): Span[] {
  const pieces = lines.flatMap((line) => line.pieces).sort((a, b) => a.x0 - b.x0);
  const gap = 0.5 * (lines[0]?.size ?? 10);
  const spans: Span[] = [];
  for (const { x0, x1 } of pieces) {
    const last = spans.at(-1);
    if (last !== undefined && x0 <= last.x1 + gap) last.x1 = Math.max(last.x1, x1);
    else spans.push({ x0, x1 });
  }
  return spans;
}

function columnOf(spans: readonly Span[], { x0, x1 }: TextPiece): number {
  return spans.findIndex((span) => x0 >= span.x0 - 0.5 && x1 <= span.x1 + 0.5);
}

/** Lines from `start` on that keep to the same columns, as many as there are. */
function blockFrom(lines: readonly TextLine[], start: number): { end: number; spans: Span[] } | undefined {
  const [head] = lines.slice(start, start + 1);
  if (head === undefined || head.pieces.length < LEAST_COLUMNS) return undefined;
  let best: { end: number; spans: Span[] } | undefined;
  for (let end = start + 1; end <= lines.length; end += 1) {
    const spans = spansOf(lines.slice(start, end));
    if (spans.length < Math.max(LEAST_COLUMNS, head.pieces.length)) break;
    best = { end, spans };
  }
  return best;
}

/** The lines of a block as rows: one begins wherever something stands in the first column. */
function rowsOf(lines: readonly TextLine[], spans: readonly Span[]): TextLine[][] {
  const starts = lines.map((line) => line.pieces.some((piece) => columnOf(spans, piece) === 0));
  const rows: TextLine[][] = [];
  lines.forEach((line, i) => {
    const last = rows.at(-1);
    const before = lines[i - 1];
    const after = lines[i + 1];
    // What stands nearer to the line below than to the one above belongs down there: numbers may stand in the middle.
    const isBelow =
      before !== undefined && after !== undefined && after.y - line.y < 0.8 * (line.y - before.y) && !starts[i];
    const carried = last !== undefined && !starts.slice(i - last.length, i).includes(true);
    if (last === undefined || isBelow || (starts[i] === true && !carried)) rows.push([line]);
    else last.push(line);
  });
  return rows;
}

function cellsOf(row: readonly TextLine[], spans: readonly Span[], xs: readonly number[]): PdfCell[] {
  return spans.map((_, column) => {
    const x1 = xs[column + 1] ?? 0;
    const lines = row.flatMap((line): TextLine[] => {
      const pieces = line.pieces.filter((piece) => columnOf(spans, piece) === column);
      const [first] = pieces;
      if (first === undefined) return [];
      const text = pieces.map((piece) => piece.text).join(' ');
      return [{ ...line, text, x0: first.x0, x1: pieces.at(-1)?.x1 ?? first.x1, pieces }];
    });
    return { x0: xs[column] ?? 0, x1, ...cellText(lines, x1), down: undefined };
  });
}

/** The borders that columns would have: half-way between them. */
function borders(spans: readonly Span[]): number[] {
  const xs = spans.map(({ x0 }, i) => {
    const before = spans[i - 1];
    return before === undefined ? x0 - 2 : (before.x1 + x0) / 2;
  });
  return [...xs, (spans.at(-1)?.x1 ?? 0) + 2];
}

/**
 * Finds tables among lines of text that stand in columns although no lines are drawn.
 * @param lines the lines outside of all drawn tables, from the top
 */
export function columnTexts(
  lines: readonly TextLine[],
  tables: readonly { y0: number; y1: number }[],
): { tables: ColumnText[]; rest: TextLine[] } {
  const found: ColumnText[] = [];
  const rest: TextLine[] = [];
  for (let i = 0; i < lines.length; ) {
    const line = lines[i];
    if (line === undefined) break;
    const next = tables.find(({ y0 }) => y0 > line.y)?.y0 ?? Number.POSITIVE_INFINITY;
    const within = lines.slice(0, lines.findIndex(({ y }) => y > next) + 1 || lines.length);
    const block = blockFrom(within, i);
    const rows = block === undefined ? [] : rowsOf(lines.slice(i, block.end), block.spans);
    if (block === undefined || rows.length < LEAST_ROWS) {
      rest.push(line);
      i += 1;
      continue;
    }
    const xs = borders(block.spans);
    const end = lines[block.end - 1];
    found.push({
      kind: 'table',
      y0: line.y - line.size,
      y1: end?.y ?? line.y,
      xs,
      ruled: false,
      rows: rows.map((row) => cellsOf(row, block.spans, xs)),
    });
    i = block.end;
  }
  return { tables: found, rest };
}
