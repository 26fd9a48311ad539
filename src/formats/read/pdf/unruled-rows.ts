import type { TextLine } from './lines.js';
import { type Span, wordsIn } from './span.js';

/** Rows that show that a block of lines is a list. */
const LEAST_ROWS = 3;
/** How much more room there is between rows than within them, in points. */
const CLEAR = 0.5;
const KEY = /^(?:\d{1,5}[.)]?|[A-Z]\d\d(?:\.\d{1,6})*)$/;

/** Lines that bear the number or code in the first column: every row has one of them. */
function anchorsOf(lines: readonly TextLine[], [first]: readonly Span[]): boolean[] {
  return lines.map((line) => {
    const words = wordsIn(line, first);
    return words.length === 1 && KEY.test(words[0]?.text ?? '');
  });
}

function cut(lines: readonly TextLine[], isBreak: (i: number) => boolean): TextLine[][] {
  const groups: TextLine[][] = [];
  lines.forEach((line, i) => {
    const last = groups.at(-1);
    if (last === undefined || isBreak(i)) groups.push([line]);
    else last.push(line);
  });
  return groups;
}

/** By the room between them: the widest gaps part rows, each with one number; headings stand above without any. */
function byGaps(lines: readonly TextLine[], anchors: readonly boolean[]): TextLine[][] | undefined {
  const gaps = lines.map((line, i) => (i === 0 ? 0 : line.y - (lines[i - 1]?.y ?? 0)));
  const sorted = gaps.slice(1).sort((a, b) => b - a);
  const rows = anchors.filter(Boolean).length;
  for (const breaks of [rows - 1, rows, rows + 1]) {
    const least = sorted[breaks - 1];
    if (least === undefined || least < (sorted[breaks] ?? 0) + CLEAR) continue;
    const groups = cut(lines, (i) => (gaps[i] ?? 0) >= least);
    const counts = groups.map((group) => group.filter((line) => anchors[lines.indexOf(line)]).length);
    const head = counts.findIndex((count) => count > 0);
    if (head <= 2 && counts.slice(head).every((count) => count === 1)) return groups;
  }
  return undefined;
}

/** By their first lines: where lines stand equally far apart, a row begins at its number, with its name beside it. */
function byFirstLines(
  lines: readonly TextLine[],
  anchors: readonly boolean[],
  spans: readonly Span[],
): TextLine[][] | undefined {
  const gaps = lines.slice(1).map((line, i) => line.y - (lines[i]?.y ?? 0));
  if (Math.max(...gaps) > Math.min(...gaps) + 2 * CLEAR) return undefined;
  const begins = lines.every((line, i) => !anchors[i] || wordsIn(line, spans[1]).length > 0);
  const isRow = anchors.indexOf(true) <= 1;
  return begins && isRow ? cut(lines, (i) => anchors[i] === true) : undefined;
}

/** The lines of a block as rows; undefined where it is in doubt which line belongs to which row. */
export function rowsOf(lines: readonly TextLine[], spans: readonly Span[]): TextLine[][] | undefined {
  const anchors = anchorsOf(lines, spans);
  if (anchors.filter(Boolean).length < LEAST_ROWS) return undefined;
  return byGaps(lines, anchors) ?? byFirstLines(lines, anchors, spans);
}
