import { type Beside, besideDisk, besideListed } from '../app/beside.js';
import { cannotRun, misuse } from '../app/errors.js';
import { gitIn } from '../app/git-in.js';
import { openRevision, openStaged, placeOf, resolveCommit, revisionWorkspace } from '../app/revision.js';
import { unreadIn } from '../app/unread.js';
import { type Workspace, workspaceOf } from '../app/workspace.js';
import { changesOfPeriod, diffRegistries, type PeriodDiff, type RegistryDiff } from '../core/diff/index.js';
import { errorsAmong } from '../core/finding.js';
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

/** A side as it was read, and how another is read beside it. */
interface ReadSide extends DiffSide {
  beside?: Beside;
}

/** A revision; HEAD holds nothing before the first commit. */
function stateAt(context: Context, folder: string, ref: string, other?: ReadSide): ReadSide {
  const place = placeOf(context, folder);
  if (ref === 'HEAD' && isUnborn(place.git)) {
    const { registry, today } = revisionWorkspace(context, folder, undefined);
    return { side: { ref, commit: null }, name: ref, day: today, registry, unread: [] };
  }
  const { name, commit, source, listing } = openRevision(context, folder, ref, other?.beside?.atHand, place);
  const day = place.git.line(['show', '-s', '--format=%cs', commit]);
  const known = other?.beside?.loaded;
  const workspace = workspaceOf(context, folder, source, known === undefined ? {} : { known });
  const beside = besideListed(listing, workspace.loaded);
  return { side: { ref, commit }, name, ...readable(context, name, workspace), day, beside };
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

async function present(context: Context): Promise<ReadSide> {
  const { registry, loaded, today } = await openToRead(context);
  const name = context.messages.t('diff.working-tree');
  const beside = besideDisk(loaded);
  return { side: { ref: null, commit: null }, name, day: today, registry, unread: unreadIn(loaded), beside };
}

/** The revision that is compared with: for `A...B` where B parted from A. */
function baseOf(context: Context, folder: string, { from, to = 'HEAD', forked }: Range): string {
  if (!forked) return from;
  const git = gitIn(context, folder);
  return git.line(['merge-base', resolveCommit(git, from), resolveCommit(git, to)]);
}

/** What is compared, and how it is asked for again on the command line. */
export interface Comparison {
  before: DiffSide;
  after: DiffSide;
  diff: RegistryDiff;
  /** The days from which what decisions did in a period has effect. */
  days?: PeriodDiff['days'];
  command: string;
}

function comparison(before: DiffSide, after: DiffSide, ...words: string[]): Comparison {
  const command = ['madinhdanh diff', before.name, ...words].join(' ');
  return { before, after, diff: diffRegistries(before.registry, after.registry), command };
}

/** Two states of git. */
export async function statesOfGit(
  context: Context,
  folder: string,
  args: readonly string[],
  staged: boolean,
): Promise<Comparison> {
  const range = readRange(args);
  if (staged) {
    if (range.forked || range.to !== undefined) throw misuse('diff.staged-range');
    return comparison(stateAt(context, folder, range.from), stateStaged(context, folder), '--staged');
  }
  const from = baseOf(context, folder, range);
  if (range.to === undefined) {
    const now = await present(context);
    return comparison(stateAt(context, folder, from, now), now);
  }
  const before = stateAt(context, folder, from);
  const after = stateAt(context, folder, range.to, before);
  return comparison(before, after, after.name);
}

/** A period: what signed decisions did in it. */
export async function changesInPeriod(context: Context, options: Options): Promise<Comparison> {
  const { registry, loaded, today } = await openToRead(context);
  const from = options.date('from');
  const to = options.date('to') ?? today;
  if (from === undefined) throw misuse('diff.to-alone');
  if (from > to) throw misuse('report.bad-period', { from, to });
  const count = errorsAmong(loaded.findings).length;
  if (count > 0) context.notice('warning', 'diff.partly-read', { ref: to, count });
  const side = (at: IsoDate, name: IsoDate): DiffSide => {
    const state = { ref: null, commit: null, at };
    return { side: state, name, day: at, registry, unread: unreadIn(loaded) };
  };
  const { diff, days } = changesOfPeriod(registry, { from, to });
  const command = `madinhdanh diff --from ${from} --to ${to}`;
  return { before: side(dayBefore(from), from), after: side(to, to), diff, days, command };
}
