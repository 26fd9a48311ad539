import { dominantFont } from './fonts.js';
import { type Attributes, attribute, isOn } from './ooxml.js';
import { raised } from './raised.js';
import { withSymbols } from './symbol-fonts.js';
import { isWhite } from './xlsx-colour.js';

/** A string of a workbook, and the font of most of its letters where its runs name one. */
export interface StyledText {
  text: string;
  font?: string;
  /** The part that is struck through by its runs. */
  struck?: string;
  /** Whether all its letters are white by their own runs; undefined where their cell says what colour they have. */
  white?: boolean;
}

/** Characters XML cannot hold are written `_x000D_` in OOXML (ECMA-376 part 1, 22.4.2.4). */
function unescapeXml(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The engine keeps shorter parts of a text as texts of their own. */
const SHORTEST_PART = 13;

/** A text that does not hold on to the page of XML that it was cut from: of a big workbook that would be all its pages. */
function ownText(text: string): string {
  return text.length < SHORTEST_PART ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}

/** Puts a shared or inline string together from its runs; readings (phonetic runs) are left out. */
export class StringBuilder {
  #text = '';
  #runFont: string | undefined;
  #isRaised = false;
  #isStruck = false;
  #struck = '';
  /** The colour of the run that goes by, and how many letters are white or coloured by their runs. */
  #isWhite: boolean | undefined;
  #white = 0;
  #coloured = 0;
  #fonts: Map<string, number> | undefined;
  #inText = false;
  #phonetic = false;

  open(name: string, attributes: Attributes): void {
    if (name === 't') this.#inText = !this.#phonetic;
    else if (name === 'r') {
      this.#runFont = undefined;
      this.#isRaised = false;
      this.#isStruck = false;
      this.#isWhite = undefined;
    } else if (name === 'color') this.#isWhite = isWhite(attributes);
    else if (name === 'strike') this.#isStruck = isOn(attribute(attributes, 'val'), true);
    else if (name === 'vertAlign') this.#isRaised = attribute(attributes, 'val') === 'superscript';
    else if (name === 'rPh') this.#phonetic = true;
    else if (name === 'rFont') this.#runFont = attribute(attributes, 'val');
  }

  text(text: string): void {
    if (!this.#inText) return;
    this.#text += this.#isRaised ? raised(text) : withSymbols(text, this.#runFont);
    if (this.#isStruck) this.#struck += text;
    if (this.#isWhite !== undefined) {
      const letters = text.trim().length;
      this.#coloured += letters;
      if (this.#isWhite) this.#white += letters;
    }
    if (this.#runFont !== undefined) {
      this.#fonts ??= new Map();
      this.#fonts.set(this.#runFont, (this.#fonts.get(this.#runFont) ?? 0) + text.trim().length);
    }
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#phonetic = false;
  }

  /** The finished string, a bare one where nothing is to be said of it; the builder starts anew. */
  take(): StyledText | string {
    const text = unescapeXml(this.#text);
    const font = this.#fonts === undefined ? undefined : dominantFont(this.#fonts, this.#text.trim().length);
    this.#text = '';
    this.#runFont = undefined;
    this.#isRaised = false;
    this.#isStruck = false;
    this.#fonts = undefined;
    const struck = unescapeXml(this.#struck);
    this.#struck = '';
    const isStruck = struck.trim() !== '';
    const letters = text.trim().length;
    const white = this.#coloured === 0 ? undefined : this.#white > 0 && this.#white >= letters;
    this.#isWhite = undefined;
    this.#white = 0;
    this.#coloured = 0;
    if (font === undefined && !isStruck && white === undefined) return ownText(text);
    return {
      text,
      ...(white === undefined ? {} : { white }),
      ...(font === undefined ? {} : { font }),
      ...(isStruck ? { struck } : {}),
    };
  }
}
