import { dominantFont } from '../fonts.js';
import type { TextLine } from './lines.js';

/** The text of a cell, and the font of most of it. */
export interface CellText {
  text: string;
  font: string | undefined;
  /** The part of it that a line runs through. */
  struck?: string;
}

/** Room that is left beside text in a cell, in points. */
const PADDING = 4;
/** What is one word however it is broken: an address on the net, a code, a number with separators. */
const ONE_WORD =
  /^(?:[^\s@]+@[^\s@]+\.[^\s@]+|(?:https?:\/\/|www\.)\S+|[A-Za-z]\d\d(?:\.\d{1,6}){0,6}|\d{3}(?:\.\d{1,4}){2,5}(?:\.[A-Za-z]\d\d)?|\d{1,6}\/\d{0,4}\/?[\p{L}-]+)$/u;
/** A line that ends so goes on without a space where letters follow: `Bà Rịa-` + `Vũng Tàu`. */
const OPEN_END = /[\p{L}\d][-‐/]$/u;

/** True where the first word of the next line would have fitted behind this one: somebody ended the line. */
function isEnded(line: TextLine, next: TextLine, right: number): boolean {
  const first = next.text.split(' ', 1)[0] ?? '';
  const width = ((next.x1 - next.x0) * first.length) / Math.max(1, next.text.length);
  return line.x1 + width * 1.15 + line.size * 0.35 + PADDING < right;
}

/** One code and nothing else: the next one below it begins a line of its own, whatever room there was. */
function isCode(text: string): boolean {
  return ONE_WORD.test(text) && /^(?:[A-Za-z]\d\d|\d{3}\.)[\d.A-Za-z]*$/.test(text);
}

/** The beginning of an address that a narrow column broke: `haipho` + `ng@gov.vn`. */
const BEGUN = /^(?=.*[a-z])[a-z\d._+-]+$/i;

function isWord(text: string): boolean {
  return ONE_WORD.test(text);
}

const JOINT = /[-‐/.@_]$/;
const JOINED = /^[-‐/.@_]/;

/** The words of the lines that follow, put together as long as each line is one word, shortest first. */
function* wholes(word: string, lines: readonly TextLine[]): Generator<string> {
  let whole = word;
  for (const { text } of lines) {
    whole += /^\S*/.exec(text)?.[0] ?? '';
    yield whole;
    if (/\s/.test(text)) return;
  }
}

/**
 * Whether the next line goes on within a word of this one: `ubnd@hai` + `phong.gov.vn`, `H24.12.` + `03`.
 * @param isFull the next word had no room behind this one; isWhole: it is all that the cell says so far
 */
function goesOn(word: string, lines: readonly TextLine[], isFull: boolean, isWhole: boolean): boolean {
  const [next = ''] = lines[0]?.text.split(' ', 1) ?? [];
  const isOpen = JOINT.test(word) || JOINED.test(next);
  const isPart = isWord(word) ? isOpen || (isFull && next === lines[0]?.text && !/^\d+$/.test(next)) : true;
  const isBegun = isFull && isWhole && BEGUN.test(word) && next.includes('@');
  if (isPart && (isOpen || isBegun || !isWord(next)) && /[\p{L}\d@.]/u.test(word)) {
    for (const whole of wholes(word, lines)) {
      if (isWord(whole) && (whole.match(/@/g) ?? []).length <= 1) return true;
    }
  }
  return OPEN_END.test(word) && /^\p{L}/u.test(next);
}

/**
 * The lines of a cell as one text: where a line is full the next goes on behind a space, or within the word that
 * it was broken in; where it ends early somebody began a new line.
 * @param right the cell's right border
 */
export function cellText(lines: readonly TextLine[], right: number): CellText {
  let text = '';
  let last: TextLine | undefined;
  const fonts = new Map<string, number>();
  for (const [i, line] of lines.entries()) {
    for (const [font, count] of line.fonts) fonts.set(font, (fonts.get(font) ?? 0) + count);
    if (last === undefined) text = line.text;
    else {
      const word = /\S*$/.exec(text)?.[0] ?? '';
      const ended = isEnded(last, line, right);
      if (goesOn(word, lines.slice(i), !ended, word === text)) text += line.text;
      else text += ended || (isCode(word) && isCode(line.text)) ? `\n${line.text}` : ` ${line.text}`;
    }
    last = line;
  }
  let letters = 0;
  for (const count of fonts.values()) letters += count;
  const struck = lines
    .flatMap((line) => line.words.flatMap((word) => word.struck ?? []))
    .join(' ')
    .normalize('NFC');
  return { text, font: dominantFont(fonts, letters), ...(struck === '' ? {} : { struck }) };
}
