import { columnName } from '../../core/cell-place.js';
import type { CellPlace } from '../../core/finding.js';
import type { RawRow, RawTable } from '../../formats/read/types.js';
import { blanksBelow } from './blank-below.js';
import { withBoxes } from './boxes.js';
import { commentFindings } from './cell-comments.js';
import { withWholeCodes } from './code-groups.js';
import { codesOfThenAndNow } from './codes-of-then-and-now.js';
import { type ColumnMap, mapWithin } from './column-map.js';
import { rolesOf } from './column-roles.js';
import { isOfCorrections } from './corrections.js';
import { countingTables } from './counting-tables.js';
import { countsSaid } from './counts-said.js';
import { readDaysOfEnds } from './days-of-ends.js';
import { hearArticles } from './deeds-of-articles.js';
import { hiddenIn } from './hidden-rows.js';
import { layoutFindings } from './layout-findings.js';
import type { Listed, ListFinding, OtherTable } from './listed.js';
import { hasOwnCode, looksLikeList } from './looks-like-list.js';
import { isLooseAbove, isLooseKind, LooseLines } from './loose-lines.js';
import { withNotesBelow } from './notes-below.js';
import { nothingListed } from './nothing-listed.js';
import { filled } from './row-kinds.js';
import { numberFindings } from './row-numbers.js';
import { isChosen, placeOf, sheetFindings } from './sheets-chosen.js';
import { SideLists } from './side-lists.js';
import type { SkippedRow, SkipReason } from './skipped-rows.js';
import { TableMaps } from './table-maps.js';
import { TableScan } from './table-scan.js';
import { summaryOf } from './table-summary.js';
import {
  byHeadings,
  carriedOn,
  continued,
  isDocument,
  lastNumberOf,
  lineOf,
  type Understood,
  widestOf,
  withoutHeadings,
} from './understand.js';
import { unheededLines } from './unheeded-lines.js';
import { type ColumnFinding, columnsSpeaking, endsAsked, namesUnread, unknownColumns } from './unknown-columns.js';
import { holdsContacts, skippedSheet, unreadArgs } from './unread-table.js';

export interface ListOptions {
  /** Columns named by the user; the others are found by their headings. */
  map?: ColumnMap;
  /** Only this sheet, even a hidden one. */
  sheet?: string;
}

/** Reasons whose rows people want to see. */
const TOLD = new Set<SkipReason>(['footer', 'total', 'unread', 'group', 'example']);

/** Collects what the tables of one file say. */
class Recogniser {
  readonly listed = nothingListed();
  readonly #maps: TableMaps;
  readonly #unread: RawTable[] = [];
  readonly #loose = new LooseLines();
  readonly #side: SideLists;
  #previous: Understood | undefined;
  /** Lines at the end of what was read, which may be titles of what follows. */
  #lines: string[] = [];

  constructor(maps: TableMaps) {
    this.#maps = maps;
    this.#side = new SideLists(maps);
  }

  add(read: RawTable): void {
    const table = withBoxes(this.#withTitles(read));
    for (const { kind, args, row, variant } of table.notes ?? [])
      if (isLooseKind(kind)) this.#loose.add(kind, args);
      else {
        const severity = kind === 'page-garbled' ? 'error' : 'warning';
        const place = row === undefined ? { file: table.file } : { ...placeOf(table), row };
        this.#found({ rule: `list-${kind}`, ...(variant === undefined ? {} : { variant }), severity, place, args });
      }
    if (table.rows.length === 0) return;
    for (const { table: part, from } of this.#side.parts(table)) {
      this.#previous = this.#side.before(from) ?? this.#previous;
      this.#read(part, from);
      this.#side.keep(from, this.#previous);
    }
  }

  /** @param from the first of its columns, where other lists stand to the left of it */
  #read(table: RawTable, from: number): void {
    const widest = widestOf(table);
    const map = mapWithin(this.#maps.of(table), from, widest);
    const lookUp = map.has('code') ? undefined : codesOfThenAndNow(table);
    if (lookUp !== undefined) {
      const { kind: variant, row } = lookUp;
      const place = { ...placeOf(table), row };
      this.#found({ rule: 'list-table-unread', variant, severity: 'error', place, args: {} });
      this.leaveOut(table, 'other-table');
      return;
    }
    const understood = this.#understand(table, widest, map);
    if (understood === undefined) {
      this.#unread.push(table);
      for (const { text } of table.comments ?? []) this.#loose.add('comment-unread', { text });
      // a title may be laid out as a table of its own
      if (!looksLikeList(table)) this.#lines.push(...(table.titles ?? []), ...table.rows.map(lineOf));
      this.leaveOut(table, 'other-table');
      return;
    }
    this.#scan(understood, widest, map);
  }

  /** A table of a document with the lines that the tables before it ended with. */
  #withTitles(table: RawTable): RawTable {
    const lines = this.#lines;
    this.#lines = [];
    if (lines.length === 0 || !isDocument(table)) return table;
    return { ...table, titles: [...lines, ...(table.titles ?? [])] };
  }

