/** What a comparison of a published list with the registry finds. Pure data; worded by the message catalogue. */

import type { AnnexChangeKind } from '../../annex/changes.js';
import type { CodeFault } from '../../core/code/code.js';
import type { LegacyFault } from '../../core/code/legacy-code.js';
import type { Severity } from '../../core/finding.js';
import { PUBLISHED_FIELDS } from '../../core/registry/contact-fields.js';
import type { ClosingReason, IsoDate } from '../../core/registry/types.js';
import type { Place } from '../../formats/read/types.js';

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
] as const;
export type CheckField = (typeof CHECK_FIELDS)[number];

/** Every kind of finding, in the order a report shows them. */
export const CHECK_KINDS = [
  'different',
  'missing',
  'extra',
  'duplicate',
  'malformed',
  'spelling',
  'converted',
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** Errors make the list and the registry unequal; a spelling is worth a look; a converted code is only told. */
export const SEVERITY_OF: Readonly<Record<CheckKind, Severity>> = {
  different: 'error',
  missing: 'error',
  extra: 'error',
  duplicate: 'error',
  malformed: 'error',
  spelling: 'warning',
  converted: 'info',
};

/** Why a code of the list is none of the registry's list. */
export type ExtraReason = 'unknown' | 'closed' | 'annulled' | 'upcoming' | 'draft' | 'unnamed' | 'unchanged';

/** A unit that follows a closed one and is in force. */
export interface Successor {
  code: string;
  name: string;
  part: boolean;
}

/** Since when a code is closed, or from when it will be in force, and what took its place. */
export interface Standing {
  /** Day of the closing or granting; null where its decision gives none. */
  date: IsoDate | null;
  decision: string | null;
  reason: ClosingReason | null;
  successors: Successor[];
}

interface InFile {
  place: Place;
  /** The code in the registry's form; null where the row has none that can be read. */
  code: string | null;
  /** Name as the registry has it where the unit is known, else as the list has it. */
  name: string;
}

export type CheckFinding =
  | (InFile & { kind: 'different' | 'spelling'; field: CheckField; file: string | null; registry: string | null })
  | (InFile & { kind: 'extra'; why: ExtraReason; standing: Standing | null })
  | (InFile & { kind: 'duplicate'; first: Place })
  | (InFile & {
      kind: 'malformed';
      text: string;
      fault: CodeFault | LegacyFault | 'ambiguous';
      /** Codes that may have been meant. */
      suggestions: readonly string[];
    })
  | (InFile & { kind: 'converted'; text: string })
  | {
      kind: 'missing';
      code: string;
      name: string;
      parent: string | null;
      /** The body above, where the list has none of its units. */
      group: { code: string; name: string } | null;
      /** The change that the list lacks; null in a comparison of a whole state. */
      change: AnnexChangeKind | null;
    };

/** How the units of one annex, or one kind of change, compare. */
export interface CheckCounts {
  /** Number of the annex: the level of its codes, or the kind of change (1 granted … 4 closed). */
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
  /** Codes at or beneath which the registry was compared. */
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
    const kind = CHECK_KINDS.indexOf(finding.kind);
    if (!('place' in finding)) return [kind, 0, 0, 0];
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
  for (const { kind } of findings) counts[kind] += 1;
  return counts;
}
