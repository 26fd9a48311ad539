import { appendFileSync } from 'node:fs';
import { EXIT, misuse } from '../../app/errors.js';
import { findRegistry } from '../../app/find.js';
import { formFindings } from '../../app/form-findings.js';
import { repositoryPrefix } from '../../app/repository-path.js';
import { openStaged } from '../../app/revision.js';
import { findingsSince } from '../../app/since.js';
import { findingsOf, frameText, reportFindings } from '../../app/validate.js';
import { countFindings } from '../../core/finding.js';
import type { FindingsReport } from '../../report/findings/format.js';
import { FINDINGS_FORMAT_NAMES, FINDINGS_FORMATS } from '../../report/findings/index.js';
import { stepSummary } from '../../report/findings/step-summary.js';
import type { Context, Handler } from '../context.js';
import { openHere } from '../open-here.js';
import { VERSION } from '../version.js';

/** Adds the findings to the summary page of the workflow run; GitHub names the file. */
function writeStepSummary(context: Context, report: FindingsReport, prefix: string): void {
  const path = context.env.GITHUB_STEP_SUMMARY;
  if (path !== undefined && path !== '') appendFileSync(path, stepSummary(report, context.messages, prefix));
}

/**
 * `validate`: every rule over every file; exit code 1 when there are errors (with `--strict` also warnings).
 * `--since REF` reports only what the change since that revision causes, `--staged` looks at git's index.
 */
export const run: Handler = async (context, { options }) => {
  const { out, messages } = context;
  const format = options.flag('json') ? 'json' : (options.choice('format', FINDINGS_FORMAT_NAMES) ?? 'pretty');
  const since = options.text('since')?.trim();
  if (since === '') throw misuse('git.no-ref');
  const workspace = options.flag('staged') ? openStaged(context, findRegistry(context)) : await openHere(context);
  const { folder, loaded, today } = workspace;
  const found = since === undefined ? findingsOf(workspace) : findingsSince(context, workspace, since);
  if (options.flag('fmt')) found.push(...formFindings(workspace, context.word));
  const findings = reportFindings(found, loaded.source, folder, context.word);
  const counts = countFindings(findings);
  const report = { findings, counts, units: loaded.unitCount, files: loaded.files.length };
  const paths = format === 'pretty' || format === 'json' ? '' : repositoryPrefix(context, folder, context.cwd);
  const textOf = frameText(folder, loaded.source);
  const reporting = { messages, paint: out.paint, textOf, prefix: paths, version: VERSION, today };
  out.result(FINDINGS_FORMATS[format](report, reporting));
  if (format === 'github') writeStepSummary(context, report, paths);
  return counts.error > 0 || (options.flag('strict') && counts.warning > 0) ? EXIT.findings : EXIT.ok;
};
