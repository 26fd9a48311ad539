import type {
  Cell,
  ReportChart,
  ReportColumn,
  ReportDocument,
  ReportTable,
  StatusTables,
} from '../../core/query/report-tables.js';
import type { StatusReport } from '../../core/query/status-report.js';
import { type ChangeCounts, COUNTED_KINDS, type CountedKind, kindsIn } from '../../core/registry/changes-made.js';
import { plainDate } from '../../messages/catalogue.js';
import type { Messages } from '../../messages/index.js';
import { kindWord } from '../counts.js';

/** How the tables of a report are to be worded. */
interface Wording {
  messages: Messages;
  /** The number of a decision; its id where it has none. */
  numberOf: (id: string) => string;
  /**
   * For a paper that is signed: nothing in it that only commands know, sums below its lists, and the period that it
   * compares with, if any.
   */
  paper?: { compared: { label: string; changes: ChangeCounts } | undefined };
}

function column(label: string, kind: ReportColumn['kind']): ReportColumn {
  return { label, kind };
}

function figures(...labels: string[]): ReportColumn[] {
  return labels.map((label) => column(label, 'figure'));
}

function levelTable({ levels, units }: StatusReport, { t }: Messages): ReportTable {
  const start = levels.reduce((sum, row) => sum + row.start, 0);
  return {
    title: t('report.levels'),
    columns: [column(t('report.level'), 'text'), ...figures(t('report.start'), t('report.end'))],
    rows: [
      ...levels.map(({ level, start: at, end }): Cell[] => [t('report.level.n', { level }), at, end]),
      [t('report.total'), start, units],
    ],
    summed: true,
    none: t('report.none'),
  };
}

/** What the changes of a period stand beside: those of the period before; in a paper what it names, if there is any. */
function besideOf({ before }: StatusReport, { messages, paper }: Wording): { label: string; changes: ChangeCounts }[] {
  if (paper === undefined) {
    const { from, to, changes } = before;
    return [{ label: messages.t('report.before', { from, to }), changes }];
  }
  const { compared } = paper;
  return compared === undefined || kindsIn(compared.changes).length === 0 ? [] : [compared];
}

function changeTable(report: StatusReport, wording: Wording): ReportTable {
  const { changes } = report;
  const { messages, paper } = wording;
  const { t } = messages;
  const beside = besideOf(report, wording);
  const counted = t(paper === undefined ? 'report.count' : 'report.in-period');
  return {
    title: t('report.changes'),
    columns: [column(t('report.kind'), 'text'), ...figures(counted, ...beside.map(({ label }) => label))],
    rows: kindsIn(changes, ...beside.map((each) => each.changes)).map((kind) => [
      kindWord(kind, messages),
      changes[kind],
      ...beside.map((each) => each.changes[kind]),
    ]),
    none: t('report.changes.none'),
  };
}

/** The rows of a table with their sums below, where a paper is made of it. */
function totalled(rows: Cell[][], sums: Cell[], paper: Wording['paper']): Pick<ReportTable, 'rows' | 'summed'> {
  return paper === undefined || rows.length === 0 ? { rows } : { rows: [...rows, sums], summed: true };
}

function decisionTable({ decisions, changes }: StatusReport, { messages, numberOf, paper }: Wording): ReportTable {
  const { t } = messages;
  const kinds = kindsIn(changes);
  const made = decisions
    .flatMap(({ id, title, days, effective, changes: all }) =>
      (days ?? [{ effective, changes: all }]).map((day) => ({ id, title, ...day })),
    )
    // in the order of the days that the column shows; decisions of one day in theirs
    .sort(({ effective: a }, { effective: b }) => Number((a ?? '') > (b ?? '')) - Number((a ?? '') < (b ?? '')));
  const rows = made.map(({ id, title, effective, changes: counts }): Cell[] => [
    numberOf(id),
    effective === null ? '' : plainDate(effective),
    ...kinds.map((kind) => counts[kind]),
    title ?? '',
  ]);
  return {
    title: t('report.decisions'),
    columns: [
      column(t('report.decision'), 'code'),
      column(t('report.effective'), 'code'),
      ...figures(...kinds.map((kind) => kindWord(kind, messages))),
      column(t('field.title'), 'name'),
    ],
    ...totalled(rows, [t('report.total'), '', ...kinds.map((kind) => changes[kind]), ''], paper),
    none: t('report.changes.none'),
  };
}

/** Kinds of change nobody made are left out. */
function agencyTable(report: StatusReport, { messages, paper }: Wording): ReportTable {
  const { agencies, changes, units, missingContact } = report;
  const { t } = messages;
  const kinds = kindsIn(changes);
  const counted = (row: ChangeCounts): number[] => kinds.map((kind) => row[kind]);
  const rows = agencies.map((row): Cell[] => [
    row.code,
    row.name,
    row.units,
    ...counted(row.changes),
    row.missingContact,
  ]);
  return {
    title: t('report.agencies'),
    columns: [
      column(t('field.code'), 'code'),
      column(t('field.name'), 'name'),
      ...figures(t('report.units'), ...kinds.map((kind) => kindWord(kind, messages)), t('report.missing.count')),
    ],
    ...totalled(rows, [t('report.total'), '', units, ...counted(changes), missingContact.length], paper),
    none: t('report.none'),
  };
}

