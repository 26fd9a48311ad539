import { describe, describeInside, placeOfSource } from '../../core/cell-place.js';
import type { ReportedFinding } from '../../core/finding.js';
import { oneLine } from '../../core/text/visible.js';
import type { Messages } from '../../messages/index.js';

/** True for what a reviewer has to look at: lawful, but grave. */
export function needsAttention({ attention }: ReportedFinding): boolean {
  return attention === true;
}

/** Message and way out as one text; `between` parts them. */
export function findingText({ message, hint }: ReportedFinding, between = '\n'): string {
  return hint === undefined ? message : `${message}${between}${hint}`;
}

/** Where a finding stands: `registry/units/H24.yaml:3:5`, `Danh sách.xlsx › Sheet1!C17`. @param prefix leads to paths of files */
export function placeText({ file, line, column, source }: ReportedFinding, { lang }: Messages, prefix = ''): string {
  return oneLine(source === undefined ? `${prefix}${file}:${line}:${column}` : describe(placeOfSource(source), lang));
}

/** {@link findingText} for formats that have no place but lines for it: of a list the cell stands in the text. */
export function placedFindingText(finding: ReportedFinding, { lang }: Messages, between = '\n'): string {
  const { source } = finding;
  const cell = source === undefined ? '' : describeInside(placeOfSource(source), lang);
  return cell === '' ? findingText(finding, between) : `${cell}: ${findingText(finding, between)}`;
}

/** What stays the same of a finding when lines move: its rule, file, code and what it says. */
export function identityOf({ rule, file, code, args }: ReportedFinding): string {
  return JSON.stringify([rule, file, code ?? '', Object.entries(args).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

const PRIME = 0x100000001b3n;
const OFFSET = 0xcbf29ce484222325n;
const MASK = 0xffffffffffffffffn;

/** FNV-1a of the text's UTF-16 units, 16 hexadecimal digits: enough to distinguish the findings of one run. */
function hashOf(text: string): string {
  let hash = OFFSET;
  for (let i = 0; i < text.length; i += 1) hash = ((hash ^ BigInt(text.charCodeAt(i))) * PRIME) & MASK;
  return hash.toString(16).padStart(16, '0');
}

/** A fingerprint for each finding, the same from run to run; alike findings are numbered. */
export function fingerprints(findings: readonly ReportedFinding[]): string[] {
  const met = new Map<string, number>();
  return findings.map((finding) => {
    const identity = identityOf(finding);
    const count = met.get(identity) ?? 0;
    met.set(identity, count + 1);
    return hashOf(count === 0 ? identity : `${identity}#${count}`);
  });
}
