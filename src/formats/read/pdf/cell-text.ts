import { dominantFont } from '../fonts.js';
import { type Joint, wordsOfPieces } from './broken-words.js';
import type { TextLine } from './lines.js';

/** The text of a cell, and the font of most of it. */
export interface CellText {
  text: string;
  font: string | undefined;
  /** The part of it that a line runs through. */
  struck?: string;
  /** All of it is crossed by nothing but borders of the table. */
  crossed?: true;
  /** Where lines end and nobody can tell whether a word ends too: "Kông|pa". */
  broken?: string;
}

/** The borders of a cell. */
export interface CellWidth {
  x0: number;
  x1: number;
}

/** Room that is left beside text in a cell, in points: what lines show of it counts between these. */
const LEAST_PADDING = 1.5;
const MOST_PADDING = 6;
/** Part of the letters' height that a space takes. */
const SPACE = 0.25;
/** How exactly the room in a line is known, in points. */
const SLACK = 1;
/** What is one word however it is broken: an address on the net, a code, a day, a number with separators. */
const ONE_WORD =
  /^(?:[^\s@]+@[^\s@]+\.[^\s@]+|(?:https?:\/\/|www\.)\S+|[A-Za-z]\d\d(?:\.\d{1,6}){0,6}|\d{3}(?:\.\d{1,4}){2,5}(?:\.[A-Za-z]\d\d)?|\d{1,2}([/.-])\d{1,2}\1\d{4}|\d{1,6}\/\d{0,4}\/?[\p{L}-]+)$/u;
