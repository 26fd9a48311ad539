import type { RawTable } from '../../formats/read/types.js';
import { beginsAnew, kindOfTitle } from './title-kind.js';
import { ownPart } from './title-papers.js';
import { saysEnd } from './words-of-end.js';

/** What the text of a paper says of its annexes: "Điều 2. Thu hồi mã định danh … tại Phụ lục II". */
export interface AnnexSaid {
  /** The annex by its kind and number in figures: `phụ lục 2`; left out for what bears no number, or all. */
  annex?: string;
  /** "Các Phụ lục kèm theo": those with numbers too. */
  all?: true;
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

/** What a line says ends by an annex that it gives no number, or by the paper as a whole. */
function unnumberedIn(text: string): AnnexSaid[] {
  const isSubject = SUBJECT.test(text);
  if (!isSubject && (!UNNUMBERED.test(text) || OF_BEFORE.test(text))) return [];
  // what is there after bodies ended is no word on them
  const ends = text
    .replace(isSubject ? SUBJECT : MARK, '')
    .split(CLAUSE)
    .filter(saysEnd)
    .flatMap((clause) => kindOfTitle(clause.trim()) ?? []);
  return ends.some((kind) => (isSubject ? kind === 'closed' : kind !== 'granted' && kind !== 'renamed'))
    ? [{ text, ...(ALL.test(text) ? { all: true as const } : {}) }]
    : [];
}

/** True for a table that its titles, or the name of its sheet, show to be an annex or a list of its own. */
function isAnnex(titles: readonly string[]): boolean {
  return titles.some((line) => beginsAnew(line));
}

/** What is said of the annex that a table stands in; undefined where nothing is. */
export function saidOfAnnex(said: readonly AnnexSaid[], sheet: string, titles: readonly string[]): string | undefined {
  const lines = [sheet, ...titles];
  const own = lines.flatMap((line) => annexBegun(line) ?? []).at(-1);
  const found = said.find(({ annex, all }) => (annex === undefined ? own === undefined || all : annex === own));
  return found !== undefined && (found.annex !== undefined || isAnnex(lines)) ? found.text : undefined;
}

/** The annexes of which the lines around tables say that what they list ends. */
export function annexesSaid(tables: readonly RawTable[]): AnnexSaid[] {
  const lines = tables.flatMap(({ titles = [], below = [] }) => [...titles, ...below]);
  return lines.flatMap((line) => {
    const text = line.normalize('NFC').trim();
    // the annex's own title speaks for itself
    if (ownPart(text) !== undefined && !CLAUSE.test(text)) return [];
    const numbered = text
      .replace(MARK, '')
      .split(CLAUSE)
      .filter(saysEnd)
      .flatMap((clause) =>
        [...clause.matchAll(NAMED)].map(({ groups: { paper = '', number = '' } = {} }) => ({
          annex: annexOf(paper, number),
          text,
        })),
      );
    return numbered.length > 0 || beginsAnew(text) ? numbered : unnumberedIn(text);
  });
}
