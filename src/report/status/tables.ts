import { type ChangeCounts, COUNTED_KINDS, type StatusReport } from '../../core/status-report.js';
import { plainDate } from '../../messages/catalogue.js';
import type { Messages } from '../../messages/index.js';

/** A cell: text, or a figure. */
export type Cell = string | number;

/** One table of a report, the same for every format. */
export interface ReportTable {
  title: string;
  columns: string[];
  /** Index of the column that may be shortened on a narrow screen. */
  flexible: number;
  rows: Cell[][];
  /** What stands in the place of rows when there are none. */
  none: string;
}

/** A report in words: its title and its tables. */
export interface ReportDocument {
  title: string;
  tables: ReportTable[];
}

function kindWord(kind: string, messages: Messages): string {
  return messages.find(`report.kind.${kind}`, {}) ?? kind;
}

function levelTable({ levels, units }: StatusReport, { t }: Messages): ReportTable {
  const start = levels.reduce((sum, row) => sum + row.start, 0);
  return {
    title: t('report.levels'),
    columns: [t('report.level'), t('report.start'), t('report.end')],
    flexible: 0,
    rows: [
      ...levels.map(({ level, start: at, end }): Cell[] => [t('report.level.n', { level }), at, end]),
      [t('report.total'), start, units],
    ],
    none: t('report.none'),
  };
}

function changeTable({ changes }: StatusReport, messages: Messages): ReportTable {
  const { t } = messages;
  const kinds = COUNTED_KINDS.filter((kind) => changes[kind] > 0);
  return {
    title: t('report.changes'),
    columns: [t('report.kind'), t('report.count')],
    flexible: 0,
    rows: kinds.map((kind) => [kindWord(kind, messages), changes[kind]]),
    none: t('report.changes.none'),
  };
}

/** Kinds of change nobody made are left out. */
function agencyTable({ agencies, changes }: StatusReport, messages: Messages): ReportTable {
  const { t } = messages;
  const kinds = COUNTED_KINDS.filter((kind) => changes[kind] > 0);
  const counted = (row: ChangeCounts): number[] => kinds.map((kind) => row[kind]);
  return {
    title: t('report.agencies'),
    columns: [
      t('field.code'),
      t('field.name'),
      t('report.units'),
      ...kinds.map((kind) => kindWord(kind, messages)),
      t('report.missing.count'),
    ],
    flexible: 1,
    rows: agencies.map((row) => [row.code, row.name, row.units, ...counted(row.changes), row.missingContact]),
    none: t('report.none'),
  };
}

function missingTable({ missingContact }: StatusReport, messages: Messages): ReportTable {
  const { t } = messages;
  return {
    title: t('report.missing'),
    columns: [t('field.code'), t('field.name'), t('report.missing.fields')],
    flexible: 1,
    rows: missingContact.map(({ code, name, missing }) => [
      code,
      name,
      missing.map((field) => (messages.find(`field.${field}`, {}) ?? field).toLocaleLowerCase('vi')).join(', '),
    ]),
    none: t('report.missing.none'),
  };
}

function draftTable({ drafts }: StatusReport, { t }: Messages): ReportTable {
  return {
    title: t('report.drafts'),
    columns: [t('report.draft'), t('field.drafted'), t('report.days'), t('report.note'), t('field.title')],
    flexible: 4,
    rows: drafts.map(({ id, title, drafted, days, overdue }) => [
      id,
      drafted === null ? '' : plainDate(drafted),
      days ?? '',
      overdue ? t('report.overdue') : '',
      title ?? '',
    ]),
    none: t('report.drafts.none'),
  };
}

/** A status report as a title and tables. */
export function reportDocument(report: StatusReport, title: string, messages: Messages): ReportDocument {
  const { from, to, units } = report;
  return {
    title: messages.t('report.title', { title, from, to, units }),
    tables: [
      levelTable(report, messages),
      changeTable(report, messages),
      agencyTable(report, messages),
      missingTable(report, messages),
      draftTable(report, messages),
    ],
  };
}
