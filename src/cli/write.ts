import { changesTotal, prettyChanges } from '../report/changes/pretty.js';
import { codesInHistory } from '../store/git-history.js';
import { commitFiles, GitError, isShallow, tryGit } from '../store/git.js';
import { writeAll } from '../store/transaction.js';
import { FindingsError, needsConfirmation, type Plan, planChange, printRefusal, type Transition } from './change.js';
import type { Context } from './context.js';
import { CliError, EXIT, type ExitCode } from './errors.js';
import { findRegistry } from './find.js';
import type { Options } from './options.js';
import { asWriter, openRegistry, readWorkspace, shownPath } from './workspace.js';

/** A change to be made, and how to speak of it. */
export interface ChangeRequest {
  /** Name of the command, for the lock. */
  command: string;
  transition: Transition;
  /** Subject of the commit that `--commit` makes. */
  subject: (plan: Plan) => string;
  /** The next step to suggest. */
  next?: (plan: Plan) => string;
}

/** Codes only git's history still knows; asked for once, and only by a change that grants. */
export function spentCodes(context: Context, folder: string): () => ReadonlySet<string> {
  return () => {
    try {
      if (isShallow(folder)) context.out.note(context.out.notePaint.warning(context.messages.t('change.shallow')));
      return codesInHistory(folder);
    } catch (error) {
      // a registry outside git, or a machine without git, has no history to ask
      if (error instanceof GitError) return new Set();
      throw error;
    }
  };
}

/** A plan in the shape of schemas/output/change.schema.json. */
export function planJson(plan: Plan, dryRun: boolean): unknown {
  const granted = plan.diff.units.flatMap((change) =>
    change.kind === 'granted' ? [{ code: change.code, name: change.name }] : [],
  );
  const files = [...plan.files].map(([path, text]) => ({
    path: shownPath(plan.workspace, path),
    deleted: text === null,
  }));
  const { units, decisions } = plan.diff;
  return { schema: 'madinhdanh/change@1', dryRun, granted, closed: plan.closed, units, decisions, files };
}

/** The files of a plan, one a line. */
export function fileLines(context: Context, plan: Plan): string[] {
  const { t } = context.messages;
  return [...plan.files].map(
    ([path, text]) => `  ${shownPath(plan.workspace, path)}${text === null ? ` ${t('change.deleted')}` : ''}`,
  );
}

function printPlan(context: Context, plan: Plan, dryRun: boolean, json: boolean, next: string | undefined): void {
  const { out, messages } = context;
  const { t } = messages;
  if (json) {
    out.json(planJson(plan, dryRun));
    return;
  }
  if (plan.files.size === 0) {
    out.result(t('change.nothing'));
    return;
  }
  out.result(prettyChanges(plan.diff, messages, out.paint));
  out.result([out.paint.dim(t(dryRun ? 'change.files.plan' : 'change.files')), ...fileLines(context, plan)].join('\n'));
  out.result(changesTotal(plan.diff, plan.files.size, messages));
  if (dryRun) out.note(out.notePaint.warning(t('change.dry-run')));
  else if (next !== undefined) out.note(t('change.next', { command: next }));
}

async function confirm(context: Context, plan: Plan, given: number | undefined): Promise<void> {
  if (!needsConfirmation(plan)) return;
  const count = plan.closed.length;
  const { t } = context.messages;
  if (given === count) return;
  if (given !== undefined) throw new CliError(EXIT.usage, t('change.confirm.wrong', { given, count }));
  throw new CliError(EXIT.usage, t('change.confirm', { count }));
}

/** Asks for the number in a terminal, before the lock is taken; elsewhere `--confirm` has to be there. */
async function askToConfirm(context: Context, request: ChangeRequest): Promise<number | undefined> {
  const { t } = context.messages;
  const workspace = await openRegistry(context);
  const plan = planChange(context, workspace, request.transition);
  if (!needsConfirmation(plan)) return undefined;
  const count = plan.closed.length;
  const { out, messages } = context;
  out.note(prettyChanges(plan.diff, messages, out.notePaint, 20));
  const { askText } = await import('./prompts.js');
  const answer = await askText(context, t('change.confirm.ask', { count }), (text) =>
    text.trim() === String(count) ? undefined : t('change.confirm.ask', { count }),
  );
  if (answer === undefined) throw new CliError(EXIT.interrupted, t('change.cancelled'));
  return count;
}

function commit(context: Context, plan: Plan, subject: string): void {
  const { out, messages } = context;
  const { folder } = plan.workspace;
  try {
    const id = commitFiles(folder, [...plan.files.keys()], `${subject}\n`);
    out.note(messages.t('change.committed', { commit: id.slice(0, 12) }));
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new CliError(EXIT.cannotRun, messages.t('change.commit-failed', { detail: error.detail }));
  }
}

/** Makes a change: plans it, asks where it must, writes all of it or nothing, and says what it did. */
export async function makeChange(context: Context, options: Options, request: ChangeRequest): Promise<ExitCode> {
  const json = options.flag('json');
  const folder = findRegistry(context);
  try {
    if (options.flag('dryRun')) {
      const plan = planChange(context, await openRegistry(context), request.transition);
      printPlan(context, plan, true, json, undefined);
      return EXIT.ok;
    }
    if (options.flag('commit') && tryGit(folder, ['rev-parse', '--git-dir']) === undefined) {
      throw new CliError(EXIT.cannotRun, context.messages.t('change.not-git'));
    }
    let given = options.number('confirm');
    if (given === undefined && context.interactive) given = await askToConfirm(context, request);
    const plan = await asWriter(context, folder, request.command, async () => {
      const made = planChange(context, readWorkspace(context, folder), request.transition);
      await confirm(context, made, given);
      writeAll(folder, made.files);
      return made;
    });
    printPlan(context, plan, false, json, options.flag('commit') ? undefined : request.next?.(plan));
    if (options.flag('commit') && plan.files.size > 0) commit(context, plan, request.subject(plan));
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof FindingsError)) throw error;
    printRefusal(context, error, json);
    return EXIT.findings;
  }
}
