import type { ReportedFinding } from '../../core/finding.js';
import { visible } from '../../core/text/visible.js';
import type { Messages } from '../../messages/index.js';
import { escapeMarkdown, markdownTable } from '../markdown.js';
import { PLAIN } from '../paint.js';
import type { FindingsReport } from './format.js';
import { needsAttention, placeText } from './plain.js';
import { summary } from './pretty.js';

/** Findings listed; a step summary may have 1 MiB, people read far less. */
const LISTED = 200;

function row(finding: ReportedFinding, prefix: string, messages: Messages): string[] {
  const { severity, rule, file, line, message, hint, source } = finding;
  const said = hint === undefined ? escapeMarkdown(message) : `${escapeMarkdown(message)}<br>→ ${escapeMarkdown(hint)}`;
  const place =
    source === undefined
      ? `${escapeMarkdown(`${prefix}${file}`)}:${line}`
      : escapeMarkdown(placeText(finding, messages));
  return [messages.t(`severity.${severity}`), place, said, `\`${rule}\``];
}

/** The findings as Markdown, for the summary page of a workflow run; what a reviewer has to look at stands apart. */
export function stepSummary(report: FindingsReport, messages: Messages, prefix: string): string {
  const { t } = messages;
  const parts = [`### madinhdanh validate`, summary(report, messages, PLAIN)];
  const head = [t('summary.severity'), t('summary.place'), t('summary.finding'), t('summary.rule')];
  const grave = report.findings.filter(needsAttention);
  const others = report.findings.filter((finding) => !needsAttention(finding));
  const shown = { grave: grave.slice(0, LISTED), others: others.slice(0, Math.max(0, LISTED - grave.length)) };
  const table = (list: readonly ReportedFinding[]): string =>
    markdownTable(
      head,
      list.map((finding) => row(finding, prefix, messages)),
    );
  if (shown.grave.length > 0) parts.push(`#### ${t('validate.attention')}`, table(shown.grave));
  if (shown.grave.length > 0 && shown.others.length > 0) parts.push(`#### ${t('validate.others')}`);
  if (shown.others.length > 0) parts.push(table(shown.others));
  const left = report.findings.length - shown.grave.length - shown.others.length;
  if (left > 0) parts.push(t('validate.more', { count: left }));
  return visible(`${parts.join('\n\n')}\n`);
}
