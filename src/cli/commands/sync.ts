import { EXIT } from '../../app/errors.js';
import { sync } from '../../app/sync.js';
import { prettyChanges } from '../../report/changes/pretty.js';
import type { Handler } from '../context.js';
import { driverSettings } from '../install/hooks/drivers.js';
import { ownProgram } from '../paths.js';

/** Lines of each kind of change that are shown. */
const MOST_LINES = 20;

/**
 * `sync`: fetches what others did, merges it, grants codes anew that they took meanwhile, and validates the whole. What
 * it cannot merge by itself it leaves as it was.
 */
export const run: Handler = async (context, { options }) => {
  const { out, messages, interactive } = context;
  const { t } = messages;
  const { branch, base, before, after, codes, diff } = await sync(context, {
    message: (from) => t('sync.message', { base: from }),
    drivers: driverSettings(ownProgram(), t('hooks.merge-name')),
    mayAsk: interactive,
  });
  if (options.flag('json')) {
    out.json({ schema: 'madinhdanh/sync@1', branch, base, before, after, codes });
    return EXIT.ok;
  }
  if (before === after) {
    out.note(t('sync.up-to-date', { branch, base }));
    return EXIT.ok;
  }
  out.note(prettyChanges(diff, messages, out.notePaint, MOST_LINES));
  for (const { from, to, name } of codes) {
    out.result(t('sync.renumbered', { from, to, name }));
  }
  out.note(t('sync.done', { branch, base }));
  return EXIT.ok;
};
