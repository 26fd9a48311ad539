import type { Colour, WordColours } from './docx-colours.js';
import { type Attributes, attribute, isOn } from './ooxml.js';

/** What is said of letters. */
export interface RunLook {
  font?: string;
  strike?: boolean;
  vanish?: boolean;
  /** Height of letters, in points. */
  size?: number;
  colour?: Colour;
  /** A fill of its own, which goes before the colour; `none` leaves letters empty. */
  fill?: Colour;
  shade?: Colour;
  highlight?: Colour;
  /** Width of letters, in parts of the usual one. */
  scale?: number;
  /** Room between letters, in points. */
  gap?: number;
  /** Width that all letters of a run are fitted to, in points, and the run that it goes on from. */
  fit?: { width: number; id: string | undefined };
  /** How far above or below their line letters stand, in points. */
  raise?: number;
}

/** What is said of a paragraph. */
export interface ParagraphLook {
  shade?: Colour;
  /** Height of lines that is kept to, in points. */
  exact?: number | undefined;
  /** Room above it, in points. */
  before?: number;
  /** How far from the margin it begins, in points. */
  indent?: number;
  /** Where a frame stands that it is in, in points. */
  frame?: number;
}

/** What is said of a row, a cell, a table. */
export interface TableLook {
  shade?: Colour;
  hidden?: boolean;
  exact?: number;
  /** How far from the margin or the page's edge the table begins, in points. */
  place?: number;
  /** How many rows, and columns, a stripe of a table's style takes. */
  rowBand?: number;
  columnBand?: number;
}

/** One part of a look as it is read. */
export interface Looks {
  run: RunLook;
  paragraph: ParagraphLook;
  table: TableLook;
}

export function noLooks(): Looks {
  return { run: {}, paragraph: {}, table: {} };
}

/** A length of Word's, in points: twentieths. */
function points(attributes: Attributes, name: string): number | undefined {
  const value = Number(attribute(attributes, name) ?? Number.NaN);
  return Number.isFinite(value) ? value / 20 : undefined;
}

/** The place that lies farther from where things usually stand. */
function farther(a: number | undefined, b: number | undefined): number {
  return Math.abs(a ?? 0) > Math.abs(b ?? 0) ? (a ?? 0) : (b ?? 0);
}

function readRun(look: RunLook, name: string, attributes: Attributes, colours: WordColours): void {
  const value = attribute(attributes, 'val');
  const figure = Number(value ?? Number.NaN);
  switch (name) {
    case 'rFonts': {
      const font = attribute(attributes, 'ascii');
      if (font !== undefined) look.font = font;
      break;
    }
    // one of the two kinds of strikes is enough, whatever is said of the other
    case 'strike':
    case 'dstrike':
      look.strike = isOn(value, true) || (look.strike ?? false);
      break;
    case 'vanish':
      look.vanish = isOn(value, true);
      break;
    case 'sz':
      if (Number.isFinite(figure)) look.size = figure / 2;
      break;
    case 'color':
      look.colour = colours.of(attributes, 'val') ?? 'auto';
      break;
    case 'shd':
      look.shade = colours.ofShading(attributes);
      break;
    case 'highlight':
      look.highlight = colours.ofHighlight(attributes);
      break;
    case 'w':
      if (Number.isFinite(figure)) look.scale = figure / 100;
      break;
    case 'fitText':
      look.fit = { width: points(attributes, 'val') ?? 0, id: attribute(attributes, 'id') };
      break;
    case 'position':
      if (Number.isFinite(figure)) look.raise = figure / 2;
      break;
    case 'spacing': {
      const gap = points(attributes, 'val');
      if (gap !== undefined) look.gap = gap;
      break;
    }
    default:
  }
}