  /** Accounts for a table that is not read. */
  leaveOut(table: RawTable, reason: OtherTable['reason']): void {
    const place = placeOf(table);
    this.listed.others.push({ place, reason, rows: table.rows.length });
    this.listed.rows += table.rows.length;
    for (const row of table.rows) {
      const told = reason === 'other-table' ? { text: lineOf(row) } : {};
      this.listed.skipped.push({ place: { ...place, row: row.row }, reason, ...told });
    }
  }

  /** Says what could not be understood, once all tables have been seen. */
  finish(tables: readonly RawTable[]): Listed {
    const [first] = tables;
    if (first !== undefined) this.listed.findings.push(...this.#loose.findings(first.file, this.listed.units));
    this.listed.findings.push(...this.#maps.unfound(first?.file ?? '', this.listed.tables));
    this.listed.findings.push(...countsSaid(tables, this.listed));
    hearArticles(this.listed, tables);
    // a table that was told for what it is needs no word about its headings
    const isTold = this.listed.findings.some(({ rule }) => rule === 'list-table-unread');
    if (this.listed.tables.length === 0 && !isTold) this.#reportNothing(tables);
    else {
      for (const table of this.#unread) {
        if (looksLikeList(table)) this.#reportUnread(table, 'list-table-unread');
        else if (holdsContacts(table, this.listed.tables)) this.#reportUnread(table, 'list-table-unread', 'contacts');
        else if (!isDocument(table)) this.#found(skippedSheet(table, placeOf(table)));
      }
    }
    return this.listed;
  }

  #understand(table: RawTable, widest: number, map: ColumnMap): Understood | undefined {
    const headed = byHeadings(table, map, widest);
    if (headed?.above.some(hasOwnCode) === true) {
      // units above the headings: the list of the page before goes on, and the headings come again
      const goesOn = continued(table, this.#previous, map);
      if (goesOn !== undefined) return goesOn;
    }
    if (headed !== undefined) {
      const before = carriedOn(table, this.#previous);
      headed.carried.group ??= before?.group;
      headed.carried.under = before?.under;
      headed.carried.line ??= before?.line;
      if (headed.carried.said === undefined && headed.carried.open === undefined) {
        headed.carried.said = before?.said;
        headed.carried.open = before?.open;
        headed.carried.day ??= before?.day;
      }
      return headed;
    }
    return continued(table, this.#previous, map) ?? withoutHeadings(table, map, widest);
  }

  #reportNothing(tables: readonly RawTable[]): void {
    const [first] = tables;
    if (first === undefined) return;
    if (this.#unread.length === 0)
      this.#found({ rule: 'list-no-rows', severity: 'error', place: placeOf(first), args: {} });
    for (const table of this.#unread) this.#reportUnread(table, 'list-no-headings');
  }

  #reportUnread(table: RawTable, rule: 'list-no-headings' | 'list-table-unread', contacts?: 'contacts'): void {
    const args = unreadArgs(table, this.#maps.prefix(table), this.listed.tables);
    const variant = isOfCorrections(table) ? 'corrections' : contacts;
    const said = variant === undefined ? {} : { variant };
    this.#found({ rule, ...said, severity: 'error', place: placeOf(table), args });
  }

  #scan(understood: Understood, widest: number, map: ColumnMap): void {
    const { table, layout, titles, above, headings, rows, guessed, carried } = understood;
    const scan = new TableScan(table, layout, map, widest, carried);
    const place = placeOf(table);
    for (const { row } of headings) scan.ledger.leave(row, 'heading');
    for (const row of above) this.#leaveAbove(scan, row, rows);
    scan.run(withWholeCodes(rows, layout));
    const prefix = this.#maps.prefix(table);
    const of = (row?: number, column?: number): CellPlace => (row === undefined ? place : scan.place(row, column));
    for (const met of scan.layouts)
      for (const finding of layoutFindings(met, { table, prefix, of })) this.#found(finding);
    if (guessed) {
      const columns = layout.columns.map(({ column, field }) => `${field}=${columnName(column)}`);
      this.#found({ rule: 'list-headings-guessed', severity: 'warning', place, args: { columns } });
    }
    const { units, left } = scan.ledger;
    const saysNone = left.some(({ reason }) => reason === 'nothing');
    if (units.length === 0 && !saysNone) this.#found({ rule: 'list-no-rows', severity: 'error', place, args: {} });
    for (const body of [carried.group, carried.line]) this.#loose.heads(body, units);
    const summary = summaryOf(understood, scan, place);
    const seen = { units, layouts: scan.layouts, rows, map: this.#maps.of(table) };
    readDaysOfEnds(summary, seen);
    for (const { column, row, heading, text } of namesUnread(summary.ignored, seen))
      this.listed.unread.push({ place: scan.place(row, column), heading, text, in: prefix });
    for (const { column, has, ...said } of columnsSpeaking(summary.ignored, seen))
      this.listed.speaking.push({ ...said, has, place: { ...place, column }, in: prefix });
    const said = ({ args, ...finding }: ColumnFinding): ListFinding => {
      return { ...finding, place: { ...place, ...finding.place }, args: { ...args, in: prefix } };
    };
    const unknown = unknownColumns(summary.ignored, seen);
    for (const finding of unknown) this.#found(said(finding));
    const ends = endsAsked(unknown, summary.ignored, seen);
    if (ends !== undefined) this.listed.ends.push({ ...ends, place, otherwise: ends.otherwise.map(said) });
    for (const finding of hiddenIn(scan.ledger.units, place)) this.#found(finding);
    this.listed.tables.push(summary);
    this.listed.rows += table.rows.length;
    for (const unit of units) this.listed.units.push(unit);
    for (const found of scan.groups) this.listed.groups.push(found);
    this.#account(table, scan);
    for (const line of unheededLines(understood, scan, of)) this.listed.unheeded.push(line);
    const roles = rolesOf(layout);
    const below = withNotesBelow(scan, rows, roles, table);
    const comments = commentFindings(table, units, of);
    for (const finding of [...below, ...blanksBelow(table, units), ...comments]) this.#found(finding);
    for (const finding of numberFindings({ scan, rows, prefix })) this.#found(finding);
    this.#lines = [...scan.trailing];
    const last = scan.layouts.at(-1) ?? layout;
    const lastNumber = lastNumberOf(rows, last);
    this.#previous = {
      ...understood,
      layout: last,
      titles,
      carried: scan.carried,
      ...(lastNumber === undefined ? {} : { lastNumber }),
    };
  }

  /** A row above the headings is a title, unless it bears a code. */
  #leaveAbove(scan: TableScan, row: RawRow, below: readonly RawRow[]): void {
    if (filled(row).length === 0) scan.ledger.leave(row.row, 'empty');
    else if (hasOwnCode(row)) scan.leaveUnread(row, 'above');
    else if (isLooseAbove(lineOf(row), below)) scan.leaveUnread(row, 'line');
    else scan.ledger.leave(row.row, 'title');
  }

  /** Takes over the account of a table; a row that nobody spoke of is reported here. */
  #account(table: RawTable, scan: TableScan): void {
    const texts = new Map(table.rows.map((row) => [row.row, row]));
    const coded = new Set(scan.groups.flatMap((group) => (group.code === undefined ? [] : [group.place.row])));
    const reported = new Set(scan.findings.map((finding) => finding.place.row));
    const unread = new Set(scan.findings.flatMap(({ rule, place }) => (rule === 'list-row-unread' ? [place.row] : [])));
    for (const { row, reason: first } of scan.ledger.left) {
      const raw = texts.get(row);
      // what turned out to head nothing, and is told of, is no heading
      const reason = first === 'group' && unread.has(row) ? 'unread' : first;
      if (reason === 'unread' && !reported.has(row) && raw !== undefined) scan.leaveUnread(raw);
      const isTold = TOLD.has(reason) && !(reason === 'group' && coded.has(row));
      const told = isTold && raw !== undefined ? { text: lineOf(raw) } : {};
      const skipped: SkippedRow = { place: scan.place(row), reason, ...told };
      this.listed.skipped.push(skipped);
    }
  }

  #found(finding: ListFinding): void {
    this.listed.findings.push(finding);
  }
}

/**
 * Finds the units in the tables of one file: which row holds the headings, which column what, which rows are
 * units, which head groups, total or repeat. Every row is a unit or skipped for a reason, once; texts are given as
 * found; every doubt is a finding with its place.
 */
export function recognise(tables: readonly RawTable[], options: ListOptions = {}): Listed {
  const maps = new TableMaps(options.map ?? new Map(), tables);
  const recogniser = new Recogniser(maps);
  const { sheet } = options;
  if (sheet !== undefined) recogniser.listed.asked = sheet;
  const chosen = tables.filter((table) => isChosen(table, sheet));
  const { counting, findings } = countingTables(chosen, maps);
  recogniser.listed.findings.push(...sheetFindings(tables, sheet), ...findings);
  for (const table of tables) {
    if (counting.includes(table)) recogniser.leaveOut(table, 'other-table');
    else if (chosen.includes(table)) recogniser.add(table);
    else recogniser.leaveOut(table, sheet === undefined ? 'hidden-sheet' : 'not-asked');
  }
  if (sheet !== undefined && chosen.length === 0) return recogniser.listed;
  return recogniser.finish(chosen.length > 0 ? chosen.filter((table) => !counting.includes(table)) : tables);
}
