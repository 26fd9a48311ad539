import type { ReportedFinding, Severity } from '../../core/finding.js';
import { jsonText } from '../../core/text/visible.js';
import type { FindingsFormat } from './format.js';
import { fingerprints, needsAttention, placedFindingText } from './plain.js';

const SEVERITY: Record<Severity, string> = { error: 'critical', warning: 'minor', info: 'info' };

/** Lines of a file; of a list the row, for the format has to have one. */
function linesOf({ line, endLine, source }: ReportedFinding): { begin: number; end: number } {
  const begin = line ?? source?.row ?? 1;
  return { begin: Math.max(1, begin), end: Math.max(1, endLine ?? begin) };
}

/** GitLab's Code Quality report: a JSON array, shown in the merge request at the lines concerned. */
export const gitlab: FindingsFormat = ({ findings }, { prefix, messages }) => {
  const prints = fingerprints(findings);
  const issues = findings.map((finding, i) => ({
    description: needsAttention(finding)
      ? `${messages.t('validate.attention')}: ${placedFindingText(finding, messages, ' → ')}`
      : placedFindingText(finding, messages, ' → '),
    check_name: finding.rule,
    fingerprint: prints[i],
    severity: needsAttention(finding) ? 'major' : SEVERITY[finding.severity],
    location: { path: `${prefix}${finding.file}`, lines: linesOf(finding) },
  }));
  return jsonText(issues, 2);
};
