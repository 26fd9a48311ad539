import { join, relative, sep } from 'node:path';
import { FindingsError } from '../../../app/errors.js';
import { gitIn } from '../../../app/git-in.js';
import { planTransition } from '../../../app/plan.js';
import { readPlanSource } from '../../../app/plan-source.js';
import { changedBatches } from '../../../app/renumber/batches.js';
import { openForkPoint, type Revision } from '../../../app/revision.js';
import { findingsAfter } from '../../../app/since.js';
import { reportFindings } from '../../../app/validate.js';
import { type Workspace, workspaceOf } from '../../../app/workspace.js';
import { diffRegistries } from '../../../core/diff/index.js';
import { countFindings, type ReportedFinding } from '../../../core/finding.js';
import { visible } from '../../../core/text/visible.js';
import type { Messages } from '../../../messages/index.js';
import { COMMENT_LIMIT, markdownChanges } from '../../../report/changes/markdown.js';
import { escapeMarkdown, markdownDetails, shorten } from '../../../report/markdown.js';
import { topOf } from '../../../store/git/git.js';
import type { Context } from '../../context.js';
import { openHere } from '../../open-here.js';

/** First line of the comment, by which the next run finds it and writes the new one in its place. */
export const CI_MARKER = '<!-- madinhdanh ci -->';

/** Findings listed in the comment; all of them stand at their lines. */
const LISTED = 20;
/** Characters the findings may take, of those a comment may have. */
const FINDINGS = 15_000;
/** Batch files whose plans are shown, and characters they may take together. */
const BATCHES = 8;
const PLANS = 20_000;

/** As many findings as fit, and how many more there are. */
function listFindings(findings: readonly ReportedFinding[], messages: Messages): string {
  const lines: string[] = [];
  for (const { file, line, message, hint, rule } of findings.slice(0, LISTED)) {
    const way = hint === undefined ? '' : ` → ${escapeMarkdown(shorten(hint, 200))}`;
    lines.push(`- \`${rule}\` ${escapeMarkdown(file)}:${line}: ${escapeMarkdown(shorten(message, 300))}${way}`);
    if (lines.join('\n').length > FINDINGS) break;
  }
  while (lines.join('\n').length > FINDINGS) lines.pop();
  const left = findings.length - lines.length;
  return [...lines, ...(left > 0 ? [`- ${messages.t('validate.more', { count: left })}`] : [])].join('\n');
}

function verdict(context: Context, workspace: Workspace, revision: Revision): string {
  const { messages } = context;
  const { folder, loaded } = workspace;
  const found = findingsAfter(context, workspace, revision).filter(({ severity }) => severity !== 'info');
  const findings = reportFindings(found, loaded.source, folder, context.word);
  const { error, warning } = countFindings(findings);
  const { t } = messages;
  const head = `${error > 0 ? '❌' : '✅'} ${t('validate.errors', { error })}, ${t('validate.warnings', { warning })}`;
  return findings.length === 0 ? head : `${head}\n\n${listFindings(findings, messages)}`;
}

/** What a batch file of the proposal would do to a registry, or why it would not. */
function planOf(context: Context, workspace: Workspace, path: string, limit: number): string {
  const { messages } = context;
  const { transition } = readPlanSource(context, workspace.folder, context.cwd, path);
  const plan = planTransition(context, workspace, transition);
  return markdownChanges(plan.diff, messages, messages.t('plan.title'), { limit, command: `madinhdanh plan ${path}` });
}

/**
 * The plan of a batch file that still waits; of one whose changes the proposal already made, a line that says so.
 * The findings are reported where it can neither be applied now nor could have been before.
 */
function describeBatch(context: Context, now: Workspace, before: Workspace, path: string, limit: number): string {
  const title = `<b>${context.messages.t('ci.plan', { path: escapeMarkdown(path) })}</b>`;
  try {
    return markdownDetails(title, planOf(context, now, path, limit));
  } catch (error) {
    if (!(error instanceof FindingsError)) throw error;
    try {
      planOf(context, before, path, limit);
      return `${title}: ${context.messages.t('ci.applied')}`;
    } catch (earlier) {
      if (!(earlier instanceof FindingsError)) throw earlier;
      return `${title}\n\n${listFindings(error.findings.slice(0, 5), context.messages)}`;
    }
  }
}

/**
 * The comment a proposal gets: what its change causes, what it changes, and what its batch files would do.
 * Shorter than a comment may be; whatever is left out is counted.
 * @param ref the revision the proposal starts from
 */
export async function composeComment(context: Context, ref: string): Promise<string> {
  const { messages } = context;
  const workspace = await openHere(context);
  const { folder, today } = workspace;
  const revision = openForkPoint(context, folder, ref);
  const before: Workspace = { ...workspaceOf(context, folder, revision.source), today };
  const git = gitIn(context, folder);
  const top = topOf(git);
  const batches = changedBatches(git, revision.commit).map((path) => relative(context.cwd, join(top, path)));
  const shown = batches.slice(0, BATCHES).map((path) => path.split(sep).join('/'));
  const each = Math.floor(PLANS / Math.max(shown.length, 1));
  const plans = shown.map((path) => describeBatch(context, workspace, before, path, each));
  if (batches.length > shown.length) plans.push(messages.t('ci.more-plans', { count: batches.length - shown.length }));
  const head = `${CI_MARKER}\n${verdict(context, workspace, revision)}`;
  const tail = plans.map((plan) => `\n\n${plan}`).join('');
  const diff = diffRegistries(before.registry, workspace.registry);
  const limit = COMMENT_LIMIT - 500 - head.length - tail.length;
  const command = `madinhdanh diff ${revision.name}`;
  return visible(`${head}\n\n${markdownChanges(diff, messages, messages.t('ci.title'), { limit, command })}${tail}\n`);
}
