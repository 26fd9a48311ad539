import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { cancelled, cannotRun, EXIT, type ExitCode, misuse } from './errors.js';
import { jsonChanges } from '../report/changes/json.js';
import { changesTotal, prettyChanges } from '../report/changes/pretty.js';
import { prettyFindings } from '../report/findings/pretty.js';
import { PLAIN } from '../report/paint.js';
import { commitFiles, GitError, git, isShallow } from '../store/git/git.js';
import { codesInHistory } from '../store/git/history.js';
import { overlaySource } from '../store/source.js';
import { writeAll } from '../store/transaction/transaction.js';
import {
  FindingsError,
  frameText,
  needsConfirmation,
  type Plan,
  planChange,
  printRefusal,
  type Transition,
} from './plan.js';
import type { Context } from '../cli/context.js';
import { findRegistry } from './find.js';
import type { Options } from '../cli/options.js';
import { asWriter, readStill, readWorkspace, shownPath } from './workspace.js';

/** A change to be made, and how to speak of it. */
export interface ChangeRequest {
  /** Name of the command, for the lock. */
  command: string;
  transition: Transition;
  /** Subject of the commit that `--commit` makes. */
  subject: (plan: Plan) => string;
  /** The next step to suggest, in place of a commit. */
  next?: (plan: Plan) => string;
  /** What `--json` answers, in place of the plan alone. */
  json?: JsonOf;
}

/** The answer of `--json` to a plan. */
type JsonOf = (plan: Plan, dryRun: boolean) => unknown;

function hasGitFolder(folder: string): boolean {
  return existsSync(join(folder, '.git')) || (dirname(folder) !== folder && hasGitFolder(dirname(folder)));
}

/**
 * False where there is no repository, and so no history to ask.
 * @throws GitError where there is one that git cannot read, or that no git is there to read
 */
function isInRepository(folder: string): boolean {
  try {
    git(folder, ['rev-parse', '--git-dir']);
    return true;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (error.kind === 'not-a-repository' || (error.kind === 'missing' && !hasGitFolder(folder))) return false;
    throw error;
  }
}

/** Codes only git's history still knows; asked for once, and only by a change that grants. */
export function spentCodes(context: Context, folder: string): () => ReadonlySet<string> {
  return () => {
    if (!isInRepository(folder)) return new Set();
    if (isShallow(folder)) context.out.note(context.out.notePaint.warning(context.messages.t('change.shallow')));
    return codesInHistory(folder);
  };
}

/** A plan in the shape of schemas/output/change.schema.json. */
export function planJson(plan: Plan, dryRun: boolean): object {
  const granted = plan.diff.units.flatMap((change) =>
    change.kind === 'granted' ? [{ code: change.code, name: change.name }] : [],
  );
  const files = [...plan.files].map(([path, text]) => ({
    path: shownPath(plan.workspace, path),
    deleted: text === null,
  }));
  const { closed, warnings } = plan;
  const { units, decisions } = jsonChanges(plan.diff);
  return { schema: 'madinhdanh/change@1', dryRun, granted, closed, units, decisions, files, warnings };
}

/** The files of a plan, one a line. */
export function fileLines(context: Context, plan: Plan): string[] {
  const { t } = context.messages;
  return [...plan.files].map(
    ([path, text]) => `  ${shownPath(plan.workspace, path)}${text === null ? ` ${t('change.deleted')}` : ''}`,
  );
}

/** Says what the rules will have to say of the result, where they do not forbid it. */
export function noteWarnings({ out, messages }: Context, { workspace, files, warnings }: Plan): void {
  if (warnings.length === 0) return;
  const textOf = frameText(workspace.folder, overlaySource(workspace.loaded.source, files));
  out.note(prettyFindings(warnings, { messages, paint: out.notePaint, textOf }));
}

/** Shows a change as people read it: by kind, the files, the sum. */
export function showPlan(context: Context, plan: Plan, filesTitle: string): void {
  const { out, messages } = context;
  out.result(prettyChanges(plan.diff, messages, out.paint));
  out.result([out.paint.dim(filesTitle), ...fileLines(context, plan)].join('\n'));
  out.result(changesTotal(plan.diff, plan.files.size, messages));
}

