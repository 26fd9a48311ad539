import type { RuleId } from './rule-ids.js';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

export type ArgValue = string | number | boolean | readonly string[];
export type Args = Readonly<Record<string, ArgValue>>;

/** A place inside a file's data: keys and indexes from the top. */
export type DataPath = readonly (string | number)[];

/** Offsets into a file's text, 0-based, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Something a rule has to say, before it is worded and before its place is a line and column.
 * `file` is relative to the registry folder.
 */
export interface Issue {
  rule: RuleId;
  /** Which of the rule's wordings; the catalogue key is `rule.<id>[.<variant>]`. */
  variant?: string;
  severity: Severity;
  args: Args;
  file: string;
  /** Where in the data; ignored when `span` is given. */
  path?: DataPath;
  /** Point at the key of the last step instead of its value. */
  onKey?: boolean;
  span?: Span;
  /** The unit's code, or the decision's id, the issue is about. */
  code?: string;
}

/** A finding as every report prints it: 1-based places, `file` relative to the registry's parent folder. */
export interface Finding {
  rule: string;
  severity: Severity;
  message: string;
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  code?: string;
  args: Args;
  hint?: string;
}

export type Counts = Record<Severity, number>;

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The one order of findings: file, line, column, rule; exact repetitions dropped. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.rule, b.rule) ||
      compareText(a.message, b.message),
  );
  return sorted.filter((finding, i) => {
    const before = sorted[i - 1];
    return (
      before === undefined ||
      before.file !== finding.file ||
      before.line !== finding.line ||
      before.column !== finding.column ||
      before.rule !== finding.rule ||
      before.message !== finding.message
    );
  });
}

/** How many findings of each severity. */
export function countFindings(findings: readonly { severity: Severity }[]): Counts {
  const counts: Counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}
