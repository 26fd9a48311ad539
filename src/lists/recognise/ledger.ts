import type { RawRow } from '../../formats/read/types.js';
import type { ListedUnit } from './listed.js';
import type { SkipReason } from './skipped-rows.js';

/** What became of a row: the unit it was read as, or why it is none. */
export type Account = ListedUnit | SkipReason;

/**
 * The account of a table: one entry a row, there from the beginning, so that no row can be without. A row that
 * nobody speaks of stays `unread`, which is reported.
 */
export class Ledger {
  readonly #entries = new Map<number, Account>();
  /** The units as they were asked for last, until a row changes. */
  #units: readonly ListedUnit[] | undefined;

  constructor(private readonly rows: readonly RawRow[]) {
    for (const { row } of rows) this.#entries.set(row, 'unread');
  }

  /** The row is this unit. */
  take(row: number, unit: ListedUnit): void {
    this.#set(row, unit);
  }

  /** The row is no unit, for this reason. */
  leave(row: number, reason: SkipReason): void {
    this.#set(row, reason);
  }

  /** A row of the table by its number. */
  rowAt(number: number): RawRow | undefined {
    return this.rows.find(({ row }) => row === number);
  }

  /** The units, in the order of their rows. */
  get units(): readonly ListedUnit[] {
    this.#units ??= [...this.#entries.values()].filter((entry) => typeof entry !== 'string');
    return this.#units;
  }

  /** The rows that are no units, in their order. */
  get left(): { row: number; reason: SkipReason }[] {
    const left: { row: number; reason: SkipReason }[] = [];
    this.#entries.forEach((reason, row) => {
      if (typeof reason === 'string') left.push({ row, reason });
    });
    return left;
  }

  #set(row: number, account: Account): void {
    if (!this.#entries.has(row)) throw new Error(`row ${row} is none of the table's`);
    this.#units = undefined;
    this.#entries.set(row, account);
  }
}
