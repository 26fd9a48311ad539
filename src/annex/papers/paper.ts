import type { ReportChart } from '../../core/query/report-tables.js';
import type { Decision, IsoDate } from '../../core/registry/types.js';
import type { AnnexChange } from '../annex-changes.js';
import { gapLine, type Line, line, type PrintedArticle } from '../decision/model.js';
import type { AnnexDocument } from '../document.js';
import { BLANK_DAY, BLANK_NUMBER, printedNumber } from '../official.js';
import { officialDate } from '../official-dates.js';
import type { AnnexTable } from '../table-model.js';

export { count as inFigures } from '../decision/model.js';

/** The papers of the procedure, as `--document` names them; the Decision itself is the first. */
export const DOCUMENTS = ['decision', 'submission', 'comparison', 'consolidation', 'dispatch'] as const;
export type DocumentKind = (typeof DOCUMENTS)[number];

/** What is missing from the registry for a paper, beside what the Decision itself lacks. */
export const PAPER_GAPS = [
  'title',
  'basis',
  'department',
  'head',
  'symbol',
  'signer',
  'signer-name',
  'head-name',
  'changes',
  'unissued',
  'unamended',
  'issued',
  'corrections',
  'signing-unknown',
  'settings',
] as const;
export type PaperGap = (typeof PAPER_GAPS)[number];

/** A part of a paper's text. */
export type Block =
  | { kind: 'heading'; text: Line }
  /** A smaller heading inside the part under a heading. */
  | { kind: 'subheading'; text: Line }
  | { kind: 'text'; text: Line; italic?: true }
  /** An điều, in a paper that repeats a Decision. */
  | { kind: 'article'; article: PrintedArticle }
  | { kind: 'middle'; text: Line }
  | { kind: 'table'; table: AnnexTable }
  | { kind: 'chart'; chart: ReportChart };

/** An annex of a paper, and the line in brackets under its title. */
export interface PaperAnnex {
  table: AnnexTable;
  source: string;
  /** The change that each of its rows tells of, but for headings, where its rows tell of changes. */
  changes?: readonly AnnexChange[];
  /** Set across the page whatever its columns need. */
  across?: true;
}

/** What stands at the head of a paper. */
export interface PaperHead {
  /** The body above the issuing one, in capitals. */
  parent: string | undefined;
  /** The issuing body, in the lines it is set in; a gap where nobody knows it. */
  body: readonly Line[];
  number: string;
  /** `V/v …`, under the number of a công văn. */
  about?: Line;
  placeAndDate: string;
  /** `DỰ THẢO`, where it rests on a decision that is not signed. */
  mark?: string;
}

/** What stands at its foot. */
export interface PaperFoot {
  /** Above the signature: `XÁC THỰC VĂN BẢN HỢP NHẤT`. */
  heading?: string;
  signature: readonly Line[];
  signer: string;
  recipients: readonly Line[];
}

/** A paper as it is printed; one that is nothing but an annex to another has neither head nor foot. */
export interface Paper {
  /** For the properties of the file. */
  title: string;
  author: string;
  date: IsoDate | undefined;
  /** The paper without its annexes; undefined for a paper that goes with another one. */
  letter:
    | {
        head: PaperHead;
        /** Name of its kind and trích yếu; undefined in a công văn. */
        name: { kind: string; subject: Line; below: readonly Line[] } | undefined;
        /** Kính gửi. */
        addressees: readonly string[];
        blocks: readonly Block[];
        foot: PaperFoot;
      }
    | undefined;
  annexes: readonly PaperAnnex[];
  /** The bodies that it names: none may bear a placeholder for a name. */
  listed: Pick<AnnexDocument, 'annexes' | 'changes'>;
  /** Footnotes; a piece or a row names them by their number, from 1. */
  notes: readonly string[];
  gaps: readonly PaperGap[];
  /** The decision whose text it repeats, where that is another one. */
  repeats?: Decision;
  /** A decision that it cites with a day that only stands for that of its signing. */
  undated?: Decision;
}

/** Gathers what is missing while a paper is made. */
export class Gaps {
  private readonly found = new Set<PaperGap>();

  /** Notes what is missing and yellow elsewhere in the paper. */
  note(gap: PaperGap): void {
    this.found.add(gap);
  }

  /** A line in yellow, for what is missing. */
  line(gap: PaperGap, text: string): Line {
    this.note(gap);
    return gapLine(text);
  }

  list(): PaperGap[] {
    return PAPER_GAPS.filter((gap) => this.found.has(gap));
  }
}

/** `Số: 25/TTr-STTTT`; without a number, room for a hand to write it. */
export function numberLine(symbol: string, number?: string): string {
  return `Số: ${number === undefined ? `${BLANK_NUMBER}/${symbol}` : printedNumber(number)}`;
}

/** `ngày 21 tháng 4 năm 2023`; without a day, room for it in the year that is expected. */
export function dayLine(year: string, day?: IsoDate): string {
  return day === undefined ? `ngày${BLANK_DAY}tháng${BLANK_DAY}năm ${year}` : officialDate(day);
}

/** A paragraph. */
export function text(words: string | Line): Block {
  return { kind: 'text', text: typeof words === 'string' ? line(words) : words };
}

/** A heading: `I. SỰ CẦN THIẾT`. */
export function heading(words: string): Block {
  return { kind: 'heading', text: line(words) };
}

/** A smaller heading. */
export function subheading(words: string): Block {
  return { kind: 'subheading', text: line(words) };
}

/** The text of a paper ends with `./.` (NĐ 30/2020/NĐ-CP, Phụ lục I). */
export function ended(words: string): string {
  return `${words.replace(/[./;\s]+$/u, '')}./.`;
}

/** `- Lưu: VT, KSTTHC6` */
export function filedLine(drafter: string | undefined): Line {
  return line(drafter === undefined ? '- Lưu: VT' : `- Lưu: VT, ${drafter}`);
}
