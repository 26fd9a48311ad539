import { cellName } from '../../core/cell-place.js';
import {
  CHECK_KINDS,
  type CheckFinding,
  type CheckResult,
  countKinds,
  type ExtraStanding,
  kindOf,
} from '../../core/comparison.js';
import type { CellPlace } from '../../core/finding.js';
import { accountJson, type ShownAccount } from '../import/account.js';
import type { ListedFinding } from '../import/list-findings.js';
import { wordFinding } from '../wording.js';
import type { CheckWords } from './check-words.js';

/** What was compared with what. */
export interface CheckSubject {
  file: string;
  at: string;
  decision: string | null;
  equal: boolean;
  notCompared: readonly string[];
  account: ShownAccount;
}

function placeJson(place: CellPlace, words: CheckWords): object {
  const { file, sheet = null, page, column = null, key = null } = place;
  const row = page?.row ?? place.row ?? place.paragraph ?? null;
  const cell = row === null || column === null || key !== null ? null : cellName(row, column);
  return {
    file,
    sheet,
    ...(page === undefined ? {} : { page: page.number }),
    row,
    column,
    cell,
    key,
    text: words.place(place),
  };
}

/** What only some kinds of findings say. */
interface Particulars {
  field?: string;
  file?: string | null;
  registry?: string | null;
  why?: string;
  standing?: ExtraStanding | null;
  suggestions?: readonly string[];
  first?: CellPlace;
}

function particularsOf(finding: CheckFinding): Particulars {
  switch (finding.rule) {
    case 'check-corrected':
    case 'check-different':
    case 'check-spelling':
    case 'check-wording': {
      const { field, file, registry } = finding;
      return { field, file, registry };
    }
    case 'check-extra': {
      const { why, standing } = finding;
      return { why, standing };
    }
    case 'check-duplicate':
      return { first: finding.first };
    case 'check-malformed':
      return { file: finding.text, why: finding.fault, suggestions: finding.suggestions };
    case 'check-order':
      return { file: finding.file, registry: finding.expected };
    case 'check-converted':
      return { file: finding.text };
    case 'check-beside':
      return { file: finding.name };
    case 'check-missing':
      return {};
  }
}

function findingJson(finding: CheckFinding, words: CheckWords): object {
  const { severity, code, name, place } = finding;
  const { field, file, registry, why, standing, suggestions = [], first } = particularsOf(finding);
  return {
    kind: kindOf(finding),
    severity,
    code: code ?? null,
    name,
    place: place === undefined ? null : placeJson(place, words),
    field: field ?? null,
    file: file ?? null,
    registry: registry ?? null,
    why: why ?? null,
    since: standing?.date ?? null,
    decision: standing?.decision ?? null,
    reason: standing?.reason ?? null,
    successors: standing?.successors ?? [],
    suggestions,
    first: first === undefined ? null : placeJson(first, words),
    message: words.detail(finding),
  };
}

/** The documented shape, `madinhdanh/check@1` (schemas/output/check.schema.json). */
export function checkJson(
  { file, at, decision, equal, notCompared, account }: CheckSubject,
  result: CheckResult,
  read: readonly ListedFinding[],
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
    account: accountJson(account),
    counts: Object.fromEntries(CHECK_KINDS.map((kind) => [kind, counts[kind]])),
    findings: result.findings.map((finding) => findingJson(finding, words)),
    problems: read.map((finding) => ({
      kind: finding.rule.replace(/^list-/, ''),
      severity: finding.severity,
      place: placeJson(finding.place, words),
      message: wordFinding(finding, words.messages).message,
    })),
  };
}
