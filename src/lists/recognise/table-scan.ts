import type { CellPlace } from '../../core/finding.js';
import type { RawCell, RawRow, RawTable } from '../../formats/read/types.js';
import { beginsAgain } from './begins-again.js';
import type { Carried } from './carried.js';
import { asksForChange, byCodeAlone } from './change-row.js';
import type { ColumnMap } from './column-map.js';
import { type ColumnRoles, hasHeadings, rolesOf, textIn } from './column-roles.js';
import { isBroken, withoutContinuations } from './continuation.js';
import { groupHeading, inNameColumn } from './group-row.js';
import { HeadingDepths } from './heading-depth.js';
import { asHeading, asksOfItself, withoutCodesOf } from './heading-row.js';
import { headedLayout, type Layout } from './layout.js';
import { Ledger } from './ledger.js';
import type { ListedBody, ListedGroup, ListedUnit, ListFinding } from './listed.js';
import { isLooseBelow } from './loose-lines.js';
import { type CellsAbove, gravityUnder, MergedDown } from './merged-down.js';
import { leadingMark } from './numbered-under.js';
import { repeatedHeadings } from './repeated-headings.js';
import { type Opening, RowGroups } from './row-groups.js';
import { filled, nextOf, plainlyNoUnit } from './row-kinds.js';
import { dashIn, eitherHabits, habitsOf, isOrdinal, type ListHabits, marksOf, numberOf } from './row-marks.js';
import { byPlace, joinedAt, namelessAt, RowPlaces, unreadAt } from './row-places.js';
import { Section, saidByHeadings } from './section.js';
import type { SkipReason } from './skipped-rows.js';
import { lineOf } from './understand.js';
import { readRow } from './unit-row.js';
import { type Ended, endsIn, isSigned, judgeBehindEnd, judgeUnmarked, type LeftOut, toldWith } from './unmarked-row.js';

/** Goes through the rows under a heading row and sorts them: units, groups, totals, repeated headings, footers, the rest. */
export class TableScan {
  readonly ledger: Ledger;
  findings: ListFinding[] = [];
  readonly #map: ColumnMap;
  readonly #widest: number;
  readonly #layouts: Layout[] = [];
  readonly #groups: RowGroups;
  readonly #section: Section;
  #layout: Layout;
  #roles: ColumnRoles;
  #habits: ListHabits;
  /** The last row that has a number or a code: what is below it and has none is a footer; where a number was left out. */
  #lastMarked = -1;
  #lastFilled = -1;
  #gaps: ReadonlySet<number> = new Set();
  /** The list, or a part of it where more rows are marked, has ended with a total; or it has with its signatures. */
  #ended: Ended | undefined;
  #afterHeading = true;
  #lastNumber: number | undefined;
  readonly #places: RowPlaces;
  readonly #depths = new HeadingDepths();

  /** @param carried what the titles, or the table this one goes on from, say of the units */
  constructor(table: RawTable, layout: Layout, map: ColumnMap, widest: number, carried: Carried) {
    this.#map = map;
    this.#widest = widest;
    this.#layout = layout;
    this.#layouts.push(layout);
    this.#roles = rolesOf(layout);
    this.#groups = new RowGroups(carried);
    this.#section = new Section(carried, saidByHeadings(layout));
    this.#habits = carried.habits ?? { numbered: false, coded: false, arabic: false };
    this.ledger = new Ledger(table.rows);
    this.#places = new RowPlaces(table);
  }