function printPlan(context: Context, plan: Plan, dryRun: boolean, json: JsonOf | undefined, next?: string): void {
  const { out, messages } = context;
  const { t } = messages;
  if (json !== undefined) {
    out.json(json(plan, dryRun));
    return;
  }
  if (plan.files.size === 0) {
    out.result(t('change.nothing'));
    return;
  }
  showPlan(context, plan, t(dryRun ? 'change.files.plan' : 'change.files'));
  noteWarnings(context, plan);
  if (dryRun) {
    if (needsConfirmation(plan)) out.note(t('change.confirm', { count: plan.closed.length }));
    out.note(out.notePaint.warning(t('change.dry-run')));
  } else if (next !== undefined) out.note(t('change.next', { command: next }));
}

/**
 * A number that was given is held against the change, also where none is asked for.
 * @throws MadinhdanhError (exit code 2)
 */
function confirm(_context: Context, plan: Plan, given: number | undefined): void {
  const count = plan.closed.length;
  if (given !== undefined && given !== count) {
    throw misuse('change.confirm.wrong', { given, count });
  }
  if (given === undefined && needsConfirmation(plan)) throw misuse('change.confirm', { count });
}

/** Works a change out without the lock, on a registry that stood still all the while. */
function planStill(context: Context, folder: string, transition: Transition): Promise<Plan> {
  return readStill(context, folder, () => planChange(context, readWorkspace(context, folder), transition));
}

/** Asks for the number in a terminal, before the lock is taken; elsewhere `--confirm` has to be there. */
async function askToConfirm(context: Context, folder: string, request: ChangeRequest): Promise<number | undefined> {
  const { t } = context.messages;
  const plan = await planStill(context, folder, request.transition);
  if (!needsConfirmation(plan)) return undefined;
  const count = plan.closed.length;
  const { out, messages } = context;
  out.note(prettyChanges(plan.diff, messages, out.notePaint, 20));
  const { askText } = await import('../cli/prompts.js');
  const answer = await askText(context, t('change.confirm.ask', { count }), (text) =>
    text.trim() === String(count) ? undefined : t('change.confirm.ask', { count }),
  );
  if (answer === undefined) throw cancelled();
  return count;
}

/** Lines of each kind of change that a commit message has room for. */
const COMMIT_LINES = 30;

function commit(context: Context, plan: Plan, subject: string): void {
  const { out, messages } = context;
  const { folder } = plan.workspace;
  const body = prettyChanges(plan.diff, messages, PLAIN, COMMIT_LINES);
  try {
    const id = commitFiles(folder, [...plan.files.keys()], `${subject}\n\n${body}\n`);
    out.note(messages.t('change.committed', { commit: id.slice(0, 12) }));
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw cannotRun('change.commit-failed', { detail: error.detail });
  }
}

/** A text as one word of a shell's command line. */
function quoted(text: string): string {
  return /^[\w./@:-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** The step that follows: that of the request, else a commit where there is git. */
function nextStep(context: Context, plan: Plan, request: ChangeRequest): string | undefined {
  const { folder } = plan.workspace;
  if (request.next !== undefined) return request.next(plan);
  if (!hasGitFolder(folder)) return undefined;
  const path = quoted(relative(context.cwd, folder) || '.');
  return `git add ${path} && git commit -m ${quoted(request.subject(plan))} -- ${path}`;
}

/** Makes a change: plans it, asks where it must, writes all of it or nothing, and says what it did. */
export async function makeChange(context: Context, options: Options, request: ChangeRequest): Promise<ExitCode> {
  const json = options.flag('json');
  const jsonOf = json ? (request.json ?? planJson) : undefined;
  const folder = findRegistry(context);
  try {
    if (options.flag('dryRun')) {
      const plan = await planStill(context, folder, request.transition);
      printPlan(context, plan, true, jsonOf);
      return EXIT.ok;
    }
    const isCommitted = options.flag('commit');
    if (isCommitted && !isInRepository(folder)) {
      throw cannotRun('change.not-git');
    }
    let given = options.number('confirm');
    if (given === undefined && context.interactive) given = await askToConfirm(context, folder, request);
    const plan = await asWriter(context, folder, request.command, (lock) => {
      const made = planChange(context, readWorkspace(context, folder), request.transition);
      confirm(context, made, given);
      if (!lock.isHeld()) throw cannotRun('change.lock-lost');
      writeAll(folder, made.files);
      return made;
    });
    printPlan(context, plan, false, jsonOf, isCommitted ? undefined : nextStep(context, plan, request));
    if (isCommitted && plan.files.size > 0) commit(context, plan, request.subject(plan));
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof FindingsError)) throw error;
    printRefusal(context, error, json);
    return EXIT.findings;
  }
}
