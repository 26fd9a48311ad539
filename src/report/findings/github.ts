import { type ReportedFinding, SEVERITIES, type Severity } from '../../core/finding.js';
import { visible } from '../../core/text/visible.js';
import type { Messages } from '../../messages/index.js';
import { PLAIN } from '../paint.js';
import type { FindingsFormat } from './format.js';
import { findingText, needsAttention, placedFindingText, placeText } from './plain.js';
import { summary } from './pretty.js';

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** Annotations of one kind that GitHub shows for a step; the others go to the log alone. */
const SHOWN = 10;

/** The data of a workflow command: what acts or hides in a form that can be seen. */
function escapeData(text: string): string {
  return visible(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** What kept a command from giving its findings, as an annotation: a step that fails says why where people look. */
export function failureAnnotation(message: string, hint: string | undefined): string {
  return `::error title=madinhdanh::${escapeData(hint === undefined ? message : `${message} → ${hint}`)}`;
}

/** The lines a finding is shown at; a list has none. */
function linesOf(finding: ReportedFinding): [string, number][] {
  if (finding.source !== undefined) return [];
  const { line, endLine, column, endColumn } = finding;
  const lines: [string, number][] = [
    ['line', line],
    ['endLine', endLine],
  ];
  // columns count only within one line; the end is inclusive there, exclusive here
  if (line === endLine) lines.push(['col', column], ['endColumn', Math.max(column, endColumn - 1)]);
  return lines;
}

function annotation(finding: ReportedFinding, prefix: string, messages: Messages): string {
  const title = needsAttention(finding) ? `${messages.t('validate.attention')}: ${finding.rule}` : finding.rule;
  const properties = [['file', `${prefix}${finding.file}`], ...linesOf(finding), ['title', title]];
  const shown = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${COMMANDS[finding.severity]} ${shown}::${escapeData(placedFindingText(finding, messages))}`;
}

/** A line of the log, in which nothing reads as a command. */
function logLine(finding: ReportedFinding, prefix: string, messages: Messages): string {
  const { severity, rule } = finding;
  const said = findingText(finding, ' → ').replace(/[\r\n]+/g, ' ');
  const grave = needsAttention(finding) ? ` ${messages.t('validate.attention')}:` : '';
  const place = placeText(finding, messages, prefix).replace(/[\r\n]+/g, ' ');
  return visible(`${place} ${severity}${grave} ${rule}: ${said}`).replaceAll('##[', '# #[');
}

/**
 * Workflow commands of GitHub Actions: annotations at the lines concerned, ten of each severity (more are not
 * shown), the others in a folded part of the log.
 */
export const github: FindingsFormat = (report, { prefix, messages }) => {
  const shown: string[] = [];
  const rest: string[] = [];
  for (const severity of SEVERITIES) {
    const same = report.findings.filter((finding) => finding.severity === severity);
    // of what is not shown nobody is told, so what a reviewer has to look at comes first
    const ordered = [...same.filter(needsAttention), ...same.filter((finding) => !needsAttention(finding))];
    ordered.forEach((finding, i) => {
      if (i < SHOWN) shown.push(annotation(finding, prefix, messages));
      else rest.push(logLine(finding, prefix, messages));
    });
  }
  const more = messages.t('validate.more', { count: rest.length });
  const folded = rest.length === 0 ? [] : [`::group::${escapeData(more)}`, ...rest, '::endgroup::'];
  return [...shown, ...folded, summary(report, messages, PLAIN)].join('\n');
};
