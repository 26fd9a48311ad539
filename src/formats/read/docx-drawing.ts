import { type Colour, WHITE, type WordColours } from './docx-colours.js';
import { type Attributes, attribute, isOn } from './ooxml.js';

/** Lengths of drawings are counted in these. */
const PER_POINT = 12_700;
/** The longest side of the paper that papers are printed on, in points: farther than that nothing is on the page. */
export const FARTHEST = 842;
/** How far before a margin something still is on the page, in points. */
export const NEAREST = -150;
/** A box with less room than this, in points, shows no letters. */
const SMALLEST = 4;

const FILLS = new Set(['gradFill', 'pattFill', 'blipFill', 'grpFill']);

/** A length of a style that old drawings have: `margin-left:-900pt`. */
function styled(style: string, name: string): number | undefined {
  const found = new RegExp(`(?:^|;)\\s*${name}:\\s*(-?[\\d.]+)(pt|in|cm|mm)?`).exec(style);
  if (found === null) return undefined;
  const unit = { in: 72, cm: 28.35, mm: 2.835 }[found[2] ?? ''] ?? 1;
  return Number(found[1]) * unit;
}

function isOff(start: number, length: number): boolean {
  return start >= FARTHEST || start + length <= NEAREST;
}

/** A drawing with text in it, as it goes by: whether a reader sees it, and on what ground its letters stand. */
export class Drawing {
  isHidden = false;
  /** The ground of its letters; undefined where nobody knows it. */
  ground: Colour | undefined = WHITE;
  #width = 0;
  #height = 0;
  #side: 'width' | 'height' | undefined;
  #offset = '';
  #inOffset = false;
  #inLine = 0;
  #inSolid = false;
  /** It says itself what fills it, whatever its style says. */
  #isFilled = false;
  #inText = 0;

  constructor(private readonly colours: WordColours) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'txbxContent') this.#inText += 1;
    if (this.#inText > 0) return;
    if (name === 'docPr') this.isHidden ||= isOn(attribute(attributes, 'hidden'), false);
    else if (name === 'extent') this.#size(attributes);
    else if (name === 'positionH') this.#side = 'width';
    else if (name === 'positionV') this.#side = 'height';
    else if (name === 'posOffset') this.#inOffset = true;
    else if (name === 'ln') this.#inLine += 1;
    else if (this.#inLine > 0) return;
    else if (name === 'solidFill') {
      this.#inSolid = true;
      this.#isFilled = true;
    } else if (name === 'noFill') this.#isFilled = true;
    else if (this.#inSolid && name === 'srgbClr') this.ground = this.colours.of(attributes, 'val');
    else if (this.#inSolid && name === 'schemeClr')
      this.ground = this.colours.ofTheme(attribute(attributes, 'val') ?? '');
    else if (FILLS.has(name)) this.#fill();
    else if (name === 'fillRef' && attribute(attributes, 'idx') !== '0' && !this.#isFilled) this.#fill();
    else if (name === 'shape' || name === 'rect' || name === 'roundrect') this.#old(attributes);
  }

  text(text: string): void {
    if (this.#inOffset) this.#offset += text;
  }

  close(name: string): void {
    if (name === 'txbxContent') this.#inText -= 1;
    if (this.#inText > 0) return;
    if (name === 'ln') this.#inLine -= 1;
    else if (name === 'solidFill') this.#inSolid = false;
    else if (name === 'posOffset') {
      const length = this.#side === 'width' ? this.#width : this.#height;
      this.isHidden ||= isOff(Number(this.#offset) / PER_POINT, length);
      this.#offset = '';
      this.#inOffset = false;
    }
  }

  #size(attributes: Attributes): void {
    this.#width = Number(attribute(attributes, 'cx')) / PER_POINT;
    this.#height = Number(attribute(attributes, 'cy')) / PER_POINT;
    this.isHidden ||= this.#width < SMALLEST || this.#height < SMALLEST;
  }

  #fill(): void {
    this.ground = undefined;
    this.#isFilled = true;
  }

  #old(attributes: Attributes): void {
    const style = attribute(attributes, 'style') ?? '';
    const [width = FARTHEST, height = FARTHEST] = [styled(style, 'width'), styled(style, 'height')];
    const isOut = isOff(styled(style, 'margin-left') ?? 0, width) || isOff(styled(style, 'margin-top') ?? 0, height);
    const isSmall = width < SMALLEST || height < SMALLEST;
    this.isHidden ||= isOut || isSmall || /visibility:\s*hidden|display:\s*none/.test(style);
    const filled = attribute(attributes, 'fillcolor');
    if (filled === undefined || /^f/.test(attribute(attributes, 'filled') ?? '')) return;
    this.ground = /^#[\da-f]{6}$/i.test(filled) ? filled.slice(1).toUpperCase() : undefined;
  }
}
