import { columnName } from '../../core/cell-place.js';
import type { CellPlace } from '../../core/finding.js';
import { fold } from '../../core/text/fold.js';
import type { RawRow, RawTable } from '../../formats/read/types.js';
import type { ColumnMap } from './column-map.js';
import { readHeadings } from './heading-cells.js';
import { guessLayout, type Layout, layoutOf } from './layout.js';
import type { Listed, ListedBody, ListFinding, ListTable, SkippedRow } from './listed.js';
import { looksLikeCode } from './looks-like-code.js';
import { filled, groupWords } from './row-kinds.js';
import { TableScan } from './table-scan.js';

export interface ListOptions {
  /** Columns named by the user; the others are found by their headings. */
  map?: ColumnMap;
  /** Only this sheet, even a hidden one. */
  sheet?: string;
}

/** Rows in which the headings are looked for. */
const HEAD_ROWS = 20;

/** A table and the layout found for it. */
interface Understood {
  table: RawTable;
  layout: Layout;
  titles: string[];
  /** Rows above the first unit. */
  above: RawRow[];
  rows: RawRow[];
  guessed: boolean;
  group: ListedBody | undefined;
}

function widestOf(table: RawTable): number {
  let widest = 0;
  for (const row of table.rows) widest = Math.max(widest, row.cells.at(-1)?.column ?? 0);
  return widest;
}

function placeOf({ file, sheet }: RawTable): CellPlace {
  return sheet === undefined ? { file } : { file, sheet };
}

function lineOf(row: RawRow): string {
  return filled(row)
    .map((cell) => cell.text.trim())
    .join(' ');
}

/** The group a title names: "I. Sở Y tế – H24.03" above a table of its own. */
function titleGroup(titles: readonly string[]): ListedBody | undefined {
  for (const title of [...titles].reverse()) {
    const { numbered, ...words } = groupWords(title);
    if (numbered && words.code !== undefined && words.name !== undefined) return words;
  }
  return undefined;
}

function byHeadings(table: RawTable, map: ColumnMap, widest: number): Understood | undefined {
  const { rows } = table;
  for (let i = 0; i < Math.min(HEAD_ROWS, rows.length); i += 1) {
    const row = rows[i];
    const found = row && readHeadings(row, rows[i + 1], map, widest);
    if (found === undefined) continue;
    const above = rows.slice(0, i);
    const below = rows.slice(i + found.rows);
    const titles = [...(table.titles ?? []), ...above.map(lineOf)];
    const layout = layoutOf(found.columns, map, below);
    return { table, layout, titles, above, rows: below, guessed: false, group: titleGroup(titles) };
  }
  return undefined;
}

/** True for a Word table right under another with as many columns: the same list on the next page. */
function isNextPage(table: RawTable, previous: Understood | undefined, widest: number): previous is Understood {
  if (table.format !== 'docx' || previous === undefined || (table.titles ?? []).length > 0) return false;
  return widestOf(previous.table) === widest;
}

/** A next page without headings of its own has those of the page before. */
function continued(table: RawTable, previous: Understood | undefined, widest: number): Understood | undefined {
  if (!isNextPage(table, previous, widest)) return undefined;
  const { layout, group } = previous;
  const codes = layout.columns
    .filter(({ field }) => field === 'code' || field === 'legacyCodes')
    .map(({ column }) => column);
  const hasCodes = table.rows.some((row) =>
    row.cells.some(({ column, text }) => codes.includes(column) && looksLikeCode(text)),
  );
  if (codes.length > 0 && !hasCodes) return undefined;
  return { table, layout: { ...layout, faults: [] }, titles: [], above: [], rows: table.rows, guessed: false, group };
}

/** Columns named by letters need no headings; else codes and names are recognised by their looks. */
function withoutHeadings(table: RawTable, map: ColumnMap, widest: number): Understood | undefined {
  const titles = table.titles ?? [];
  const mapped = layoutOf([], map, table.rows);
  const layout = mapped.columns.length > 0 ? mapped : map.size === 0 ? guessLayout(table.rows, widest) : undefined;
  if (layout === undefined) return undefined;
  const guessed = mapped.columns.length === 0;
  return { table, layout, titles, above: [], rows: table.rows, guessed, group: titleGroup(titles) };
}

/** Collects what the tables of one file say. */
class Recogniser {
  readonly listed: Listed = { units: [], groups: [], tables: [], skipped: [], findings: [] };
  readonly #map: ColumnMap;
  readonly #unread: RawTable[] = [];
  #previous: Understood | undefined;

  constructor(map: ColumnMap) {
    this.#map = map;
  }

