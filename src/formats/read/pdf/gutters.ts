import { cellText } from './cell-text.js';
import type { TextLine } from './lines.js';
import type { PdfCell } from './page-parts.js';
import { type Span, wordsIn } from './span.js';
import { rowsOf } from './unruled-rows.js';

/** A table that no lines draw: its columns are parted by room that stays free in every line. */
export interface ColumnText {
  kind: 'table';
  y0: number;
  y1: number;
  xs: number[];
  ys: readonly number[];
  ruled: false;
  rows: PdfCell[][];
}

/** Columns that a list cannot do without: a number or code, and a name. */
const LEAST_COLUMNS = 2;
const LEAST_LINES = 3;
/** Parts of the letters' height that stay free between columns: in few lines, and in many, where chance is ruled out. */
const WIDE = 1.2;
const NARROW = 0.3;
const MANY = 8;
/** What stands so many times farther off than the lines from one another is no line of theirs. */
const FAR = 4;

/** Where text stands, over all lines: one span for each column. */
function spansOf(lines: readonly TextLine[]): Span[] {
  const words = lines.flatMap((line) => line.words).sort((a, b) => a.x0 - b.x0);
  const gap = (lines.length < MANY ? WIDE : NARROW) * (lines[0]?.size ?? 10);
  const spans: Span[] = [];
  for (const { x0, x1 } of words) {
    const last = spans.at(-1);
    if (last !== undefined && x0 <= last.x1 + gap) last.x1 = Math.max(last.x1, x1);
    else spans.push({ x0, x1 });
  }
  return spans;
}

/** Lines from `start` on that keep to the same columns, as many as there are. */
function blockFrom(lines: readonly TextLine[], start: number): { end: number; spans: Span[] } | undefined {
  const block: TextLine[] = [];
  let best: { end: number; spans: Span[] } | undefined;
  const least = spansOf(lines.slice(start, start + 1)).length;
  if (least < LEAST_COLUMNS) return undefined;
  let widest = 0;
  for (const line of lines.slice(start)) {
    const gap = line.y - (block.at(-1)?.y ?? line.y);
    if (block.length >= LEAST_LINES && gap > FAR * widest) break;
    widest = Math.max(widest, gap);
    block.push(line);
    const spans = spansOf(block);
    if (spans.length < LEAST_COLUMNS) break;
    if (block.length >= LEAST_LINES) best = { end: start + block.length, spans };
  }
  return best;
}

/**
 * The columns without those that only the like shape of many names makes ("Phòng 1", "Phòng 2"): what stands close behind
 * a column and has no heading of its own belongs to it.
 */
function headed(spans: readonly Span[], rows: readonly (readonly TextLine[])[]): Span[] {
  const [head = []] = rows;
  const size = head[0]?.size ?? 10;
  const isHeaded = (span: Span): boolean => head.some((line) => wordsIn(line, span).length > 0);
  const found: Span[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    if (last !== undefined && found.length > 1 && span.x0 - last.x1 < WIDE * size && !isHeaded(span)) last.x1 = span.x1;
    else found.push({ ...span });
  }
  return found;
}

function cellsOf(row: readonly TextLine[], spans: readonly Span[], xs: readonly number[]): PdfCell[] {
  return spans.map((_, column) => {
    const width = { x0: xs[column] ?? 0, x1: xs[column + 1] ?? 0 };
    const lines = row.flatMap((line): TextLine[] => {
      const words = wordsIn(line, spans[column]);
      const [first] = words;
      if (first === undefined) return [];
      const text = words.map((word) => word.text).join(' ');
      return [{ ...line, text, x0: first.x0, x1: words.at(-1)?.x1 ?? first.x1, words }];
    });
    return { ...width, ...cellText(lines, width), lines, down: undefined };
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
 * Finds tables among lines of text that stand in columns although no lines are drawn; only where it is beyond doubt
 * which line belongs to which row.
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
    const below = lines.findIndex(({ y }) => y > next);
    const block = blockFrom(below === -1 ? lines : lines.slice(0, below), i);
    const rows = block === undefined ? undefined : rowsOf(lines.slice(i, block.end), block.spans);
    if (block === undefined || rows === undefined) {
      rest.push(line);
      i += 1;
      continue;
    }
    const spans = headed(block.spans, rows);
    const xs = borders(spans);
    found.push({
      kind: 'table',
      y0: line.y - line.size,
      y1: lines[block.end - 1]?.y ?? line.y,
      xs,
      ys: [],
      ruled: false,
      rows: rows.map((row) => cellsOf(row, spans, xs)),
    });
    i = block.end;
  }
  return { tables: found, rest };
}