/** Signs round a word that are no part of it. */
const AROUND = /^[([“"]+|[)\]”",;]+$/gu;
/** A line that ends so goes on without a space where letters follow: `Bà Rịa-` + `Vũng Tàu`. */
const OPEN_END = /[\p{L}\d][-‐/]$/u;

/** One code and nothing else: the next one below it begins a line of its own, whatever room there was. */
function isCode(text: string): boolean {
  return ONE_WORD.test(text) && /^(?:[A-Za-z]\d\d|\d{3}\.)[\d.A-Za-z]*$/.test(text);
}

/** The beginning of an address that a narrow column broke: `haipho` + `ng@gov.vn`. */
const BEGUN = /^(?=.*[a-z])[a-z\d._+-]+$/i;
/** What is no whole address, and nothing else either. */
const PART_OF_ADDRESS = /@|^(?:https?:|www\.)/i;

function isWord(text: string): boolean {
  return ONE_WORD.test(text.replace(AROUND, ''));
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

/** Tells by the width of a cell why its lines end where they do. */
class Room {
  readonly #room: number;

  constructor(lines: readonly TextLine[], { x0, x1 }: CellWidth) {
    const shown = Math.min(...lines.flatMap((line) => [line.x0 - x0, x1 - line.x1]));
    this.#room = x1 - x0 - 2 * Math.min(MOST_PADDING, Math.max(LEAST_PADDING, shown));
  }

  /** True where the first word of the next line would have fitted behind this one: somebody ended the line. */
  isEnded(line: TextLine, next: TextLine): boolean {
    const [word] = next.words;
    const width = word === undefined ? 0 : word.x1 - word.x0;
    return line.x1 - line.x0 + SPACE * line.size + width + SLACK < this.#room;
  }

  /** True where a line is one word and not even the next letter had room behind it: the word may go on below. */
  mayBreakWord(line: TextLine, next: TextLine): boolean {
    const lead = next.words[0]?.lead ?? 0;
    return line.words.length === 1 && line.x1 - line.x0 + lead + SLACK > this.#room;
  }
}

/**
 * Whether the next line goes on within an address, a code or a number of this one: `ubnd@hai` + `phong.gov.vn`,
 * `H24.12.` + `03`.
 * @param isFull the next word had no room behind this one; isBroken: nor had its first letter, behind one word alone;
 * isWhole: the word is all that the cell says so far
 */
function goesOn(
  word: string,
  lines: readonly TextLine[],
  { isFull, isBroken, isWhole }: { isFull: boolean; isBroken: boolean; isWhole: boolean },
): boolean {
  const [next = ''] = lines[0]?.text.split(' ', 1) ?? [];
  const isOpen = JOINT.test(word) || JOINED.test(next);
  const isBegun = isFull && isWhole && BEGUN.test(word) && next.includes('@');
  const isPart = isOpen || isBroken || isBegun || (!isWord(word) && PART_OF_ADDRESS.test(word));
  if (isPart && (isOpen || isBegun || !isWord(next)) && /[\p{L}\d@.]/u.test(word)) {
    for (const whole of wholes(word, lines)) {
      if (isWord(whole) && (whole.match(/@/g) ?? []).length <= 1) return true;
    }
  }
  return OPEN_END.test(word) && /^\p{L}/u.test(next);
}

/** Where words end among lines that may each break one: by the index of the line after. */
function brokenAt(lines: readonly TextLine[], room: Room): Map<number, Joint> {
  const found = new Map<number, Joint>();
  const isBroken = (line: TextLine | undefined, next: TextLine | undefined): boolean =>
    line !== undefined && next !== undefined && room.mayBreakWord(line, next);
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (isBroken(lines[to], lines[to + 1])) to += 1;
    if (to > from) {
      const pieces = lines.slice(from, to + 1).map(({ words }) => words[0]?.text ?? '');
      wordsOfPieces(pieces).forEach((joint, i) => {
        found.set(from + i + 1, joint);
      });
    }
    from = to + 1;
  }
  return found;
}

/**
 * The lines of a cell as one text: where a line is full the next goes on behind a space, or within the word that
 * it was broken in; where it ends early somebody began a new line. Which of them it is the places of the letters say.
 */
export function cellText(lines: readonly TextLine[], width: CellWidth): CellText {
  const room = new Room(lines, width);
  const joints = brokenAt(lines, room);
  let text = '';
  let last: TextLine | undefined;
  const broken: string[] = [];
  const fonts = new Map<string, number>();
  for (const [i, line] of lines.entries()) {
    for (const [font, count] of line.fonts) fonts.set(font, (fonts.get(font) ?? 0) + count);
    if (last === undefined) text = line.text;
    else {
      const word = /\S*$/.exec(text)?.[0] ?? '';
      const isFull = !room.isEnded(last, line);
      const joint = joints.get(i);
      const isBroken = joint !== undefined;
      if (goesOn(word, lines.slice(i), { isFull, isBroken, isWhole: word === text }) || joint === 'on') {
        text += line.text;
      } else {
        if (joint === 'doubt') broken.push(`${word}|${line.words[0]?.text ?? ''}`);
        text += !isFull || (isCode(word) && isCode(line.text)) ? `\n${line.text}` : ` ${line.text}`;
      }
    }
    last = line;
  }
  let letters = 0;
  for (const count of fonts.values()) letters += count;
  const marked = lines.flatMap((line) => line.words.filter((word) => word.struck !== undefined));
  const struck = marked
    .map((word) => word.struck)
    .join(' ')
    .normalize('NFC');
  const isCrossed = struck !== '' && marked.every((word) => word.crossed === true);
  return {
    text,
    font: dominantFont(fonts, letters),
    ...(struck === '' ? {} : { struck }),
    ...(isCrossed ? { crossed: true as const } : {}),
    ...(broken.length === 0 ? {} : { broken: broken.join('; ') }),
  };
}

/** Whether lines go on within the one code that those before them are a part of: cut where a page ends. */
export function continuesWord(before: readonly TextLine[], more: readonly TextLine[], width: CellWidth): boolean {
  const [last, next] = [before.at(-1), more[0]];
  if (last === undefined || next === undefined) return false;
  const { text } = cellText([...before, ...more], width);
  const isCut = new Room(before, width).mayBreakWord(last, next) || JOINT.test(last.text) || JOINED.test(next.text);
  return isCut && isWord(text) && !isWord(cellText(more, width).text);
}
