import type { RawTable } from '../../formats/read/types.js';
import { isArticle } from './article.js';
import { beginsAnew, kindOfTitle } from './title-kind.js';
import { ownPart } from './title-papers.js';
import { goesOnAsTitle } from './title-parts.js';
import { saysEnd } from './words-of-end.js';

/** What the text of a paper says of its annexes: "Điều 2. Thu hồi mã định danh … tại Phụ lục II". */
export interface AnnexSaid {
  /** The annex by its kind and number in figures: `phụ lục 2`; left out for what bears no number, or all. */
  annex?: string;
  /** "Các Phụ lục kèm theo": those with numbers too. */
  all?: true;
  /** What an article plainly does to all that the annex lists; what is left out is asked about. */
  kind?: 'closed' | 'renamed';
  text: string;
  /** The file in which it is said. */
  file: string;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
/** What numbers an article, or a clause of one. */
export const MARK = /^\s*(?:điều\s+)?\d+[.:)]\s*/iu;
export const CLAUSE = /;\s*|\.\s+(?=\p{Lu})|\n/u;
const NAMED =
  /(?<!\p{L})(?<paper>phụ\s+lục|phụ\s+biểu|biểu|bảng)\s+(?:số\s*)?(?<number>[IVX]+|\d{1,2})(?![\p{L}\d/])/giu;

/** "Phụ lục II, III và IV", "Phụ lục II đến IV": a number goes on where no thing is counted behind it. */
const FURTHER =
  /^\s*(?<joint>,|và|hoặc|đến|-|–)\s*(?:(?:Phụ|phụ) lục\s+)?(?:số\s*)?(?<number>[IVX]+|\d{1,2})(?=\s*(?:[,;.:)–-]|$|(?:và|hoặc|đến|kèm|ban hành|đính|của)(?!\p{L})))/u;

const PAPERS = 'phụ\\s+lục|phụ\\s+biểu|danh\\s+sách|danh\\s+mục|biểu|bảng';
/** "(Phụ lục kèm theo)", "theo danh sách đính kèm", "tại Phụ lục ban hành kèm theo Quyết định này". */
const UNNUMBERED = new RegExp(
  `(?<!\\p{L})(?:(?:${PAPERS})(?!\\s+(?:số\\s*)?(?:[IVX]+|\\d{1,2})(?![\\p{L}\\d]))(?:\\s+\\p{L}+){0,6}?\\s+(?:đính\\s+)?kèm|(?:tại|theo|trong|có|kèm(?:\\s+theo)?)\\s+(?:các\\s+)?(?:${PAPERS})(?!\\s+(?:số\\s*)?(?:[IVX]+|\\d{1,2})(?![\\p{L}\\d])))(?!\\p{L})`,
  'iu',
);
/** "Các phụ lục kèm theo". */
export const ALL = new RegExp(`(?<!\\p{L})(?:các|những)\\s+(?:${PAPERS})(?!\\p{L})`, 'iu');
/** An annex of a paper of before. */
const OF_BEFORE =
  /(?<!\p{L})(?:kèm\s+theo|của|tại)\s+(?:quyết\s+định|nghị\s+quyết|công\s+văn|văn\s+bản|tờ\s+trình)\s+(?:số\s*)?\d/iu;
/** What a whole paper is about. */
const SUBJECT = /^(?:trích\s+yếu\s*:?\s*)?(?:về\s+việc|v\/v)(?!\p{L})/iu;

/** The end of a line that goes on with the one below, whatever that begins with. */
const UNFINISHED = /(?<!\p{L})(?:tại|theo|trong|nêu|các|của|và|kèm|số|phụ\s+lục)\s*$/iu;

/** Paragraphs whole again: a PDF knows lines, and ends them anywhere. */
export function paragraphsOf(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const text = line.normalize('NFC').trim();
    const before = whole.at(-1);
    const isOpen = before !== undefined && !/[.;:]$/.test(before) && !beginsAnew(before);
    if (isOpen && (UNFINISHED.test(before) || goesOnAsTitle(text))) whole[whole.length - 1] = `${before} ${text}`;
    else whole.push(text);
  }
  return whole;
}

/** A paper by its kind and number, whatever figures it is numbered in. */
function annexOf(paper: string, number: string): string {
  const roman = ROMAN.indexOf(number.toUpperCase());
  return `${paper.toLowerCase().replace(/\s+/g, ' ')} ${roman < 0 ? Number(number) : roman + 1}`;
}

/** An annex that a text gives by its number, and what stands behind it. */
export interface NamedAnnex {
  annex: string;
  behind: string;
}

/** The annexes that a text gives by their numbers, each number of "Phụ lục II, III và IV". */
export function annexesNamed(text: string): NamedAnnex[] {
  return [...text.matchAll(NAMED)].flatMap((match) => {
    const { paper = '', number = '' } = match.groups ?? {};
    const found = [annexOf(paper, number)];
    let behind = text.slice(match.index + match[0].length);
    for (let next = FURTHER.exec(behind); next !== null; next = FURTHER.exec(behind)) {
      const { joint = '', number: further = '' } = next.groups ?? {};
      const [from, to] = [found.at(-1) ?? '', annexOf(paper, further)].map((each) => Number(/\d+$/.exec(each)?.[0]));
      if (from !== undefined && to !== undefined && /đến|[-–]/.test(joint))
        for (let between = from + 1; between < to; between += 1) found.push(annexOf(paper, String(between)));
      found.push(annexOf(paper, further));
      behind = behind.slice(next[0].length);
    }
    return found.map((annex) => ({ annex, behind }));
  });
}

