import { cannotRun, EXIT, misuse } from '../../app/errors.js';
import { readTextFile } from '../../app/input-file.js';
import type { Context, Handler } from '../context.js';
import { composeComment } from '../install/ci/comment.js';
import { markerOf, postComment } from '../install/ci/post.js';
import { CI_KINDS } from '../install/ci/settings.js';
import type { Options } from '../options.js';

/** The comment to be written: finished, in a file, or composed now. */
async function commentText(context: Context, options: Options): Promise<string> {
  const since = options.text('since')?.trim();
  const rev = options.text('rev')?.trim();
  const body = options.text('body');
  if (body !== undefined) {
    if (since !== undefined || rev !== undefined) throw misuse('ci.body-and-since');
    if (!options.has('post')) throw misuse('ci.body-without-post');
    return readTextFile(context.cwd, body);
  }
  if (since === undefined && rev !== undefined) throw misuse('ci.rev-without-since');
  if (rev === '') throw misuse('git.no-rev');
  if (since === undefined || since === '') throw misuse('git.no-ref');
  return composeComment(context, since, rev);
}

/**
 * `ci comment --since REF [--rev REF]`: what a proposal does, as Markdown on stdout; `--post` also writes it as the one
 * comment of the pull or merge request, `--body FILE --post` one that was composed before.
 */
export const run: Handler = async (context, { options }) => {
  const { out, messages } = context;
  const kind = options.choice('post', CI_KINDS);
  const text = await commentText(context, options);
  const marker = markerOf(text);
  if (marker === undefined) throw cannotRun('ci.no-comment-file', { path: options.text('body') ?? '' });
  if (!options.has('body')) out.result(text);
  if (kind === undefined) return EXIT.ok;
  if (kind === 'gitlab' && !context.env.MADINHDANH_TOKEN) {
    out.note(messages.t('ci.no-token'));
    return EXIT.ok;
  }
  const posted = await postComment(context, kind, marker, text);
  out.note(posted ? messages.t('ci.posted') : out.notePaint.warning(messages.t('ci.forbidden')));
  return EXIT.ok;
};
