import { fold } from '../../core/text/fold.js';
import type { RawCell, RawRow } from '../../formats/read/types.js';
import { STREET } from './address-parts.js';
import type { CellFinding } from './cell-finding.js';
import { cellFault, cellText } from './cell-value.js';
import { codesIn, withoutMarks } from './code-cell.js';
import type { FieldColumn, Layout } from './layout.js';
import type { ListField, Ticked } from './listed.js';
import { withoutLeadingMark } from './numbered-under.js';
import { saysNone } from './says-none.js';
import { damageOf } from './text-damage.js';

/** A text and the cell it was found in. */
export interface FoundText {
  readonly text: string;
  readonly column: number;
  readonly level?: number;
  readonly font?: string;
}

/** A cell merged downwards holds for every row it spans, but a unit's code and name are its own. */
const OWN = new Set<ListField>(['code', 'codeBefore', 'codeAfter', 'name', 'nameBefore', 'nameAfter', 'legacyCodes']);
/** Of a table that says what was and what comes after; beside what was, the plain columns say that. */
const BEFORE = new Set<ListField | 'order'>(['codeBefore', 'nameBefore']);
const AFTER = new Set<ListField | 'order'>(['codeAfter', 'nameAfter', 'code', 'name']);
const NAMES = new Set<ListField>(['name', 'nameBefore', 'nameAfter']);
const CODES = new Set<ListField | 'order'>(['code', 'codeBefore', 'codeAfter']);
/** Fields that name a body: with a blank inside a word it would be another. */
const WORDED = new Set<ListField>([...NAMES, 'shortName', 'parent', 'predecessors', 'successors']);
/** Fields that footnote marks are kept out of. */
const MARKED = new Set<ListField>([...OWN, 'shortName']);
/** Fields in which "không" says that there is nothing; of the others it says what is, or nothing that a name could be. */
const MAY_BE_NONE = new Set<ListField>([
  'codeBefore',
  'nameBefore',
  'legacyCodes',
  'parentBefore',
  'predecessors',
  'successors',
  'successorCodes',
  'shortName',
  'taxCode',
  'email',
  'phone',
  'fax',
  'website',
]);

const NO_COLUMNS: readonly FieldColumn[] = [];
const columnsByField = new WeakMap<Layout, Map<ListField | 'order', FieldColumn[]>>();

/** The columns of each field that are read as text; worked out once for all rows under a layout. */
function columnsOf(layout: Layout): ReadonlyMap<ListField | 'order', readonly FieldColumn[]> {
  const known = columnsByField.get(layout);
  if (known !== undefined) return known;
  const found = new Map<ListField | 'order', FieldColumn[]>();
  for (const column of layout.columns) {
    if (column.ticked !== undefined) continue;
    found.set(column.field, [...(found.get(column.field) ?? []), column]);
  }
  columnsByField.set(layout, found);
  return found;
}

/** True for the same values under the same keys in the same order. */
function isSameRecord(a: Cells, b: Cells): boolean {
  const keys = Object.keys(a) as ListField[];
  let at = 0;
  for (const key in b) {
    if (key !== keys[at] || a[key as ListField] !== b[key as ListField]) return false;
    at += 1;
  }
  return at === keys.length;
}

type Cells = Partial<Record<ListField, number>>;
/** Rows of a list fill their cells in a few ways; what is beyond these is kept row by row. */
const MOST_SHARED = 8;
const cellsByLayout = new WeakMap<Layout, Cells[]>();
const fieldsByLayout = new WeakMap<Layout, Map<readonly ListField[], readonly ListField[]>>();

/** The parts of an address in one, the nearest first; without the house the rest only says where about. */
function addressOf(parts: readonly FoundText[]): FoundText | undefined {
  const [house, ...further] = [...parts].sort((a, b) => (a.level ?? 0) - (b.level ?? 0));
  if (house === undefined || (house.level ?? 0) > 0) return undefined;
  const text = further.reduce(
    // "12" and its street are one thing, whatever else is behind them another
    (all, { text, level }) =>
      fold(all).includes(fold(text)) ? all : `${all}${level === STREET ? ' ' : ', '}${text.trim()}`,
    house.text.trim(),
  );
  return { ...house, text };
}

