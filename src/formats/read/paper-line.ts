import type { PagePlace } from '../../core/finding.js';

/** What stands by itself in a line: side by side with something else, or alone. */
export interface LinePiece {
  text: string;
  /** On the left half of the page, or in the first cell of a row. */
  isLeft: boolean;
}

/** A line of a paper, or a paragraph where the file keeps those. */
export interface PaperLine {
  text: string;
  pieces: readonly LinePiece[];
  /** Which paragraph of the document it is, from 1. */
  paragraph?: number;
  /** Where it stands in a file of pages. */
  page?: PagePlace;
  /** It is part of a table of several columns, as lists are. */
  isInList: boolean;
  /** It stands beside the text: in the margins, turned, in a footnote. */
  isAside: boolean;
}
