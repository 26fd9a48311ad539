import type { CellPlace, PagePlace } from '../../core/finding.js';
import type { RawCell, RawRow, RawTable } from '../../formats/read/types.js';
import { asksForChange, byCodeAlone } from './change-row.js';
import type { ColumnMap } from './column-map.js';
import { type ColumnRoles, hasHeadings, rolesOf, textIn } from './column-roles.js';
import { groupHeading } from './group-row.js';
import { GroupStack } from './group-stack.js';
import { readHeadings } from './heading-cells.js';
import { headedLayout, type Layout } from './layout.js';
import { Ledger } from './ledger.js';
import type { ListedBody, ListedGroup, ListedUnit, ListFinding, SkipReason } from './listed.js';
import { looksLikeCode } from './looks-like-code.js';
import { MergedDown } from './merged-down.js';
import { filled, groupDepth, groupWords, isExample, isNothing, isNumbering, isTotal } from './row-kinds.js';
import { habitsOf, type ListHabits, marksOf } from './row-marks.js';
import { RowReader } from './row-reader.js';
import { readUnitRow } from './unit-row.js';
import { type Ended, isSigned, judgeUnmarked } from './unmarked-row.js';

/** "STT", "TT", "S/TT": begins a heading row even where the other headings changed. */
const ORDER_HEADING = /^(?:s\s*\/?\s*)?t\s*\/?\s*t\.?$/i;

/** What a table that goes on from another takes over from it. */
export interface Carried {
  group: ListedBody | undefined;
  habits?: ListHabits;
}

/** Goes through the rows under a heading row and sorts them: units, groups, totals, repeated headings, footers, the rest. */
export class TableScan {
  readonly ledger: Ledger;
  readonly groups: ListedGroup[] = [];
  readonly findings: ListFinding[] = [];
  readonly #table: RawTable;
  readonly #map: ColumnMap;
  readonly #widest: number;
  readonly #layouts: Layout[] = [];
  readonly #stack: GroupStack;
  #layout: Layout;
  #roles: ColumnRoles;
  #habits: ListHabits;
  /** The last row that has a number or a code: what is below it and has none is a footer. */
  #lastMarked = -1;
  /** Rows without a number where one was left out. */
  #gaps: ReadonlySet<number> = new Set();
  /** The row that made the present group: as a unit, how deep, and how many came under it. */
  #head: { unit: ListedUnit | undefined; depth: number; members: number } | undefined;
  /** The list has ended with its total or its signatures; what follows without number and code is a footer. */
  #ended: Ended | undefined;
  #afterHeading = true;
  /** Where rows are to be found in a file of pages. */
  readonly #pages = new Map<number, PagePlace>();

  /** @param carried what the titles, or the table this one goes on from, say of the units */
  constructor(table: RawTable, layout: Layout, map: ColumnMap, widest: number, carried: Carried) {
    this.#table = table;
    this.#map = map;
    this.#widest = widest;
    this.#layout = layout;
    this.#layouts.push(layout);
    this.#roles = rolesOf(layout);
    this.#stack = new GroupStack(carried.group);
    this.#habits = carried.habits ?? { numbered: false, coded: false, arabic: false };
    this.ledger = new Ledger(table.rows);
    if (table.format !== 'pdf') return;
    for (const { row, page } of table.rows) if (page !== undefined) this.#pages.set(row, page);
  }