/** A row seen through a layout: looks its cells up by field, and collects what is wrong with them. */
export class RowReader {
  readonly findings: CellFinding[] = [];
  readonly #layout: Layout;
  readonly #columns: ReturnType<typeof columnsOf>;
  readonly #cells: readonly RawCell[];
  readonly #above: ReadonlyMap<number, RawCell>;

  /** @param above by column, the cells above that are merged down into this row */
  constructor(row: RawRow, layout: Layout, above: ReadonlyMap<number, RawCell>) {
    this.#layout = layout;
    this.#columns = columnsOf(layout);
    this.#above = above;
    this.#cells = row.cells;
  }

  #cell(column: number): RawCell | undefined {
    // a row has few cells: a look at each costs less than a map of them
    return this.#cells.findLast((cell) => cell.column === column);
  }

  /** Where the fields of a row stand, which next to all rows under a layout hold in common: one for as many as it goes. */
  sharedCells(cells: Cells): Cells {
    const known = cellsByLayout.get(this.#layout) ?? [];
    const same = known.find((each) => isSameRecord(each, cells));
    if (same !== undefined) return same;
    if (known.length < MOST_SHARED) cellsByLayout.set(this.#layout, [...known, cells]);
    return cells;
  }

  /** True where the table has a column for a field. */
  has(field: ListField): boolean {
    return this.#layout.columns.some((column) => column.field === field);
  }

  /** True where a text stands in a column of a field. */
  isIn(field: ListField, { column }: FoundText): boolean {
    return this.#layout.columns.some((each) => each.field === field && each.column === column);
  }

  /** Those of some fields that have a column of text; asked for the same list of fields it is worked out once a layout. */
  present<Field extends ListField>(fields: readonly Field[]): readonly Field[] {
    const known = fieldsByLayout.get(this.#layout) ?? new Map<readonly ListField[], readonly ListField[]>();
    fieldsByLayout.set(this.#layout, known);
    const found = known.get(fields) ?? fields.filter((field) => this.#columns.has(field));
    known.set(fields, found);
    return found as readonly Field[];
  }

  /** What stands above the column of a field. */
  headingOf(field: ListField): string | undefined {
    return this.#layout.columns.find((column) => column.field === field)?.heading;
  }

  /** Every text of a field, in the order of its columns. */
  all(field: ListField): FoundText[] {
    const found: FoundText[] = [];
    for (const column of this.#columns.get(field) ?? NO_COLUMNS) {
      const text = this.#take(field, column);
      if (text !== undefined) found.push(text);
    }
    return found;
  }

  /** The text of a field; the deepest level's where the levels have columns of their own. */
  one(field: ListField): FoundText | undefined {
    const columns = this.#columns.get(field);
    if (columns === undefined) return undefined;
    const [only] = columns;
    if (columns.length === 1 && only !== undefined) return this.#take(field, only);
    const all = this.all(field);
    if (field === 'address') return addressOf(all);
    return all.length < 2 ? all[0] : all.sort((a, b) => (b.level ?? 0) - (a.level ?? 0))[0];
  }

  /** The code of a row above in a cell that is merged down into this one, where codes have one column. */
  mergedCode(): FoundText | undefined {
    const [only, ...others] = this.#layout.columns.filter(({ field }) => field === 'code');
    const text = only === undefined || others.length > 0 ? undefined : cellText(this.#above.get(only.column));
    return only === undefined || text === undefined ? undefined : { text, column: only.column };
  }

  /** The field's text one level above `level`, there or in a cell merged down into the row. */
  above(field: 'code' | 'name', level: number): string | undefined {
    const column =
      this.#layout.columns.find((other) => other.field === field && other.level === level - 1)?.column ?? 0;
    return cellText(this.#cell(column)) ?? cellText(this.#above.get(column));
  }

  /** What stands in the columns that are ticked for one thing ("Thêm mới", "Hủy bỏ", "Giữ nguyên"). */
  ticks(): (FoundText & { change: Ticked; heading: string })[] {
    const found: (FoundText & { change: Ticked; heading: string })[] = [];
    for (const { column, ticked, heading } of this.#layout.columns) {
      const cell = ticked === undefined ? undefined : this.#cell(column);
      const text = cellText(cell)?.trim();
      if (ticked === undefined || text === undefined) continue;
      const font = cell?.font === undefined ? {} : { font: cell.font };
      found.push({ change: ticked, column, heading, text, ...font });
    }
    return found;
  }

  /** The columns that are ticked for one thing. */
  ticked(): readonly FieldColumn[] {
    return this.#layout.columns.filter(({ ticked }) => ticked !== undefined);
  }

  /** What stands over a column. */
  heading(column: number): string {
    return this.#layout.columns.find((each) => each.column === column)?.heading ?? '';
  }

  /** True where a column of the field says that there is none: "Không". */
  none(field: ListField): boolean {
    const columns = this.#columns.get(field) ?? NO_COLUMNS;
    return columns.some(({ column }) => saysNone(cellText(this.#cell(column)) ?? ''));
  }

  /** The text of a cell once its letters were looked at; undefined for several codes where one should stand. */
  #sound(field: ListField, column: number, text: string, font: string | undefined): string | undefined {
    const bare = MARKED.has(field) ? withoutMarks(text) : text;
    // a letter by which a footnote goes is no letter of the name
    const damage = damageOf(field, bare, font);
    if (damage !== undefined) this.findings.push({ ...damage, column });
    if (!MARKED.has(field)) return text;
    const after = NAMES.has(field) && !this.#isCoded() ? withoutLeadingMark(bare) : bare;
    if (after !== text) {
      const args = { field, value: text.trim(), after: after.trim() };
      this.findings.push({ rule: 'list-marks-removed', severity: 'info', column, args });
    }
    const codes = field === 'code' ? codesIn(after) : [];
    if (codes.length < 2) return after;
    this.findings.push({ rule: 'list-codes-in-cell', severity: 'error', column, args: { field, codes } });
    return undefined;
  }

  /** A row with a code is of a list that somebody published: its name is the one that was granted. */
  #isCoded(): boolean {
    // blank cells have no text
    for (const { field, column } of this.#layout.columns)
      if (CODES.has(field) && cellText(this.#cell(column)) !== undefined) return true;
    return false;
  }

  /** One body for several rows: what was before or comes after is merged over rows that differ on the other side. */
  #isShared(field: ListField): boolean {
    const others = AFTER.has(field) ? BEFORE : BEFORE.has(field) ? AFTER : undefined;
    if (others === undefined) return false;
    return this.#layout.columns.some(
      (each) => others.has(each.field) && cellText(this.#cell(each.column)) !== undefined,
    );
  }

  #take(field: ListField, { column, level }: FieldColumn): FoundText | undefined {
    const own = this.#cell(column);
    const cell =
      own?.merged !== undefined && (!OWN.has(field) || this.#isShared(field)) ? this.#above.get(column) : own;
    if (cell === undefined) return undefined;
    const fault = cellFault(cell, field);
    if (fault !== undefined) {
      const raw = cell.raw === undefined ? {} : { raw: cell.raw };
      this.findings.push({ ...fault, column, args: { field, value: cell.text, ...raw } });
    }
    if (cell.broken !== undefined) {
      const severity = WORDED.has(field) ? 'error' : 'warning';
      this.findings.push({ rule: 'list-word-broken', severity, column, args: { field, broken: cell.broken } });
    }
    const found = cellText(cell);
    if (found === undefined || (MAY_BE_NONE.has(field) && saysNone(found))) return undefined;
    const text = this.#sound(field, column, found, cell.font);
    if (text === undefined) return undefined;
    // a cell that is taken as it stands is itself what was found
    if (level === undefined && text === cell.text && column === cell.column) return cell;
    const { font } = cell;
    return { text, column, ...(level === undefined ? {} : { level }), ...(font === undefined ? {} : { font }) };
  }
}
