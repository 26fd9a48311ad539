/** What stands on a page of a PDF: letters and ruled lines, in the page's coordinates as it is shown. */

/** One letter (or what the font shows for one) on the page; y grows downwards. */
export interface Glyph {
  text: string;
  /** Where it begins and ends on its baseline. */
  x0: number;
  x1: number;
  /** Its baseline. */
  y: number;
  /** Height of its font on the page. */
  size: number;
  /** Which way it reads: quarter turns clockwise from left to right; undefined where it is askew. */
  turn: number | undefined;
  font: string;
  /** A line runs through it. */
  struck?: true;
  /** That line is a border of the table. */
  crossed?: true;
  /** A stroke goes over it that is neither level nor upright. */
  over?: true;
  /** Nobody sees it: it is white, or something was painted over it. */
  hidden?: true;
}

/** A picture on a page: how much of it it takes, in square points, and the letters that it lies over. */
export interface Picture {
  area: number;
  over: readonly Glyph[];
}

/** What was put on a page afterwards, beside its own content. */
export interface Annotation {
  /** What PDF calls its kind. */
  kind: string;
  text: string;
}

/** A straight line, level (`y` is its height) or upright. */
export interface Ruling {
  level: boolean;
  /** y of a level line, x of an upright one. */
  at: number;
  from: number;
  to: number;
}

export interface PageMarks {
  /** 1-based. */
  page: number;
  width: number;
  height: number;
  glyphs: Glyph[];
  /** Letters that nobody sees though they are painted. */
  hidden: Glyph[];
  rulings: Ruling[];
  pictures: readonly Picture[];
  annotations: readonly Annotation[];
  /** Strokes that are neither level nor upright. */
  drawn: number;
  /** Letters that are on the page but cannot be seen: the text layer of a scan. */
  unseen: number;
  /** Letters shown that the file gives no meaning for. */
  unreadable: number;
}
