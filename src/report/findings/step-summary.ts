import type { ReportedFinding } from '../../core/finding.js';
import { visible } from '../../core/text/visible.js';
import type { Messages } from '../../messages/index.js';
import { escapeMarkdown, markdownTable } from '../markdown.js';
import { PLAIN } from '../paint.js';
import type { FindingsReport } from './format.js';
import { placeText } from './plain.js';
import { summary } from './pretty.js';

/** Findings listed; a step summary may have 1 MiB, people read far less. */
const LISTED = 200;

function row(finding: ReportedFinding, prefix: string, messages: Messages): string[] {
  const { severity, rule, file, line, message, hint, source } = finding;
  const said = hint === undefined ? escapeMarkdown(message) : `${escapeMarkdown(message)}<br>→ ${escapeMarkdown(hint)}`;
  const place =
    source === undefined ? `${escapeMarkdown(`${prefix}${file}`)}:${line}` : escapeMarkdown(placeText(finding));
  return [messages.t(`severity.${severity}`), place, said, `\`${rule}\``];
}

/** The findings as Markdown, for the summary page of a workflow run. */
export function stepSummary(report: FindingsReport, messages: Messages, prefix: string): string {
  const { t } = messages;
  const parts = [`### madinhdanh validate`, summary(report, messages, PLAIN)];
  const listed = report.findings.slice(0, LISTED).map((finding) => row(finding, prefix, messages));
  if (listed.length > 0) {
    parts.push(
      markdownTable([t('summary.severity'), t('summary.place'), t('summary.finding'), t('summary.rule')], listed),
    );
  }
  const left = report.findings.length - listed.length;
  if (left > 0) parts.push(t('validate.more', { count: left }));
  return visible(`${parts.join('\n\n')}\n`);
}
