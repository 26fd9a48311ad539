import { EXIT, misuse } from '../../app/errors.js';
import { diffRegistries } from '../../core/diff/index.js';
import type { Registry } from '../../core/registry/registry.js';
import { registryOf } from '../../core/registry/registry-files.js';
import { countChanges, isUnchanged } from '../../report/changes/group.js';
import { jsonDiff, type Side } from '../../report/changes/json.js';
import { markdownChanges } from '../../report/changes/markdown.js';
import { prettyChanges } from '../../report/changes/pretty.js';
import { COMMENT_MARKER } from '../../report/markdown.js';
import { git } from '../../store/git/git.js';
import type { Context, Handler } from '../context.js';
import { findRegistry } from '../../app/find.js';
import { openRevision, resolveCommit } from '../../app/revision.js';
import { loadRegistry } from '../../app/validate.js';
import { openWorkspace } from '../../app/workspace.js';

/** What is compared: two revisions, or (without `to`) a revision and the working tree. */
interface Range {
  from: string;
  to: string | undefined;
  /** `A...B`: from where B parted from A. */
  forked: boolean;
}

/** Reads `A`, `A B`, `A..B` and `A...B` as git does. */
function readRange(_context: Context, args: readonly string[]): Range {
  const [a = 'HEAD', b, ...more] = args;
  if (more.length > 0) throw misuse('usage.excessArguments');
  const dots = /^(.*?)(\.{2,3})([^.].*)?$/.exec(a);
  if (dots === null) return { from: a, to: b, forked: false };
  if (b !== undefined) throw misuse('usage.excessArguments');
  return { from: dots[1] || 'HEAD', to: dots[3] ?? 'HEAD', forked: dots[2] === '...' };
}

interface State {
  side: Side;
  name: string;
  registry: Registry;
}

function stateAt(context: Context, folder: string, ref: string): State {
  const { name, commit, source } = openRevision(context, folder, ref);
  const { tree, findings } = loadRegistry(source);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const { out, messages } = context;
  if (errors > 0) out.note(out.notePaint.warning(messages.t('diff.partly-read', { ref: name, count: errors })));
  return { side: { ref, commit }, name, registry: registryOf(tree) };
}

async function present(context: Context): Promise<State> {
  const { registry } = await openWorkspace(context);
  return { side: { ref: null, commit: null }, name: context.messages.t('diff.working-tree'), registry };
}

/** `diff A [B]`: what changed between two revisions, or since one, as agencies and decisions and not as lines. */
export const run: Handler = async (context, { args, options }) => {
  const { out, messages } = context;
  const { t } = messages;
  const format = options.flag('json')
    ? 'json'
    : (options.choice('format', ['pretty', 'md', 'json'] as const) ?? 'pretty');
  const folder = findRegistry(context);
  const range = readRange(context, args);
  const base = range.forked
    ? git(folder, [
        'merge-base',
        resolveCommit(context, folder, range.from),
        resolveCommit(context, folder, range.to ?? 'HEAD'),
      ])
        .toString('utf8')
        .trim()
    : range.from;
  const before = stateAt(context, folder, base);
  const after = range.to === undefined ? await present(context) : stateAt(context, folder, range.to);
  const diff = diffRegistries(before.registry, after.registry);
  if (format === 'json') out.result(jsonDiff(diff, before.side, after.side));
  else if (format === 'md') {
    const title = t('diff.title', { from: before.name, to: after.name });
    const command = `madinhdanh diff ${before.name}${range.to === undefined ? '' : ` ${after.name}`}`;
    const limit = 65_000;
    out.result(`${COMMENT_MARKER}\n${markdownChanges(diff, messages, title, { command, limit })}`);
  } else if (isUnchanged(diff)) out.result(t('diff.nothing'));
  else {
    out.result(prettyChanges(diff, messages, out.paint));
    out.result(t('plan.sum', countChanges(diff)));
  }
  return EXIT.ok;
};
