import { EXIT, misuse } from '../../app/errors.js';
import type { Handler } from '../context.js';
import { composeComment } from '../install/ci/comment.js';
import { postComment } from '../install/ci/post.js';
import { CI_KINDS } from '../install/ci/settings.js';

/**
 * `ci comment --since REF`: what a proposal does, as Markdown on stdout; `--post` also writes it as the one comment
 * of the pull or merge request.
 */
export const run: Handler = async (context, { options }) => {
  const { out, messages } = context;
  const since = options.text('since')?.trim();
  if (since === undefined || since === '') throw misuse('git.no-ref');
  const kind = options.choice('post', CI_KINDS);
  const text = await composeComment(context, since);
  out.result(text);
  if (kind === undefined) return EXIT.ok;
  if (kind === 'gitlab' && !context.env.MADINHDANH_TOKEN) {
    out.note(messages.t('ci.no-token'));
    return EXIT.ok;
  }
  const posted = await postComment(context, kind, text);
  out.note(posted ? messages.t('ci.posted') : out.notePaint.warning(messages.t('ci.forbidden')));
  return EXIT.ok;
};
