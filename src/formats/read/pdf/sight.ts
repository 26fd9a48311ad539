import { apply, type Matrix, type Point } from './geometry.js';
import {
  contrast,
  FRESH,
  type Ground,
  groundOf,
  type Ink,
  inkAfter,
  isFaint,
  isLaidOn,
  isLostOn,
  leftUnder,
  SOME,
} from './ink.js';
import type { Picture } from './page-marks.js';
import { FILLED, figuresOf, isThin, STROKED, THIN } from './rulings.js';
import { type Bounds, boundsOf, type Shown, SlantedStrokes, strokeBox } from './strokes.js';

const BOTH = new Set(['fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']);
/** What is left of letters under paint, as a part of black on white, from which an eye still reads them. */
const LEAST = 0.25;
/** How much a stroke or the ground of white letters stands out on paper. */
const CLEAR = 0.3;
/** Height of letters that no eye reads, in points. */
const SMALLEST = 1.5;
/** How far beyond the edge of what is shown a letter's middle may lie. */
const SLACK = 2;
/** Straight pieces that stand for a curve. */
const PIECES = 6;
/** Letters held against figures on one page at most. */
const MOST = 300_000_000;

interface Letter extends Shown {
  /** What of it is left under what was painted over it. */
  left: number;
}

function within({ x0, y0, x1, y1 }: Bounds, { x, y }: Point, slack = 0): boolean {
  return x >= x0 - slack && x <= x1 + slack && y >= y0 - slack && y <= y1 + slack;
}

function common(a: Bounds | undefined, b: Bounds): Bounds {
  if (a === undefined) return b;
  return { x0: Math.max(a.x0, b.x0), y0: Math.max(a.y0, b.y0), x1: Math.min(a.x1, b.x1), y1: Math.min(a.y1, b.y1) };
}

function cornersOf({ x0, y0, x1, y1 }: Bounds): Point[] {
  return [
    { x: x0, y: y0 },
    { x: x1, y: y0 },
    { x: x1, y: y1 },
    { x: x0, y: y1 },
  ];
}