  /** What the next table takes over. */
  get carried(): Carried {
    return { ...this.#groups.state, ...this.#section.state, habits: this.#habits };
  }

  /** The rows that head groups. */
  get groups(): readonly ListedGroup[] {
    return this.#groups.found;
  }

  /** Lines below the last unit. */
  get trailing(): readonly string[] {
    return this.#section.lines;
  }

  /** The layouts met, the first one first. */
  get layouts(): readonly Layout[] {
    return this.#layouts;
  }

  /** Reads all rows under the headings. */
  run(found: readonly RawRow[]): void {
    this.#learn(found);
    const rows = this.#joined(found);
    const merges = new MergedDown(rows);
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i];
      if (row === undefined) continue;
      const cells = filled(row);
      const taken = cells.length === 0 ? 0 : this.#newHeadings(row, rows, i);
      if (cells.length === 0) this.ledger.leave(row.row, 'empty');
      else if (taken > 0) i += taken - 1;
      else this.#read(row, cells, merges.above(row), () => nextOf(rows, i));
    }
    this.#finishGroups();
    this.findings = withoutCodesOf(this.groups, this.findings).sort(byPlace);
  }

  #joined(found: readonly RawRow[]): RawRow[] {
    const { rows, joined } = withoutContinuations(found, this.#roles, this.#habits);
    for (const [row, { into, column, text }] of joined) {
      this.ledger.leave(row, 'joined');
      this.findings.push(joinedAt(this.place(into, column), row, text));
    }
    return rows;
  }

  /** Leaves a row out that should have been read, and says so. */
  leaveUnread(row: RawRow, variant?: 'above' | 'line'): void {
    this.#unread(row, filled(row), 'unread', variant === undefined ? 'warning' : 'error', variant);
  }

  place(row: number, column?: number): CellPlace {
    return this.#places.of(row, column, this.#roles.headings);
  }

  #read(row: RawRow, cells: readonly RawCell[], above: CellsAbove, next: () => RawRow | undefined): void {
    const order = textIn(row, this.#roles.order);
    if (this.#isNoUnit(row, cells, order)) return;
    const { number, code } = marksOf(row, this.#roles);
    const asks = asksForChange(row, this.#layout, this.#roles);
    const isMarked = code || number || asks;
    if (!number && !asks && isSigned(row, cells, this.#roles, this.#habits, { code, ended: this.#ended })) {
      if (endsIn(row, cells, this.#roles, this.ledger.units)) this.#ended = 'signed';
      this.#leaveJudged(row, cells, { unit: false, reason: 'footer' });
      return;
    }
    if (this.#ended === 'signed' && !isMarked && beginsAgain(cells, this.#roles, next())) this.#ended = undefined;
    const ended = this.#ended === 'signed' || (this.#ended === 'total' && row.row > this.#lastMarked);
    if (!isMarked && !ended && this.#groups.hasUnits && isBroken(row, this.#roles, this.#habits)) {
      this.#groups.doubt();
      this.#unread(row, cells, 'unread', 'error', 'unmarked');
      return;
    }
    const heading = groupHeading(row, cells, this.#roles, { numbered: this.#habits.numbered, ended });
    // a bullet numbers the row, though it says nothing
    const isBulleted = number && cells.every(({ column }) => !this.#roles.order.has(column));
    if (heading !== undefined && !isBulleted && !this.#gaps.has(row.row)) {
      const { unclear, numeral = false, ...words } = heading;
      const isUnclear = unclear === true && this.#groups.hasUnits && this.#ended === undefined;
      const moved = inNameColumn(row, cells, this.#roles, words);
      const { unit, told } = readRow(moved, this.#layout, above, (column) => this.place(row.row, column));
      this.findings.push(...told);
      this.#openGroup(row, words, { depth: 0, unit, unclear: isUnclear, numeral: numeral && !this.#section.isNoted });
    } else if (isMarked) {
      const at = { last: this.#lastNumber, isNoted: this.#section.isNoted };
      const isBehind = this.#ended === 'signed' && !code && !asks;
      const behind = isBehind ? judgeBehindEnd(row, this.#roles, order, at) : undefined;
      if (behind === undefined) this.#ended = undefined;
      if (behind === undefined) this.#readUnit(row, cells, order, above);
      else this.#leaveJudged(row, cells, behind);
    } else this.#readUnmarked(row, cells, above);
  }

  #readUnmarked(row: RawRow, cells: readonly RawCell[], above: CellsAbove): void {
    const at = { isBelow: row.row > this.#lastMarked, ended: this.#ended };
    const judged = judgeUnmarked(row, cells, this.#roles, this.#habits, at);
    if (judged.unit) this.#readUnit(row, cells, '', above);
    else this.#leaveJudged(row, cells, judged);
  }

  #leaveJudged(row: RawRow, cells: readonly RawCell[], judged: LeftOut): void {
    const { reason, report } = toldWith(judged, cells, this.#roles);
    if (report === undefined) this.#leave(row, reason);
    else this.#unread(row, cells, reason, report.severity, report.variant);
  }

  /** Why a row is neither a unit nor a group, where its words alone show it. */
  #isNoUnit(row: RawRow, cells: readonly RawCell[], order: string): boolean {
    const at = { isFirst: this.#afterHeading, isBelow: row.row > this.#lastFilled, last: this.#lastNumber };
    this.#afterHeading = false;
    const parted = this.#places.parted(cells, this.#layout, this.place(row.row));
    this.findings.push(...parted);
    const reason = parted.length > 0 ? 'unread' : plainlyNoUnit(cells, order, at, textIn(row, this.#roles.code));
    if (reason === 'total') this.#ended = 'total';
    if (reason !== undefined) this.#leave(row, reason);
    return reason !== undefined;
  }

  #readUnit(row: RawRow, cells: readonly RawCell[], order: string, above: CellsAbove): void {
    const at = (column?: number): CellPlace => this.place(row.row, column);
    const { unit, told } = readRow(row, this.#layout, above, at);
    this.findings.push(...this.#places.surplus(row, cells, this.#layout, at));
    this.findings.push(...this.#places.struck(row, this.#roles.headings), ...told);
    if (unit === undefined && told.length > 0) return;
    const { name, change } = this.#roles;
    const nameCell = (): CellPlace => at([...name][0]);
    if (unit === undefined) {
      const asks = name.size > 0 && cells.some(({ column }) => change.has(column));
      if (asks) this.findings.push(namelessAt(nameCell(), ''));
      else this.#unread(row, cells, 'unread', ...gravityUnder(row, this.#roles));
      return;
    }
    const isExplained = told.some(({ place: { column = 0 } }) => name.has(column));
    if (unit.name === '' && !byCodeAlone(unit) && name.size > 0 && !isExplained)
      this.findings.push(namelessAt(nameCell(), unit.code ?? unit.legacyCodes?.[0] ?? ''));
    this.#add(row, unit, order);
  }

  #add(row: RawRow, unit: ListedUnit, order: string): void {
    if (row.hidden === true) unit.hidden = true;
    const depth = this.#habits.arabic ? this.#depths.of(order) : undefined;
    if (depth === undefined) {
      this.#lastNumber = numberOf(order) ?? this.#lastNumber;
      const mark = order || dashIn(row, this.#roles.order, this.#gaps) || leadingMark(textIn(row, this.#roles.name));
      this.#groups.place(unit, mark, numberOf(order), textIn(row, this.#roles.code) !== '');
      this.#take(row.row, unit);
      return;
    }
    const heading = asHeading(unit);
    this.#openGroup(row, heading.words, { depth, unit: heading.unit, numeral: !this.#section.isNoted });
    if (heading.unit === undefined && asksOfItself(unit))
      this.findings.push(unreadAt(this.place(row.row), filled(row), 'error', 'heading'));
  }

  #take(row: number, unit: ListedUnit): void {
    if (this.#section.said !== undefined) unit.said ??= this.#section.said;
    if (this.#section.day !== undefined) unit.titleDay = this.#section.day;
    this.#section.unit();
    this.ledger.take(row, unit);
  }

  #openGroup(row: RawRow, words: ListedBody, opening: Omit<Opening, 'place' | 'words' | 'struck'>): void {
    const struck = this.#places.struck(row, this.#roles.headings);
    // one that is laid out like a unit was told of as one
    if (opening.unit === undefined) this.findings.push(...struck);
    const before = this.#groups.open({ place: this.place(row.row), words, struck: struck.length > 0, ...opening });
    if (before?.place.row !== undefined) this.#take(before.place.row, before);
    this.#ended = undefined;
    this.ledger.leave(row.row, 'group');
    const mark = [textIn(row, this.#roles.order)].find(isOrdinal) ?? '';
    this.#section.group(lineOf(row), { mark, words: words.name ?? '', body: words.code !== undefined });
  }

  /** A row numbered like a group's that nobody stands under is a unit like any other; what comes last heads nothing. */
  #finishGroups(): void {
    const last = this.#groups.close();
    if (last?.place.row !== undefined) this.#take(last.place.row, last);
    for (const row of this.#groups.dropBelow(this.ledger.units.at(-1)?.place.row ?? 0)) this.#dropped(row);
    this.findings.push(...this.#groups.finish());
  }

  /** What turned out to head nothing is of the footer, unless it asks for something about a code. */
  #dropped(at: number): void {
    const row = this.ledger.rowAt(at);
    if (row === undefined || !isLooseBelow(lineOf(row))) this.ledger.leave(at, 'footer');
    else this.leaveUnread(row, 'line');
  }

  /** Leaves a row out; its words may be the title of what follows. */
  #leave(row: RawRow, reason: SkipReason): void {
    this.ledger.leave(row.row, reason);
    this.#section.line(lineOf(row));
  }

  #unread(
    row: RawRow,
    cells: readonly RawCell[],
    reason: SkipReason,
    severity: 'warning' | 'error',
    variant?: string,
  ): void {
    this.#leave(row, reason);
    this.findings.push(unreadAt(this.place(row.row, cells[0]?.column), cells, severity, variant));
  }

  /** Headings repeated on a new page, or those of a second list below the first; gives how many rows they take. */
  #newHeadings(row: RawRow, rows: readonly RawRow[], at: number): number {
    const found = repeatedHeadings(row, rows[at + 1], this.#roles, this.#map, this.#widest);
    if (found === undefined) return 0;
    const below = rows.slice(at + found.rows);
    const isSame = hasHeadings(this.#roles, found.columns);
    if (!isSame) {
      this.#layout = headedLayout(found, this.#map, below);
      this.#layouts.push(this.#layout);
    }
    this.#roles = rolesOf(this.#layout);
    if (!isSame) this.#learn(below);
    this.#groups.begin(this.#section.lines);
    this.#section.headings(saidByHeadings(this.#layout));
    this.#ended = undefined;
    this.#afterHeading = true;
    for (const { row: taken } of rows.slice(at, at + found.rows)) this.ledger.leave(taken, 'heading');
    return found.rows;
  }

  #learn(rows: readonly RawRow[]): void {
    const { lastMarked, lastFilled, gaps, ...habits } = habitsOf(rows, this.#roles);
    this.#lastMarked = lastMarked;
    this.#lastFilled = lastFilled;
    this.#gaps = gaps;
    this.#habits = this.#layouts.length === 1 ? eitherHabits(habits, this.#habits) : habits;
  }
}
