import { resolve } from 'node:path';
import { repositoryPathOf } from '../app/repository-path.js';
import { countFindings, type ReportedFinding, sortFindings } from '../core/finding.js';
import { FINDINGS_FORMAT_NAMES, FINDINGS_FORMATS, type FindingsFormatName } from '../report/findings/index.js';
import type { Context } from './context.js';
import type { Options } from './options.js';
import { VERSION } from './version.js';

/** The form of a report of findings by `--format`, or `--json`. @throws MadinhdanhError (exit code 2) for another word */
export function findingsFormat(options: Options): FindingsFormatName {
  return options.flag('json') ? 'json' : (options.choice('format', FINDINGS_FORMAT_NAMES) ?? 'pretty');
}

/** The path of a list as CI is to name it: from the top of the repository, or of where the user stands. */
export function listPath(context: Context, path: string): string {
  return repositoryPathOf(context, resolve(context.cwd, path), context.cwd);
}

/** A report of what was found in a list. */
export interface ListReport {
  /** The command that was run. */
  command: string;
  findings: readonly ReportedFinding[];
  /** Units the list has. */
  units: number;
  /** Day of the run, `YYYY-MM-DD`. */
  today: string;
}

/** Prints what was found in a list on stdout, in one of the forms that `validate` has. */
export function printListReport(context: Context, format: FindingsFormatName, report: ListReport): void {
  const { out, messages } = context;
  const { command, units, today } = report;
  const findings = sortFindings(report.findings);
  const reporting = {
    messages,
    paint: out.paint,
    textOf: () => undefined,
    // the paths of lists begin at the top of the repository already
    prefix: '',
    version: VERSION,
    today,
    command,
  };
  const text = FINDINGS_FORMATS[format]({ findings, counts: countFindings(findings), units, files: 1 }, reporting);
  out.result(text);
}
