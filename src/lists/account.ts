import type { CellPlace } from '../core/finding.js';
import type { Listed, ListedUnit, SeenColumn } from './recognise/listed.js';
import type { SkippedRow, SkipReason } from './recognise/skipped-rows.js';

/** Why a row that is one of the list comes to nothing. */
export const ROW_FAULTS = ['duplicate', 'bad-code', 'letters', 'fields', 'parent', 'error', 'warning'] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

/** Why a row is left out. */
export type LeftOutReason = SkipReason | RowFault;

export interface LeftOutRow {
  place: CellPlace;
  reason: LeftOutReason;
  /** What it says, for rows that people want to see. */
  text?: string;
}

/** A table of the file: how many of its rows are units, and what its columns were taken for. */
export interface TableAccount {
  place: CellPlace;
  /** Why it was not read; null for one that was. */
  reason: SkipReason | null;
  rows: number;
  units: number;
  columns: readonly SeenColumn[];
}

/** What became of every row of a file: `rows` is always `units` and the rows left out together. */
export interface ListAccount {
  rows: number;
  units: number;
  leftOut: LeftOutRow[];
  tables: TableAccount[];
}

/** What came of the rows of a list: taken as a unit, or left out and why. */
export interface RowFates {
  ofUnit(unit: ListedUnit): 'unit' | LeftOutReason;
  /** A row that reading skipped may come to a unit all the same: a heading with a code of its own. */
  ofSkipped(row: SkippedRow): 'unit' | LeftOutReason;
}

/** Accounts for every row of a file. */
export function accountOf(listed: Listed, fates: RowFates): ListAccount {
  const leftOut: LeftOutRow[] = [];
  let units = 0;
  const put = (row: LeftOutRow, fate: 'unit' | LeftOutReason): void => {
    if (fate === 'unit') units += 1;
    else leftOut.push({ ...row, reason: fate });
  };
  for (const unit of listed.units) put({ place: unit.place, reason: 'error' }, fates.ofUnit(unit));
  for (const row of listed.skipped) put(row, fates.ofSkipped(row));
  return { rows: listed.rows, units, leftOut, tables: tablesOf(listed) };
}

function tablesOf({ tables, others }: Listed): TableAccount[] {
  const read = tables.map(({ place, rows, units, seen }) => ({ place, reason: null, rows, units, columns: seen }));
  const unread = others.map(({ place, reason, rows }) => ({ place, reason, rows, units: 0, columns: [] }));
  return [...read, ...unread];
}
