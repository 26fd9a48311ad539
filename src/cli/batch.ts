import { existsSync, readFileSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Batch } from '../core/changes.js';
import { type Finding, type Issue, sortFindings } from '../core/finding.js';
import { RULES } from '../core/rule-ids.js';
import { wordIssue } from '../report/wording.js';
import { checkStructure } from '../schema/structure.js';
import { textOf } from '../store/source.js';
import { Locator } from '../store/yaml/locate.js';
import { readYaml } from '../store/yaml/read.js';
import { FindingsError, type PlaceFault } from './change.js';
import type { Context } from './context.js';
import { CliError, EXIT } from './errors.js';

/** A batch file that was read, with what is needed to point into it. */
export interface BatchFile {
  batch: Batch;
  place: PlaceFault;
  textOf: (file: string) => string | undefined;
}

/** Largest batch file read, in bytes; one Decision of 100,000 changes is far below it. */
const MAX_SIZE = 64 * 1024 * 1024;

function readText(context: Context, path: string): string {
  const { t } = context.messages;
  const full = resolve(context.cwd, path);
  if (!existsSync(full)) throw new CliError(EXIT.cannotRun, t('system.ENOENT', { path }));
  if (statSync(full).size > MAX_SIZE) throw new CliError(EXIT.cannotRun, t('batch.too-large', { path }));
  const text = textOf(readFileSync(full));
  if (text === undefined) throw new CliError(EXIT.cannotRun, t('batch.not-utf8', { path }));
  return text;
}

function yamlIssues(text: string, file: string): { data: unknown } | { issues: Issue[] } {
  const result = readYaml(text);
  if ('data' in result) return result;
  const rule = 'yaml-syntax';
  const issues = result.faults.map(
    ({ code, span }): Issue => ({ rule, variant: code, severity: RULES[rule], args: { code }, file, span }),
  );
  return { issues };
}

/**
 * Reads a batch file.
 * @throws FindingsError with everything wrong in its form, CliError when it cannot be read at all
 */
export function readBatch(context: Context, path: string): BatchFile {
  const { messages } = context;
  const text = readText(context, path);
  const file = relative(context.cwd, resolve(context.cwd, path)).split(sep).join('/');
  const locator = new Locator(text);
  const own = (name: string): string | undefined => (name === file ? text : undefined);
  const finding = (issue: Issue): Finding => {
    const { rule, severity, args } = issue;
    const at = issue.span ? locator.placeOf(issue.span) : locator.locate(issue.path ?? [], issue.onKey);
    return { rule, severity, file, ...at, args, ...wordIssue(issue, messages) };
  };
  const read = yamlIssues(text, file);
  const issues = 'issues' in read ? read.issues : checkStructure('batch', read.data, file);
  if (issues.length > 0 || !('data' in read)) {
    const message = messages.t('change.refused', { count: issues.length });
    throw new FindingsError(sortFindings(issues.map(finding)), message, own);
  }
  const place: PlaceFault = (fault, message) => {
    const at = locator.locate(fault.path);
    return { rule: `change-${fault.id}`, severity: 'error', message, file, ...at, args: fault.args };
  };
  return { batch: read.data as Batch, place, textOf: own };
}
