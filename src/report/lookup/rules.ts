import type { Severity } from '../../core/finding.js';
import { alignColumns } from '../align-columns.js';
import type { Paint } from '../paint.js';
import type { ReportContext } from '../report-context.js';

/** A rule as the catalogue shows it. */
export interface RuleView {
  id: string;
  severity: Severity;
  title: string;
  about: string;
}

function severityText(severity: Severity, { messages, paint }: ReportContext): string {
  const painters: Record<Severity, Paint[Severity]> = paint;
  return painters[severity](messages.t(`severity.${severity}`));
}

/** Every rule on a line. */
export function rulesText(rules: readonly RuleView[], context: ReportContext): string {
  const rows = rules.map(({ id, severity, title }) => [context.paint.bold(id), severityText(severity, context), title]);
  return alignColumns(rows, { width: context.width }).join('\n');
}

/** One rule in detail. */
export function ruleText({ id, severity, title, about }: RuleView, context: ReportContext): string {
  return `${context.paint.bold(id)}  ${severityText(severity, context)}\n${title}\n\n${about}`;
}