function missingTable({ missingContact }: StatusReport, messages: Messages): ReportTable {
  const { t } = messages;
  return {
    title: t('report.missing'),
    columns: [
      column(t('field.code'), 'code'),
      column(t('field.name'), 'name'),
      column(t('report.missing.fields'), 'text'),
    ],
    rows: missingContact.map(({ code, name, missing }) => [
      code,
      name,
      missing.map((field) => (messages.find(`field.${field}`, {}) ?? field).toLocaleLowerCase('vi')).join(', '),
    ]),
    none: t('report.missing.none'),
  };
}

function withoutNewTable({ withoutNew }: StatusReport, { t }: Messages, numberOf: (id: string) => string): ReportTable {
  return {
    title: t('report.without-new'),
    columns: [
      column(t('field.code'), 'code'),
      column(t('field.name'), 'name'),
      column(t('report.note'), 'text'),
      column(t('report.decision'), 'text'),
    ],
    rows: withoutNew.map(({ code, form, name, decisions }) => [
      code,
      name,
      t(form === 'code' ? 'report.without-new.code' : 'report.without-new.legacy'),
      decisions.map(numberOf).join('; '),
    ]),
    none: t('report.without-new.none'),
  };
}

/** Drafts with the names by which commands take them; a paper has none of these, it tells drafts by their titles. */
function draftTable({ drafts }: StatusReport, { t }: Messages, isPaper: boolean): ReportTable {
  const title = column(t('field.title'), 'name');
  return {
    title: t('report.drafts'),
    columns: [
      ...(isPaper ? [title] : [column(t('report.draft'), 'text')]),
      column(t('field.drafted'), 'code'),
      ...figures(t('report.days')),
      column(t('report.note'), 'text'),
      ...(isPaper ? [] : [title]),
    ],
    rows: drafts.map((draft) => {
      const { id, drafted, days, overdue } = draft;
      const cells = [drafted === null ? '' : plainDate(drafted), days ?? '', overdue ? t('report.overdue') : ''];
      return isPaper ? [draft.title ?? t('report.draft.untitled'), ...cells] : [id, ...cells, draft.title ?? ''];
    }),
    none: t('report.drafts.none'),
  };
}

/** The tables of a status report, by what each is about. */
export function statusTables(report: StatusReport, wording: Wording): StatusTables {
  const { messages, numberOf, paper } = wording;
  return {
    levels: levelTable(report, messages),
    changes: changeTable(report, wording),
    decisions: decisionTable(report, wording),
    agencies: agencyTable(report, wording),
    missing: missingTable(report, messages),
    withoutNew: withoutNewTable(report, messages, numberOf),
    drafts: draftTable(report, messages, paper !== undefined),
  };
}

/** `2025-01` as `01/2025`. */
function spanLabel(span: string): string {
  return span.split('-').reverse().join('/');
}

/** Kinds of change that a chart tells apart; all others stand in one bar. */
const DRAWN = ['granted', 'renamed', 'replaced', 'merged'] as const;

/** What of a status report is drawn: codes by level, changes by month. */
export function statusCharts({ levels, spans, changes }: StatusReport, messages: Messages): ReportChart[] {
  const { t } = messages;
  const drawn = DRAWN.filter((kind) => changes[kind] > 0);
  const others = COUNTED_KINDS.filter((kind) => !(DRAWN as readonly string[]).includes(kind) && changes[kind] > 0);
  const rest = others.length === 0 ? [] : [{ name: t('report.kind.others'), kinds: others }];
  const groups = [...drawn.map((kind) => ({ name: kindWord(kind, messages), kinds: [kind] })), ...rest];
  const sum = (counts: ChangeCounts, kinds: readonly CountedKind[]): number =>
    kinds.reduce((total, kind) => total + counts[kind], 0);
  return [
    {
      title: t('report.chart.levels'),
      stacked: false,
      categories: levels.map(({ level }) => t('report.level.n', { level })),
      series: [
        { name: t('report.start'), values: levels.map(({ start }) => start) },
        { name: t('report.end'), values: levels.map(({ end }) => end) },
      ],
    },
    {
      title: t(spans[0]?.span.length === 4 ? 'report.chart.years' : 'report.chart.months'),
      stacked: true,
      categories: spans.map(({ span }) => spanLabel(span)),
      series: (groups.length > 0 ? groups : [{ name: t('report.changes'), kinds: [] }]).map(({ name, kinds }) => ({
        name,
        values: spans.map((each) => sum(each.changes, kinds)),
      })),
    },
  ];
}

/** A status report as a title and tables. */
export function reportDocument(report: StatusReport, title: string, wording: Wording): ReportDocument {
  const { from, to, units } = report;
  const { messages } = wording;
  const tables = statusTables(report, wording);
  return {
    title: messages.t('report.title', { title, from, to, units }),
    tables: [
      ...[tables.levels, tables.changes, tables.decisions, tables.agencies],
      ...[tables.missing, tables.withoutNew, tables.drafts],
    ],
    charts: statusCharts(report, messages),
  };
}
