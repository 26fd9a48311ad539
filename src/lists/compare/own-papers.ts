/** Papers that go with a decision and list its changes in columns of their own: each row is held against the one that the registry makes. */

import { ANNEX_CHANGE_KINDS, type AnnexChange } from '../../annex/annex-changes.js';
import type { Numbering } from '../../annex/annex-words.js';
import { COMPARISON_COLUMNS, comparisonPaper } from '../../annex/papers/comparison.js';
import { DISPATCH_COLUMNS, dispatchPaper } from '../../annex/papers/dispatch.js';
import type { Paper } from '../../annex/papers/paper.js';
import { parentOf } from '../../core/code/code.js';
import type { CheckCounts, CheckField, CheckFinding, CheckResult } from '../../core/comparison.js';
import type { CellPlace } from '../../core/finding.js';
import { isSigned, type Registry } from '../../core/registry/registry.js';
import type { Decision, IsoDate } from '../../core/registry/types.js';
import { table } from '../../core/table.js';
import type { RawRow, RawTable } from '../../formats/read/types.js';
import type { ListFinding } from '../recognise/listed.js';
import { isDayOfSigning } from './change-day.js';
import { beside, differing, extra, missing } from './compare-findings.js';
import { tidy } from './paper/tokens.js';

/** The papers, and what each of their columns says. */
const PAPERS = {
  comparison: { columns: COMPARISON_COLUMNS, make: comparisonPaper },
  dispatch: {
    columns: DISPATCH_COLUMNS,
    make: (registry: Registry, decision: Decision, today: IsoDate): Paper =>
      dispatchPaper(registry, decision, today, 'rollout'),
  },
} as const;
export type OwnPaperKind = keyof typeof PAPERS;

const FIELDS: Readonly<Record<string, CheckField>> = table({
  before: 'before',
  after: 'after',
  change: 'content',
  ground: 'ground',
  name: 'name',
  stop: 'stop',
  use: 'use',
  effective: 'effective',
});
/** Columns that tell which change a row is about. */
const TELLING = new Set<CheckField>(['before', 'after', 'name', 'stop', 'use']);
const NUMBERINGS: readonly Numbering[] = ['roman', 'arabic'];

/** A row of the paper's table: its cells after the number, and the heading over it. */
interface Row {
  cells: readonly string[];
  heading: string;
}
interface FileRow extends Row {
  place: CellPlace;
}
interface ExpectedRow extends Row {
  change: AnnexChange;
}

/** What a paper is, and where its table stands. */
export interface OwnPaper {
  kind: OwnPaperKind;
  file: string;
  fields: readonly CheckField[];
  rows: readonly FileRow[];
  /** Sheets whose rows were read here. */
  sheets: ReadonlySet<string | undefined>;
  /** Lines beside the table, but for its own title. */
  words: readonly string[];
}

function cellsOf(row: RawRow, width: number): string[] {
  const texts = new Map(row.cells.map(({ column, text }) => [column, tidy(text)]));
  return Array.from({ length: width }, (_, i) => texts.get(i + 1) ?? '');
}

/** The row that heads the columns; undefined where the table has others. */
function headAt({ rows }: RawTable, labels: readonly string[]): number | undefined {
  const at = rows.findIndex((row) => cellsOf(row, labels.length).every((text, i) => text === labels[i]));
  return at === -1 || (rows[at]?.cells.length ?? 0) > labels.length ? undefined : at;
}

function readRows(table: RawTable, labels: readonly string[], from: number): FileRow[] {
  const { file, sheet } = table;
  let heading = '';
  return table.rows.slice(from + 1).flatMap((row): FileRow[] => {
    const [no = '', ...cells] = cellsOf(row, labels.length);
    const isHead = no === labels[0] && cells.every((text, i) => text === labels[i + 1]);
    const isEnd = cells.every((text) => text === '') && !/^[\p{L}\d]/u.test(no);
    if (isHead || isEnd) return [];
    if (/^[IVXLC]+$/.test(no)) {
      heading = cells.find((text) => text !== '') ?? '';
      return [];
    }
    const place = { file, ...(sheet === undefined ? {} : { sheet }), row: row.row };
    return [{ cells, heading, place: row.page === undefined ? place : { ...place, page: row.page } }];
  });
}

