import { describeInside, placeOfSource } from '../../core/cell-place.js';
import type { ReportedFinding, Severity } from '../../core/finding.js';
import { jsonText } from '../../core/text/visible.js';
import type { Messages } from '../../messages/index.js';
import type { FindingsFormat } from './format.js';
import { findingText, fingerprints, needsAttention } from './plain.js';

const LEVEL: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/** A relative URI reference of a path: each step percent-encoded. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function descriptor({ rule, severity }: ReportedFinding, messages: Messages): object {
  const title = messages.find(`title.${rule}`, {}) ?? rule;
  const about = messages.find(`about.${rule}`, {}) ?? title;
  return {
    id: rule,
    shortDescription: { text: title },
    fullDescription: { text: about },
    help: { text: about },
    defaultConfiguration: { level: LEVEL[severity] },
  };
}

/** The file of a finding with its lines; of a list with the cell by its name. */
function locationOf(finding: ReportedFinding, prefix: string): object {
  const artifactLocation = { uri: uriOf(`${prefix}${finding.file}`), uriBaseId: '%SRCROOT%' };
  if (finding.source !== undefined) {
    const fullyQualifiedName = describeInside(placeOfSource(finding.source));
    const { sheet, cell = sheet } = finding.source;
    const name = cell ?? fullyQualifiedName;
    const logicalLocations = fullyQualifiedName === '' ? {} : { logicalLocations: [{ name, fullyQualifiedName }] };
    return { physicalLocation: { artifactLocation }, ...logicalLocations };
  }
  const { line, column, endLine, endColumn } = finding;
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return { physicalLocation: { artifactLocation, region } };
}

function result(finding: ReportedFinding, ruleIndex: number, fingerprint: string | undefined, prefix: string): object {
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: LEVEL[finding.severity],
    message: { text: findingText(finding) },
    locations: [locationOf(finding, prefix)],
    partialFingerprints: { 'madinhdanh/v1': fingerprint },
    ...(needsAttention(finding) ? { properties: { attention: true } } : {}),
  };
}

/** SARIF 2.1.0 (OASIS), as code scanning takes it. */
export const sarif: FindingsFormat = ({ findings }, { messages, prefix, version }) => {
  // a rule is as grave as any of its findings: all of them have the severity of the rule
  const byRule = new Map(findings.map((finding) => [finding.rule, finding]));
  const rules = [...byRule.keys()].sort();
  const described = rules.flatMap((rule) => byRule.get(rule) ?? []);
  const prints = fingerprints(findings);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'madinhdanh', version, rules: described.map((each) => descriptor(each, messages)) } },
        language: messages.lang,
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding, i) => result(finding, rules.indexOf(finding.rule), prints[i], prefix)),
      },
    ],
  };
  return jsonText(log, 2);
};