/** True for a point inside a figure of straight sides. */
function isInside(corners: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  corners.forEach((a, i) => {
    const b = corners[(i + 1) % corners.length] ?? a;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}

/** How much longer lengths become, whichever way they lie. */
function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

/**
 * Tells which letters of a page nobody sees: white ones, those that something was painted over, those outside of what is
 * shown; and over which letters a picture lies or a stroke goes.
 */
export class Sight {
  readonly pictures: Picture[] = [];
  /** More was painted over each other than can be looked at. */
  isTooMuch = false;
  #ink: Ink = FRESH;
  #clips = false;
  readonly #saved: Ink[] = [];
  readonly #letters: Letter[] = [];
  readonly #strokes = new SlantedStrokes();
  /** What is painted in a colour, for letters that are white on it, or as dark as it is. */
  readonly #grounds: { bounds: Bounds; corners: readonly Point[]; ground: Ground }[] = [];
  #looked = 0;

  constructor(private readonly page: Bounds) {}

  /** One operator of those that change how things are painted. */
  do(operator: string, args: readonly unknown[]): void {
    switch (operator) {
      case 'save':
      case 'paintFormXObjectBegin':
      case 'beginGroup':
        this.#saved.push(this.#ink);
        break;
      case 'restore':
      case 'paintFormXObjectEnd':
      case 'endGroup':
        this.#ink = this.#saved.pop() ?? this.#ink;
        return;
      case 'clip':
      case 'eoClip':
        this.#clips = true;
        return;
      default:
    }
    this.#ink = inkAfter(this.#ink, operator, args);
  }

  /** A letter as it is shown. @param mode how it is painted: 1 strokes it, 2 does both */
  letter(shown: Shown, mode: number): void {
    const { fill, stroke, fillAlpha, strokeAlpha, group, masked, blend, clip } = this.#ink;
    const { glyph, middle } = shown;
    const isPainted = (colour: string, alpha: number): boolean => {
      const opacity = alpha * group;
      const ground = this.#groundAt(middle);
      if (ground === undefined) return !isFaint(colour, opacity);
      // what is faint on paper takes a ground that stands out
      if (isFaint(colour, opacity) && (opacity <= CLEAR || 1 - ground.brightness <= CLEAR)) return false;
      return colour !== SOME && !isLostOn(colour, opacity, ground);
    };
    const isFilled = mode % 4 !== 1 && isPainted(fill, fillAlpha);
    const isStroked = (mode % 4 === 1 || mode % 4 === 2) && isPainted(stroke, strokeAlpha);
    const isOut = clip !== undefined && !within(clip, middle, SLACK);
    const isUnsure = masked || !isLaidOn(blend);
    if ((!isFilled && !isStroked) || isOut || isUnsure || glyph.size < SMALLEST) glyph.hidden = true;
    this.#letters.push({ ...shown, left: 1 });
  }

  /** What lies uppermost under a point; undefined for the paper. */
  #groundAt(middle: Point): Ground | undefined {
    this.#looked += this.#grounds.length;
    if (this.#looked > MOST) this.isTooMuch = true;
    return this.#grounds.findLast(({ bounds, corners }) => within(bounds, middle) && isInside(corners, middle))?.ground;
  }

  /** A path that is painted, or sets what is shown of what follows. */
  path(path: readonly number[], paint: string, matrix: Matrix): void {
    const figures = figuresOf(path, matrix, PIECES);
    if (this.#clips) {
      this.#clips = false;
      this.box(figures.flat());
    }
    const { fill, stroke, fillAlpha, strokeAlpha, group, width } = this.#ink;
    for (const corners of figures) {
      const [start] = corners;
      if (start === undefined) continue;
      if (FILLED.has(paint) || BOTH.has(paint)) {
        // what is thin and dark is a line
        const isLine = !isFaint(fill, fillAlpha) && isThin(corners);
        if (!isLine && corners.length > 2) this.#coat(corners, fill, fillAlpha);
        if (contrast(fill, fillAlpha * group) > CLEAR) this.#strokes.add([...corners, start]);
      }
      if (!STROKED.has(paint)) continue;
      const thickness = width * scaleOf(matrix);
      if (thickness > THIN)
        for (const [i, to] of corners.slice(1).entries())
          this.#coat(strokeBox(corners[i] ?? to, to, thickness), stroke, strokeAlpha);
      if (contrast(stroke, strokeAlpha * group) > CLEAR) this.#strokes.add(corners);
    }
  }

  /** What follows is shown in the box round some points only. */
  box(points: readonly Point[]): void {
    if (points.length > 0) this.#ink = { ...this.#ink, clip: common(this.#ink.clip, boundsOf(points)) };
  }

  /** A blend of colours, which fills all that is shown. */
  shading(): void {
    this.#coat(cornersOf(this.#ink.clip ?? this.page), SOME, this.#ink.fillAlpha);
  }

  /** Paint over a figure. */
  #coat(corners: readonly Point[], colour: string, alpha: number): void {
    const { clip, blend, group } = this.#ink;
    const bounds = common(clip, boundsOf(corners));
    const left = leftUnder(colour, alpha * group, blend);
    for (const letter of this.#under(bounds, corners)) {
      letter.left *= left;
      if (letter.left < LEAST) letter.glyph.hidden = true;
    }
    const ground = groundOf(colour, alpha * group);
    if (ground !== undefined) this.#grounds.push({ bounds, corners, ground });
  }

  /** A picture, which fills the unit square of its matrix. */
  picture(matrix: Matrix): void {
    const corners = [apply(matrix, 0, 0), apply(matrix, 1, 0), apply(matrix, 1, 1), apply(matrix, 0, 1)];
    const bounds = common(this.#ink.clip, boundsOf(corners));
    const over = this.#under(bounds, corners).map(({ glyph }) => glyph);
    const { x0, y0, x1, y1 } = bounds;
    if (x1 > x0 && y1 > y0) this.pictures.push({ area: (x1 - x0) * (y1 - y0), over });
  }

  /** Marks letters, once all is painted, that a stroke goes over which is no line of a table: drawn across them, or by hand. */
  markOverdrawn(): void {
    const through = this.#strokes.through(this.#letters, MOST);
    if (through === undefined) this.isTooMuch = true;
    for (const glyph of through ?? []) glyph.over = true;
  }

  /** How many strokes are neither level nor upright. */
  get drawn(): number {
    return this.#strokes.count;
  }

  #under(bounds: Bounds, corners: readonly Point[]): Letter[] {
    this.#looked += this.#letters.length;
    if (this.#looked > MOST) {
      this.isTooMuch = true;
      return [];
    }
    return this.#letters.filter(({ middle }) => within(bounds, middle) && isInside(corners, middle));
  }
}