/** The paper that a file is: it has a table with all the columns of one, and no others. */
export function ownPaper(tables: readonly RawTable[]): OwnPaper | undefined {
  for (const kind of Object.keys(PAPERS) as OwnPaperKind[]) {
    const { columns } = PAPERS[kind];
    const labels = columns.map(({ label }) => label);
    const read = tables.flatMap((table) => {
      const from = table.hidden === true ? undefined : headAt(table, labels);
      return from === undefined ? [] : [{ table, rows: readRows(table, labels, from) }];
    });
    const [first] = read;
    if (first === undefined) continue;
    const around = tables.flatMap(({ lead = [], titles = [], below = [] }) => [...lead, ...titles, ...below]);
    return {
      kind,
      file: first.table.file,
      fields: columns.flatMap(({ key }) => FIELDS[key] ?? []),
      rows: read.flatMap(({ rows }) => rows),
      sheets: new Set(read.map(({ table }) => table.sheet)),
      words: [...new Set(around.map(tidy))].filter((text) => text !== ''),
    };
  }
  return undefined;
}

/** The rows that the paper of a decision has, and the lines of its title. */
interface Expected {
  rows: readonly ExpectedRow[];
  title: readonly string[];
}

function expectedRows({ annexes }: Paper): Expected {
  const [annex] = annexes;
  if (annex === undefined) return { rows: [], title: [] };
  const { table, source, changes = [] } = annex;
  const left = [...changes];
  let heading = '';
  const rows = table.rows.flatMap(({ depth, cells }): ExpectedRow[] => {
    const [, ...said] = cells.map(tidy);
    if (depth !== undefined) heading = said.find((text) => text !== '') ?? '';
    const change = depth === undefined ? left.shift() : undefined;
    return change === undefined ? [] : [{ cells: said, heading, change }];
  });
  return { rows, title: [table.heading, table.title.toLocaleUpperCase('vi'), source].map(tidy) };
}

const END = './.';
const DRAFTED = 'dự thảo Quyết định';

class Comparison {
  private readonly matched = new Map<ExpectedRow, FileRow>();

  constructor(
    private readonly paper: OwnPaper,
    private readonly expected: readonly ExpectedRow[],
    private readonly decision: Decision,
  ) {
    this.match((row, other) => row.cells.every((_, i) => this.isEqual(row, other, i)) && row.heading === other.heading);
    this.match((row, other) => this.telling(row, other) === this.tellingCount);
    for (let least = this.tellingCount - 1; least > 0; least--)
      this.match((row, other) => this.telling(row, other) >= least);
  }

  private get tellingCount(): number {
    return this.paper.fields.filter((field) => TELLING.has(field)).length;
  }

  private match(fits: (row: ExpectedRow, other: FileRow) => boolean): void {
    const taken = new Set(this.matched.values());
    for (const row of this.expected) {
      if (this.matched.has(row)) continue;
      const other = this.paper.rows.find((each) => !taken.has(each) && fits(row, each));
      if (other === undefined) continue;
      this.matched.set(row, other);
      taken.add(other);
    }
  }

  /** How many of the cells that tell which change is meant are equal, those alone that say something. */
  private telling(row: ExpectedRow, other: FileRow): number {
    return this.paper.fields.filter((field, i) => TELLING.has(field) && this.isEqual(row, other, i)).length;
  }

  /** A paper printed before the signing speaks of the draft, and of the day of signing. */
  private isEqual(row: ExpectedRow, { cells }: FileRow, i: number): boolean {
    const [file = '', own = ''] = [cells[i], row.cells[i]];
    if (file === own) return true;
    const field = this.paper.fields[i];
    if (field === 'ground' && isSigned(this.decision))
      return file.replace(DRAFTED, '').trim() === own.replace(/(?:Quyết định|Nghị quyết) số \S+?(?=;|$)/u, '').trim();
    return field === 'effective' && isDayOfSigning(file, row.change.effective, this.decision.signed);
  }

  get exact(): number {
    return this.expected.filter((row) => this.findingsOf(row).length === 0).length;
  }

