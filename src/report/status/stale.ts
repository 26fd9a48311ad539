import type { ReportColumn, ReportDocument, ReportTable } from '../../core/query/report-tables.js';
import type { StaleReport } from '../../core/query/stale-report.js';
import { plainDate } from '../../messages/catalogue.js';
import type { Messages } from '../../messages/index.js';

function column(label: string, kind: ReportColumn['kind']): ReportColumn {
  return { label, kind };
}

function agencyTable({ agencies, units, stale, never }: StaleReport, { t }: Messages): ReportTable {
  return {
    title: t('report.stale.agencies'),
    columns: [
      column(t('field.code'), 'code'),
      column(t('field.name'), 'name'),
      column(t('report.units'), 'figure'),
      column(t('report.stale.done'), 'figure'),
      column(t('report.stale.due'), 'figure'),
      column(t('report.stale.never'), 'figure'),
    ],
    rows: [
      ...agencies.map((row) => [row.code, row.name, row.units, row.units - row.stale, row.stale, row.never]),
      [t('report.total'), '', units, units - stale, stale, never],
    ],
    summed: true,
    none: t('report.none'),
  };
}

function unitTable({ list }: StaleReport, { t }: Messages): ReportTable {
  return {
    title: t('report.stale.units'),
    columns: [
      column(t('field.code'), 'code'),
      column(t('field.name'), 'name'),
      column(t('report.stale.last'), 'code'),
      column(t('report.stale.by'), 'text'),
      column(t('report.days'), 'figure'),
    ],
    rows: list.map(({ code, name, on, by, days }) => [
      code,
      name,
      on === null ? t('report.stale.none-yet') : plainDate(on),
      by ?? '',
      days,
    ]),
    none: t('report.stale.all-done'),
  };
}

/** The tables of the report on reviews that are due: by agency, and unit by unit. */
export function staleTables(report: StaleReport, messages: Messages): [agencies: ReportTable, units: ReportTable] {
  return [agencyTable(report, messages), unitTable(report, messages)];
}

/** The report on reviews that are due, as a title and tables. */
export function staleDocument(report: StaleReport, title: string, messages: Messages): ReportDocument {
  const { at, days, units, stale } = report;
  return {
    title: messages.t('report.stale.title', { title, at, days, units, stale }),
    tables: staleTables(report, messages),
    charts: [],
  };
}
