import { cannotRun, EXIT, misuse } from '../../app/errors.js';
import { findRegistry } from '../../app/find.js';
import { gitIn } from '../../app/git-in.js';
import { openRevision, openStaged, resolveCommit, revisionWorkspace } from '../../app/revision.js';
import { unreadIn, withoutUnread } from '../../app/unread.js';
import { errorsAmong } from '../../app/validate.js';
import { type Workspace, workspaceOf } from '../../app/workspace.js';
import { diffRegistries } from '../../core/diff/index.js';
import type { Registry } from '../../core/registry/registry.js';
import { changesSum, isUnchanged } from '../../report/changes/group.js';
import { jsonDiff, type Side } from '../../report/changes/json.js';
import { markdownChanges } from '../../report/changes/markdown.js';
import { prettyChanges } from '../../report/changes/pretty.js';
import { COMMENT_MARKER, escapeMarkdown } from '../../report/markdown.js';
import { isUnborn } from '../../store/git/git.js';
import { unmergedFiles } from '../../store/git/sides.js';
import type { Context, Handler } from '../context.js';
import { openToRead } from '../open-here.js';

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

interface DiffSide {
  side: Side;
  name: string;
  registry: Registry;
  /** Files of it that could not be read. */
  unread: string[];
}

/** What was read of a registry, with a notice where a part of it could not be. */
function readable(context: Context, name: string, { loaded, registry }: Workspace): Omit<DiffSide, 'side' | 'name'> {
  const count = errorsAmong(loaded.findings).length;
  if (count > 0) context.notice('warning', 'diff.partly-read', { ref: name, count });
  return { registry, unread: unreadIn(loaded) };
}

/** A revision; HEAD holds nothing before the first commit. */
function stateAt(context: Context, folder: string, ref: string): DiffSide {
  if (ref === 'HEAD' && isUnborn(gitIn(context, folder))) {
    const { registry } = revisionWorkspace(context, folder, undefined);
    return { side: { ref, commit: null }, name: ref, registry, unread: [] };
  }
  const { name, commit, source } = openRevision(context, folder, ref);
  return { side: { ref, commit }, name, ...readable(context, name, workspaceOf(context, folder, source)) };
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
  const { registry, loaded } = await openToRead(context);
  const name = context.messages.t('diff.working-tree');
  return { side: { ref: null, commit: null }, name, registry, unread: unreadIn(loaded) };
}

/** The revision that is compared with: for `A...B` where B parted from A. */
function baseOf(context: Context, folder: string, { from, to = 'HEAD', forked }: Range): string {
  if (!forked) return from;
  const git = gitIn(context, folder);
  return git.line(['merge-base', resolveCommit(git, from), resolveCommit(git, to)]);
}

/** The two states that are compared, and how the second is named on the command line. */
async function statesOf(
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

/**
 * `diff A [B]`: what changed between two revisions, or since one, as agencies and decisions and not as lines;
 * `diff --staged [A]`: what the next commit would change. What cannot be read on a side is not compared, and said so
 * with exit code 1: it is neither gone nor new.
 */
export const run: Handler = async (context, { args, options }) => {
  const { out, messages } = context;
  const { t } = messages;
  const format = options.flag('json')
    ? 'json'
    : (options.choice('format', ['pretty', 'md', 'json'] as const) ?? 'pretty');
  const folder = findRegistry(context);
  const [before, after, ...words] = await statesOf(context, folder, args, options.flag('staged'));
  const diff = withoutUnread(diffRegistries(before.registry, after.registry), before.unread, after.unread);
  const unreadLines = [before, after].flatMap(({ name, unread }) =>
    unread.length === 0 ? [] : [t('diff.unread', { ref: name, files: unread })],
  );
  const isWhole = before.unread.length + after.unread.length === 0;
  if (format === 'json') out.result(jsonDiff(diff, before.side, after.side, { from: before.unread, to: after.unread }));
  else if (format === 'md') {
    const title = t('diff.title', { from: before.name, to: after.name });
    const command = ['madinhdanh diff', before.name, ...words].join(' ');
    const limit = 65_000;
    out.result(`${COMMENT_MARKER}\n${markdownChanges(diff, messages, title, { command, limit })}`);
    for (const line of unreadLines) out.result(`\n${escapeMarkdown(line)}`);
  } else if (isUnchanged(diff)) out.result(isWhole ? t('diff.nothing') : unreadLines.join('\n'));
  else {
    out.result(prettyChanges(diff, messages, out.paint));
    for (const line of unreadLines) out.result(line);
    out.result(changesSum(diff, messages));
  }
  return isWhole ? EXIT.ok : EXIT.findings;
};
