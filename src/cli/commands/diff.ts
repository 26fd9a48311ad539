import { EXIT, misuse } from '../../app/errors.js';
import { findRegistry } from '../../app/find.js';
import { withoutUnread } from '../../app/unread.js';
import { authorityAt, titleAt } from '../../core/registry/authority.js';
import { atomText, feedName, feedTime } from '../../report/atom.js';
import { feedEntries } from '../../report/changes/feed.js';
import { changesSum, isUnchanged } from '../../report/changes/group.js';
import { jsonDiff } from '../../report/changes/json.js';
import { markdownChanges } from '../../report/changes/markdown.js';
import { prettyChanges } from '../../report/changes/pretty.js';
import { COMMENT_MARKER, escapeMarkdown } from '../../report/markdown.js';
import type { Context, Handler } from '../context.js';
import { type Comparison, changesInPeriod, type DiffSide, statesOfGit } from '../diff-sides.js';
import type { Options } from '../options.js';

const FORMATS = ['pretty', 'md', 'json', 'feed'] as const;

/** What is compared: the two ends of a period where one is asked for, else states of git. */
function comparisonOf(context: Context, args: readonly string[], options: Options): Promise<Comparison> {
  const isPeriod = options.has('from') || options.has('to');
  if (!isPeriod) return statesOfGit(context, findRegistry(context), args, options.flag('staged'));
  if (args.length > 0 || options.flag('staged')) throw misuse('diff.period-and-git');
  return changesInPeriod(context, options);
}

/** The changes as a feed of Atom, an entry for each decision and day of effect. */
function feedOf(context: Context, { before, after, diff, days }: Comparison): string {
  const { messages } = context;
  const { registry, day } = after;
  const today = context.today(registry.settings.timezone);
  const name = ({ side, name: named }: DiffSide): string => side.commit ?? side.at ?? named;
  const part = `${name(before)}..${name(after)}`;
  const entries = feedEntries(diff, registry, messages, { part, day, days, today });
  const latest = entries
    .map(({ updated }) => updated)
    .sort()
    .at(-1);
  return atomText({
    id: feedName(Object.keys(registry.settings.roots), 'feed'),
    title: `${titleAt(registry, day)}: ${messages.t('feed.title')}`,
    updated: latest ?? feedTime(day),
    lang: messages.lang,
    author: authorityAt(registry, day),
    entries,
  });
}

/**
 * `diff A [B]`: what changed between two revisions, or since one, as agencies and decisions and not as lines;
 * `diff --staged [A]`: what the next commit would change; `diff --from DAY [--to DAY]`: what signed decisions did in a
 * period. What cannot be read on a side is not compared, and said so with exit code 1: it is neither gone nor new.
 */
export const run: Handler = async (context, { args, options }) => {
  const { out, messages } = context;
  const { t } = messages;
  const format = options.flag('json') ? 'json' : (options.choice('format', FORMATS) ?? 'pretty');
  const compared = await comparisonOf(context, args, options);
  const { before, after, command } = compared;
  const diff = withoutUnread(compared.diff, before.unread, after.unread);
  const unreadLines = [before, after].flatMap(({ name, unread }) =>
    unread.length === 0 ? [] : [t('diff.unread', { ref: name, files: unread })],
  );
  const isWhole = before.unread.length + after.unread.length === 0;
  if (format === 'json') out.result(jsonDiff(diff, before.side, after.side, { from: before.unread, to: after.unread }));
  else if (format === 'feed') {
    out.document(feedOf(context, { ...compared, diff }));
    for (const line of unreadLines) out.note(line);
  } else if (format === 'md') {
    const title = t('diff.title', { from: before.name, to: after.name });
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
