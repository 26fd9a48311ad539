import { table } from '../../../core/table.js';
import type { Glyph } from './page-marks.js';

/** A line of text, and the words it is made of. */
export interface TextLine {
  text: string;
  x0: number;
  x1: number;
  /** Its baseline. */
  y: number;
  size: number;
  /** From left to right. */
  words: Word[];
  /** Letters by their fonts. */
  fonts: Map<string, number>;
}

export interface Word {
  text: string;
  x0: number;
  x1: number;
  /** How wide its first letter is. */
  lead: number;
  /** Its letters that a line runs through. */
  struck?: string;
  /** The line is a border of the table. */
  crossed?: true;
  /** A stroke that is neither level nor upright goes over one of its letters. */
  over?: true;
}

/** Parts of the letters' height: how far letters of one line may stand apart in height, and what parts words. */
const SAME_LINE = 0.5;
const WORD_GAP = 0.18;
/** A letter painted twice to look bold lies this near to itself. */
const TWICE = 0.25;
/** Raised letters this much smaller than the others of their line mark a footnote. */
const RAISED_SIZE = 0.8;
const RAISED_BY = 0.2;

const SUPERSCRIPT: Readonly<Record<string, string>> = table({
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
});
/** Part of the height of small letters from which baselines are those of two lines, and not of raised and lowered letters. */
const TWO_LINES = 0.9;
const MARK = /^\p{M}+$/u;

/** Letters painted twice, to look bold, are there once. */
function once(glyphs: readonly Glyph[]): Glyph[] {
  const met = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    const same = met.get(glyph.text);
    if (same === undefined) {
      met.set(glyph.text, [glyph]);
      return true;
    }
    const reach = TWICE * glyph.size;
    if (same.some(({ x0, y }) => Math.abs(x0 - glyph.x0) < reach * 0.6 && Math.abs(y - glyph.y) < reach)) return false;
    same.push(glyph);
    return true;
  });
}

/** Puts the marks over and under letters, where the file paints them by themselves, to their letters. */
function withMarks(glyphs: readonly Glyph[]): Glyph[] {
  const whole: Glyph[] = [];
  for (const glyph of glyphs) {
    // pdf.js gives a mark that stands alone a space to stand on
    const mark = glyph.text.trim();
    if (!MARK.test(mark)) {
      whole.push({ ...glyph });
      continue;
    }
    const middle = (glyph.x0 + glyph.x1) / 2;
    const near = (other: Glyph) =>
      Math.abs(other.y - glyph.y) < glyph.size &&
      middle >= other.x0 - 0.2 * other.size &&
      middle <= other.x1 + 0.35 * other.size;
    const last = whole.at(-1);
    const base = last !== undefined && near(last) ? last : whole.findLast(near);
    if (base === undefined) whole.push({ ...glyph });
    else base.text += mark;
  }
  return whole;
}

/** Letters by lines, from the top; raised and lowered ones stay with the line that they stand in. */
function byLines(glyphs: readonly Glyph[]): Glyph[][] {
  const sorted = [...glyphs].sort((a, b) => a.y - b.y);
  const lines: { y: number; size: number; glyphs: Glyph[] }[] = [];
  for (const glyph of sorted) {
    const line = lines.at(-1);
    const reach = line === undefined ? 0 : SAME_LINE * Math.max(line.size, glyph.size);
    if (line === undefined || glyph.y - line.y > reach) lines.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] });
    else {
      line.glyphs.push(glyph);
      // A line is where its tallest letters stand.
      if (glyph.size > line.size * 1.1) {
        line.size = glyph.size;
        line.y = glyph.y;
      }
    }
  }
  return lines.flatMap((line) => unmixed(line.glyphs));
}

/** Small letters of one line by their baselines, from the top. */
function byBaselines(glyphs: readonly Glyph[], size: number): Glyph[][] {
  const found: Glyph[][] = [];
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '' || glyph.size >= RAISED_SIZE * size) continue;
    const last = found.at(-1);
    if (last !== undefined && glyph.y - (last[0]?.y ?? 0) < SAME_LINE * glyph.size) last.push(glyph);
    else found.push([glyph]);
  }
  return found;
}

