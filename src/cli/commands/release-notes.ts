import { EXIT } from '../../app/errors.js';
import { tryGit } from '../../store/git/git.js';
import { lastRelease } from '../../store/git/tags.js';
import type { Handler } from '../context.js';
import { findRegistry } from '../../app/find.js';
import { assertWholeHistory, resolveCommit } from '../../app/revision.js';
import { deltaBetween } from '../../app/release.js';

/** `release notes [TAG]`: what a release changed since the one before, by decision; Markdown, nothing is written. */
export const run: Handler = async (context, { args }) => {
  const folder = findRegistry(context);
  const tag = args[0] ?? 'HEAD';
  const commit = resolveCommit(context, folder, tag);
  assertWholeHistory(context, folder);
  // a tag is not its own predecessor
  const parent = tryGit(folder, ['rev-parse', '--verify', '--quiet', `${commit}^`]);
  const last = parent === undefined || parent === '' ? undefined : lastRelease(folder, parent);
  context.out.result(deltaBetween(context, folder, last, commit).notes);
  return EXIT.ok;
};
