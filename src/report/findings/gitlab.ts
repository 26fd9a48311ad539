import type { Severity } from '../../core/finding.js';
import type { FindingsFormat } from './format.js';
import { fingerprints, sayFinding } from './plain.js';

const SEVERITY: Record<Severity, string> = { error: 'critical', warning: 'minor', info: 'info' };

/** GitLab's Code Quality report: a JSON array, shown in the merge request at the lines concerned. */
export const gitlab: FindingsFormat = ({ findings }, { prefix }) => {
  const prints = fingerprints(findings);
  const issues = findings.map((finding, i) => ({
    description: sayFinding(finding, ' → '),
    check_name: finding.rule,
    fingerprint: prints[i],
    severity: SEVERITY[finding.severity],
    location: { path: `${prefix}${finding.file}`, lines: { begin: finding.line, end: finding.endLine } },
  }));
  return JSON.stringify(issues, null, 2);
};
