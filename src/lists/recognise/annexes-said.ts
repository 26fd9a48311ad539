import type { RawTable } from '../../formats/read/types.js';
import { beginsAnew } from './title-kind.js';
import { ownPart } from './title-papers.js';
import { saysEnd } from './words-of-end.js';

/** What the text of a paper says of one of its annexes: "Điều 2. Thu hồi mã định danh … tại Phụ lục II". */
export interface AnnexSaid {
  /** The annex by its kind and number in figures: `phụ lục 2`; undefined for a list that is only said to come with the paper. */
  annex: string | undefined;
  text: string;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
/** What numbers an article, or a clause of one. */
const MARK = /^\s*(?:điều\s+)?\d+[.:)]\s*/iu;
const CLAUSE = /;\s*|\.\s+(?=\p{Lu})|\n/u;
const NAMED =
  /(?<!\p{L})(?<paper>phụ\s+lục|phụ\s+biểu|biểu|bảng)\s+(?:số\s*)?(?<number>[IVX]+|\d{1,2})(?![\p{L}\d/])/giu;

/** A paper by its kind and number, whatever figures it is numbered in. */
function annexOf(paper: string, number: string): string {
  const roman = ROMAN.indexOf(number.toUpperCase());
  return `${paper.toLowerCase().replace(/\s+/g, ' ')} ${roman < 0 ? Number(number) : roman + 1}`;
}

/** The annex that a line over a table begins; undefined for any other line. */
export function annexBegun(line: string): string | undefined {
  const own = ownPart(line);
  return own === undefined || own.number === '' ? undefined : annexOf(own.paper, own.number);
}

/** "(có danh sách kèm theo)": which of those that come with the paper is not said. */
const ATTACHED =
  /(?<!\p{L})(?:danh\s+sách|danh\s+mục|phụ\s+lục|bảng|biểu)\s+(?:chi\s+tiết\s+|cụ\s+thể\s+)?(?:được\s+)?(?:kèm|đính\s+kèm|gửi\s+kèm)(?!\p{L})/iu;

/** The annexes that a clause names; one that it does not tell from the others. */
function annexesIn(clause: string): (string | undefined)[] {
  const named = [...clause.matchAll(NAMED)].map(({ groups: { paper = '', number = '' } = {} }) =>
    annexOf(paper, number),
  );
  return named.length === 0 && ATTACHED.test(clause) && !beginsAnew(clause) ? [undefined] : named;
}

/** The annexes of which the lines around tables say that what they list ends. */
export function annexesSaid(tables: readonly RawTable[]): AnnexSaid[] {
  const lines = tables.flatMap(({ titles = [], below = [] }) => [...titles, ...below]);
  return lines.flatMap((line) => {
    const text = line.normalize('NFC').trim();
    // the annex's own title speaks for itself
    if (ownPart(text) !== undefined && !CLAUSE.test(text)) return [];
    return text
      .replace(MARK, '')
      .split(CLAUSE)
      .filter(saysEnd)
      .flatMap((clause) => annexesIn(clause).map((annex) => ({ annex, text })));
  });
}