/** The annex that a line over a table begins; undefined for any other line. */
export function annexBegun(line: string): string | undefined {
  const own = ownPart(line);
  return own === undefined || own.number === '' ? undefined : annexOf(own.paper, own.number);
}

/** True for a line that leads to an annex or a list, by its number or without one. */
export function refersToAnnex(text: string): boolean {
  return text.search(NAMED) !== -1 || UNNUMBERED.test(text);
}

/** What a paragraph says, wherever it stands. */
type Said = Omit<AnnexSaid, 'file'> & { isOther?: true };

/** What one clause of an article does to all that its annex lists, where it says nothing else; a letter or a note only asks. */
function deedOf(text: string, clause: string): Pick<AnnexSaid, 'kind'> {
  const kind = isArticle(text) ? kindOfTitle(clause.trim()) : undefined;
  return kind === 'closed' || kind === 'renamed' ? { kind } : {};
}

/** What a clause says of the annexes that it gives by their numbers; of several at once nobody knows what it says of each. */
function numberedIn(text: string, clause: string): Said[] {
  const named = annexesNamed(clause).map(({ annex }) => annex);
  const deed = named.length === 1 ? deedOf(text, clause) : {};
  return saysEnd(clause) || deed.kind !== undefined ? named.map((annex) => ({ annex, ...deed, text })) : [];
}

/** What a line says of an annex that it gives no number, or by the paper as a whole; `isOther`: it ends none. */
function unnumberedIn(text: string): Said[] {
  const isSubject = SUBJECT.test(text);
  if (!isSubject && (!UNNUMBERED.test(text) || OF_BEFORE.test(text))) return [];
  // what is there after bodies ended is no word on them
  const clauses = text.replace(isSubject ? SUBJECT : MARK, '').split(CLAUSE);
  const deed = clauses.filter((clause) => UNNUMBERED.test(clause)).map((clause) => deedOf(text, clause));
  const [only = {}] = deed.length === 1 ? deed : [];
  const ends = clauses.filter(saysEnd).flatMap((clause) => kindOfTitle(clause.trim()) ?? []);
  const isOfEnds = ends.some((kind) => (isSubject ? kind === 'closed' : kind !== 'granted' && kind !== 'renamed'));
  if (isOfEnds || only.kind !== undefined)
    return [{ text, ...only, ...(ALL.test(text) ? { all: true as const } : {}) }];
  const doesMore = clauses.some((clause) => UNNUMBERED.test(clause) && kindOfTitle(clause.trim()) !== undefined);
  return isArticle(text) && doesMore ? [{ text, isOther: true }] : [];
}

/** What one paragraph says of annexes. */
function saidIn(text: string): Said[] {
  // the annex's own title speaks for itself
  if (ownPart(text) !== undefined && !CLAUSE.test(text)) return [];
  const numbered = text
    .replace(MARK, '')
    .split(CLAUSE)
    .flatMap((clause) => numberedIn(text, clause));
  return numbered.length > 0 || beginsAnew(text) ? numbered : unnumberedIn(text);
}

/** What is heard in a file: its own articles, or those of the one paper whose annexes lie in files of their own. */
export function heardIn(said: readonly AnnexSaid[], file: string): readonly AnnexSaid[] {
  const own = said.filter((each) => each.file === file);
  return own.length > 0 || new Set(said.map((each) => each.file)).size > 1 ? own : said;
}

/** True for a table that its titles, or the name of its sheet, show to be an annex or a list of its own. */
export function isAnnex(titles: readonly string[]): boolean {
  return titles.some((line) => beginsAnew(line));
}

/** What is said of the annex that a table stands in; undefined where nothing is. */
export function saidOfAnnex(
  said: readonly AnnexSaid[],
  sheet: string,
  titles: readonly string[],
): AnnexSaid | undefined {
  const lines = [sheet, ...titles];
  const own = lines.flatMap((line) => annexBegun(line) ?? []).at(-1);
  const of = said.filter(({ annex, all }) => (annex === undefined ? own === undefined || all : annex === own));
  const [found] = of;
  if (found === undefined || (found.annex === undefined && !isAnnex(lines))) return undefined;
  // two articles about one annex: which of the rows each speaks of, nobody knows
  const { kind: _kind, ...asked } = found;
  return of.every(({ kind }) => kind === found.kind) ? found : asked;
}

/** The annexes of which the lines around tables say that what they list ends. */
export function annexesSaid(tables: readonly RawTable[]): AnnexSaid[] {
  // the articles of a paper stand far above its first table
  const said = tables.flatMap(({ file, lead = [], titles = [], below = [] }) =>
    [...paragraphsOf([...lead, ...titles]), ...paragraphsOf(below)].flatMap(saidIn).map((each) => ({ ...each, file })),
  );
  const ends = said.filter(({ isOther }) => isOther === undefined);
  if (ends.length === said.length) return ends;
  // "danh sách kèm theo" of two articles may be one and the same: which of the rows each speaks of, nobody knows
  return ends.map(({ kind, ...each }) => (each.annex === undefined || kind === undefined ? each : { ...each, kind }));
}
