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

/** A place in a file of text (of the registry, or a batch file): in its data, or a span of its characters. */
export interface TextPlace {
  file: string;
  /** Where in the data; ignored when `span` is given. */
  path?: DataPath;
  /** Point at the key of the last step instead of its value. */
  onKey?: boolean;
  span?: Span;
}

/** A place in a list somebody sent: a cell of a sheet, or as much of that as is known. */
export interface CellPlace {
  file: string;
  /** Sheet name; for a document the annex the table stands in or `#2`; for JSON the key of the list. */
  sheet?: string;
  /** 1-based as the user sees it. */
  row?: number;
  /** 1-based. */
  column?: number;
  /** Key of a JSON object, in place of a column letter. */
  key?: string;
}

/**
 * Something that is to be said of a registry, a change or a list, before it is worded and before its place is a line
 * and column. Files of the registry are named relative to its folder.
 */
export interface Finding<Place = TextPlace, Rule extends string = string> {
  rule: Rule;
  /** Which of the rule's wordings; the catalogue key is `rule.<id>[.<variant>]`. */
  variant?: string;
  severity: Severity;
  args: Args;
  place: Place;
  /** The unit's code, or the decision's id, the finding is about. */
  code?: string;
}

/** Where a finding stands in a list, as reports give it. */
export interface FindingSource {
  file: string;
  sheet?: string;
  row?: number;
  /** As the sheet names it: `C17`; the key of a JSON object. */
  cell?: string;
}

/**
 * A finding as every report prints it: worded, 1-based places, `file` relative to the registry's parent folder. One
 * about a list stands in `source`; its line and column are 0.
 */
export interface ReportedFinding {
  rule: string;
  severity: Severity;
  message: string;
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  source?: FindingSource;
  code?: string;
  args: Args;
  hint?: string;
}

export type Counts = Record<Severity, number>;

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The one order of findings: file, line, column, rule; exact repetitions dropped. */
export function sortFindings(findings: readonly ReportedFinding[]): ReportedFinding[] {
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
