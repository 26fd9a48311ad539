import { posix } from 'node:path';
import { EXIT, MadinhdanhError, misuse } from '../../app/errors.js';
import { findRegistry } from '../../app/find.js';
import { formFindings } from '../../app/form-findings.js';
import { judge } from '../../app/judge.js';
import { revisionSubject, trackedRegistry } from '../../app/judged-revision.js';
import { repositoryPrefix } from '../../app/repository-path.js';
import { type Subject, stagedSubject, subjectHere, subjectIfAny } from '../../app/subject.js';
import { findingsOf, frameText, reportFindings } from '../../app/validate.js';
import { openWorkspace, type Workspace } from '../../app/workspace.js';
import { countFindings, type Finding, type ReportedFinding } from '../../core/finding.js';
import type { FindingsReport } from '../../report/findings/format.js';
import { FINDINGS_FORMAT_NAMES, FINDINGS_FORMATS } from '../../report/findings/index.js';
import { stepSummary } from '../../report/findings/step-summary.js';
import { appendPlain } from '../../store/plain-path.js';
import type { Context, Handler } from '../context.js';
import type { Options } from '../options.js';
import { VERSION } from '../version.js';

/** Adds the findings to the summary page of the workflow run; GitHub names the file. */
function writeStepSummary(context: Context, report: FindingsReport): void {
  const path = context.env.GITHUB_STEP_SUMMARY;
  if (path !== undefined && path !== '') appendPlain(path, stepSummary(report, context.messages, ''));
}

/** What is asked for: a revision, the index or the working tree, and what it is compared with. */
interface Question {
  since: string | undefined;
  rev: string | undefined;
  staged: boolean;
  /** Each step of the branch is a proposal of its own. */
  merged: boolean;
  /** Git is asked at all. */
  git: boolean;
}

/** @throws MadinhdanhError (exit code 2) for what does not go together */
function readQuestion(options: Options): Question {
  const [since, rev] = [options.text('since')?.trim(), options.text('rev')?.trim()];
  if (since === '') throw misuse('git.no-ref');
  if (rev === '') throw misuse('git.no-rev');
  const merged = options.flag('firstParent');
  if (merged && (since === undefined || rev === undefined)) throw misuse('validate.first-parent');
  const question = { since, rev, staged: options.flag('staged'), merged, git: options.flag('git') };
  if (rev !== undefined && question.staged) throw misuse('validate.not-together', { options: ['--rev', '--staged'] });
  const asking =
    rev !== undefined ? '--rev' : since !== undefined ? '--since' : question.staged ? '--staged' : undefined;
  if (!question.git && asking !== undefined) throw misuse('validate.not-together', { options: [asking, '--no-git'] });
  return question;
}

/**
 * The registry that is meant: as every command finds it, else the one that git tracks, as `--rev` finds it.
 * @throws MadinhdanhError (exit code 3) where there is none, or several could be meant (2)
 */
function registryHere(context: Context, { git }: Question): string {
  try {
    return findRegistry(context);
  } catch (error) {
    if (!(error instanceof MadinhdanhError) || error.id !== 'cli.no-registry' || !git) throw error;
    try {
      return trackedRegistry(context, context);
    } catch (other) {
      // where git has none either, that is what is to be said
      throw other instanceof MadinhdanhError && other.exitCode === EXIT.usage ? other : error;
    }
  }
}

async function open(context: Context, question: Question): Promise<{ workspace: Workspace; subject?: Subject }> {
  if (question.rev !== undefined) return withWorkspace(revisionSubject(context, context, question.rev));
  if (question.staged) return withWorkspace(stagedSubject(context, registryHere(context, question)));
  const workspace = await openWorkspace(context, registryHere(context, question));
  if (!question.git) return { workspace };
  if (question.since !== undefined) return withWorkspace(subjectHere(context, workspace));
  const subject = subjectIfAny(context, workspace);
  return subject === undefined ? { workspace } : { workspace, subject };
}

function withWorkspace(subject: Subject): { workspace: Workspace; subject: Subject } {
  return { workspace: subject.workspace, subject };
}

/** The path from the top of the repository to the folder in which the registry lies, with `/` at the end. */
function pathAbove(context: Context, folder: string, subject: Subject | undefined): string {
  if (subject === undefined) return repositoryPrefix(context, folder, context.cwd);
  return subject.place.prefix
    .split('/')
    .slice(0, -2)
    .map((part) => `${part}/`)
    .join('');
}

/** Findings with their files named from the top of the repository, where machines look for them. */
function fromTop(findings: ReportedFinding[], path: string): ReportedFinding[] {
  return path === '' ? findings : findings.map((each) => ({ ...each, file: posix.normalize(`${path}${each.file}`) }));
}

/**
 * `validate`: every rule over every file and over the tree of git; exit code 1 when there are errors (with `--strict`
 * also warnings). What is not committed is held against HEAD. `--since REF` reports only what the change since that
 * revision causes, `--staged` looks at git's index, `--rev REF` at a revision; `--first-parent` takes each commit of the
 * branch for a proposal of its own.
 */
export const run: Handler = async (context, { options }) => {
  const { out, messages } = context;
  const format = options.flag('json') ? 'json' : (options.choice('format', FINDINGS_FORMAT_NAMES) ?? 'pretty');
  const question = readQuestion(options);
  const { workspace, subject } = await open(context, question);
  const { folder, loaded, today } = workspace;
  const found: Finding[] =
    subject === undefined ? findingsOf(workspace) : judge(context, subject, question.since, question.merged);
  if (options.flag('fmt')) found.push(...formFindings(workspace, context.word));
  const paths = format === 'pretty' || format === 'json' ? '' : pathAbove(context, folder, subject);
  const findings = fromTop(reportFindings(found, loaded.source, folder, context.word), paths);
  const counts = countFindings(findings);
  const report = { findings, counts, units: loaded.unitCount, files: loaded.files.length };
  const textOf = frameText(folder, loaded.source);
  const reporting = { messages, paint: out.paint, textOf, prefix: '', version: VERSION, today };
  out.result(FINDINGS_FORMATS[format](report, reporting));
  if (format === 'github') writeStepSummary(context, report);
  return counts.error > 0 || (options.flag('strict') && counts.warning > 0) ? EXIT.findings : EXIT.ok;
};
