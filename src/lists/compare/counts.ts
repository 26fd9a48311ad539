import { levelOf } from '../../core/code/code.js';
import { type CheckCounts, type CheckFinding, type CheckKind, kindOf } from '../../core/comparison.js';

/** What is counted, level by level. */
interface Counted {
  levels: ReadonlySet<number>;
  /** Codes that the registry's own list has. */
  registry: readonly string[];
  /** The rows of the file: the code each is about, and that of the unit it was found to mean. */
  rows: readonly { code: string | undefined; meant: string | undefined }[];
  findings: readonly CheckFinding[];
}

function blank(annex: number): CheckCounts {
  return { annex, registry: 0, file: 0, equal: 0, missing: 0, extra: 0, different: 0, spelling: 0 };
}

/** Codes that findings of some kinds are about; those about a group's heading count for no unit. */
function codesOf(findings: readonly CheckFinding[], ...kinds: CheckKind[]): string[] {
  return findings.flatMap((finding) => {
    const { code } = finding;
    if (code === undefined || !kinds.includes(kindOf(finding))) return [];
    return 'field' in finding && (finding.field === 'groupCode' || finding.field === 'groupName') ? [] : [code];
  });
}

/** How the units of each level compare, in the order of the levels; rows without a readable code count nowhere. */
export function countLevels({ levels, registry, rows, findings }: Counted): CheckCounts[] {
  const counts = new Map<number, CheckCounts>();
  const at = (level: number): CheckCounts => {
    const known = counts.get(level) ?? blank(level);
    counts.set(level, known);
    return known;
  };
  for (const level of levels) at(level);
  for (const code of registry) at(levelOf(code)).registry += 1;
  for (const code of codesOf(findings, 'missing')) at(levelOf(code)).missing += 1;
  for (const code of codesOf(findings, 'extra', 'duplicate')) at(levelOf(code)).extra += 1;
  const unlike = new Set(codesOf(findings, 'different', 'malformed'));
  const misspelt = new Set(codesOf(findings, 'spelling'));
  for (const { code, meant } of rows) {
    if (code !== undefined) at(levelOf(code)).file += 1;
    if (meant === undefined) continue;
    const count = at(levelOf(meant));
    if (unlike.has(meant)) count.different += 1;
    else count.equal += 1;
    if (misspelt.has(meant)) count.spelling += 1;
  }
  return [...counts.values()].sort((a, b) => a.annex - b.annex);
}
