import type { Counts, ReportedFinding } from '../../core/finding.js';
import type { Messages } from '../../messages/index.js';
import type { Paint } from '../paint.js';

/** Everything a report of findings may show. */
export interface FindingsReport {
  findings: readonly ReportedFinding[];
  counts: Counts;
  units: number;
  files: number;
}

/** What a report in words is given besides the findings. */
export interface FormatContext {
  messages: Messages;
  paint: Paint;
  /** Text of a file a finding names, for its code frame; undefined where it cannot be read. */
  textOf(file: string): string | undefined;
}

/** What the report of one run is given. */
export interface FindingsContext extends FormatContext {
  /** The command that was run; `validate` where it is not said. */
  command?: string;
  /** Path in the repository that leads to the paths of findings, with `/` at the end; '' at its top. */
  prefix: string;
  /** The program's own version. */
  version: string;
  /** Day of the run, `YYYY-MM-DD`. */
  today: string;
}

/** A pure formatter: a report as one text. */
export type FindingsFormat = (report: FindingsReport, context: FindingsContext) => string;
