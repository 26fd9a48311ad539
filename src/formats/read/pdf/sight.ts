import { apply, type Matrix, type Point } from './geometry.js';
import type { Glyph, Picture } from './page-marks.js';
import { figuresOf, THIN } from './rulings.js';

/** With what letters and figures are painted, and within which box of the page. */
interface Ink {
  fill: string;
  stroke: string;
  fillAlpha: number;
  strokeAlpha: number;
  /** Painted over what is there, and not mixed with it. */
  plain: boolean;
  clip: Bounds | undefined;
}

interface Bounds {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

const FRESH: Ink = { fill: '#000000', stroke: '#000000', fillAlpha: 1, strokeAlpha: 1, plain: true, clip: undefined };
/** A colour that is not known: a pattern. */
const SOME = '#808080';
/** White, or so nearly that nobody reads it on paper. */
const PALE = /^#(?:f[\da-f]){3}$/i;
const FILLING = new Set(['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']);
/** Paint that lets so much through hides nothing; paint of which so little is left is seen by nobody. */
const COVERING = 0.95;
const UNSEEN = 0.1;
/** Height of letters that no eye reads, in points. */
const SMALLEST = 1.5;
/** How far beyond the edge of what is shown a letter's middle may lie. */
const SLACK = 2;
/** Letters held against figures on one page at most. */
const MOST = 300_000_000;

function boundsOf(points: readonly Point[]): Bounds {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

function within({ x0, y0, x1, y1 }: Bounds, { x, y }: Point, slack = 0): boolean {
  return x >= x0 - slack && x <= x1 + slack && y >= y0 - slack && y <= y1 + slack;
}

function common(a: Bounds | undefined, b: Bounds): Bounds {
  if (a === undefined) return b;
  return { x0: Math.max(a.x0, b.x0), y0: Math.max(a.y0, b.y0), x1: Math.min(a.x1, b.x1), y1: Math.min(a.y1, b.y1) };
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

/**
 * Tells which letters of a page nobody sees: white ones, those that something was painted over, those outside of what is
 * shown; and over which letters a picture lies.
 */
export class Sight {
  readonly pictures: Picture[] = [];
  /** More was painted over each other than can be looked at. */
  isTooMuch = false;
  #ink: Ink = FRESH;
  #clips = false;
  readonly #saved: Ink[] = [];
  readonly #letters: { glyph: Glyph; middle: Point }[] = [];
  /** What is painted in a colour, for letters that are white on it. */
  readonly #grounds: { bounds: Bounds; corners: readonly Point[] }[] = [];
  #looked = 0;

  /** One operator of those that change how things are painted. */
  do(operator: string, args: readonly unknown[]): void {
    const [first] = args;
    const colour = typeof first === 'string' ? first : SOME;
    switch (operator) {
      case 'save':
      case 'paintFormXObjectBegin':
        this.#saved.push(this.#ink);
        return;
      case 'restore':
      case 'paintFormXObjectEnd':
        this.#ink = this.#saved.pop() ?? this.#ink;
        return;
      case 'setFillRGBColor':
      case 'setFillColorN':
        this.#ink = { ...this.#ink, fill: colour };
        return;
      case 'setStrokeRGBColor':
      case 'setStrokeColorN':
        this.#ink = { ...this.#ink, stroke: colour };
        return;
      case 'setGState':
        for (const [key, value] of first as Iterable<[string, unknown]>) this.#state(key, value);
        return;
      case 'clip':
      case 'eoClip':
        this.#clips = true;
        return;
      default:
    }
  }

  #state(key: string, value: unknown): void {
    if (key === 'ca') this.#ink = { ...this.#ink, fillAlpha: Number(value) };
    else if (key === 'CA') this.#ink = { ...this.#ink, strokeAlpha: Number(value) };
    else if (key === 'BM') this.#ink = { ...this.#ink, plain: value === 'source-over' };
  }

  /** A letter as it is shown. @param mode how it is painted: 1 strokes it, 2 does both */
  letter(glyph: Glyph, middle: Point, mode: number): void {
    const { fill, stroke, fillAlpha, strokeAlpha, clip } = this.#ink;
    const isPainted = (colour: string, alpha: number): boolean =>
      alpha > UNSEEN && (!PALE.test(colour) || this.#isOnGround(middle));
    const isFilled = mode % 4 !== 1 && isPainted(fill, fillAlpha);
    const isStroked = (mode % 4 === 1 || mode % 4 === 2) && isPainted(stroke, strokeAlpha);
    const isOut = clip !== undefined && !within(clip, middle, SLACK);
    if ((!isFilled && !isStroked) || isOut || glyph.size < SMALLEST) glyph.hidden = true;
    this.#letters.push({ glyph, middle });
  }

  #isOnGround(middle: Point): boolean {
    this.#looked += this.#grounds.length;
    if (this.#looked > MOST) this.isTooMuch = true;
    return this.#grounds.some(({ bounds, corners }) => within(bounds, middle) && isInside(corners, middle));
  }

  /** A path that is painted, or sets what is shown of what follows. */
  path(path: readonly number[], paint: string, matrix: Matrix): void {
    const figures = figuresOf(path, matrix);
    if (this.#clips) {
      this.#clips = false;
      if (figures.length > 0) this.#ink = { ...this.#ink, clip: common(this.#ink.clip, boundsOf(figures.flat())) };
    }
    const { fill, fillAlpha, plain } = this.#ink;
    if (!FILLING.has(paint) || !plain || fillAlpha < COVERING) return;
    for (const corners of figures) {
      if (corners.length < 3) continue;
      const whole = boundsOf(corners);
      const isPale = PALE.test(fill);
      // what is thin and dark is a line
      if (!isPale && Math.min(whole.x1 - whole.x0, whole.y1 - whole.y0) <= THIN) continue;
      const bounds = common(this.#ink.clip, whole);
      for (const { glyph } of this.#under(bounds, corners)) glyph.hidden = true;
      if (!isPale) this.#grounds.push({ bounds, corners });
    }
  }

  /** A picture, which fills the unit square of its matrix. */
  picture(matrix: Matrix): void {
    const corners = [apply(matrix, 0, 0), apply(matrix, 1, 0), apply(matrix, 1, 1), apply(matrix, 0, 1)];
    const bounds = common(this.#ink.clip, boundsOf(corners));
    const over = this.#under(bounds, corners).map(({ glyph }) => glyph);
    const { x0, y0, x1, y1 } = bounds;
    if (x1 > x0 && y1 > y0) this.pictures.push({ area: (x1 - x0) * (y1 - y0), over });
  }

  #under(bounds: Bounds, corners: readonly Point[]): { glyph: Glyph; middle: Point }[] {
    this.#looked += this.#letters.length;
    if (this.#looked > MOST) {
      this.isTooMuch = true;
      return [];
    }
    return this.#letters.filter(({ middle }) => within(bounds, middle) && isInside(corners, middle));
  }
}