/**
 * Small lines that a large one reaches over, as those of a stamp beside a heading, are lines of their own: where they lie
 * one under the other their letters would be mixed.
 */
function unmixed(glyphs: readonly Glyph[]): Glyph[][] {
  const small = byBaselines(glyphs, Math.max(...glyphs.map(({ size }) => size)));
  if (small.length < 2) return [[...glyphs]];
  const ranges = small.map((line) => ({
    line,
    x0: Math.min(...line.map(({ x0 }) => x0)),
    x1: Math.max(...line.map(({ x1 }) => x1)),
  }));
  const mixed = ranges.filter((one) =>
    ranges.some((other) => {
      const [a, b] = [one.line[0], other.line[0]];
      const isBeneath = a !== undefined && b !== undefined && Math.abs(a.y - b.y) > TWO_LINES * a.size;
      return isBeneath && one.x0 < other.x1 && other.x0 < one.x1;
    }),
  );
  const own = new Set(mixed.flatMap(({ line }) => line));
  const rest = glyphs.filter((glyph) => !own.has(glyph));
  // spaces lie among them all
  const lines = [...mixed.map(({ line }) => line), ...(own.size === 0 || rest.some(isLetter) ? [rest] : [])];
  return lines
    .map((line) => ({ line, y: line.find(isLetter)?.y ?? 0 }))
    .sort((a, b) => a.y - b.y)
    .map(({ line }) => line);
}

function isLetter({ text }: Glyph): boolean {
  return text.trim() !== '';
}

/** The height and baseline that most letters of a line have. */
function bodyOf(glyphs: readonly Glyph[]): { size: number; y: number } {
  const tallest = [...glyphs].sort((a, b) => b.size - a.size)[Math.floor(glyphs.length / 4)] ?? glyphs[0];
  return { size: tallest?.size ?? 0, y: tallest?.y ?? 0 };
}

function lineOf(glyphs: readonly Glyph[]): TextLine | undefined {
  const { size, y } = bodyOf(glyphs.filter(({ text }) => text.trim() !== ''));
  const sorted = [...glyphs].sort((a, b) => a.x0 - b.x0 || a.x1 - b.x1);
  const words: Word[] = [];
  const fonts = new Map<string, number>();
  let last: Glyph | undefined;
  let blank = false;
  for (const glyph of sorted) {
    if (glyph.text.trim() === '') {
      // Spaces between columns are as wide as the columns are apart; only where letters stand counts.
      blank = glyph.text !== '' || blank;
      continue;
    }
    const raised = glyph.size < RAISED_SIZE * size && y - glyph.y > RAISED_BY * size;
    const text = raised ? [...glyph.text].map((char) => SUPERSCRIPT[char] ?? char).join('') : glyph.text;
    const gap = last === undefined ? 0 : glyph.x0 - last.x1;
    const word = words.at(-1);
    const parted = (blank && gap > -0.5 * size) || gap > WORD_GAP * size;
    const over = glyph.crossed === true ? { crossed: true as const } : {};
    const drawn = glyph.over === true ? { over: true as const } : {};
    const struck = glyph.struck === true ? { struck: `${parted ? '' : (word?.struck ?? '')}${text}`, ...over } : {};
    if (word === undefined || parted)
      words.push({ text, x0: glyph.x0, x1: glyph.x1, lead: glyph.x1 - glyph.x0, ...struck, ...drawn });
    else Object.assign(word, { text: word.text + text, x1: Math.max(word.x1, glyph.x1) }, struck, drawn);
    fonts.set(glyph.font, (fonts.get(glyph.font) ?? 0) + text.length);
    blank = false;
    last = glyph;
  }
  const [first] = words;
  const end = words.at(-1);
  if (first === undefined || end === undefined) return undefined;
  for (const word of words) word.text = word.text.normalize('NFC');
  return { text: words.map((word) => word.text).join(' '), x0: first.x0, x1: end.x1, y, size, words, fonts };
}

/**
 * The lines that letters make, from top to bottom. Letters and their marks are put together (PDF has no composed or
 * decomposed form of its own), letters painted twice are taken once, small raised digits become ¹²³.
 */
export function linesOf(glyphs: readonly Glyph[]): TextLine[] {
  return byLines(withMarks(once(glyphs))).flatMap((line) => lineOf(line) ?? []);
}
