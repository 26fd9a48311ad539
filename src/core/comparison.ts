/** What a comparison of a published list with the registry finds. Pure data; worded by the message catalogue. */

import type { CodeFault } from './code/code.js';
import type { ForeignKind } from './code/foreign-code.js';
import type { LegacyFault } from './code/legacy-code.js';
import type { CellPlace, Finding, Severity } from './finding.js';
import { PUBLISHED_FIELDS } from './registry/contact-fields.js';
import type { Successor } from './registry/decision-effects.js';
import type { ClosingReason, IsoDate } from './registry/types.js';

/** What of a unit can differ between a list and the registry. */
export const CHECK_FIELDS = [
  'code',
  'name',
  'nameBefore',
  'shortName',
  'legacyCodes',
  ...PUBLISHED_FIELDS,
  'status',
  'parent',
  'groupCode',
  'groupName',
  'change',
  'reason',
  'predecessors',
  'successors',
  'effective',
  'note',
  'decision',
  'decisionDate',
  'annex',
  'issuer',
  'subject',
  'effect',
  'count',
  'cited',
  'citedDay',
  'citedCode',
  'figure',
  'act',
  'body',
  'clause',
  'place',
  'mark',
  'annexTitle',
  'source',
  'column',
  'paper',
  'wording',
  'ownWords',
  'level',
  'validity',
  'heading',
  'before',
  'after',
  'stop',
  'use',
  'content',
  'ground',
] as const;
export type CheckField = (typeof CHECK_FIELDS)[number];
/** Those that stand in a line of text and not in a table. */
export const TITLE_FIELDS: ReadonlySet<CheckField> = new Set([
  ...(['decision', 'decisionDate', 'annex'] as const),
  ...(['issuer', 'subject', 'effect', 'count', 'cited', 'citedDay', 'citedCode', 'figure', 'act', 'body'] as const),
  ...(['clause', 'place', 'mark', 'annexTitle', 'source', 'column', 'paper', 'wording', 'ownWords'] as const),
  ...(['level', 'validity', 'heading'] as const),
]);

