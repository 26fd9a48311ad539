import { apply, type Matrix, type Point } from './geometry.js';

/** What pdf.js knows of a font, as far as it matters here. */
export interface FontFacts {
  name: string;
  matrix: Matrix;
  vertical: boolean;
}

/** How letters are set at some place of a page. */
export interface TextState {
  matrix: Matrix;
  font: FontFacts | undefined;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

/** How far above its baseline the middle of a small letter is, and half its height, in parts of its size. */
const MIDDLE = 0.25;
const HALF = 0.2;

/** The middle of a letter on the page, and how far the small ones reach from it. */
export function middleOf(
  whole: Matrix,
  { x, y, rise, size }: TextState,
  width: number,
): { middle: Point; reach: Point } {
  const middle = apply(whole, x + width / 2, y + rise + size * MIDDLE);
  const [side, top] = [
    apply(whole, x + width * (0.5 + HALF), y + rise + size * MIDDLE),
    apply(whole, x + width / 2, y + rise + size * (MIDDLE + HALF)),
  ];
  const along = (axis: 'x' | 'y'): number => Math.abs(side[axis] - middle[axis]) + Math.abs(top[axis] - middle[axis]);
  return { middle, reach: { x: along('x'), y: along('y') } };
}

/** A letter of the private use area or none at all: its shape is in the file, its meaning is not. */
export function isPrivate(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the numbers of letters in a font that does not say which they are
  return /[\uE000-\uF8FF\uFFFD]|[\u{F0000}-\u{10FFFD}]|[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/u.test(text);
}

/** How a line of text is turned, in quarters clockwise; undefined where it is askew. */
export function turnOf(a: number, b: number): number | undefined {
  const quarters = Math.atan2(b, a) / (Math.PI / 2);
  const nearest = Math.round(quarters);
  return Math.abs(quarters - nearest) > 0.02 ? undefined : (nearest + 4) % 4;
}
