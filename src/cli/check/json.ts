import { cellName } from '../../core/cell-place.js';
import type { CellPlace } from '../../core/finding.js';
import {
  CHECK_KINDS,
  type CheckFinding,
  type CheckResult,
  countKinds,
  SEVERITY_OF,
} from '../../core/comparison.js';
import type { ListProblem } from '../../lists/recognise/listed.js';
import type { CheckWords } from './words.js';

/** What was compared with what. */
export interface CheckSubject {
  file: string;
  at: string;
  decision: string | null;
  equal: boolean;
  notCompared: readonly string[];
}

function placeJson(place: CellPlace, words: CheckWords): object {
  const { file, sheet = null, row = null, column = null, key = null } = place;
  const cell = row === null || column === null || key !== null ? null : cellName(row, column);
  return { file, sheet, row, column, cell, key, text: words.place(place) };
}

function findingJson(finding: CheckFinding, words: CheckWords): object {
  const { kind, code, name } = finding;
  const differing = kind === 'different' || kind === 'spelling' ? finding : undefined;
  const standing = kind === 'extra' ? finding.standing : null;
  return {
    kind,
    severity: SEVERITY_OF[kind],
    code,
    name,
    place: 'place' in finding ? placeJson(finding.place, words) : null,
    field: differing?.field ?? null,
    file: differing?.file ?? (kind === 'malformed' || kind === 'converted' ? finding.text : null),
    registry: differing?.registry ?? null,
    why: kind === 'extra' ? finding.why : kind === 'malformed' ? finding.fault : null,
    since: standing?.date ?? null,
    decision: standing?.decision ?? null,
    reason: standing?.reason ?? null,
    successors: standing?.successors ?? [],
    suggestions: kind === 'malformed' ? finding.suggestions : [],
    first: kind === 'duplicate' ? placeJson(finding.first, words) : null,
    message: words.detail(finding),
  };
}

/** The documented shape, `madinhdanh/check@1` (schemas/output/check.schema.json). */
export function checkJson(
  { file, at, decision, equal, notCompared }: CheckSubject,
  result: CheckResult,
  problems: readonly (ListProblem & { message: string })[],
  words: CheckWords,
): object {
  const counts = countKinds(result.findings);
  return {
    schema: 'madinhdanh/check@1',
    file,
    at,
    decision,
    scope: result.scope,
    equal,
    under: result.under,
    annexes: result.counts,
    notCovered: result.notCovered,
    skipped: result.skipped,
    fields: result.fields,
    notCompared,
    counts: Object.fromEntries(CHECK_KINDS.map((kind) => [kind, counts[kind]])),
    findings: result.findings.map((finding) => findingJson(finding, words)),
    problems: problems.map(({ kind, severity, place, message }) => ({
      kind,
      severity,
      place: placeJson(place, words),
      message,
    })),
  };
}
