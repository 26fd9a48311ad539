import type { Standing } from './list-entry.js';
import type { Resolution } from './resolve.js';

/** What a cell of the code column came to. */
export type ResolvedCell =
  /** Where the code leads. */
  | { kind: 'resolved'; resolution: Resolution }
  /** A code of the registry that is not in force yet at the date, and was granted by a draft or for a later day. */
  | { kind: 'not-yet'; resolution: Resolution; standing: Standing }
  /** One that the registry does not have; `near`: the one that may have been meant. */
  | { kind: 'unknown'; resolution: Resolution; near?: string }
  /** A text that is no code. */
  | { kind: 'no-code'; near?: string }
  /** Nothing stands in it. */
  | { kind: 'blank' };

/** A row of a list with what its code leads to. */
export interface ResolvedRow {
  row: number;
  /** The text of the cell that holds the code. */
  text: string;
  /** The texts of all cells, as many as the table has columns. */
  cells: readonly string[];
  answer: ResolvedCell;
}

/** A table of a list, its rows resolved. */
export interface ResolvedTable {
  sheet: string | undefined;
  /** Rows above the headings, as texts. */
  titles: readonly string[];
  /** One for each column; empty where the table has none. */
  headings: readonly string[];
  column: number;
  rows: readonly ResolvedRow[];
}

/** A table that was not resolved, and why. */
export interface TableLeftOut {
  sheet: string | undefined;
  rows: number;
  /** The columns that nothing tells apart; undefined where none holds codes. */
  several?: readonly number[];
}

export interface ResolvedList {
  tables: readonly ResolvedTable[];
  leftOut: readonly TableLeftOut[];
}
