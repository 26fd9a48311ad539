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
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
/** What numbers an article, or a clause of one. */
const MARK = /^\s*(?:điều\s+)?\d+[.:)]\s*/iu;
const CLAUSE = /;\s*|\.\s+(?=\p{Lu})|\n/u;
const NAMED =
  /(?<!\p{L})(?<paper>phụ\s+lục|phụ\s+biểu|biểu|bảng)\s+(?:số\s*)?(?<number>[IVX]+|\d{1,2})(?![\p{L}\d/])/giu;

const PAPERS = 'phụ\\s+lục|phụ\\s+biểu|danh\\s+sách|danh\\s+mục|biểu|bảng';
/** "(Phụ lục kèm theo)", "theo danh sách đính kèm", "tại Phụ lục ban hành kèm theo Quyết định này". */
const UNNUMBERED = new RegExp(
  `(?<!\\p{L})(?:(?:${PAPERS})(?!\\s+(?:số\\s*)?(?:[IVX]+|\\d{1,2})(?![\\p{L}\\d]))(?:\\s+\\p{L}+){0,6}?\\s+(?:đính\\s+)?kèm|(?:tại|theo|trong|có|kèm(?:\\s+theo)?)\\s+(?:các\\s+)?(?:${PAPERS})(?!\\s+(?:số\\s*)?(?:[IVX]+|\\d{1,2})(?![\\p{L}\\d])))(?!\\p{L})`,
  'iu',
);
const ALL = new RegExp(`(?<!\\p{L})(?:các|những)\\s+(?:${PAPERS})(?!\\p{L})`, 'iu');
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

/** The annex that a line over a table begins; undefined for any other line. */
function annexBegun(line: string): string | undefined {
  const own = ownPart(line);
  return own === undefined || own.number === '' ? undefined : annexOf(own.paper, own.number);
}

/** True for a line that leads to an annex or a list, by its number or without one. */
export function refersToAnnex(text: string): boolean {
  return text.search(NAMED) !== -1 || UNNUMBERED.test(text);
}

/** What one clause of an article does to all that its annex lists, where it says nothing else; a letter or a note only asks. */
function deedOf(text: string, clause: string): Pick<AnnexSaid, 'kind'> {
  const kind = isArticle(text) ? kindOfTitle(clause.trim()) : undefined;
  return kind === 'closed' || kind === 'renamed' ? { kind } : {};
}

/** What a clause says of the annexes that it gives by their numbers; of several at once nobody knows what it says of each. */
function numberedIn(text: string, clause: string): AnnexSaid[] {
  const named = [...clause.matchAll(NAMED)].map(({ groups: { paper = '', number = '' } = {} }) =>
    annexOf(paper, number),
  );
  const deed = named.length === 1 ? deedOf(text, clause) : {};
  return saysEnd(clause) || deed.kind !== undefined ? named.map((annex) => ({ annex, ...deed, text })) : [];
}

/** What a line says of an annex that it gives no number, or by the paper as a whole; `isOther`: it ends none. */
function unnumberedIn(text: string): (AnnexSaid & { isOther?: true })[] {
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

/** True for a table that its titles, or the name of its sheet, show to be an annex or a list of its own. */
function isAnnex(titles: readonly string[]): boolean {
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
  const lines = tables.flatMap(({ lead = [], titles = [], below = [] }) => [[...lead, ...titles], below]);
  const said = lines.flatMap(paragraphsOf).flatMap((text): (AnnexSaid & { isOther?: true })[] => {
    // the annex's own title speaks for itself
    if (ownPart(text) !== undefined && !CLAUSE.test(text)) return [];
    const numbered = text
      .replace(MARK, '')
      .split(CLAUSE)
      .flatMap((clause) => numberedIn(text, clause));
    return numbered.length > 0 || beginsAnew(text) ? numbered : unnumberedIn(text);
  });
  const ends = said.filter(({ isOther }) => isOther === undefined);
  if (ends.length === said.length) return ends;
  // "danh sách kèm theo" of two articles may be one and the same: which of the rows each speaks of, nobody knows
  return ends.map(({ kind, ...each }) => (each.annex === undefined || kind === undefined ? each : { ...each, kind }));
}
