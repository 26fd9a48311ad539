import { isKindOfBodies } from './class-words.js';
import { isFooterText, isNote } from './footer-words.js';
import { asksForAny, isOfOtherRows, namesBodies } from './heading-doubts.js';
import { kindOfHeading } from './heading-says.js';
import { type HeadingStyle, isAbove, isCapital, isNextOf, styleOf } from './heading-style.js';
import type { Layout } from './layout.js';
import { dayAt, type TitleDay } from './title-days.js';
import { beginsAnew, kindOfTitle, saidBy, type TitleSaid } from './title-kind.js';
import { followsAs, type OwnPart, ownPart } from './title-papers.js';

/** A heading in force, and what it says of the rows under it; null where it says that nothing is asked for them. */
export interface OpenHeading {
  style: HeadingStyle;
  /** A letter that numbers it: C after B is no numeral. */
  letter?: string;
  said: TitleSaid | null | undefined;
  /** It stands above a table: what numbers the bodies within that counts by itself. */
  outside?: true;
  /** A unit came under it, or another heading that a unit came under. */
  met?: true;
  /** Bodies written as it is stand under it: the first came straight behind it. */
  nests?: true;
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
  /** The day that a line of its own gives. */
  day?: TitleDay | undefined;
}

/** A heading to be opened. */
interface Head {
  /** What shows how it is numbered. */
  marked: string;
  words: string;
  /** The words by which it may say something; undefined for a body named by its code. */
  saying: string | undefined;
  outside: boolean;
  plainly?: TitleSaid | undefined;
}

/** What the titles and headings above say of the rows of a table, from one line that says something to the next. */
export class Section {
  #isNoted = false;
  /** What was said of the last unit. */
  #atUnit: TitleSaid | undefined;
  /** Lines since the last unit. */
  #lines: string[] = [];
  /** What the titles above the table, or its sheet's name, say of all rows. */
  #whole: TitleSaid | undefined;
  /** The paper of its own that the rows stand in. */
  #part: OwnPart | undefined;
  /** What the headings of the columns say of what stands under them. */
  #headed: TitleSaid | undefined;
  #day: TitleDay | undefined;
  /** The headings between the rows that are in force, the outermost first. */
  #open: OpenHeading[];

  constructor({ said, open = [], day }: SectionStart, headed: TitleSaid | undefined) {
    this.#whole = said;
    this.#day = day;
    this.#part = said?.part;
    this.#headed = headed;
    this.#open = [...open];
  }