  /** What the next table takes over, where it goes on from this one. */
  get carried(): Carried {
    return { group: this.#stack.current, habits: this.#habits };
  }

  /** The layouts met, the first one first; lists below the first may have others. */
  get layouts(): readonly Layout[] {
    return this.#layouts;
  }

  /** Reads all rows under the headings. */
  run(rows: readonly RawRow[]): void {
    this.#learn(rows);
    const merges = new MergedDown(rows);
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i];
      if (row === undefined) continue;
      const above = merges.above(row);
      const cells = filled(row);
      if (cells.length === 0) {
        this.ledger.leave(row.row, 'empty');
        continue;
      }
      const taken = this.#newHeadings(row, rows, i);
      if (taken > 0) i += taken - 1;
      else this.#read(row, cells, above);
    }
    this.#closeHead();
    this.#dropFooters();
    this.findings.sort(
      (a, b) => (a.place.row ?? 0) - (b.place.row ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0),
    );
  }

  /** Leaves a row out that should have been read, and says so. */
  leaveUnread(row: RawRow, variant?: 'above'): void {
    this.#unread(row, filled(row), 'unread', variant === undefined ? 'warning' : 'error', variant);
  }

  place(row: number, column?: number): CellPlace {
    const { file, sheet, format } = this.#table;
    const key = format === 'json' && column !== undefined ? this.#roles.headings.get(column) : undefined;
    const page = this.#pages.size === 0 ? undefined : this.#pages.get(row);
    if (column === undefined && page === undefined) return sheet === undefined ? { file, row } : { file, sheet, row };
    return {
      file,
      ...(sheet === undefined ? {} : { sheet }),
      row,
      ...(page === undefined ? {} : { page }),
      ...(column === undefined ? {} : { column }),
      ...(key === undefined ? {} : { key }),
    };
  }

  #read(row: RawRow, cells: readonly RawCell[], above: ReadonlyMap<number, RawCell>): void {
    const order = textIn(row, this.#roles.order);
    const reason = this.#noUnit(row, cells, order);
    if (reason !== undefined) {
      this.ledger.leave(row.row, reason);
      return;
    }
    const { number, code } = marksOf(row, this.#roles);
    const isMarked = code || number || asksForChange(row, this.#layout, this.#roles);
    if (!isMarked && isSigned(row, cells, this.#roles, this.#habits)) {
      this.#ended = 'signed';
      this.ledger.leave(row.row, 'footer');
      return;
    }
    const heading = groupHeading(row, cells, this.#roles, {
      numbered: this.#habits.numbered,
      ended: this.#ended !== undefined,
    });
    // a bullet numbers the row, though it says nothing
    const isBulleted = number && cells.every(({ column }) => !this.#roles.order.has(column));
    if (heading !== undefined && !isBulleted && !this.#gaps.has(row.row)) this.#openGroup(row, heading, 0);
    else if (isMarked) {
      this.#ended = undefined;
      this.#readUnit(row, cells, order, above);
    } else this.#readUnmarked(row, cells, above);
  }

  #readUnmarked(row: RawRow, cells: readonly RawCell[], above: ReadonlyMap<number, RawCell>): void {
    const at = { isBelow: row.row > this.#lastMarked, ended: this.#ended };
    const judged = judgeUnmarked(row, cells, this.#roles, this.#habits, at);
    if (judged.unit) this.#readUnit(row, cells, '', above);
    else if (judged.report === undefined) this.ledger.leave(row.row, judged.reason);
    else this.#unread(row, cells, judged.reason, judged.report.severity, judged.report.variant);
  }

  /** Why a row is neither a unit nor a group, where its words alone show it. */
  #noUnit(row: RawRow, cells: readonly RawCell[], order: string): SkipReason | undefined {
    const isFirst = this.#afterHeading;
    this.#afterHeading = false;
    if (isFirst && isNumbering(cells)) return 'numbering';
    if (isFirst && isNothing(cells)) return 'nothing';
    if (order !== '' && isExample(order)) return 'example';
    if (!isTotal(cells) || looksLikeCode(textIn(row, this.#roles.code))) return undefined;
    this.#ended = 'total';
    return 'total';
  }

  #readUnit(row: RawRow, cells: readonly RawCell[], order: string, above: ReadonlyMap<number, RawCell>): void {
    const reader = new RowReader(row, this.#layout, above);
    this.findings.push(...this.#surplus(row, cells));
    const unit = readUnitRow(reader, this.place(row.row));
    for (const { column, ...finding } of reader.findings) {
      this.findings.push({ ...finding, place: this.place(row.row, column) });
    }
    if (unit === undefined) {
      if (reader.findings.length === 0) this.#unread(row, cells, 'unread', 'warning');
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

  /** A row with more fields than there are headings: a comma in it parts what belongs together. */
  #surplus({ row, fields: own }: RawRow, cells: readonly RawCell[]): ListFinding[] {
    const { fields } = this.#layout;
    const beyond = fields === undefined ? undefined : cells.find(({ column }) => column > fields);
    if (beyond === undefined || fields === undefined) return [];
    const args = { fields: own ?? beyond.column, headings: fields };
    return [{ rule: 'list-row-fields', severity: 'error', place: this.place(row, beyond.column), args }];
  }

  #add(row: RawRow, unit: ListedUnit, order: string): void {
    if (row.hidden === true) unit.hidden = true;
    const depth = this.#habits.arabic ? groupDepth(order) : undefined;
    if (depth === undefined) {
      if (this.#head !== undefined) this.#head.members += 1;
      const { group, stray } = this.#stack.place(unit.code ?? unit.legacyCodes?.[0]);
      if (group !== undefined) unit.group ??= group;
      if (stray !== undefined) unit.stray = stray;
      this.ledger.take(row.row, unit);
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
    this.#stack.open(group, depth);
    this.#head = { unit, depth, members: 0 };
    this.#ended = undefined;
    this.groups.push({ place: this.place(row.row), ...group, ...(unit === undefined ? {} : { unit }) });
    this.ledger.leave(row.row, 'group');
  }

  /** A row numbered like a group's that nobody stands under is a unit like any other. */
  #closeHead(): void {
    const unit = this.#head?.members === 0 ? this.#head.unit : undefined;
    this.#head = undefined;
    if (unit?.place.row === undefined) return;
    this.groups.pop();
    this.ledger.take(unit.place.row, unit);
    this.#stack.clear();
  }

  /** Words in one cell after the last unit head nothing: a remark, a signature. */
  #dropFooters(): void {
    const lastUnit = this.ledger.units.at(-1)?.place.row ?? 0;
    for (let group = this.groups.at(-1); group !== undefined; group = this.groups.at(-1)) {
      const { row = 0 } = group.place;
      if (group.code !== undefined || row <= lastUnit) return;
      this.groups.pop();
      this.#stack.clear();
      this.ledger.leave(row, 'footer');
    }
  }

  #unread(
    row: RawRow,
    cells: readonly RawCell[],
    reason: SkipReason,
    severity: 'warning' | 'error',
    variant?: string,
  ): void {
    this.ledger.leave(row.row, reason);
    const text = cells.map((cell) => cell.text.trim()).join(' · ');
    const place = this.place(row.row, cells[0]?.column);
    const rule = 'list-row-unread';
    this.findings.push({ rule, ...(variant === undefined ? {} : { variant }), severity, place, args: { text } });
  }

  /** Headings repeated on a new page, or those of a second list below the first; gives how many rows they take. */
  #newHeadings(row: RawRow, rows: readonly RawRow[], at: number): number {
    const { headings } = this.#roles;
    const isCandidate = row.cells.some(
      ({ column, text }) => headings.get(column) === text.trim() || ORDER_HEADING.test(text.trim().slice(0, 8)),
    );
    const found = isCandidate ? readHeadings(row, rows[at + 1], this.#map, this.#widest) : undefined;
    if (found === undefined) return 0;
    const below = rows.slice(at + found.rows);
    const isSame = hasHeadings(this.#roles, found.columns);
    if (!isSame) {
      this.#layout = headedLayout(found, this.#map, below);
      this.#layouts.push(this.#layout);
    }
    this.#roles = rolesOf(this.#layout);
    if (!isSame) this.#learn(below);
    this.#ended = undefined;
    this.#afterHeading = true;
    for (const { row: taken } of rows.slice(at, at + found.rows)) this.ledger.leave(taken, 'heading');
    return found.rows;
  }

  #learn(rows: readonly RawRow[]): void {
    const { lastMarked, gaps, ...habits } = habitsOf(rows, this.#roles);
    this.#lastMarked = lastMarked;
    this.#gaps = gaps;
    const inherited = this.#layouts.length === 1 ? this.#habits : undefined;
    this.#habits = {
      numbered: habits.numbered || inherited?.numbered === true,
      coded: habits.coded || inherited?.coded === true,
      arabic: habits.arabic || inherited?.arabic === true,
    };
  }
}
