import { isFooterText, isNote } from './footer-words.js';
import type { Layout } from './layout.js';
import { beginsAnew, kindOfTitle, saidBy, type TitleSaid } from './title-kind.js';

const NUMBERED = /^\W*(?:(?:phần|mục|nhóm|khối)\s+)?(?:([IVXLC]+|\p{Lu})|\d{1,3})\s*(?:[.)/:]|\s[-–—]|$)/u;

/** How a line is numbered: lines numbered alike stand at one level. */
function styleOf(line: string): 'roman' | 'letter' | 'number' | 'none' {
  const found = NUMBERED.exec(line.trim().normalize('NFC'));
  if (found === null) return 'none';
  const [, mark] = found;
  if (mark === undefined) return 'number';
  return /^[IVXLC]+$/.test(mark) ? 'roman' : 'letter';
}

function isPlainlyTitle(line: string): boolean {
  const letters = line.normalize('NFC').replace(/[^\p{L}]/gu, '');
  return beginsAnew(line) || styleOf(line) === 'roman' || (letters.length > 3 && letters === letters.toUpperCase());
}

/** "Mã thu hồi", "Đơn vị giải thể": what stands under the heading ends, unless another column says what comes after. */
export function saidByHeadings({ columns }: Layout): TitleSaid | undefined {
  const goesOn = columns.some(({ field }) => field === 'codeAfter' || field === 'nameAfter');
  const ending = goesOn ? undefined : columns.find(({ ends }) => ends === true);
  return ending && { kind: 'closed', title: ending.heading.trim() };
}

/** What the titles above say of the rows of a table, from one line that says something to the next. */
export class Section {
  #isNoted = false;
  /** Lines since the last unit. */
  #lines: string[] = [];
  #said: TitleSaid | undefined;
  /** What the headings in force say of what stands under them. */
  #headed: TitleSaid | undefined;
  /** How the line in the table is numbered that said it; undefined for a title above the table. */
  #style: ReturnType<typeof styleOf> | undefined;

  /** @param whole what the titles above the table, or its sheet's name, say of all its rows */
  constructor(
    private readonly whole: TitleSaid | undefined,
    headed: TitleSaid | undefined,
  ) {
    this.#said = whole;
    this.#headed = headed;
  }

  /** What is said of the rows from here on. */
  get said(): TitleSaid | undefined {
    return this.#said ?? this.#headed;
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

  /** A line that is no unit. Behind "Ghi chú" only what is plainly a title is taken for one. */
  line(text: string): void {
    if (text === '') return;
    if (isNote(text)) this.#isNoted = true;
    if (isFooterText({ text }) || (this.#isNoted && !isPlainlyTitle(text))) return;
    this.#lines.push(text);
    const kind = kindOfTitle(text);
    if (kind !== undefined) {
      this.#said = { kind, title: text.trim() };
      this.#style = styleOf(text);
    } else if (beginsAnew(text)) this.#end(undefined);
    else if (this.#style !== undefined && this.#style !== 'none' && styleOf(text) === this.#style)
      this.#end(this.whole);
  }

  /** New headings: what stands between the last unit and them is their title. */
  headings(headed: TitleSaid | undefined): void {
    this.#headed = headed;
    this.#isNoted = false;
    const said = saidBy(this.#lines);
    if (said !== undefined) {
      this.#said = said;
      this.#style = undefined;
    }
    this.#lines = [];
  }

  #end(said: TitleSaid | undefined): void {
    this.#said = said;
    this.#style = undefined;
  }
}
