import { apply, type Matrix, type Point } from './geometry.js';
import type { Ruling } from './page-marks.js';
import { boundsOf } from './strokes.js';

/** Thickness, in points, up to which a filled box is a line. */
export const THIN = 3.5;
/** How far from level a line may lean, in points. */
const LEAN = 0.7;
export const STROKED: ReadonlySet<string> = new Set([
  'stroke',
  'closeStroke',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
]);
export const FILLED: ReadonlySet<string> = new Set(['fill', 'eoFill']);
/** Numbers that a step of a path takes, its own included: to move, a line, two kinds of curve, to close. */
const LENGTHS = [3, 3, 7, 5, 1];

function lineOf(a: Point, b: Point): Ruling | undefined {
  if (Math.abs(a.y - b.y) <= LEAN) {
    return { level: true, at: (a.y + b.y) / 2, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) };
  }
  if (Math.abs(a.x - b.x) > LEAN) return undefined;
  return { level: false, at: (a.x + b.x) / 2, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) };
}

/** True for a figure that is a line for the eye, whichever way it lies. */
export function isThin(corners: readonly Point[]): boolean {
  const { x0, y0, x1, y1 } = boundsOf(corners);
  const [width, height] = [x1 - x0, y1 - y0];
  let twice = 0;
  corners.forEach((a, i) => {
    const b = corners[(i + 1) % corners.length] ?? a;
    twice += a.x * b.y - b.x * a.y;
  });
  // a square is as thin here as a bar of its own side
  const slanted = (Math.abs(twice) / 2 / Math.hypot(width, height)) * Math.SQRT2;
  return Math.min(width, height, slanted) <= THIN;
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

/** A point on a curve between two others, which one or two more bend. @param at how far along, from 0 to 1 */
function onCurve(points: readonly Point[], at: number): Point {
  if (points.length === 1) return points[0] ?? { x: 0, y: 0 };
  const nearer = points.slice(1).map((to, i) => {
    const from = points[i] ?? to;
    return { x: from.x + (to.x - from.x) * at, y: from.y + (to.y - from.y) * at };
  });
  return onCurve(nearer, at);
}

/** The figures of a path, each as its corners. @param pieces straight ones that stand for a curve */
export function figuresOf(path: readonly number[], matrix: Matrix, pieces = 1): Point[][] {
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
      const points: Point[] = [];
      for (let at = i + 1; at < i + length; at += 2) points.push(apply(matrix, path[at] ?? 0, path[at + 1] ?? 0));
      const to = points.at(-1) ?? { x: 0, y: 0 };
      const from = figure?.at(-1);
      if (step === 0 || figure === undefined || from === undefined) figures.push([to]);
      else if (points.length === 1 || pieces === 1) figure.push(to);
      else for (let piece = 1; piece <= pieces; piece += 1) figure.push(onCurve([from, ...points], piece / pieces));
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
