import type { Cell, ReportColumn, ReportDocument, ReportTable, StatusTables } from '../../core/query/report-tables.js';
import { type ChangeCounts, COUNTED_KINDS, type StatusReport } from '../../core/query/status-report.js';
import { plainDate } from '../../messages/catalogue.js';
import type { Messages } from '../../messages/index.js';

function column(label: string, kind: ReportColumn['kind']): ReportColumn {
  return { label, kind };
}

function figures(...labels: string[]): ReportColumn[] {
  return labels.map((label) => column(label, 'figure'));
}

function kindWord(kind: string, messages: Messages): string {
  return messages.find(`report.kind.${kind}`, {}) ?? kind;
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
    none: t('report.none'),
  };
}

function changeTable({ changes }: StatusReport, messages: Messages): ReportTable {
  const { t } = messages;
  const kinds = COUNTED_KINDS.filter((kind) => changes[kind] > 0);
  return {
    title: t('report.changes'),
    columns: [column(t('report.kind'), 'text'), ...figures(t('report.count'))],
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
      column(t('field.code'), 'code'),
      column(t('field.name'), 'name'),
      ...figures(t('report.units'), ...kinds.map((kind) => kindWord(kind, messages)), t('report.missing.count')),
    ],
    rows: agencies.map((row) => [row.code, row.name, row.units, ...counted(row.changes), row.missingContact]),
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

function draftTable({ drafts }: StatusReport, { t }: Messages): ReportTable {
  return {
    title: t('report.drafts'),
    columns: [
      column(t('report.draft'), 'text'),
      column(t('field.drafted'), 'code'),
      ...figures(t('report.days')),
      column(t('report.note'), 'text'),
      column(t('field.title'), 'name'),
    ],
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

/** The tables of a status report, by what each is about. */
export function statusTables(report: StatusReport, messages: Messages): StatusTables {
  return {
    levels: levelTable(report, messages),
    changes: changeTable(report, messages),
    agencies: agencyTable(report, messages),
    missing: missingTable(report, messages),
    drafts: draftTable(report, messages),
  };
}

/** A status report as a title and tables. */
export function reportDocument(report: StatusReport, title: string, messages: Messages): ReportDocument {
  const { from, to, units } = report;
  const { levels, changes, agencies, missing, drafts } = statusTables(report, messages);
  return {
    title: messages.t('report.title', { title, from, to, units }),
    tables: [levels, changes, agencies, missing, drafts],
  };
}
