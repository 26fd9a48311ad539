import { isFooterText, isNote } from './footer-words.js';
import { kindOfHeading } from './heading-says.js';
import type { Layout } from './layout.js';
import { beginsAnew, kindOfTitle, saidBy, type TitleSaid } from './title-kind.js';

const NUMBERED = /^\W*(?:(?:phần|mục|nhóm|khối)\s+)?(?:([IVXLC]+|\p{Lu})|\d{1,3})\s*(?:[.)/:]|\s[-–—]|$)/u;
const PART = /^\W*(?:phần|mục|nhóm|khối)\s+/iu;

/** How a heading is marked: headings marked alike stand at one level. */
type Style = 'roman' | 'letter' | 'number' | 'capitals' | 'none';

/** A heading in force, and what it says of the rows under it; null where it says that nothing is asked for them. */
export interface OpenHeading {
  style: Style;
  /** A letter that numbers it: C after B is no numeral. */
  letter?: string;
  said: TitleSaid | null | undefined;
}

function isCapital(text: string): boolean {
  const letters = text.normalize('NFC').replace(/[^\p{L}]/gu, '');
  return letters.length > 3 && letters === letters.toUpperCase();
}

/** How a line is numbered. @param before the letter of the heading before */
function styleOf(line: string, before?: string): Pick<OpenHeading, 'style' | 'letter'> {
  const found = NUMBERED.exec(line.trim().normalize('NFC').replace(PART, ''));
  if (found === null) return { style: isCapital(line) ? 'capitals' : 'none' };
  const [, mark] = found;
  if (mark === undefined) return { style: 'number' };
  const follows = before !== undefined && mark.length === 1 && mark.charCodeAt(0) === before.charCodeAt(0) + 1;
  return /^[IVXLC]+$/.test(mark) && !follows ? { style: 'roman' } : { style: 'letter', letter: mark };
}

function isPlainlyTitle(line: string): boolean {
  return beginsAnew(line) || styleOf(line).style === 'roman' || isCapital(line);
}

/** "Mã thu hồi", "Đơn vị giải thể": what stands under the heading ends, unless another column says what comes after. */
export function saidByHeadings({ columns }: Layout): TitleSaid | undefined {
  const goesOn = columns.some(({ field }) => field === 'codeAfter' || field === 'nameAfter');
  const ending = goesOn ? undefined : columns.find(({ ends }) => ends === true);
  return ending && { kind: 'closed', title: ending.heading.trim() };
}

/** What titles said where a table, or what goes on from it, begins. */
export interface SectionStart {
  said?: TitleSaid | undefined;
  open?: readonly OpenHeading[] | undefined;
}

/** What the titles and headings above say of the rows of a table, from one line that says something to the next. */
export class Section {
  #isNoted = false;
  /** Lines since the last unit. */
  #lines: string[] = [];
  /** What the titles above the table, or its sheet's name, say of all rows. */
  #whole: TitleSaid | undefined;
  /** What the headings of the columns say of what stands under them. */
  #headed: TitleSaid | undefined;
  /** The headings between the rows that are in force, the outermost first. */
  #open: OpenHeading[];

  constructor({ said, open = [] }: SectionStart, headed: TitleSaid | undefined) {
    this.#whole = said;
    this.#headed = headed;
    this.#open = [...open];
  }

  /** What is said of the rows from here on. */
  get said(): TitleSaid | undefined {
    const nearest = this.#open.findLast(({ said }) => said !== undefined);
    return nearest === undefined ? (this.#whole ?? this.#headed) : (nearest.said ?? undefined);
  }

  /** What a table that goes on takes over. */
  get state(): SectionStart {
    return { said: this.#whole ?? this.#headed, open: [...this.#open] };
  }

  /** Lines that no unit came after. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  /** True behind "Ghi chú", until the next headings. */
  get isNoted(): boolean {
    return this.#isNoted;
  }

  /** A unit was met. */
  unit(): void {
    if (this.#lines.length > 0) this.#lines = [];
  }

  /** A line that is no unit and heads no group. Behind "Ghi chú" only what is plainly a title is taken for one. */
  line(text: string): void {
    if (text === '') return;
    if (isNote(text)) this.#isNoted = true;
    if (isFooterText({ text }) || (this.#isNoted && !isPlainlyTitle(text))) return;
    this.#lines.push(text);
    if (!beginsAnew(text)) {
      this.title(text);
      this.#doubt();
      return;
    }
    const kind = kindOfTitle(text);
    this.#whole = kind && { kind, title: text.trim() };
    this.#open = [];
  }

  /**
   * A row that heads a group: what an earlier one of its rank said is over.
   * @param mark its number, where that has a cell of its own
   * @param body it names a body by its code, and says nothing of changes
   */
  group(text: string, { mark, words, body }: { mark: string; words: string; body: boolean }): void {
    if (text !== '') this.#lines.push(text);
    this.#head(mark === '' ? text : mark, words, body ? undefined : words);
    this.#doubt();
  }

  /** What the lines say together: the rest of a title may leave it in doubt, "(Kèm theo Quyết định … về việc thu hồi …)". */
  #doubt(): void {
    const said = this.#lines.some(beginsAnew) ? saidBy(this.#lines) : undefined;
    if (said?.kind !== 'mentioned') return;
    this.#whole = said;
    this.#open = [];
  }

  /** A line above rows that may head them: one with a numeral, or one that says something of them. */
  title(text: string): void {
    const { style } = styleOf(text, this.#letter);
    if ((style !== 'none' && style !== 'capitals') || kindOfHeading(text) !== undefined) this.#head(text, text, text);
  }

  /** New headings; the lines above them have said what they say. */
  headings(headed: TitleSaid | undefined): void {
    this.#headed = headed;
    this.#isNoted = false;
    this.#lines = [];
  }

  get #letter(): string | undefined {
    return this.#open.findLast(({ letter }) => letter !== undefined)?.letter;
  }

  #head(marked: string, words: string, saying: string | undefined): void {
    const { style, letter } = styleOf(marked, this.#letter);
    const own = style === 'none' && isCapital(words) ? 'capitals' : style;
    const same = this.#open.findIndex((each) => each.style === own);
    if (same >= 0) this.#open = this.#open.slice(0, same);
    // small letters stand below capitals
    else if (own === 'capitals') this.#open = this.#open.filter((each) => each.style !== 'none');
    const kind = saying === undefined ? undefined : kindOfHeading(saying);
    const said = kind === 'stays' ? null : kind && { kind, title: words.trim() };
    this.#open.push({ style: own, said, ...(letter === undefined ? {} : { letter }) });
  }
}
