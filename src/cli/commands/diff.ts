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
import { type Paint, PLAIN } from '../../report/paint.js';
import { checkTarget, deliver } from '../annexes/deliver.js';
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
  // a period may reach beyond today: the registry and its authority have the names that they bear when it is told
  const told = day < today ? day : today;
  return atomText({
    id: feedName(Object.keys(registry.settings.roots), 'feed'),
    title: `${titleAt(registry, told)}: ${messages.t('feed.title')}`,
    updated: latest ?? feedTime(day),
    lang: messages.lang,
    author: authorityAt(registry, told),
    entries,
  });
}

/** What was found, as the format has it; what could not be read is told in it, but of a format for programs. */
function renderedDiff(
  context: Context,
  format: (typeof FORMATS)[number],
  compared: Comparison,
  unread: readonly string[],
  paint: Paint,
): string {
  const { messages } = context;
  const { before, after, command, diff } = compared;
  switch (format) {
    case 'json':
      return jsonDiff(diff, before.side, after.side, { from: before.unread, to: after.unread });
    case 'feed':
      return feedOf(context, compared);
    case 'md': {
      const title = messages.t('diff.title', { from: before.name, to: after.name });
      const text = `${COMMENT_MARKER}\n${markdownChanges(diff, messages, title, { command, limit: 65_000 })}`;
      return [text, ...unread.map((line) => `\n${escapeMarkdown(line)}`)].join('\n');
    }
    case 'pretty':
      if (isUnchanged(diff)) return unread.length === 0 ? messages.t('diff.nothing') : unread.join('\n');
      return [prettyChanges(diff, messages, paint), ...unread, changesSum(diff, messages)].join('\n');
  }
}

/**
 * `diff A [B]`: what changed between two revisions, or since one, as agencies and decisions and not as lines;
 * `diff --staged [A]`: what the next commit would change; `diff --from DAY [--to DAY]`: what signed decisions did in a
 * period; on screen or into a file. What cannot be read on a side is not compared, and said so with exit code 1: it is
 * neither gone nor new.
 */
export const run: Handler = async (context, { args, options }) => {
  const { out, messages } = context;
  const format = options.flag('json') ? 'json' : (options.choice('format', FORMATS) ?? 'pretty');
  const path = options.text('output');
  const delivery = path === undefined ? undefined : { path, force: options.flag('force'), checksum: false };
  if (delivery !== undefined) await checkTarget(context, delivery);
  const compared = await comparisonOf(context, args, options);
  const { before, after } = compared;
  const diff = withoutUnread(compared.diff, before.unread, after.unread);
  const unread = [before, after].flatMap(({ name, unread: files }) =>
    files.length === 0 ? [] : [messages.t('diff.unread', { ref: name, files })],
  );
  const paint = delivery === undefined ? out.paint : PLAIN;
  const text = renderedDiff(context, format, { ...compared, diff }, unread, paint);
  if (delivery !== undefined) deliver(context, delivery, text.endsWith('\n') ? text : `${text}\n`);
  else if (format === 'feed') out.document(text);
  else out.result(text);
  if (format === 'feed') for (const line of unread) out.note(line);
  return unread.length === 0 ? EXIT.ok : EXIT.findings;
};
