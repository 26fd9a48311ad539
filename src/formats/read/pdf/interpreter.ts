import { withSymbols } from '../symbol-fonts.js';
import { apply, IDENTITY, type Matrix, matrixOf, multiply } from './geometry.js';
import { type FontFacts, isPrivate, middleOf, type TextState, turnOf } from './letters.js';
import type { Glyph, PageMarks } from './page-marks.js';
import { rulingsOf } from './rulings.js';
import { Sight } from './sight.js';

/** What of a page an {@link Interpreter} needs to know. */
export interface PageFacts {
  page: number;
  width: number;
  height: number;
  /** From the page's own coordinates to those in which it is shown. */
  shown: Matrix;
  font(id: string): FontFacts | undefined;
  /** Whether a layer of the document is shown. */
  layer(content: unknown): boolean;
}

const FRESH: TextState = {
  matrix: IDENTITY,
  font: undefined,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
};

/** Modes of showing text that paint nothing. */
const UNSEEN = new Set([3, 7]);
type Args = readonly unknown[];

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function listOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Array.from(Object.values(value)) : [];
}

/** Follows the operators of a page, as pdf.js lists them, and notes where letters and lines come to stand. */
export class Interpreter {
  readonly marks: PageMarks;
  readonly sight: Sight;
  readonly #facts: PageFacts;
  #matrix: Matrix;
  #text: TextState = { ...FRESH };
  readonly #saved: { matrix: Matrix; text: TextState }[] = [];
  /** For each open piece of marked content whether it is shown. */
  readonly #content: boolean[] = [];
  /** The box of a group that begins: its drawing comes next. */
  #groupBox: readonly unknown[] = [];

  constructor(facts: PageFacts) {
    const { page, width, height } = facts;
    this.#facts = facts;
    this.#matrix = facts.shown;
    this.sight = new Sight({ x0: 0, y0: 0, x1: width, y1: height });
    const { pictures } = this.sight;
    const none = { glyphs: [], hidden: [], rulings: [], annotations: [], drawn: 0, unseen: 0, unreadable: 0 };
    this.marks = { page, width, height, ...none, pictures };
  }

