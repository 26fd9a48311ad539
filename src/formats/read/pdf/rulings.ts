import { apply, type Matrix, type Point } from './geometry.js';
import type { Ruling } from './page-marks.js';

/** Thickness, in points, up to which a filled box is a line. */
export const THIN = 3.5;
/** How far from level a line may lean, in points. */
const LEAN = 0.7;
const STROKED = new Set([
  'stroke',
  'closeStroke',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
]);
const FILLED = new Set(['fill', 'eoFill']);
/** Numbers that a step of a path takes, its own included: to move, a line, two kinds of curve, to close. */
const LENGTHS = [3, 3, 7, 5, 1];

function lineOf(a: Point, b: Point): Ruling | undefined {
  if (Math.abs(a.y - b.y) <= LEAN) {
    return { level: true, at: (a.y + b.y) / 2, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) };
  }
  if (Math.abs(a.x - b.x) > LEAN) return undefined;
  return { level: false, at: (a.x + b.x) / 2, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) };
}

/** A box so thin that it is a line: so Word draws borders. */
function thinBox(corners: readonly Point[]): Ruling | undefined {
  if (corners.length < 4) return undefined;
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= THIN && right - left > bottom - top) {
    return { level: true, at: (top + bottom) / 2, from: left, to: right };
  }
  return right - left <= THIN ? { level: false, at: (left + right) / 2, from: top, to: bottom } : undefined;
}

/** The figures of a path, each as its corners. */
export function figuresOf(path: readonly number[], matrix: Matrix): Point[][] {
  const figures: Point[][] = [];
  for (let i = 0; i < path.length; ) {
    const step = path[i] ?? -1;
    const length = LENGTHS[step];
    if (length === undefined) break;
    const figure = figures.at(-1);
    const start = figure?.[0];
    if (step === 4) {
      if (start !== undefined) figure?.push(start);
    } else {
      const to = apply(matrix, path[i + length - 2] ?? 0, path[i + length - 1] ?? 0);
      if (step === 0 || figure === undefined) figures.push([to]);
      else figure.push(to);
    }
    i += length;
  }
  return figures;
}

/**
 * The lines that a path draws: those it strokes, and the boxes it fills that are so thin that they are lines.
 * @param path its steps as pdf.js writes them, each a number followed by its points
 * @param paint the operator that paints it
 */
export function rulingsOf(path: readonly number[], paint: string, matrix: Matrix): Ruling[] {
  const found: Ruling[] = [];
  const add = (ruling: Ruling | undefined): void => {
    if (ruling !== undefined && ruling.to - ruling.from > 1) found.push(ruling);
  };
  if (!STROKED.has(paint) && !FILLED.has(paint)) return found;
  for (const figure of figuresOf(path, matrix)) {
    if (FILLED.has(paint)) add(thinBox(figure));
    else for (const [i, to] of figure.slice(1).entries()) add(lineOf(figure[i] ?? to, to));
  }
  return found;
}
