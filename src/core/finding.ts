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
  /** The first column of the list that is spoken of, where several stand side by side in one table. */
  list?: number;
  /** 1-based as the user sees it; in a file of pages counted over the whole table. */
  row?: number;
  /** Which paragraph of a document, 1-based, where no table is spoken of. */
  paragraph?: number;
  /** Where the row is to be found in a file of pages. */
  page?: PagePlace;
  /** 1-based. */
  column?: number;
  /** Key of a JSON object, in place of a column letter. */
  key?: string;
}

/** A row of a file of pages: which page, and which of the page's rows; both 1-based. */
export interface PagePlace {
  number: number;
  row: number;
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
  /** A warning that a reviewer has to look at: lawful, but grave. */
  attention?: true;
  args: Args;
  place: Place;
  /** The unit's code, or the decision's id, the finding is about. */
  code?: string;
}

/** Where a finding stands in a list, as reports give it. */
export interface FindingSource {
  file: string;
  sheet?: string;
  /** Of a file of pages; `row` is then counted on that page. */
  page?: number;
  row?: number;
  /** As the sheet names it: `C17`; the key of a JSON object. */
  cell?: string;
}

/** What every report of a finding says, wherever it stands. */
interface Reported {
  rule: string;
  severity: Severity;
  /** A warning that a reviewer has to look at: lawful, but grave. */
  attention?: true;
  message: string;
  code?: string;
  args: Args;
  hint?: string;
  /** How many others of this rule in this file it stands for, which are not told one by one. */
  more?: number;
}

/** A finding in a file of text, worded: 1-based places, `file` relative to the registry's parent folder. */
export interface ReportedInText extends Reported {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  source?: never;
}

/** Lines and columns of a file of text, 1-based; 0 where there is no file. */
export type TextRange = Pick<ReportedInText, 'file' | 'line' | 'column' | 'endLine' | 'endColumn'>;

/** The range of what comes from no file: a command line, a script. */
export const NOWHERE: TextRange = { file: '', line: 0, column: 0, endLine: 0, endColumn: 0 };

/** A finding in a list, worded: it stands in `source` instead of a line; `file` is the list's path as it was named. */
export interface ReportedInList extends Reported {
  file: string;
  source: FindingSource;
  line?: never;
  column?: never;
  endLine?: never;
  endColumn?: never;
}

/** A finding as every report prints it. */
export type ReportedFinding = ReportedInText | ReportedInList;

/** A finding of a text with its words and its lines: in every report the same keys in the same order. */
export function reportedInText(
  { rule, severity, attention, args, code }: Omit<Finding<unknown, string>, 'place'>,
  { file, line, column, endLine, endColumn }: TextRange,
  { message, hint }: { message: string; hint?: string },
  more = 0,
): ReportedInText {
  return {
    rule,
    severity,
    ...(attention === undefined ? {} : { attention }),
    message,
    file,
    line,
    column,
    endLine,
    endColumn,
    ...(code === undefined ? {} : { code }),
    args,
    ...(hint === undefined ? {} : { hint }),
    ...(more === 0 ? {} : { more }),
  };
}

export type Counts = Record<Severity, number>;

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Numbers of a place by which findings are put in order: line and column, or row and cell (`B7` before `AA7`). */
function orderOf({ line, column, source }: ReportedFinding): [number, number, string] {
  const cell = source?.cell ?? '';
  return [line ?? source?.row ?? 0, column ?? cell.length, cell];
}

/** Below 0 where a stands before b, 0 where both stand in one place. */
function comparePlaces(a: ReportedFinding, b: ReportedFinding): number {
  const [mine, other] = [orderOf(a), orderOf(b)];
  return (
    compareText(a.file, b.file) ||
    compareText(a.source?.sheet ?? '', b.source?.sheet ?? '') ||
    mine[0] - other[0] ||
    mine[1] - other[1] ||
    compareText(mine[2], other[2])
  );
}

/** The one order of findings: file, line, column (in a list sheet, row, cell), rule; exact repetitions dropped. */
export function sortFindings(findings: readonly ReportedFinding[]): ReportedFinding[] {
  const sorted = [...findings].sort(
    (a, b) => comparePlaces(a, b) || compareText(a.rule, b.rule) || compareText(a.message, b.message),
  );
  return sorted.filter((finding, i) => {
    const before = sorted[i - 1];
    return (
      before === undefined ||
      comparePlaces(before, finding) !== 0 ||
      before.rule !== finding.rule ||
      before.message !== finding.message
    );
  });
}

/** How many findings of each severity. */
export function countFindings(findings: readonly { severity: Severity; more?: number }[]): Counts {
  const counts: Counts = { error: 0, warning: 0, info: 0 };
  // one that stands for others counts as all of them
  for (const { severity, more = 0 } of findings) counts[severity] += 1 + more;
  return counts;
}

/** The errors among findings. */
export function errorsAmong<Found extends Pick<Finding, 'severity'>>(findings: readonly Found[]): Found[] {
  return findings.filter(({ severity }) => severity === 'error');
}