  private findingsOf(row: ExpectedRow): CheckFinding[] {
    const other = this.matched.get(row);
    const { code, name } = row.change.unit;
    if (other === undefined)
      return [missing({ code, name, parent: parentOf(code) ?? null, group: null, change: row.change.kind })];
    const subject = { place: other.place, code, name };
    const headed = differing('different', subject, { field: 'groupName', file: other.heading, registry: row.heading });
    const cells = this.paper.fields.flatMap((field, i) => {
      if (this.isEqual(row, other, i)) return [];
      const at = { ...subject, place: { ...other.place, column: i + 2 } };
      return [differing('different', at, { field, file: other.cells[i] || null, registry: row.cells[i] || null })];
    });
    return row.heading === other.heading ? cells : [headed, ...cells];
  }

  private get extra(): CheckFinding[] {
    const taken = new Set(this.matched.values());
    return this.paper.rows
      .filter((row) => !taken.has(row))
      .map(({ place, cells }) =>
        extra({ place, code: undefined, name: cells.filter(Boolean).join(' · ') }, 'unchanged'),
      );
  }

  result(title: readonly string[]): CheckResult {
    const words = this.paper.words.filter((text) => text !== END && !title.includes(text));
    return {
      scope: 'changes',
      under: [],
      counts: this.counts(),
      notCovered: [],
      skipped: 0,
      fields: [...this.paper.fields],
      findings: [...this.expected.flatMap((row) => this.findingsOf(row)), ...this.extra, ...this.words(words)],
    };
  }

  /** The words of a letter are told of together, lines round a table that is all of its paper one by one. */
  private words(words: readonly string[]): CheckFinding[] {
    const told = words.map((name) => beside({ place: { file: this.paper.file }, code: undefined, name }));
    const [first] = told;
    if (first === undefined || this.paper.kind === 'comparison') return told;
    return [{ ...first, variant: 'letter', args: { ...first.args, count: words.length } }];
  }

  private counts(): CheckCounts[] {
    return ANNEX_CHANGE_KINDS.flatMap((kind, i) => {
      const mine = this.expected.filter(({ change }) => change.kind === kind);
      const found = mine.filter((row) => this.matched.has(row));
      const equal = mine.filter((row) => this.findingsOf(row).length === 0).length;
      if (mine.length === 0) return [];
      const [registry, file] = [mine.length, found.length];
      const counts = { registry, file, equal, missing: registry - file, different: file - equal };
      return { annex: i + 1, ...counts, extra: 0, spelling: 0 };
    });
  }
}

function comparisons(registry: Registry, today: IsoDate, paper: OwnPaper, decision: Decision) {
  return NUMBERINGS.map((numbering) => {
    const { rows, title } = expectedRows(PAPERS[paper.kind].make(registry, decision, today, numbering));
    const comparison = new Comparison(paper, rows, decision);
    return { decision, comparison, title, exact: comparison.exact };
  });
}

/**
 * Holds the rows of such a paper against those that the registry makes.
 * @param named the decision it goes with; else the one of which it has most rows
 * @returns undefined where no row is one of a decision
 */
export function checkOwnPaper(
  registry: Registry,
  today: IsoDate,
  paper: OwnPaper,
  named?: Decision,
): { result: CheckResult; decision: Decision } | undefined {
  const candidates = named === undefined ? [...registry.decisions.values()].reverse() : [named];
  const tried = candidates.flatMap((decision) => comparisons(registry, today, paper, decision));
  const best = tried.reduce<(typeof tried)[number] | undefined>(
    (most, each) => (most === undefined || each.exact > most.exact ? each : most),
    undefined,
  );
  if (best === undefined || (named === undefined && best.exact === 0)) return undefined;
  return { result: best.comparison.result(best.title), decision: best.decision };
}

/** What is said of the way a list is read, without what is said of rows and columns that were compared as those of such a paper. */
export function outsideOwnPaper(read: readonly ListFinding[], { sheets }: OwnPaper): ListFinding[] {
  const SEEN = /^list-(?:hidden|text|comment|row-joined|word|deletions|insertions|object)/;
  return read.filter(({ rule, place }) => !sheets.has(place.sheet) || SEEN.test(rule));
}
