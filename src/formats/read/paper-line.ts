import type { PagePlace } from '../../core/finding.js';

/** What stands by itself in a line: side by side with something else, or alone. */
export interface LinePiece {
  text: string;
  /** On the left half of the page, or in the first cell of a row. */
  isLeft: boolean;
}

/** A row of a table of several columns, as lists are. */
export interface ListRow {
  /** All its words. */
  text: string;
  /** One of its cells is a code: what it says is read as part of a list. */
  hasCode: boolean;
  /** What stands in the column of numbers; absent where the first column is another one. */
  number?: string;
}

/** A line of a paper, or a paragraph where the file keeps those. */
export interface PaperLine {
  text: string;
  pieces: readonly LinePiece[];
  /** Which paragraph of the document it is, from 1. */
  paragraph?: number;
  /** Where it stands in a file of pages. */
  page?: PagePlace;
  /** The row that it is part of. */
  row?: ListRow;
  /** It stands beside the text: in the margins, turned, in a footnote; or it is there and does not count: struck, hidden, taken out by a tracked change. */
  isAside: boolean;
  /** It stands at the outer edge of its page, where no text of a paper does. */
  isMargin?: true;
  /** It stands in the margin of several pages, or in what Word prints there: what a publisher or an archive puts on each. */
  isRunning?: true;
}

/** The name of a column of numbers. */
const NUMBERS = /^(?:stt|tt|số\s*tt|s\.?t\.?t\.?|số thứ tự)$/iu;

/** Gives the rows of a list what their first cells say, where the first of them names a column of numbers. */
export function setNumbers(rows: readonly { row: ListRow; first: string }[]): void {
  if (!NUMBERS.test(rows[0]?.first.normalize('NFC').trim() ?? '')) return;
  for (const { row, first } of rows.slice(1)) row.number = first.trim();
}

const CODES = /^(?:(?:[A-Y]\d{2}(?:\.[A-Z\d]+)*|(?:\d{2,3}\.)+[A-Y]\d{2})(?:[\s;,]+|$))+$/u;

/** True for the text of a cell, or a part of it, that is one code or several. */
export function isCodes(text: string): boolean {
  return CODES.test(text.normalize('NFKC').trim());
}