  /** What is said of the rows from here on. */
  get said(): TitleSaid | undefined {
    const nearest = this.#open.findLast(({ said }) => said !== undefined);
    return nearest === undefined ? (this.#whole ?? this.#headed) : (nearest.said ?? undefined);
  }

  /** What a line of its own says of the day of the rows from here on. */
  get day(): TitleDay | undefined {
    return this.#day;
  }

  /** What a table that goes on takes over. */
  get state(): SectionStart {
    return { said: this.#whole ?? this.#headed, open: [...this.#open], day: this.#day };
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
    this.#atUnit = this.said;
    if (this.#open.length > 0 && this.#open.at(-1)?.met !== true) for (const each of this.#open) each.met = true;
    if (this.#lines.length > 0) this.#lines = [];
  }

  /** A line that is no unit and heads no group. Behind "Ghi chú" only what is plainly a title is taken for one. */
  line(text: string): void {
    if (text === '') return;
    if (isNote(text)) this.#isNoted = true;
    if (isFooterText({ text }) || (this.#isNoted && !isPlainlyTitle(text))) return;
    this.#lines.push(text);
    if (beginsAnew(text)) this.#begin(text);
    else {
      const before = this.said;
      this.#day = dayAt(text) ?? this.#day;
      this.title(text);
      this.#doubt();
      // between two rows of what ends
      if (this.#atUnit === before) this.#doubtBehind([text], before);
    }
  }

  /** What was said before is over, unless the line may be a part of what that was said of. */
  #begin(text: string): void {
    const kind = kindOfTitle(text);
    const before = this.said;
    const own = ownPart(text);
    this.#day = undefined;
    this.#part = own ?? this.#part;
    if (kind === undefined && own !== undefined && before !== undefined && followsAs(text, before) === 'same') return;
    const part = this.#part === undefined ? {} : { part: this.#part };
    this.#whole = kind === undefined ? doubtedBy([text], before) : { kind, title: text.trim(), ...part };
    this.#open = [];
  }

  /**
   * A row that heads a group: what an earlier one of its rank said is over.
   * @param mark its number, where that has a cell of its own
   * @param body it names a body by its code, and says nothing of changes
   */
  group(text: string, { mark, words, body }: { mark: string; words: string; body: boolean }): void {
    if (text !== '') this.#lines.push(text);
    if (beginsAnew(text)) this.#day = undefined;
    if (!body && ownPart(text) !== undefined) {
      this.#begin(text);
      return;
    }
    this.#head({ marked: mark === '' ? text : mark, words, saying: body ? undefined : words, outside: false });
    this.#doubt();
  }

  /** What the lines say together: the rest of a title may leave it in doubt, "(Kèm theo Quyết định … về việc thu hồi …)". */
  #doubt(): void {
    const said = this.#lines.some(beginsAnew) ? saidBy(this.#lines) : undefined;
    if (said?.kind !== 'mentioned') return;
    this.#whole = said;
    this.#open = [];
  }

  /**
   * A line above rows that may head them: one with a numeral, or one that says something of them.
   * @param plainly what it says as the title of a table, where it is none of the headings that we know
   */
  title(text: string, plainly?: TitleSaid, outside = false): void {
    const { style } = styleOf(text, this.#letter);
    const isMarked = style !== 'none' && style !== 'capitals';
    if (isMarked || plainly !== undefined || kindOfHeading(text) !== undefined)
      this.#head({ marked: text, words: text, saying: text, outside, plainly });
  }

  /**
   * Lines of their own above a table: what an earlier title said of codes that end does not run on past one that speaks of
   * other rows, unless it says the same.
   * @param before what was said before them
   */
  titles(lines: readonly string[], before: TitleSaid | undefined, said: TitleSaid | undefined): void {
    for (const line of lines) this.title(line, line.trim() === said?.title ? said : undefined, true);
    this.#doubtBehind(lines, before);
  }

  /** Lines that speak of other rows, and do not say what becomes of them. */
  #doubtBehind(lines: readonly string[], before: TitleSaid | undefined): void {
    const other = lines.findLast(isOfOtherRows);
    if (before === undefined || before !== this.said || other === undefined || !isGrave(before)) return;
    this.#leaveInDoubt(before, other);
  }

  #leaveInDoubt({ title }: TitleSaid, after: string): void {
    this.#open.push({ style: 'none', said: { kind: 'mentioned', title, after: after.trim() } });
  }

  /** New headings; the lines above them have said what they say. */
  headings(headed: TitleSaid | undefined): void {
    this.#doubtBehind(this.#lines, this.#atUnit);
    this.#headed = headed;
    this.#isNoted = false;
    this.#lines = [];
  }

  get #letter(): string | undefined {
    return this.#open.findLast(({ letter }) => letter !== undefined)?.letter;
  }

  /**
   * Where the heading stands that ends codes, without a number, and that the names of bodies written so stand under: the
   * first came straight behind it. -1 where there is none.
   */
  #holding(): number {
    const at = this.#open.findLastIndex(({ said }) => said !== undefined);
    const heading = this.#open[at];
    if (heading?.said == null || !isGrave(heading.said) || !isUnnumbered(heading.style)) return -1;
    if (heading.outside === true || (heading.met === true && heading.nests !== true)) return -1;
    heading.nests = true;
    return at;
  }

  #head({ marked, words, saying, outside, plainly }: Head): void {
    const before = this.said;
    // what was said stood under a number, and this is the next
    const isNext = before !== undefined && isNextOf(marked, before.title);
    if (isNext && this.#whole === before) this.#whole = undefined;
    const { style, letter } = styleOf(marked, this.#letter);
    const own = style === 'none' && isCapital(words) ? 'capitals' : style;
    const isBody = saying === undefined || namesBodies(words);
    const ends = (each: OpenHeading): boolean => {
      if (isBody && !outside && each.outside === true) return isNext && each.said === before;
      return each.style === own || (isAbove(own, each.style) && !(isBody && each.style === 'none'));
    };
    const over = isBody && !outside && isUnnumbered(own) ? this.#holding() : -1;
    const first = over >= 0 ? over + 1 : this.#open.findIndex(ends);
    const ended = first >= 0 ? this.#open.slice(first) : [];
    if (first >= 0) this.#open = this.#open.slice(0, first);
    // small letters stand below capitals
    else if (own === 'capitals') this.#open = this.#open.filter((each) => each.style !== 'none');
    const kind = saying === undefined ? undefined : kindOfHeading(saying);
    const said = kind === undefined ? plainly : saidOf(kind, words, before);
    this.#open.push({
      style: own,
      said,
      ...(letter === undefined ? {} : { letter }),
      ...(outside ? { outside: true as const } : {}),
    });
    if (said !== undefined || before === undefined || !isGrave(before)) return;
    // a body numbered higher than what ends, and not as the next of it, may be one that its rows stand under: nobody knows
    const isCut =
      isBody &&
      !isKindOfBodies(words) &&
      (isUnnumbered(own) ? before !== this.said : ended.some((each) => each.said === before && each.style !== own));
    if (isCut || (before === this.said && !isBody && (asksForAny(words) || isOfOtherRows(words))))
      this.#leaveInDoubt(before, marked === words || saying === undefined ? words : marked);
  }
}

function isUnnumbered(style: HeadingStyle): boolean {
  return style === 'none' || style === 'capitals';
}

/** What a heading says; one of lesser changes ends what was said before it, and by itself says nothing. */
function saidOf(
  kind: ReturnType<typeof kindOfHeading>,
  words: string,
  before: TitleSaid | undefined,
): TitleSaid | null | undefined {
  if (kind === 'stays' || (kind === 'lesser' && before !== undefined)) return null;
  return kind === undefined || kind === 'lesser' ? undefined : { kind, title: words.trim() };
}

/**
 * What a title that ends codes is to rows under later titles which do not say so: nothing, where these begin another paper;
 * else nobody knows.
 */
export function doubtedBy(lines: readonly string[], before: TitleSaid | undefined): TitleSaid | undefined {
  if (before === undefined || !isGrave(before)) return undefined;
  if (lines.some((line) => followsAs(line, before) === 'other')) return undefined;
  const after = lines.findLast((line) => ownPart(line) !== undefined || isOfOtherRows(line));
  return after === undefined ? undefined : { ...before, kind: 'mentioned', after: before.after ?? after.trim() };
}

/** True for a title that ends codes or parts bodies, or may. */
function isGrave({ kind }: TitleSaid): boolean {
  return kind !== 'granted' && kind !== 'renamed' && kind !== 'corrected';
}