function readParagraph(look: ParagraphLook, name: string, attributes: Attributes, colours: WordColours): void {
  if (name === 'shd') look.shade = colours.ofShading(attributes);
  else if (name === 'spacing') {
    const line = points(attributes, 'line');
    if (line !== undefined) look.exact = attribute(attributes, 'lineRule') === 'exact' ? line : undefined;
    const before = points(attributes, 'before');
    if (before !== undefined) look.before = before;
  } else if (name === 'ind') {
    const left = points(attributes, 'left') ?? points(attributes, 'start') ?? 0;
    const first = points(attributes, 'firstLine') ?? -(points(attributes, 'hanging') ?? 0);
    look.indent = farther(left, left + first);
  } else if (name === 'framePr') look.frame = farther(points(attributes, 'x'), points(attributes, 'y'));
}

function readTable(look: TableLook, name: string, attributes: Attributes, colours: WordColours): void {
  if (name === 'shd') look.shade = colours.ofShading(attributes);
  else if (name === 'hidden') look.hidden = isOn(attribute(attributes, 'val'), true);
  else if (name === 'trHeight' && attribute(attributes, 'hRule') === 'exact')
    look.exact = points(attributes, 'val') ?? 0;
  else if (name === 'tblStyleRowBandSize') look.rowBand = Number(attribute(attributes, 'val')) || 1;
  else if (name === 'tblStyleColBandSize') look.columnBand = Number(attribute(attributes, 'val')) || 1;
  else if (name === 'tblInd') look.place = farther(look.place, points(attributes, 'w'));
  else if (name === 'tblpPr') {
    look.place = farther(look.place, farther(points(attributes, 'tblpX'), points(attributes, 'tblpY')));
  }
}

const HOLDERS = new Set(['rPr', 'pPr', 'tcPr', 'trPr', 'tblPr']);
/** What stood there before a tracked change. */
const EARLIER = /PrChange$/;

/** Reads properties as they go by, wherever they stand: in a style or in the text. */
export class PropertyReader {
  /** The holders that are open, each in the other. */
  readonly #holders: string[] = [];
  #earlier = 0;
  #inFill = false;

  constructor(private readonly colours: WordColours) {}

  /** The holder whose properties are being read: `mark` for those of the sign at a paragraph's end. */
  get holder(): string | undefined {
    if (this.#earlier > 0) return undefined;
    const last = this.#holders.at(-1);
    return last === 'rPr' && this.#holders.length > 1 ? 'mark' : last;
  }

  /** @param looksOf where what a holder says is kept */
  open(name: string, attributes: Attributes, looksOf: (holder: string) => Looks | undefined): void {
    if (this.#earlier > 0 || EARLIER.test(name)) {
      this.#earlier += 1;
      return;
    }
    if (HOLDERS.has(name)) {
      this.#holders.push(name);
      return;
    }
    const { holder } = this;
    if (holder === undefined) return;
    const looks = looksOf(holder);
    if (looks === undefined) return;
    if (holder === 'rPr') this.#run(looks.run, name, attributes);
    else if (holder === 'pPr') readParagraph(looks.paragraph, name, attributes, this.colours);
    else if (holder !== 'mark') readTable(looks.table, name, attributes, this.colours);
  }

  close(name: string): void {
    if (this.#earlier > 0) this.#earlier -= 1;
    else if (name === 'textFill') this.#inFill = false;
    else if (HOLDERS.has(name)) this.#holders.pop();
  }

  #run(look: RunLook, name: string, attributes: Attributes): void {
    if (name === 'textFill') this.#inFill = true;
    else if (!this.#inFill) readRun(look, name, attributes, this.colours);
    else if (name === 'noFill') look.fill = 'none';
    else if (name === 'srgbClr') look.fill = this.colours.of(attributes, 'val') ?? 'auto';
    else if (name === 'schemeClr') look.fill = this.colours.ofTheme(attribute(attributes, 'val') ?? '') ?? 'auto';
    // how much of the paper shows through, in thousandths of a hundredth
    else if (name === 'alpha' && Number(attribute(attributes, 'val')) > 92_000) look.fill = 'none';
  }
}
