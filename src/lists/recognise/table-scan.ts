import type { CellPlace } from '../../core/finding.js';
import type { RawCell, RawRow, RawTable } from '../../formats/read/types.js';
import type { ColumnMap } from './column-map.js';
import { type ColumnRoles, rolesOf, textIn } from './column-roles.js';
import { groupHeading } from './group-row.js';
import { type HeadedColumn, readHeadings } from './heading-cells.js';
import { type Layout, layoutOf } from './layout.js';
import type { ListedBody, ListedGroup, ListedUnit, ListFinding, SkippedRow } from './listed.js';
import { looksLikeCode } from './looks-like-code.js';
import { filled, groupDepth, groupWords, isExample, isNothing, isNumbering, isTotal } from './row-kinds.js';
import { RowReader } from './row-reader.js';
import { readUnitRow } from './unit-row.js';

/** Changes that end a unit or give it another code: the code says which. */
const BY_CODE: ReadonlySet<string> = new Set([
  'close',
  'dissolve',
  'annul',
  'merge',
  'split',
  'spinOff',
  'replace',
  'move',
]);

/** True for a row that needs no name: it only says what becomes of a code. */
function byCodeAlone({ change, code, legacyCodes }: ListedUnit): boolean {
  return change !== undefined && BY_CODE.has(change) && (code ?? legacyCodes) !== undefined;
}

/** "STT", "TT", "S/TT": begins a heading row even where the other headings changed. */
const ORDER_HEADING = /^(?:s\s*\/?\s*)?t\s*\/?\s*t\.?$/i;

/** Goes through the rows under a heading row and sorts them: units, groups, totals, repeated headings, the rest. */
export class TableScan {
  readonly units: ListedUnit[] = [];
  readonly groups: ListedGroup[] = [];
  readonly skipped: SkippedRow[] = [];
  readonly findings: ListFinding[] = [];
  readonly #table: RawTable;
  readonly #map: ColumnMap;
  readonly #widest: number;
  readonly #layouts: Layout[] = [];
  #layout: Layout;
  #roles: ColumnRoles;
  /** Most units are numbered, so a row of words without a number is a heading. */
  #numbered = false;
  /** Units are numbered 1, 2, 3, so I, II, A, B number groups. */
  #arabic = false;
  #group: ListedBody | undefined;
  /** The row that made the present group: as a unit, how deep, and how many came under it. */
  #head: { unit: ListedUnit | undefined; depth: number; members: number } | undefined;
  #ended = false;
  #afterHeading = true;
  readonly #last = new Map<number, { row: number; cell: RawCell }>();

  /** @param group what the titles, or the table this one goes on from, say the units belong to */
  constructor(table: RawTable, layout: Layout, map: ColumnMap, widest: number, group: ListedBody | undefined) {
    this.#table = table;
    this.#map = map;
    this.#widest = widest;
    this.#layout = layout;
    this.#layouts.push(layout);
    this.#roles = rolesOf(layout);
    this.#group = group;
  }

  /** The group in force after the last row. */
  get group(): ListedBody | undefined {
    return this.#group;
  }

  /** The layouts met, the first one first; lists below the first may have others. */
  get layouts(): readonly Layout[] {
    return this.#layouts;
  }

