import type { RawRow } from '../../formats/read/types.js';
import type { ListedUnit, SkipReason } from './listed.js';

/** What became of a row: the unit it was read as, or why it is none. */
export type Account = { unit: ListedUnit } | { reason: SkipReason };

/**
 * The account of a table: one entry a row, there from the beginning, so that no row can be without. A row that
 * nobody speaks of stays `unread`, which is reported.
 */
export class Ledger {
  readonly #entries = new Map<number, Account>();

  constructor(rows: readonly RawRow[]) {
    for (const { row } of rows) this.#entries.set(row, { reason: 'unread' });
  }

  /** The row is this unit. */
  take(row: number, unit: ListedUnit): void {
    this.#set(row, { unit });
  }

  /** The row is no unit, for this reason. */
  leave(row: number, reason: SkipReason): void {
    this.#set(row, { reason });
  }

  /** The units, in the order of their rows. */
  get units(): ListedUnit[] {
    return [...this.#entries.values()].flatMap((entry) => ('unit' in entry ? [entry.unit] : []));
  }

  /** The rows that are no units, in their order. */
  get left(): { row: number; reason: SkipReason }[] {
    return [...this.#entries].flatMap(([row, entry]) => ('reason' in entry ? [{ row, reason: entry.reason }] : []));
  }

  #set(row: number, account: Account): void {
    if (!this.#entries.has(row)) throw new Error(`row ${row} is none of the table's`);
    this.#entries.set(row, account);
  }
}
