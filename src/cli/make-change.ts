import { relative } from 'node:path';
import { assertRepository, commitPlan, commitToGit } from '../app/commit.js';
import { cancelled, EXIT, type ExitCode } from '../app/errors.js';
import { needsConfirmation, type Plan, planTransition, type Transition } from '../app/plan.js';
import type { Workspace } from '../app/workspace.js';
import { listed } from '../core/text/listed.js';
import { prettyChanges } from '../report/changes/pretty.js';
import { PLAIN } from '../report/paint.js';
import { hasGitFolder } from '../store/git/place.js';
import type { Context } from './context.js';
import { shellWord } from './install/hooks/shell.js';
import type { Options } from './options.js';
import { noteFindings, planJson, showPlan } from './show-plan.js';

/** A change to be made, and how to speak of it. */
export interface ChangeRequest {
  /** Name of the command, for the lock. */
  command: string;
  /** The registry as the command has read it. */
  workspace: Workspace;
  transition: Transition;
  /** The change as it was worked out already, where somebody has looked at it. */
  plan?: Plan;
  /** Subject of the commit that `--commit` makes. */
  subject: (plan: Plan) => string;
  /** The next step to suggest, in place of a commit. */
  next?: (plan: Plan) => string;
  /** Asked in a terminal once the change was shown, before it is written; in scripts no question is asked. */
  question?: (plan: Plan) => string;
  /** Called once the change is written. */
  written?: (plan: Plan) => void;
  /** What `--json` answers, in place of the plan alone. */
  json?: (plan: Plan, dryRun: boolean) => unknown;
}

/** Asks for the number of closings in a terminal, before the lock is taken; elsewhere `--confirm` has to be there. */
async function askToConfirm(context: Context, plan: Plan): Promise<number | undefined> {
  if (!needsConfirmation(plan)) return undefined;
  const { out, messages } = context;
  const { t } = messages;
  const count = plan.closed.length;
  out.note(prettyChanges(plan.diff, messages, out.notePaint, 20));
  const { askText } = await import('./prompts.js');
  const answer = await askText(context, t('change.confirm.ask', { count }), (text) =>
    text.trim() === String(count) ? undefined : t('change.confirm.ask', { count }),
  );
  if (answer === undefined) throw cancelled();
  return count;
}

/** Shows a change that binds, and asks. @throws MadinhdanhError (exit code 130) where the answer is no */
async function askToGoOn(context: Context, plan: Plan, question: string, initial: boolean): Promise<void> {
  const { out, messages } = context;
  out.note(prettyChanges(plan.diff, messages, out.notePaint, 20));
  noteFindings(context, plan);
  const { askYes } = await import('./prompts.js');
  if ((await askYes(context, question, initial)) !== true) throw cancelled();
}

/** A body that may have its code already, under the same name beside it: what was meant is worth a question. */
const ALIKE = 'sibling-name';

/**
 * What to ask before a change is written, and what Enter answers; nothing where it was typed whole and leaves no doubt, or
 * is confirmed otherwise.
 */
function questionBefore(
  { answers, messages }: Context,
  options: Options,
  plan: Plan,
  request: ChangeRequest,
): [question: string, initial: boolean] | undefined {
  if (request.question !== undefined) return [request.question(plan), false];
  const isSeen = request.plan !== undefined || options.has('confirm') || needsConfirmation(plan);
  if (isSeen || plan.files.size === 0) return undefined;
  if (plan.findings.some(({ rule }) => rule === ALIKE)) return [messages.t('change.ask'), false];
  return answers.any ? [messages.t('change.ask'), true] : undefined;
}

/** Lines of each kind of change that a commit message has room for. */
const COMMIT_LINES = 30;

/** The step that follows: that of the request, else a commit where there is git. */
function nextStep(context: Context, plan: Plan, request: ChangeRequest): string | undefined {
  const { folder } = plan.workspace;
  if (request.next !== undefined) return request.next(plan);
  if (!hasGitFolder(folder)) return undefined;
  const path = shellWord(relative(context.cwd, folder) || '.');
  return `git add ${path} && git commit -m ${shellWord(request.subject(plan))} -- ${path}`;
}

function printPlan(context: Context, plan: Plan, dryRun: boolean, next: string | undefined): void {
  const { out, messages } = context;
  const { t } = messages;
  if (plan.files.size === 0) {
    out.result(t('change.nothing'));
    return;
  }
  showPlan(context, plan, t(dryRun ? 'change.files.plan' : 'change.files'));
  noteFindings(context, plan);
  if (dryRun) {
    if (needsConfirmation(plan)) out.note(t('change.confirm.plan', { count: plan.closed.length }));
    out.note(out.notePaint.warning(t('change.dry-run')));
  } else if (next !== undefined) out.note(t('change.next', { command: next }));
}

/** Makes a change: plans it once, asks where it must, writes all of it or nothing, and says what it did. */
export async function makeChange(context: Context, options: Options, request: ChangeRequest): Promise<ExitCode> {
  const { command, workspace, transition, subject, json = planJson } = request;
  const { out, messages } = context;
  const print = (plan: Plan, dryRun: boolean, next?: string): void => {
    if (options.flag('json')) out.json(json(plan, dryRun));
    else printPlan(context, plan, dryRun, next);
  };
  const isCommitted = options.flag('commit');
  if (isCommitted && !options.flag('dryRun')) assertRepository(context, workspace.folder);
  const plan = request.plan ?? planTransition(context, workspace, transition);
  if (options.flag('dryRun')) {
    print(plan, true);
    return EXIT.ok;
  }
  const question = context.interactive ? questionBefore(context, options, plan, request) : undefined;
  if (question !== undefined) await askToGoOn(context, plan, ...question);
  const given = options.number('confirm');
  const confirm = given === undefined && context.interactive ? await askToConfirm(context, plan) : given;
  const done = await commitPlan(context, plan, { command, confirm, again: transition });
  request.written?.(done);
  print(done, false, isCommitted ? undefined : nextStep(context, done, request));
  if (isCommitted && done.files.size > 0) {
    const body = prettyChanges(done.diff, messages, PLAIN, COMMIT_LINES);
    const { commit, along } = commitToGit(context, done, `${subject(done)}\n\n${body}\n`);
    out.note(messages.t('change.committed', { commit: commit.slice(0, 12) }));
    if (along.length > 0) out.note(messages.t('change.committed.along', { files: listed(along) }));
  }
  return EXIT.ok;
}