  /** Reads all rows. */
  run(rows: readonly RawRow[]): void {
    this.#learnNumbering(rows);
    const merges = rows.some((row) => row.cells.some((cell) => cell.merged !== undefined));
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i];
      if (row === undefined) continue;
      const above = merges ? this.#above(row) : new Map<number, RawCell>();
      const cells = filled(row);
      if (cells.length === 0) continue;
      const headings = this.#newHeadings(row, rows.slice(i + 1, i + 2)[0], rows.slice(i + 1, i + 201));
      if (headings > 0) i += headings - 1;
      else this.#read(row, cells, above);
    }
    this.#closeHead();
    this.#dropFooters();
    this.findings.sort(
      (a, b) => (a.place.row ?? 0) - (b.place.row ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0),
    );
  }

  place(row: number, column?: number): CellPlace {
    const { file, sheet, format } = this.#table;
    const key = format === 'json' && column !== undefined ? this.#roles.headings.get(column) : undefined;
    return {
      file,
      ...(sheet === undefined ? {} : { sheet }),
      row,
      ...(column === undefined ? {} : { column }),
      ...(key === undefined ? {} : { key }),
    };
  }

  #read(row: RawRow, cells: readonly RawCell[], above: ReadonlyMap<number, RawCell>): void {
    const order = textIn(row, this.#roles.order);
    const reason = this.#noUnit(row, cells, order);
    const heading =
      reason === undefined
        ? groupHeading(row, cells, this.#roles, { numbered: this.#numbered, ended: this.#ended })
        : undefined;
    if (reason !== undefined) this.#skip(row, reason);
    else if (heading !== undefined) this.#openGroup(row, heading, 0);
    else if (this.#isFooter(cells)) this.#skip(row, 'footer');
    else this.#readUnit(row, cells, order, above);
  }

  /** Why a row is neither a unit nor a group, where its words alone show it. */
  #noUnit(row: RawRow, cells: readonly RawCell[], order: string): SkippedRow['reason'] | undefined {
    const isFirst = this.#afterHeading;
    this.#afterHeading = false;
    if (isFirst && isNumbering(cells)) return 'numbering';
    if (isFirst && isNothing(cells)) return 'nothing';
    if (order !== '' && isExample(order)) return 'example';
    if (!isTotal(cells) || looksLikeCode(textIn(row, this.#roles.code))) return undefined;
    this.#ended = true;
    return 'total';
  }

  #readUnit(row: RawRow, cells: readonly RawCell[], order: string, above: ReadonlyMap<number, RawCell>): void {
    const reader = new RowReader(row, this.#layout, above);
    const unit = readUnitRow(reader, this.place(row.row));
    for (const { column, ...finding } of reader.findings) {
      this.findings.push({ ...finding, place: this.place(row.row, column) });
    }
    if (unit === undefined) {
      this.#unread(row, cells, reader.findings.length > 0);
      return;
    }
    const isExplained = reader.findings.some(({ column }) => this.#roles.name.has(column));
    if (unit.name === '' && !byCodeAlone(unit) && this.#roles.name.size > 0 && !isExplained) {
      const place = this.place(row.row, [...this.#roles.name][0]);
      const code = unit.code ?? unit.legacyCodes?.[0] ?? '';
      this.findings.push({ rule: 'list-name-missing', severity: 'error', place, args: { code } });
    }
    this.#add(row, unit, order);
  }

  #add(row: RawRow, unit: ListedUnit, order: string): void {
    if (row.hidden === true) unit.hidden = true;
    const depth = this.#arabic ? groupDepth(order) : undefined;
    if (depth === undefined) {
      if (this.#head !== undefined) this.#head.members += 1;
      if (this.#group !== undefined) unit.group ??= this.#group;
      this.units.push(unit);
      return;
    }
    const code = unit.code ?? unit.legacyCodes?.[0];
    const words = code === undefined ? groupWords(unit.name) : { code, name: unit.name };
    this.#openGroup(row, words, depth, code === undefined || unit.name === '' ? undefined : unit);
  }

  #openGroup(row: RawRow, words: ListedBody, depth: number, unit?: ListedUnit): void {
    // A group within a group: the outer one has a member in it.
    if (this.#head !== undefined && depth > this.#head.depth) this.#head.members += 1;
    this.#closeHead();
    const { code, name } = words;
    const group = { ...(code === undefined ? {} : { code }), ...(name === undefined ? {} : { name }) };
    this.#group = group;
    this.#head = { unit, depth, members: 0 };
    this.#ended = false;
    this.groups.push({ place: this.place(row.row), ...group, ...(unit === undefined ? {} : { unit }) });
    this.#skip(row, 'group');
  }

  /** A row numbered like a group's that nobody stands under is a unit like any other. */
  #closeHead(): void {
    const unit = this.#head?.members === 0 ? this.#head.unit : undefined;
    this.#head = undefined;
    if (unit === undefined) return;
    this.groups.pop();
    this.skipped.pop();
    this.units.push(unit);
    this.#group = undefined;
  }

  /** Words in one cell after the last unit head nothing: a remark, a signature. */
  #dropFooters(): void {
    const lastUnit = this.units.at(-1)?.place.row ?? 0;
    for (let group = this.groups.at(-1); group !== undefined; group = this.groups.at(-1)) {
      if (group.code !== undefined || (group.place.row ?? 0) <= lastUnit) return;
      this.groups.pop();
      this.#group = undefined;
      for (const skipped of this.skipped) if (skipped.place.row === group.place.row) skipped.reason = 'footer';
    }
  }

  #isFooter(cells: readonly RawCell[]): boolean {
    const isOutside = cells.every(({ column }) => !this.#roles.headings.has(column));
    return isOutside || (this.#ended && cells.length === 1);
  }

  #unread(row: RawRow, cells: readonly RawCell[], isReported: boolean): void {
    this.#skip(row, this.#ended ? 'footer' : 'unread');
    if (isReported || this.#ended) return;
    const text = cells.map((cell) => cell.text.trim()).join(' · ');
    const place = this.place(row.row, cells[0]?.column);
    this.findings.push({ rule: 'list-row-unread', severity: 'warning', place, args: { text } });
  }

  #skip(row: RawRow, reason: SkippedRow['reason']): void {
    this.skipped.push({ place: this.place(row.row), reason });
  }

  /** Headings repeated on a new page, or those of a second list below the first; gives how many rows they take. */
  #newHeadings(row: RawRow, next: RawRow | undefined, below: readonly RawRow[]): number {
    const { headings } = this.#roles;
    const isCandidate = row.cells.some(
      ({ column, text }) => headings.get(column) === text.trim() || ORDER_HEADING.test(text.trim().slice(0, 8)),
    );
    const found = isCandidate ? readHeadings(row, next, this.#map, this.#widest) : undefined;
    if (found === undefined) return 0;
    if (!this.#isSame(found.columns)) {
      this.#layout = layoutOf(found.columns, this.#map, below);
      this.#layouts.push(this.#layout);
    }
    this.#roles = rolesOf(this.#layout);
    this.#ended = false;
    this.#afterHeading = true;
    this.#skip(row, 'heading');
    return found.rows;
  }

  #isSame(columns: readonly HeadedColumn[]): boolean {
    const { headings } = this.#roles;
    const recognised = columns.filter(({ means }) => means !== undefined);
    return recognised.every(({ column, heading }) => headings.get(column) === heading.trim());
  }

  #learnNumbering(rows: readonly RawRow[]): void {
    let named = 0;
    let numbered = 0;
    for (const row of rows) {
      if (textIn(row, this.#roles.name) === '') continue;
      named += 1;
      const order = textIn(row, this.#roles.order);
      if (order !== '') numbered += 1;
      if (/^\d/.test(order)) this.#arabic = true;
    }
    this.#numbered = named > 0 && numbered * 2 >= named;
  }

  /** Cells of earlier rows merged down into this one. */
  #above(row: RawRow): Map<number, RawCell> {
    const above = new Map<number, RawCell>();
    for (const { column, merged, text } of row.cells) {
      if (merged === undefined || merged.row === row.row || text !== '') continue;
      const anchor = this.#last.get(merged.column);
      if (anchor?.row === merged.row) above.set(column, anchor.cell);
    }
    for (const cell of row.cells) {
      if (cell.merged === undefined) this.#last.set(cell.column, { row: row.row, cell });
    }
    return above;
  }
}
