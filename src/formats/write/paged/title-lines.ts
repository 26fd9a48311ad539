import { textWidth } from '../ooxml/metrics.js';
import { mmOf, pointsOf, twips } from './lengths.js';
import { withWholeNames } from './model.js';
import { type WordEnd, wordEnds } from './whole-words.js';

/** Room beyond the longest line, in points: letters are not measured to a hair. */
const SLACK = 3;
/** Steps in which a narrower column is tried, in points. */
const STEP = 2;
/** How much wider than Word LibreOffice draws a space, or a hyphen, at which no line is broken, in parts of the type. */
const WIDER = 0.095;
const UNBROKEN = /[\u00A0-]/g;
/** How much longer lines may be for it that they end where parts of the title do. */
const LONGER = 1.25;

interface Words {
  widths: readonly number[];
  /** The same as LibreOffice draws them. */
  wider: readonly number[];
  space: number;
  /** Letters of each, as they were: of a space in a name nothing but its kind is changed. */
  lengths: readonly number[];
  /** How each of them may end a line. */
  ends: readonly WordEnd[];
}

function wordsOf(text: string, size: number, bold: boolean, italic: boolean): Words {
  const words = withWholeNames(text).split(' ');
  const widths = words.map((word) => textWidth(word, size, bold, italic));
  const wider = words.map((word, i) => (widths[i] ?? 0) + (word.match(UNBROKEN)?.length ?? 0) * WIDER * size);
  return {
    widths,
    wider,
    lengths: words.map((word) => word.length),
    space: textWidth(' ', size, bold),
    ends: wordEnds(words),
  };
}

/** The last word of each line in a column of so many points, as a word processor breaks them. */
function endsIn(widths: readonly number[], space: number, column: number): number[] {
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

/** The narrowest column in which a title has so many lines, none of which but the last ends in one of these ways. */
function narrowest(words: Words, lines: number, column: number, never: readonly WordEnd[]): number | undefined {
  const { widths, wider, space } = words;
  const isIn = (drawn: readonly number[], width: number): boolean => {
    const ends = endsIn(drawn, space, width);
    return ends.length === lines && !ends.slice(0, -1).some((end) => never.includes(words.ends[end] ?? 'open'));
  };
  const isGood = (width: number): boolean => isIn(widths, width) && isIn(wider, width);
  let found: number | undefined;
  for (let width = column; width > 0 && endsIn(widths, space, width).length <= lines; width -= STEP) {
    if (isGood(width) && isGood(Math.min(column, width + SLACK))) found = width;
  }
  return found === undefined ? undefined : Math.min(column, found + SLACK / 2);
}

/** A column for so many lines: they end where parts of the title do, unless they are much longer then. */
function columnFor(words: Words, lines: number, column: number): number | undefined {
  const any = narrowest(words, lines, column, ['held', 'leaning']);
  const byParts = narrowest(words, lines, column, ['held', 'leaning', 'open']);
  if (byParts !== undefined && byParts <= (any ?? 0) * LONGER) return byParts;
  return any ?? narrowest(words, lines, column, ['held']);
}

/**
 * A title with its lines broken where {@link titleLines} would have them end, for what cannot be drawn in from its sides.
 * One that has lines of its own keeps them.
 * @param room width of the column, in points
 */
export function brokenTitle(
  text: string,
  room: number,
  { size = 14, bold = false, italic = false }: { size?: number; bold?: boolean; italic?: boolean } = {},
): string {
  if (text.includes('\n')) return text;
  const words = wordsOf(text, size, bold, italic);
  const lines = endsIn(words.wider, words.space, room).length;
  const width = lines === 1 ? undefined : widthOf(words, lines, room);
  if (width === undefined) return text;
  let from = 0;
  return endsIn(words.wider, words.space, width)
    .map((end) => {
      const length = words.lengths.slice(from, end + 1).reduce((sum, each) => sum + each + 1, 0);
      const start = words.lengths.slice(0, from).reduce((sum, each) => sum + each + 1, 0);
      from = end + 1;
      return text.slice(start, start + length - 1);
    })
    .join('\n');
}

/** A column for so many lines, or for one or two more. */
function widthOf(words: Words, lines: number, room: number): number | undefined {
  return columnFor(words, lines, room) ?? columnFor(words, lines + 1, room) ?? columnFor(words, lines + 2, room);
}

/**
 * How a centred title stands in its column, in millimetres: in lines of about the same length, which part no word and no
 * name. It is drawn in from both sides for that, and its text stays as it is.
 * @param of how it is set, in points
 * @returns what it is drawn in by at each side, in twips, and how long its lines are, in millimetres
 */
export function titleLines(
  text: string,
  column: number,
  { size = 14, bold = false, italic = false }: { size?: number; bold?: boolean; italic?: boolean } = {},
): { indent: number; width: number } {
  const room = pointsOf(column);
  const words = wordsOf(text, size, bold, italic);
  const lines = endsIn(words.wider, words.space, room).length;
  if (lines === 1) return { indent: 0, width: mmOf(textWidth(text, size, bold, italic)) };
  const width = widthOf(words, lines, room);
  return width === undefined
    ? { indent: 0, width: column }
    : { indent: twips(mmOf((room - width) / 2)), width: mmOf(width) };
}
