import { PLACE_NAMES } from '../../../core/code/national.js';
import { textWidth } from '../ooxml/metrics.js';
import { mmOf, pointsOf, twips } from './lengths.js';
import { withWholeNames } from './model.js';

/** What stays on one line of a title: the name of a place with what it is, a level, a day. */
const WHOLE = new RegExp(
  `(?<!\\p{L})(?:(?:thành phố|tỉnh) (?:${PLACE_NAMES.join('|')})|${PLACE_NAMES.join('|')}|thành phố|cấp \\d|(?:ngày \\d+ tháng \\d+ )?năm \\d+)(?!\\p{L})`,
  'giu',
);

/** Room beyond the longest line, in points: letters are not measured to a hair. */
const SLACK = 3;
/** Steps in which a narrower column is tried, in points. */
const STEP = 2;

interface Words {
  widths: readonly number[];
  space: number;
  /** True for a word that the next one stays with. */
  held: readonly boolean[];
}

function wordsOf(text: string, size: number, bold: boolean): Words {
  const words = withWholeNames(text).split(' ');
  const inside = [...text.matchAll(WHOLE)].map(({ index, 0: name }) => [index, index + name.length] as const);
  let at = 0;
  const held = words.map((word) => {
    at += word.length + 1;
    return inside.some(([from, to]) => from < at - 1 && at - 1 < to);
  });
  return { widths: words.map((word) => textWidth(word, size, bold)), space: textWidth(' ', size, bold), held };
}

/** The last word of each line in a column of so many points, as a word processor breaks them. */
function endsIn({ widths, space }: Words, column: number): number[] {
  const ends: number[] = [];
  let used = 0;
  for (const [i, width] of widths.entries()) {
    if (used > 0 && used + space + width > column) {
      ends.push(i - 1);
      used = 0;
    }
    used += (used > 0 ? space : 0) + width;
  }
  return [...ends, widths.length - 1];
}

/** The narrowest column in which a title has so many lines and parts no name. */
function narrowest(words: Words, lines: number, column: number): number | undefined {
  const isGood = (width: number): boolean => {
    const ends = endsIn(words, width);
    return ends.length === lines && !ends.some((end) => words.held[end] === true);
  };
  let found: number | undefined;
  for (let width = column; width > 0 && endsIn(words, width).length <= lines; width -= STEP) {
    if (isGood(width) && isGood(Math.min(column, width + SLACK))) found = width;
  }
  return found === undefined ? undefined : Math.min(column, found + SLACK / 2);
}

/**
 * How a centred title stands in its column, in millimetres: in lines of about the same length, which part no name of a
 * place. It is drawn in from both sides for that, and its text stays as it is.
 * @param of how it is set, in points
 * @returns what it is drawn in by at each side, in twips, and how long its lines are, in millimetres
 */
export function titleLines(
  text: string,
  column: number,
  { size = 14, bold = false }: { size?: number; bold?: boolean } = {},
): { indent: number; width: number } {
  const room = pointsOf(column);
  const words = wordsOf(text, size, bold);
  const lines = endsIn(words, room).length;
  if (lines === 1) return { indent: 0, width: mmOf(textWidth(text, size, bold)) };
  const width = narrowest(words, lines, room) ?? narrowest(words, lines + 1, room);
  return width === undefined
    ? { indent: 0, width: column }
    : { indent: twips(mmOf((room - width) / 2)), width: mmOf(width) };
}
