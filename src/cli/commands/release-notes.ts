import { EXIT } from '../../app/errors.js';
import { findRegistry } from '../../app/find.js';
import { deltaOfTag } from '../../app/release.js';
import { releaseNotes } from '../../report/changes/notes.js';
import type { Handler } from '../context.js';

/** `release notes [TAG]`: what a release changed since the one before, by decision; Markdown, nothing is written. */
export const run: Handler = async (context, { args }) => {
  const { diff, after } = deltaOfTag(context, findRegistry(context), args[0] ?? 'HEAD');
  context.out.result(releaseNotes(diff, after, context.messages));
  return EXIT.ok;
};
