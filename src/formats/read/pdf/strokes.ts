import type { Point } from './geometry.js';
import type { Glyph } from './page-marks.js';

export interface Bounds {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** A letter as it is shown: the box that its strokes take, and the middle of it. */
export interface Shown {
  glyph: Glyph;
  middle: Point;
  /** Half as wide, and half as high, as a small letter is. */
  reach: Point;
}

/** How far from level or upright a stroke may lean, in points: what leans less is told from borders elsewhere. */
const LEAN = 0.7;
/** Letters that are looked up together, in points of height. */
const STEP = 12;

export function boundsOf(points: readonly Point[]): Bounds {
  const bounds = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const { x, y } of points) {
    bounds.x0 = Math.min(bounds.x0, x);
    bounds.y0 = Math.min(bounds.y0, y);
    bounds.x1 = Math.max(bounds.x1, x);
    bounds.y1 = Math.max(bounds.y1, y);
  }
  return bounds;
}

/** The box that a straight stroke of some thickness takes, as its corners. */
export function strokeBox(a: Point, b: Point, width: number): Point[] {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [x, y] = [((b.y - a.y) / length) * (width / 2), ((a.x - b.x) / length) * (width / 2)];
  return [
    { x: a.x + x, y: a.y + y },
    { x: b.x + x, y: b.y + y },
    { x: b.x - x, y: b.y - y },
    { x: a.x - x, y: a.y - y },
  ];
}

/** True where a straight stroke goes through the box round a point. */
function goesThrough(a: Point, b: Point, { middle, reach }: Shown): boolean {
  let [from, to] = [0, 1];
  for (const axis of ['x', 'y'] as const) {
    const [low, high] = [middle[axis] - reach[axis], middle[axis] + reach[axis]];
    const way = b[axis] - a[axis];
    if (way === 0) {
      if (a[axis] < low || a[axis] > high) return false;
      continue;
    }
    const [one, other] = [(low - a[axis]) / way, (high - a[axis]) / way];
    from = Math.max(from, Math.min(one, other));
    to = Math.min(to, Math.max(one, other));
  }
  return from <= to;
}

/** Strokes that are neither level nor upright, and the letters that they go through, whichever was painted first. */
export class SlantedStrokes {
  readonly #strokes: [Point, Point][] = [];

  get count(): number {
    return this.#strokes.length;
  }

  add(corners: readonly Point[]): void {
    for (const [i, to] of corners.slice(1).entries()) {
      const from = corners[i] ?? to;
      if (Math.abs(from.x - to.x) > LEAN && Math.abs(from.y - to.y) > LEAN) this.#strokes.push([from, to]);
    }
  }

  /** @param most how many letters may be looked at; undefined where it would be more */
  through(letters: readonly Shown[], most: number): Set<Glyph> | undefined {
    const found = new Set<Glyph>();
    if (this.#strokes.length === 0) return found;
    const lanes = new Map<number, Shown[]>();
    for (const letter of letters) {
      const lane = Math.floor(letter.middle.y / STEP);
      const known = lanes.get(lane);
      if (known === undefined) lanes.set(lane, [letter]);
      else known.push(letter);
    }
    let looked = 0;
    for (const [a, b] of this.#strokes) {
      const first = Math.floor(Math.min(a.y, b.y) / STEP) - 1;
      const last = Math.floor(Math.max(a.y, b.y) / STEP) + 1;
      for (const [lane, some] of lanes) {
        if (lane < first || lane > last) continue;
        looked += some.length;
        if (looked > most) return undefined;
        for (const letter of some) if (goesThrough(a, b, letter)) found.add(letter.glyph);
      }
    }
    return found;
  }
}
