import type { ReportedFinding, ReportedInText, Severity } from '../../core/finding.js';
import { displayWidth } from '../../core/text/width.js';
import type { Messages } from '../../messages/index.js';
import type { Paint } from '../paint.js';
import type { FindingsFormat, FindingsReport, FormatContext } from './format.js';
import { needsAttention, placeText } from './plain.js';

/** Longest part of a source line shown in a frame, in characters. */
const FRAME_WIDTH = 120;

/** The lines of a file that findings name; undefined where it cannot be read. */
type LinesOf = (file: string) => readonly string[] | undefined;

/** Reads each file but once for all the findings in it, however many they are. */
function linesRead(textOf: FormatContext['textOf']): LinesOf {
  const known = new Map<string, readonly string[] | undefined>();
  return (file) => {
    if (!known.has(file)) {
      const text = textOf(file);
      known.set(file, text === undefined || text === '' ? undefined : text.split(/\r?\n/));
    }
    return known.get(file);
  };
}

function frame(finding: ReportedInText, lines: readonly string[], paint: Paint): string {
  const first = Math.max(1, finding.line - 1);
  const last = Math.min(lines.length, finding.line + 1);
  const gutter = String(last).length;
  const rows: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const source = lines[number - 1] ?? '';
    const shown = source.length > FRAME_WIDTH ? `${source.slice(0, FRAME_WIDTH)}…` : source;
    const marked = number === finding.line;
    if (!marked && shown.trim() === '') continue;
    const label = `${marked ? '>' : ' '} ${String(number).padStart(gutter)} |`;
    rows.push(`  ${marked ? paint.error(label) : paint.dim(label)} ${shown}`);
    if (marked && finding.column <= FRAME_WIDTH) {
      const end = finding.endLine === finding.line ? finding.endColumn : source.length + 1;
      const before = displayWidth(source.slice(0, finding.column - 1));
      const width = Math.max(1, displayWidth(source.slice(finding.column - 1, Math.min(end - 1, FRAME_WIDTH))));
      rows.push(`  ${paint.dim(`  ${' '.repeat(gutter)} |`)} ${' '.repeat(before)}${paint.error('^'.repeat(width))}`);
    }
  }
  return rows.join('\n');
}

/** A word in the colour of a severity. */
export function paintSeverity(severity: Severity, text: string, paint: Paint): string {
  switch (severity) {
    case 'error':
      return paint.error(text);
    case 'warning':
      return paint.warning(text);
    case 'info':
      return paint.info(text);
  }
}

function one(finding: ReportedFinding, { messages, paint }: FormatContext, linesOf: LinesOf): string {
  const { file, severity, rule, source } = finding;
  const word = paintSeverity(severity, messages.t(`severity.${severity}`), paint);
  const place = file === '' && source === undefined ? '' : `${paint.bold(placeText(finding, messages))}  `;
  const head = `${place}${word}  ${paint.dim(rule)}`;
  // what only informs takes one line, so that it never hides an error
  if (severity === 'info') return `${head}  ${finding.message}`;
  const parts = [head, `  ${finding.message}`];
  const lines = file === '' || finding.source !== undefined ? undefined : linesOf(file);
  if (finding.source === undefined && lines !== undefined) parts.push(frame(finding, lines, paint));
  if (finding.hint !== undefined) parts.push(`  ${paint.good('→')} ${finding.hint}`);
  return parts.join('\n');
}

/** How many findings of each severity there are, without zeros; that there is no error is said. */
export function countsWords(
  { error, warning, info }: FindingsReport['counts'],
  { t }: Messages,
  paint: Paint,
  grave = '',
): string[] {
  const words = [error > 0 ? paint.error(t('validate.errors', { error })) : paint.good(t('validate.no-errors'))];
  if (warning > 0) words.push(paint.warning(`${t('validate.warnings', { warning })}${grave}`));
  if (info > 0) words.push(t('validate.infos', { info }));
  return words;
}

/** The last line: `142 đơn vị, 39 tệp: không có lỗi, 2 cảnh báo (1 cần xem kỹ)`. */
export function summary({ findings, counts, units, files }: FindingsReport, messages: Messages, paint: Paint): string {
  const { warning } = counts;
  const { t } = messages;
  const { length: attention } = findings.filter(needsAttention);
  const grave = attention === 0 ? '' : ` (${t('validate.attention-count', { count: attention })})`;
  const words = countsWords(counts, messages, paint, grave);
  if (warning === 0 && attention > 0) words.push(t('validate.attention-count', { count: attention }));
  return `${t('validate.size', { units, files })}: ${words.join(', ')}`;
}

/** Findings for people: place, rule, what is wrong, the lines around it, the way out. */
export function prettyFindings(findings: readonly ReportedFinding[], context: FormatContext): string {
  const linesOf = linesRead(context.textOf);
  return findings
    .map((finding, i) => {
      const quiet = finding.severity === 'info' && findings[i + 1]?.severity === 'info';
      return `${one(finding, context, linesOf)}${i === findings.length - 1 ? '' : quiet ? '\n' : '\n\n'}`;
    })
    .join('');
}

/** The findings, what a reviewer has to look at in a section of its own, and one line that sums up. */
export const pretty: FindingsFormat = (report, context) => {
  const { messages, paint } = context;
  const others = report.findings.filter((finding) => !needsAttention(finding));
  const grave = report.findings.filter(needsAttention);
  const parts = [];
  if (others.length > 0) parts.push(prettyFindings(others, context));
  if (grave.length > 0) parts.push(paint.bold(messages.t('validate.attention')), prettyFindings(grave, context));
  return [...parts, summary(report, messages, paint)].join('\n\n');
};
