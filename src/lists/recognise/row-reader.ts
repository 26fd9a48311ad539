import type { RawCell, RawRow } from '../../formats/read/types.js';
import { cellFault, cellText } from './cell-value.js';
import { headingKey } from './headings.js';
import type { FieldColumn, Layout } from './layout.js';
import type { ListedChange, ListField, ListFinding } from './listed.js';

/** A finding about a row's cell, before its place is put together. */
export type CellFinding = Omit<ListFinding, 'place'> & { column: number };

/** A text and the cell it was found in. */
export interface FoundText {
  text: string;
  column: number;
  level?: number;
  font?: string;
}

/** A cell merged downwards holds for every row it spans, but a unit's code and name are its own. */
const OWN = new Set<ListField>(['code', 'codeBefore', 'codeAfter', 'name', 'nameBefore', 'nameAfter', 'legacyCodes']);
const UNTICKED = /^(?:khong|no|false|0|-)$/;

/** A row seen through a layout: looks its cells up by field, and collects what is wrong with them. */
export class RowReader {
  readonly findings: CellFinding[] = [];
  readonly #layout: Layout;
  readonly #cells = new Map<number, RawCell>();
  readonly #above: ReadonlyMap<number, RawCell>;

  /** @param above by column, the cells above that are merged down into this row */
  constructor(row: RawRow, layout: Layout, above: ReadonlyMap<number, RawCell>) {
    this.#layout = layout;
    this.#above = above;
    for (const cell of row.cells) this.#cells.set(cell.column, cell);
  }

  /** True where the table has a column for a field. */
  has(field: ListField): boolean {
    return this.#layout.columns.some((column) => column.field === field);
  }

  /** What stands above the column of a field. */
  headingOf(field: ListField): string | undefined {
    return this.#layout.columns.find((column) => column.field === field)?.heading;
  }

  /** Every text of a field, in the order of its columns. */
  all(field: ListField): FoundText[] {
    return this.#layout.columns.flatMap((column) =>
      column.field === field && column.ticked === undefined ? (this.#take(field, column) ?? []) : [],
    );
  }

  /** The text of a field; the deepest level's where the levels have columns of their own. */
  one(field: ListField): FoundText | undefined {
    return this.all(field).sort((a, b) => (b.level ?? 0) - (a.level ?? 0))[0];
  }

  /** The field's text one level above `level`, there or in a cell merged down into the row. */
  above(field: 'code' | 'name', level: number): string | undefined {
    const column =
      this.#layout.columns.find((other) => other.field === field && other.level === level - 1)?.column ?? 0;
    return cellText(this.#cells.get(column)) ?? cellText(this.#above.get(column));
  }

  /** The change whose tick column ("Thêm mới", "Hủy bỏ") is ticked. */
  ticked(): { change: ListedChange; column: number } | undefined {
    for (const { column, ticked } of this.#layout.columns) {
      const text = ticked === undefined ? undefined : cellText(this.#cells.get(column))?.trim();
      if (ticked !== undefined && text !== undefined && !UNTICKED.test(headingKey(text) || text)) {
        return { change: ticked, column };
      }
    }
    return undefined;
  }

  #take(field: ListField, { column, level }: FieldColumn): FoundText | undefined {
    const own = this.#cells.get(column);
    const cell = own?.merged !== undefined && !OWN.has(field) ? this.#above.get(column) : own;
    if (cell === undefined) return undefined;
    const fault = cellFault(cell, field);
    if (fault !== undefined) {
      const raw = cell.raw === undefined ? {} : { raw: cell.raw };
      this.findings.push({ ...fault, column, args: { field, value: cell.text, ...raw } });
    }
    const text = cellText(cell);
    if (text === undefined) return undefined;
    return {
      text,
      column,
      ...(level === undefined ? {} : { level }),
      ...(cell.font === undefined ? {} : { font: cell.font }),
    };
  }
}
