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
  /** Codes from a first to a last one, of which nobody can tell which they are. */
  | { kind: 'range' }
  /** Nothing stands in it. */
  | { kind: 'blank' };

/** A cell that is more than its text: a number, a truth value, or a day with or without its time (`2023-05-22T08:30:00`). */
export interface ValueCell {
  text: string;
  value: number | boolean | { day: string };
  /** How its workbook shows it: a number format. */
  format?: string;
}

/** A row above headings: one text, or its cells, each in its column. */
export type TitleRow = string | readonly string[];

/** A row above headings as one line, what several cells say alike once. */
export function titleText(row: TitleRow): string {
  return typeof row === 'string' ? row : [...new Set(row.map((text) => text.trim()))].filter(Boolean).join(' ');
}

/** A cell of a list, as it is given back. */
export type ListCell = string | ValueCell;

/** What a cell shows. */
export function textOf(cell: ListCell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

/** A row of a list with what its code leads to. */
export interface ResolvedRow {
  row: number;
  /** The text of the cell that holds the code. */
  text: string;
  /** What its cell says, where that is codes from a first to a last one and this row is for one of them. */
  range?: string;
  /** All cells, as many as the table has columns. */
  cells: readonly ListCell[];
  answer: ResolvedCell;
}

/** A table of a list, its rows resolved. */
export interface ResolvedTable {
  sheet: string | undefined;
  /** Rows above the headings: lines of text, and rows with several cells, such as an upper tier of headings. */
  titles: readonly TitleRow[];
  /** How many of them, the last ones, are upper tiers of the headings. */
  tiers: number;
  /** One for each column; empty where the table has none. */
  headings: readonly string[];
  column: number;
  rows: readonly ResolvedRow[];
  /** The numbers of rows with more cells than the table has columns. */
  wider: readonly number[];
}

/** A table that was not resolved, and why. */
export interface TableLeftOut {
  sheet: string | undefined;
  rows: number;
  /** How an entry of `--map` for this table alone begins. */
  prefix: string;
  /** The columns that nothing tells apart; undefined where none holds codes. */
  several?: readonly number[];
  /** The user named a column for all tables, which this one lacks or has no code in; these hold codes. */
  elsewhere?: readonly number[];
  /** The user leaves it out. */
  isUnwanted?: boolean;
  /** Every row of it is one of headings. */
  isBare?: boolean;
}

export interface ResolvedList {
  tables: readonly ResolvedTable[];
  leftOut: readonly TableLeftOut[];
}
