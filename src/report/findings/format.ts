import type { Counts, Finding } from '../../core/finding.js';
import type { Messages } from '../../messages/index.js';
import type { Paint } from '../paint.js';

/** Everything a report of findings may show. */
export interface FindingsReport {
  findings: readonly Finding[];
  counts: Counts;
  units: number;
  files: number;
}

/** What a formatter is given besides the report itself. */
export interface FormatContext {
  messages: Messages;
  paint: Paint;
  /** Text of a file a finding names, for its code frame; undefined where it cannot be read. */
  textOf(file: string): string | undefined;
}

/** A pure formatter: a report as one text. */
export type FindingsFormat = (report: FindingsReport, context: FormatContext) => string;
