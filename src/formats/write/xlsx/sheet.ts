/** A sheet of a workbook, cell by cell. */

/** A cell in one of the looks of the workbook's style sheet. */
export interface SheetCell<Style extends string> {
  column: number;
  /** Numbers and truth values become such, all else is text: a code with zeros stays as it is. */
  value: string | number | boolean;
  style: Style;
}

export interface SheetRow<Style extends string> {
  /** 1-based, in ascending order. */
  row: number;
  /** Points; left to the program that opens the file where it is absent. */
  height?: number;
  cells: readonly SheetCell<Style>[];
}

/** A check of what is typed into cells. */
export interface InputCheck {
  /** Cells it holds for: `B6:B2000`. */
  cells: string;
  kind: 'list' | 'custom' | 'length';
  formula: string;
  /** Other values are warned about and may stay. */
  lenient?: boolean;
  /** Shown when a value does not pass. */
  error: string;
  /** Shown while the cell is chosen. */
  prompt?: string;
}

/** What is said beside a cell. */
export interface CellComment {
  row: number;
  column: number;
  text: string;
}

export interface Sheet<Style extends string> {
  /** Name on the tab; changed where Excel does not take it. */
  name: string;
  hidden?: boolean;
  /** Widths of the columns in characters of the default type, from the first on. */
  widths: readonly number[];
  /** Style of cells that hold nothing yet. */
  empty?: Style;
  rows: Iterable<SheetRow<Style>>;
  /** Rows that stay in sight. */
  frozen?: number;
  /**
   * The last row in sight is the heading of a table that reaches to the end: it can be filtered, and its heading is
   * repeated on each printed page.
   */
  isTable?: boolean;
  /** Cells that are one: `A1:H1`. */
  merges?: readonly string[];
  comments?: readonly CellComment[];
  checks?: readonly InputCheck[];
  /** Only cells of an unlocked style may be changed. */
  protected?: boolean;
  /** Lies across on paper. */
  landscape: boolean;
  /** On paper it stands in the middle, with the page's number above it from page 2 on, as in an annex. */
  numberedPages?: boolean;
}

/** Names as Excel takes them: at most 31 characters, none of `[]:*?/\`, no apostrophe at the ends, no two alike. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const clean =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Sheet';
    let unique = clean.slice(0, 31);
    for (let n = 2; taken.has(unique.toLowerCase()); n += 1) unique = `${clean.slice(0, 27)} (${n})`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