  /** Does one operator. @param names the names of operators by their numbers, for those within a path */
  do(operator: string, args: Args, names: (operator: number) => string): void {
    this.sight.do(operator, args);
    if (this.#doText(operator, args)) return;
    switch (operator) {
      case 'save':
        this.#saved.push({ matrix: this.#matrix, text: { ...this.#text } });
        return;
      case 'restore':
        this.#restore();
        return;
      case 'transform':
        this.#transform(args);
        return;
      case 'paintFormXObjectBegin':
        this.#saved.push({ matrix: this.#matrix, text: { ...this.#text } });
        this.#transform(listOf(args[0]));
        this.#bound(listOf(args[1]));
        return;
      case 'beginGroup':
        this.#groupBox = listOf((args[0] as { bbox?: unknown } | undefined)?.bbox);
        return;
      case 'shadingFill':
        if (!this.#content.includes(false)) this.sight.shading();
        return;
      case 'paintFormXObjectEnd':
        this.#restore();
        return;
      case 'beginMarkedContent':
        this.#content.push(true);
        return;
      case 'beginMarkedContentProps':
        this.#content.push(args[0] !== 'OC' || this.#facts.layer(args[1]));
        return;
      case 'endMarkedContent':
        this.#content.pop();
        return;
      case 'paintImageXObject':
        if (!this.#content.includes(false)) this.sight.picture(this.#matrix);
        return;
      case 'constructPath':
        this.#path(names(number(args[0])), args);
        return;
      default:
    }
  }

  /** Nothing of a drawing within the page is shown outside of its own box. */
  #bound(own: readonly unknown[]): void {
    const [x0, y0, x1, y1] = (own.length === 0 ? this.#groupBox : own).map(number);
    this.#groupBox = [];
    if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return;
    const corners = [x0, x1].flatMap((x) => [y0, y1].map((y) => apply(this.#matrix, x, y)));
    this.sight.box(corners);
  }

  #restore(): void {
    const saved = this.#saved.pop();
    if (saved === undefined) return;
    this.#matrix = saved.matrix;
    this.#text = saved.text;
  }

  #transform(args: Args): void {
    const matrix = matrixOf(args);
    if (matrix !== undefined) this.#matrix = multiply(this.#matrix, matrix);
  }

  #doText(operator: string, args: Args): boolean {
    const text = this.#text;
    switch (operator) {
      case 'beginText':
        Object.assign(text, { matrix: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0 });
        return true;
      case 'setCharSpacing':
        text.charSpacing = number(args[0]);
        return true;
      case 'setWordSpacing':
        text.wordSpacing = number(args[0]);
        return true;
      case 'setHScale':
        text.scale = number(args[0]) / 100;
        return true;
      case 'setLeading':
        text.leading = -number(args[0]);
        return true;
      case 'setTextRise':
        text.rise = number(args[0]);
        return true;
      case 'setTextRenderingMode':
        text.mode = number(args[0]);
        return true;
      case 'setFont':
        this.#setFont(args[0], args[1]);
        return true;
      case 'setGState':
        for (const entry of listOf(args[0])) {
          const [key, value] = listOf(entry);
          if (key === 'Font') this.#setFont(listOf(value)[0], listOf(value)[1]);
        }
        return true;
      case 'setTextMatrix': {
        const matrix = matrixOf(args.length === 1 ? args[0] : args);
        if (matrix !== undefined) Object.assign(text, { matrix, x: 0, y: 0, lineX: 0, lineY: 0 });
        return true;
      }
      case 'setLeadingMoveText':
        text.leading = number(args[1]);
        this.#moveText(number(args[0]), number(args[1]));
        return true;
      case 'moveText':
        this.#moveText(number(args[0]), number(args[1]));
        return true;
      case 'nextLine':
        this.#moveText(0, text.leading);
        return true;
      case 'showText':
        this.#show(listOf(args[0]));
        return true;
      default:
        return false;
    }
  }

  #setFont(id: unknown, size: unknown): void {
    this.#text.font = this.#facts.font(String(id));
    this.#text.size = number(size);
  }

  #moveText(x: number, y: number): void {
    const text = this.#text;
    text.lineX += x;
    text.lineY += y;
    text.x = text.lineX;
    text.y = text.lineY;
  }

  #show(glyphs: readonly unknown[]): void {
    const text = this.#text;
    const { font, scale } = text;
    const widthScale = text.size * (font?.matrix[0] ?? 0.001);
    const seen = !UNSEEN.has(text.mode) && !this.#content.includes(false);
    for (const each of glyphs) {
      if (typeof each === 'number') {
        const shift = (-each * text.size) / 1000;
        if (font?.vertical === true) text.y += shift;
        else text.x += shift * scale;
        continue;
      }
      if (typeof each !== 'object' || each === null) continue;
      const { unicode, width, isSpace } = each as { unicode?: unknown; width?: unknown; isSpace?: unknown };
      const advance = number(width) * widthScale;
      const spacing = text.charSpacing + (isSpace === true ? text.wordSpacing : 0);
      this.#place(typeof unicode === 'string' ? unicode : '', advance, seen);
      if (font?.vertical === true) text.y -= advance + spacing;
      else text.x += (advance + spacing) * scale;
    }
  }

  #place(letter: string, advance: number, seen: boolean): void {
    const { x, y, rise, scale, size, matrix, font } = this.#text;
    const unicode = withSymbols(letter, font?.name);
    const whole = multiply(this.#matrix, matrix);
    const from = apply(whole, x, y + rise);
    const to = apply(whole, x + advance * scale, y + rise);
    const height = Math.hypot(whole[2], whole[3]) * Math.abs(size);
    if (!seen) {
      if (unicode.trim() !== '') this.marks.unseen += 1;
      return;
    }
    if (isPrivate(unicode)) this.marks.unreadable += 1;
    const glyph = this.#glyph(unicode, from, to, whole, height, font?.name ?? '');
    this.marks.glyphs.push(glyph);
    this.sight.letter({ glyph, ...middleOf(whole, this.#text, advance * scale) }, this.#text.mode);
  }

  #glyph(
    text: string,
    from: { x: number; y: number },
    to: { x: number; y: number },
    whole: Matrix,
    size: number,
    font: string,
  ): Glyph {
    const turn = turnOf(whole[0] * Math.sign(this.#text.size || 1), whole[1] * Math.sign(this.#text.size || 1));
    // Letters that read upwards or downwards keep their own axis here; the page is turned for them afterwards.
    const [x0, x1, y] =
      turn === 1
        ? [from.y, to.y, -from.x]
        : turn === 3
          ? [-from.y, -to.y, from.x]
          : turn === 2
            ? [-from.x, -to.x, -from.y]
            : [from.x, to.x, from.y];
    return { text, x0: Math.min(x0, x1), x1: Math.max(x0, x1), y, size, turn, font };
  }

  #path(paint: string, args: Args): void {
    if (this.#content.includes(false)) return;
    const [data] = listOf(args[1]);
    const path = listOf(data).map(number);
    this.sight.path(path, paint, this.#matrix);
    this.marks.rulings.push(...rulingsOf(path, paint, this.#matrix));
  }
}