  add(table: RawTable): void {
    for (const { kind, args } of table.notes ?? [])
      this.#found({ rule: `list-${kind}`, severity: 'warning', place: { file: table.file }, args });
    if (table.rows.length === 0) return;
    const widest = widestOf(table);
    const understood =
      byHeadings(table, this.#map, widest) ??
      continued(table, this.#previous, widest) ??
      (table.format === 'docx' ? undefined : withoutHeadings(table, this.#map, widest));
    if (understood === undefined) {
      this.#unread.push(table);
      return;
    }
    if (isNextPage(table, this.#previous, widest)) understood.group ??= this.#previous.group;
    this.#scan(understood, widest);
  }

  /** Says what could not be understood, once all tables have been seen. */
  finish(tables: readonly RawTable[]): Listed {
    const [first] = tables;
    const isDocument = first?.format === 'docx' || first?.format === 'md';
    if (this.listed.tables.length === 0) this.#reportNothing(tables);
    else if (!isDocument) {
      for (const table of this.#unread)
        this.#found({ rule: 'list-sheet-skipped', severity: 'warning', place: placeOf(table), args: {} });
    }
    return this.listed;
  }

  #reportNothing(tables: readonly RawTable[]): void {
    const [first] = tables;
    if (first === undefined) return;
    if (this.#unread.length === 0)
      this.#found({ rule: 'list-no-rows', severity: 'error', place: placeOf(first), args: {} });
    for (const table of this.#unread) {
      const seen = table.rows.slice(0, HEAD_ROWS).flatMap((row) => filled(row).map((cell) => cell.text.trim()));
      this.#found({
        rule: 'list-no-headings',
        severity: 'error',
        place: placeOf(table),
        args: { seen: seen.slice(0, 8) },
      });
    }
  }

  #scan(understood: Understood, widest: number): void {
    const { table, layout, titles, above, rows, guessed, group } = understood;
    const scan = new TableScan(table, layout, this.#map, widest, group);
    scan.run(rows);
    const place = placeOf(table);
    const skipped: SkippedRow[] = above.map((row) => ({ place: { ...place, row: row.row }, reason: 'title' }));
    for (const met of scan.layouts) this.#reportLayout(table, met, scan);
    if (guessed) {
      const columns = layout.columns.map(({ column, field }) => `${field}=${columnName(column)}`);
      this.#found({ rule: 'list-headings-guessed', severity: 'warning', place, args: { columns } });
    }
    const saysNone = scan.skipped.some(({ reason }) => reason === 'nothing');
    if (scan.units.length === 0 && !saysNone) this.#found({ rule: 'list-no-rows', severity: 'error', place, args: {} });
    this.#reportHidden(scan, place);
    this.listed.tables.push(this.#summary(layout, titles, scan, place));
    for (const unit of scan.units) this.listed.units.push(unit);
    for (const found of scan.groups) this.listed.groups.push(found);
    for (const row of [...skipped, ...scan.skipped]) this.listed.skipped.push(row);
    for (const finding of scan.findings) this.#found(finding);
    this.#previous = { ...understood, layout: scan.layouts.at(-1) ?? layout, group: scan.group };
  }

  #summary(layout: Layout, titles: string[], scan: TableScan, place: CellPlace): ListTable {
    const columns = layout.columns.flatMap(({ column, heading, field }) =>
      field === 'order' ? [] : [{ column, heading, field }],
    );
    return { place, titles, columns, ignored: layout.ignored, units: scan.units.length };
  }

  #reportLayout(table: RawTable, layout: Layout, scan: TableScan): void {
    for (const { rule, severity, column, row, field, heading, other } of layout.faults) {
      const place = row === undefined ? placeOf(table) : scan.place(row, column);
      this.#found({ rule, severity, place, args: { field, heading, ...(other === undefined ? {} : { other }) } });
    }
    for (const { column, heading, row, field } of layout.columns) {
      if (field === 'order' || table.hiddenColumns?.includes(column) !== true) continue;
      const place = row === undefined ? placeOf(table) : scan.place(row, column);
      this.#found({ rule: 'list-hidden-column', severity: 'warning', place, args: { field, heading } });
    }
  }

  #reportHidden(scan: TableScan, place: CellPlace): void {
    const hidden = scan.units.filter((unit) => unit.hidden === true).flatMap((unit) => unit.place.row ?? []);
    const [first] = hidden;
    if (first === undefined) return;
    const args = { count: hidden.length, rows: hidden.slice(0, HEAD_ROWS).map(String) };
    this.#found({ rule: 'list-hidden-rows', severity: 'warning', place: { ...place, row: first }, args });
  }

  #found(finding: ListFinding): void {
    this.listed.findings.push(finding);
  }
}

/**
 * Finds the units in the tables of one file: which row holds the headings, which column what, which rows are
 * units, which head groups, total or repeat. Texts are given as found; every doubt is a finding with its place.
 */
export function recognise(tables: readonly RawTable[], options: ListOptions = {}): Listed {
  const recogniser = new Recogniser(options.map ?? new Map());
  const { sheet } = options;
  const chosen =
    sheet === undefined
      ? tables.filter((table) => table.hidden !== true)
      : tables.filter((table) => table.sheet !== undefined && fold(table.sheet) === fold(sheet));
  const { findings } = recogniser.listed;
  const [first] = tables;
  if (sheet === undefined) {
    for (const table of tables) {
      if (table.hidden !== true || table.rows.length === 0) continue;
      findings.push({ rule: 'list-hidden-sheet', severity: 'warning', place: placeOf(table), args: {} });
    }
  } else if (chosen.length === 0 && first !== undefined) {
    const sheets = tables.flatMap((table) => table.sheet ?? []);
    findings.push({
      rule: 'list-sheet-unknown',
      severity: 'error',
      place: { file: first.file },
      args: { sheet, sheets },
    });
    return recogniser.listed;
  }
  for (const table of chosen) recogniser.add(table);
  return recogniser.finish(chosen.length > 0 ? chosen : tables);
}