/** Every kind of finding, in the order a report shows them. */
export const CHECK_KINDS = [
  'different',
  'missing',
  'extra',
  'duplicate',
  'malformed',
  'spelling',
  'wording',
  'order',
  'corrected',
  'converted',
  'beside',
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** The rule ids of findings of a comparison. */
export type CheckRule = `check-${CheckKind}`;

/** What a decision does to a code, in the order in which the annexes of an amendment list it. */
export const COMPARED_CHANGES = ['granted', 'renamed', 'replaced', 'closed', 'restored', 'parted'] as const;
export type ComparedChange = (typeof COMPARED_CHANGES)[number];

/**
 * Errors make the list and the registry unequal; a spelling, other words for the same, are worth a look; a misprint that
 * was put right since, a converted code, a line that nothing was held against are only mentioned.
 */
export const CHECK_SEVERITY: Readonly<Record<CheckKind, Severity>> = {
  different: 'error',
  missing: 'error',
  extra: 'error',
  duplicate: 'error',
  malformed: 'error',
  spelling: 'warning',
  wording: 'warning',
  order: 'warning',
  corrected: 'info',
  converted: 'info',
  beside: 'info',
};

/** Why a code of the list is none of the registry's list. */
export type ExtraReason =
  | 'unknown'
  | 'closed'
  | 'annulled'
  | 'revoked'
  | 'upcoming'
  | 'draft'
  | 'unnamed'
  | 'unchanged';

/** Since when a code is closed, or from when it will be in force, and what took its place. */
export interface ExtraStanding {
  /** Day of the closing or granting; null where its decision gives none. */
  date: IsoDate | null;
  decision: string | null;
  reason: ClosingReason | null;
  successors: Successor[];
}

/** A finding at a cell of the list; `code` in the registry's form, left out where the row has none that can be read. */
type InList<Rule extends CheckRule> = Finding<CellPlace, Rule> & {
  /** Name as the registry has it where the unit is known, else as the list has it. */
  name: string;
};

/** A field that is not equal, or is the same written, or put into words, otherwise. */
export type Differing = InList<'check-different' | 'check-spelling' | 'check-wording'> & {
  field: CheckField;
  file: string | null;
  registry: string | null;
};

/** A row for which the registry's list has nothing. */
export type Extra = InList<'check-extra'> & { why: ExtraReason; standing: ExtraStanding | null };

/** A code that stands in the list already. */
export type Duplicate = InList<'check-duplicate'> & { first: CellPlace };

/** A text that is no code, or an earlier code that several units carry. */
export type Malformed = InList<'check-malformed'> & {
  text: string;
  fault: CodeFault | LegacyFault | ForeignKind | 'ambiguous';
  /** Codes that may have been meant. */
  suggestions: readonly string[];
};

/** A misprint that was put right since: the list has what was printed. */
export type Corrected = InList<'check-corrected'> & {
  field: CheckField;
  file: string | null;
  registry: string | null;
  by: string | null;
  on: IsoDate;
};

/**
 * A number before a row that does not go on (`file`, where `expected` would), or a row out of the order of codes that the
 * others keep (`file`: the code above it).
 */
export type Misplaced = InList<'check-order'> & { file: string | null; expected: string | null };

/** A line beside the units that says something no comparison looked at, or the words of the Decision round them. */
export type Beside = InList<'check-beside'>;

/** An earlier code, read as the one in use. */
export type Converted = InList<'check-converted'> & { text: string };

/** A unit or change that the list lacks: it has no place in it. */
export type Missing = Finding<undefined, 'check-missing'> & {
  code: string;
  name: string;
  parent: string | null;
  /** The body above, where the list has none of its units. */
  group: { code: string; name: string } | null;
  /** The change that the list lacks; null in a comparison of a whole state. */
  change: ComparedChange | null;
};

export type CheckFinding =
  | Differing
  | Extra
  | Duplicate
  | Malformed
  | Misplaced
  | Corrected
  | Converted
  | Missing
  | Beside;

/** The kind of a finding, which its rule names. */
export function kindOf({ rule }: CheckFinding): CheckKind {
  return rule.slice('check-'.length) as CheckKind;
}

/** How the units of one annex, or one kind of change, compare. */
export interface CheckCounts {
  /** Number of the annex: the level of its codes, or the kind of change (1 granted … 6 parted). */
  annex: number;
  registry: number;
  file: number;
  /** Units equal in every field compared, but for their spelling. */
  equal: number;
  missing: number;
  extra: number;
  different: number;
  spelling: number;
}

/** The outcome. */
export interface CheckResult {
  scope: 'full' | 'changes';
  /** Codes at or under which the registry was compared. */
  under: string[];
  counts: CheckCounts[];
  /** Annexes that the list does not have although the registry has units for them: not compared. */
  notCovered: { annex: number; registry: number }[];
  /** Rows left out because of `--annex` or `--under`. */
  skipped: number;
  /** What the list's columns allowed to compare. */
  fields: CheckField[];
  findings: CheckFinding[];
}

/** Findings kind by kind, in the order of the file within each. @param sheets its tables, first to last */
export function inFileOrder(
  findings: readonly CheckFinding[],
  sheets: readonly (string | undefined)[],
): CheckFinding[] {
  const order = new Map([...new Set(sheets)].map((sheet, i) => [sheet, i]));
  const rank = (finding: CheckFinding): [number, number, number, number] => {
    const kind = CHECK_KINDS.indexOf(kindOf(finding));
    if (finding.place === undefined) return [kind, 0, 0, 0];
    const { sheet, row = 0, column = 0 } = finding.place;
    return [kind, order.get(sheet) ?? 0, row, column];
  };
  const ranked = findings.map((finding) => ({ finding, rank: rank(finding) }));
  ranked.sort((a, b) => a.rank.map((each, i) => each - (b.rank[i] ?? 0)).find((each) => each !== 0) ?? 0);
  return ranked.map(({ finding }) => finding);
}

/** How many findings of each kind. */
export function countKinds(findings: readonly CheckFinding[]): Record<CheckKind, number> {
  const counts = Object.fromEntries(CHECK_KINDS.map((kind) => [kind, 0])) as Record<CheckKind, number>;
  for (const finding of findings) counts[kindOf(finding)] += 1;
  return counts;
}
