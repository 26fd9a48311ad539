import { readBatch } from '../../../app/batch-file.js';
import { FindingsError, MadinhdanhError } from '../../../app/errors.js';
import { registriesOf, revisionSubject } from '../../../app/judged-revision.js';
import { knownFailure } from '../../../app/known-failures.js';
import { planTransition, transitionOf } from '../../../app/plan.js';
import { openProposal, type Proposal } from '../../../app/proposal.js';
import { changedBatches } from '../../../app/renumber/batches.js';
import { spentCodes } from '../../../app/spent-codes.js';
import { reportFindings } from '../../../app/validate.js';
import type { Workspace } from '../../../app/workspace.js';
import { diffRegistries } from '../../../core/diff/index.js';
import { fileChanges } from '../../../core/registry/guarded-files.js';
import { findingLine, proposalComment } from '../../../report/changes/comment.js';
import { failedComment } from '../../../report/changes/failed-comment.js';
import { markdownChanges } from '../../../report/changes/markdown.js';
import { escapeMarkdown, markdownDetails } from '../../../report/markdown.js';
import { wordError } from '../../../report/wording.js';
import type { Context } from '../../context.js';
import { commentMarker } from './post.js';

/** Batch files whose plans are shown, and characters they may take together. */
const BATCHES = 8;
const PLANS = 12_000;

/** A batch file of a proposal. */
interface BatchText {
  path: string;
  text: string;
}

/** What a batch file of the proposal would do to a registry, or why it would not. */
function planOf(context: Context, workspace: Workspace, { path, text }: BatchText, limit: number): string {
  const { messages } = context;
  const { changes, origin } = readBatch(context, text, path);
  const transition = transitionOf(context, changes, spentCodes(context, workspace.folder, workspace.loaded), origin);
  const plan = planTransition(context, workspace, transition);
  return markdownChanges(plan.diff, messages, messages.t('plan.title'), { limit, command: `madinhdanh plan ${path}` });
}

/**
 * The plan of a batch file that still waits; of one whose changes the proposal already made, a line that says so.
 * The findings are reported where it can neither be applied now nor could have been before.
 */
function describeBatch(context: Context, { now, before }: Proposal, batch: BatchText, limit: number): string {
  const { messages } = context;
  const title = `<b>${messages.t('ci.plan', { path: escapeMarkdown(batch.path) })}</b>`;
  try {
    return markdownDetails(title, planOf(context, now, batch, limit));
  } catch (error) {
    // one that is too long to be read is said to be so: it keeps nobody from being told of the rest
    if (error instanceof MadinhdanhError && error.id === 'batch.too-many') {
      return `${title}: ${escapeMarkdown(wordError(error, messages).message)}`;
    }
    if (!(error instanceof FindingsError)) throw error;
    try {
      planOf(context, before, batch, limit);
      return `${title}: ${messages.t('ci.applied')}`;
    } catch (earlier) {
      if (!(earlier instanceof FindingsError)) throw earlier;
      const lines = error.findings.slice(0, 5).map((finding) => findingLine(finding, messages));
      return `${title}\n\n${lines.join('\n')}`;
    }
  }
}

/** The plans of the batch files, and how many more there are. */
function describeBatches(context: Context, proposal: Proposal): string[] {
  const { git, revision, head } = proposal;
  const batches = [...changedBatches(git, revision.commit, head)];
  const shown = batches.slice(0, BATCHES).map(([path, text]) => ({ path, text }));
  const each = Math.floor(PLANS / Math.max(shown.length, 1));
  const plans = shown.map((batch) => describeBatch(context, proposal, batch, each));
  const left = batches.length - shown.length;
  return left === 0 ? plans : [...plans, context.messages.t('ci.more-plans', { count: left })];
}

/** What was there at the base, where there was a registry. */
function baseOf(context: Context, since: string): { registry: string; commit: string } | undefined {
  try {
    const { place, head } = revisionSubject(context, context, since);
    return head === undefined ? undefined : { registry: place.prefix.slice(0, -1) || '.', commit: head };
  } catch (error) {
    if (knownFailure(error) === undefined) throw error;
    return undefined;
  }
}

/**
 * The comment of a proposal that cannot be judged, one that takes the registry away for instance; undefined where the
 * base cannot be read either.
 */
function unjudged(context: Context, failure: MadinhdanhError, since: string, rev: string): string | undefined {
  const base = baseOf(context, since);
  if (base === undefined) return undefined;
  const places = registriesOf(context, rev);
  const { messages } = context;
  const { message } = wordError(failure, messages);
  const gone = !places.includes(base.registry);
  return failedComment({ ...base, marker: commentMarker(base.registry), head: rev, message, gone, places }, messages);
}

/**
 * The comment a proposal gets, as Markdown.
 * @param since the revision it is held against
 * @param rev the commit that is judged; the working tree where none is given
 */
export async function composeComment(context: Context, since: string, rev: string | undefined): Promise<string> {
  let proposal: Proposal;
  try {
    proposal = await openProposal(context, since, rev);
  } catch (error) {
    const failure = knownFailure(error);
    const gone = failure === undefined || rev === undefined ? undefined : unjudged(context, failure, since, rev);
    if (gone === undefined) throw error;
    return gone;
  }
  const { prefix, now, before, revision, head, files } = proposal;
  const registry = prefix.slice(0, -1) || '.';
  const found = proposal.findings.filter(({ severity }) => severity !== 'info');
  const diff = diffRegistries(before.registry, now.registry);
  return proposalComment(
    {
      marker: commentMarker(registry),
      registry,
      base: revision.commit,
      head,
      findings: reportFindings(found, now.loaded.source, now.folder, context.word),
      diff,
      files: fileChanges(files, prefix, diff),
      plans: describeBatches(context, proposal),
    },
    context.messages,
  );
}
