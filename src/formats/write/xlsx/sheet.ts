/** A sheet of a workbook, in the terms of whoever fills it. */
export interface Sheet {
  /** Name on the tab; mended where Excel does not take it. */
  name: string;
  /** Lines above the table: heading, title, source. The first two are bold, the third italic. */
  titles: readonly string[];
  columns: readonly SheetColumn[];
  rows: Iterable<SheetRow>;
  /** Lies across on paper. */
  landscape: boolean;
}

export interface SheetColumn {
  label: string;
  /** In characters of the default type. */
  width: number;
  /** Codes, numbers and the like stand in the middle and are not wrapped. */
  middle: boolean;
}

export interface SheetRow {
  /** Whole numbers become numbers, all else is text: a code with zeros stays as it is. */
  cells: readonly (string | number)[];
  strong: boolean;
}

/** Last row of the table, its heading included; 1-based. */
export interface Extent {
  heading: number;
  last: number;
}

/** Letters of a column: 1 → `A`, 28 → `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
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
