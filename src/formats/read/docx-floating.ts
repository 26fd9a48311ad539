import { type Attributes, attribute, isOn } from './ooxml.js';

/** Lengths of drawings are counted in these. */
const PER_POINT = 12_700;
/** A side shorter than this, in points, makes a stroke of a shape. */
const STROKE = 4;
/** Paint that lets more than this part of what is beneath through covers nothing. */
const CLEAR = 0.4;
/** Room that a letter takes, in square points: words that fill less than a part of their box do not account for it. */
const LETTER = 98;
const FILLED_BY_WORDS = 0.1;

const WRAPS = new Set(['wrapSquare', 'wrapTight', 'wrapThrough', 'wrapTopAndBottom']);
const FILLS = new Set(['solidFill', 'gradFill', 'pattFill', 'blipFill', 'grpFill']);
const OLD_SHAPES = new Set(['shape', 'rect', 'roundrect', 'oval', 'polyline', 'line', 'curve', 'arc']);
const OLD_STROKES = new Set(['line', 'polyline', 'curve', 'arc']);

/** A drawing that lies in front of the text around its anchor, and hides what is beneath it. */
export interface Cover {
  kind: 'shape' | 'picture' | 'stroke';
  /** Where it begins below the paragraph that it is anchored in, and how high it is, in points; no `top` where it goes by the page. */
  top: number | undefined;
  width: number;
  height: number;
}

function points(style: string, name: string): number | undefined {
  const found = new RegExp(`(?:^|;)\\s*${name}:\\s*(-?[\\d.]+)(pt|in|cm|mm|px)?`).exec(style);
  if (found === null) return undefined;
  return Number(found[1]) * ({ in: 72, cm: 28.35, mm: 2.835, px: 0.75 }[found[2] ?? ''] ?? 1);
}

/** A drawing as it goes by, of either kind: what is anchored before the text without letting it flow around. */
export class Floating {
  #isInFront = false;
  #isHidden = false;
  /** What it says itself of its fill, and what its style does. */
  #ownFill: boolean | undefined;
  #styleFill = false;
  #isPicture = false;
  #isStroke = false;
  #alpha = 1;
  #top: number | undefined;
  #width = 0;
  #height = 0;
  #fromText = false;
  #inVertical = false;
  #offset: string | undefined;
  #inLine = 0;
  #inText = 0;
  #words = '';

  open(name: string, attributes: Attributes): void {
    if (name === 'txbxContent') this.#inText += 1;
    if (this.#inText > 0) return;
    if (name === 'anchor') this.#isInFront = !isOn(attribute(attributes, 'behindDoc'), false);
    else if (WRAPS.has(name)) this.#isInFront = false;
    else if (name === 'wrap') this.#isInFront &&= ['none', undefined].includes(attribute(attributes, 'type'));
    else if (name === 'docPr') this.#isHidden ||= isOn(attribute(attributes, 'hidden'), false);
    else if (name === 'extent') this.#size(Number(attribute(attributes, 'cx')), Number(attribute(attributes, 'cy')));
    else if (name === 'positionV') {
      this.#inVertical = true;
      this.#fromText = ['paragraph', 'line'].includes(attribute(attributes, 'relativeFrom') ?? '');
    } else if (name === 'posOffset' && this.#inVertical) this.#offset = '';
    else if (OLD_SHAPES.has(name)) this.#old(name, attributes);
    else this.#look(name, attributes);
  }

  text(text: string): void {
    if (this.#inText > 0) this.#words += text.trim();
    else if (this.#offset !== undefined) this.#offset += text;
  }

  close(name: string): void {
    if (name === 'txbxContent') this.#inText -= 1;
    if (this.#inText > 0) return;
    if (name === 'ln') this.#inLine -= 1;
    else if (name === 'positionV') this.#inVertical = false;
    else if (name === 'posOffset' && this.#offset !== undefined) {
      if (this.#fromText) this.#top = Number(this.#offset) / PER_POINT;
      this.#offset = undefined;
    }
  }

  /** What it covers others as; undefined for what stands in the text, behind it, or lets it be seen. */
  get cover(): Cover | undefined {
    if (!this.#isInFront || this.#isHidden || this.#alpha < CLEAR) return undefined;
    const [width, height] = [this.#width, this.#height];
    const place = { top: this.#top, width, height };
    if (this.#isStroke || Math.min(width, height) < STROKE) return { kind: 'stroke', ...place };
    if (this.#isPicture) return { kind: 'picture', ...place };
    const isSaying = this.#words.length * LETTER >= FILLED_BY_WORDS * width * height;
    return (this.#ownFill ?? this.#styleFill) && !isSaying ? { kind: 'shape', ...place } : undefined;
  }

  #look(name: string, attributes: Attributes): void {
    if (name === 'ln') this.#inLine += 1;
    else if (this.#inLine > 0) return;
    else if (FILLS.has(name)) this.#ownFill = true;
    else if (name === 'noFill') this.#ownFill ??= false;
    else if (name === 'fillRef') this.#styleFill = attribute(attributes, 'idx') !== '0';
    else if (name === 'alpha') this.#alpha = Number(attribute(attributes, 'val')) / 100_000;
    else if (name === 'alphaModFix') this.#alpha = Number(attribute(attributes, 'amt')) / 100_000;
    else if (name === 'pic' || name === 'imagedata') this.#isPicture = true;
    else if (name === 'cNvCnPr') this.#isStroke = true;
    // letters drawn across the page are read as words
    else if (name === 'textpath') this.#isInFront = false;
    else if (name === 'prstGeom')
      this.#isStroke ||= /^(?:line|.*Connector\d)$/.test(attribute(attributes, 'prst') ?? '');
  }

  #size(width: number, height: number): void {
    this.#width = width / PER_POINT;
    this.#height = height / PER_POINT;
  }

  /** A shape of the kind that older programs write. */
  #old(name: string, attributes: Attributes): void {
    const style = attribute(attributes, 'style') ?? '';
    this.#isInFront = /position:\s*absolute/.test(style) && !/z-index:\s*-/.test(style);
    this.#isHidden ||= /visibility:\s*hidden|display:\s*none/.test(style);
    this.#isStroke = OLD_STROKES.has(name);
    this.#ownFill = !/^f/.test(attribute(attributes, 'filled') ?? '');
    this.#width = points(style, 'width') ?? 0;
    this.#height = points(style, 'height') ?? 0;
    const goesByPage = /mso-position-vertical-relative:\s*(?:page|margin)/.test(style);
    this.#top = goesByPage ? undefined : (points(style, 'margin-top') ?? 0);
  }
}
