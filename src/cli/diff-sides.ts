import { cannotRun, misuse } from '../app/errors.js';
import { gitIn } from '../app/git-in.js';
import { openRevision, openStaged, resolveCommit, revisionWorkspace } from '../app/revision.js';
import { unreadIn } from '../app/unread.js';
import { type Workspace, workspaceOf } from '../app/workspace.js';
import { errorsAmong } from '../core/finding.js';
import { registryAsOf } from '../core/registry/as-of.js';
import { dayBefore } from '../core/registry/dates.js';
import type { Registry } from '../core/registry/registry.js';
import type { IsoDate } from '../core/registry/types.js';
import type { Side } from '../report/changes/json.js';
import { isUnborn } from '../store/git/git.js';
import { unmergedFiles } from '../store/git/sides.js';
import type { Context } from './context.js';
import { openToRead } from './open-here.js';
import type { Options } from './options.js';

/** What is compared: two revisions, or (without `to`) a revision and the working tree. */
interface Range {
  from: string;
  to: string | undefined;
  /** `A...B`: from where B parted from A. */
  forked: boolean;
}

/** Reads `A`, `A B`, `A..B` and `A...B` as git does. */
function readRange(args: readonly string[]): Range {
  const [a = 'HEAD', b, ...more] = args;
  if (more.length > 0) throw misuse('usage.excessArguments');
  if (a.trim() === '' || b?.trim() === '') throw misuse('diff.no-ref');
  const dots = /^(.*?)(\.{2,3})([^.].*)?$/.exec(a);
  if (dots === null) return { from: a, to: b, forked: false };
  if (b !== undefined) throw misuse('usage.excessArguments');
  return { from: dots[1] || 'HEAD', to: dots[3] ?? 'HEAD', forked: dots[2] === '...' };
}

/** One of the two states that are compared. */
export interface DiffSide {
  side: Side;
  /** The day it is of. */
  day: IsoDate;
  name: string;
  registry: Registry;
  /** Files of it that could not be read. */
  unread: string[];
}

/** What was read of a registry, with a notice where a part of it could not be. */
function readable(
  context: Context,
  name: string,
  { loaded, registry, today }: Workspace,
): Omit<DiffSide, 'side' | 'name'> {
  const count = errorsAmong(loaded.findings).length;
  if (count > 0) context.notice('warning', 'diff.partly-read', { ref: name, count });
  return { registry, day: today, unread: unreadIn(loaded) };
}

/** A revision; HEAD holds nothing before the first commit. */
function stateAt(context: Context, folder: string, ref: string): DiffSide {
  if (ref === 'HEAD' && isUnborn(gitIn(context, folder))) {
    const { registry, today } = revisionWorkspace(context, folder, undefined);
    return { side: { ref, commit: null }, name: ref, day: today, registry, unread: [] };
  }
  const { name, commit, source } = openRevision(context, folder, ref);
  const day = gitIn(context, folder).line(['show', '-s', '--format=%cs', commit]);
  return { side: { ref, commit }, name, ...readable(context, name, workspaceOf(context, folder, source)), day };
}

/** What the next commit would hold. @throws MadinhdanhError (exit code 3) while git holds conflicts */
function stateStaged(context: Context, folder: string): DiffSide {
  const files = unmergedFiles(gitIn(context, folder));
  if (files.length > 0) throw cannotRun('diff.unmerged', { files }).advise('diff.unmerged.hint');
  const name = context.messages.t('diff.staged');
  return {
    side: { ref: null, commit: null, staged: true },
    name,
    ...readable(context, name, openStaged(context, folder)),
  };
}

async function present(context: Context): Promise<DiffSide> {
  const { registry, loaded, today } = await openToRead(context);
  const name = context.messages.t('diff.working-tree');
  return { side: { ref: null, commit: null }, name, day: today, registry, unread: unreadIn(loaded) };
}

/** The revision that is compared with: for `A...B` where B parted from A. */
function baseOf(context: Context, folder: string, { from, to = 'HEAD', forked }: Range): string {
  if (!forked) return from;
  const git = gitIn(context, folder);
  return git.line(['merge-base', resolveCommit(git, from), resolveCommit(git, to)]);
}

/** The two states of git that are compared, and how the second is named on the command line. */
export async function statesOfGit(
  context: Context,
  folder: string,
  args: readonly string[],
  staged: boolean,
): Promise<[before: DiffSide, after: DiffSide, ...words: string[]]> {
  const range = readRange(args);
  if (staged) {
    if (range.forked || range.to !== undefined) throw misuse('diff.staged-range');
    return [stateAt(context, folder, range.from), stateStaged(context, folder), '--staged'];
  }
  const before = stateAt(context, folder, baseOf(context, folder, range));
  if (range.to === undefined) return [before, await present(context)];
  const after = stateAt(context, folder, range.to);
  return [before, after, after.name];
}

/** The registry as it was on the eve of a period and at its end, by what signed decisions did in between. */
export async function statesOfPeriod(
  context: Context,
  options: Options,
): Promise<[before: DiffSide, after: DiffSide, ...words: string[]]> {
  const { registry, loaded, today } = await openToRead(context);
  const from = options.date('from');
  const to = options.date('to') ?? today;
  if (from === undefined) throw misuse('diff.to-alone');
  if (from > to) throw misuse('report.bad-period', { from, to });
  const count = errorsAmong(loaded.findings).length;
  if (count > 0) context.notice('warning', 'diff.partly-read', { ref: to, count });
  const side = (at: IsoDate, name: IsoDate): DiffSide => {
    const state = { ref: null, commit: null, at };
    return { side: state, name, day: at, registry: registryAsOf(registry, at), unread: unreadIn(loaded) };
  };
  return [side(dayBefore(from), from), side(to, to)];
}
