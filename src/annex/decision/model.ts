import type { AnnexDocument } from '../document.js';

/** A piece of text; a gap is something the registry does not say and a person has to fill in. */
export interface Piece {
  text: string;
  gap?: true;
  /** Number of the footnote that its end leads to. */
  note?: number;
}

/** A paragraph. */
export type Line = readonly Piece[];

/** What is missing from a decision's file, or from the wording it gives. */
export const GAPS = [
  // first: nothing else is written while a decision is named that is not there
  'replaced',
  'title',
  'basis',
  'proposal',
  'department',
  'head',
  'symbol',
  'signer',
  'signer-name',
  'recipients',
  'changes',
  'annex',
  'days',
] as const;
export type Gap = (typeof GAPS)[number];

/** A khoản with its điểm. */
export interface Clause {
  /** `1.` */
  label: string;
  text: Line;
  /** A paragraph each, with its own label: `a) …`, `- …` */
  points: readonly Line[];
}

/** A điều. */
export interface PrintedArticle {
  /** `Điều 1.` */
  label: string;
  /** Set in bold after the label; an article without one goes straight on with its text. */
  title: string | undefined;
  text: readonly Line[];
  clauses: readonly Clause[];
}

/** A Decision as it is printed, element by element of NĐ 30/2020/NĐ-CP, Phụ lục I. */
export interface DecisionDocument {
  /** The body above the issuing one, where there is one. */
  parent: string | undefined;
  /** The issuing body, in the lines it is set in. */
  body: readonly string[];
  /** `Số: 100/QĐ-UBND` */
  number: string;
  /** `DỰ THẢO ngày 22/05/2023` where nobody has signed it, else empty. */
  mark: string;
  /** `Hải Phòng, ngày 10 tháng 01 năm 2022` */
  placeAndDate: string;
  /** Trích yếu. */
  subject: Line;
  /** The authority that decides, above its grounds. */
  authority: string;
  /** Căn cứ and đề nghị, punctuated. */
  grounds: readonly Line[];
  articles: readonly PrintedArticle[];
  /** TM., KT., title: one line each. */
  signature: readonly Line[];
  signer: string;
  /** Nơi nhận, punctuated. */
  recipients: readonly Line[];
  annexes: AnnexDocument;
  gaps: readonly Gap[];
}

/** A number as documents write it: 0 before one under 10. */
export function count(number: number): string {
  return number < 10 ? `0${number}` : number.toLocaleString('vi-VN');
}

/** What stands before a member of a series but the first: `A; B và C`. */
export function jointBefore(index: number, length: number): string {
  return index === length - 1 ? ' và ' : '; ';
}

/** A line of plain text. */
export function line(text: string): Line {
  return [{ text }];
}

/** A line that somebody has to write. */
export function gapLine(text: string): Line {
  return [{ text: `[${text}]`, gap: true }];
}

/** The letters of a line. */
export function lineText(pieces: Line): string {
  return pieces.map(({ text }) => text).join('');
}

/** A điều from its paragraphs and khoản. */
export function article(
  number: number,
  text: readonly Line[],
  clauses: readonly Clause[] = [],
  title?: string,
): PrintedArticle {
  return { label: `Điều ${number}.`, title, text, clauses };
}

/** Letters of điểm: those of the Vietnamese alphabet, which has no f, j, w, z, without those with marks but đ. */
const POINT_LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

/** `đ)`: the label of a điểm by its place, from 0. */
export function pointLabel(index: number): string {
  const times = Math.floor(index / POINT_LETTERS.length) + 1;
  return `${(POINT_LETTERS[index % POINT_LETTERS.length] ?? '').repeat(times)})`;
}

/** Khoản numbered from 1, their điểm lettered from a. */
export function clauses(lines: readonly (Line | { text: Line; points: readonly string[] })[]): Clause[] {
  return lines.map((each, i) => {
    const { text, points } = 'text' in each ? each : { text: each, points: [] };
    const lettered = points.map((point, at) => line(`${pointLabel(at)} ${point}`));
    return { label: `${i + 1}.`, text, points: lettered };
  });
}
