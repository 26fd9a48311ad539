import { EXIT, type ExitCode } from '../../app/errors.js';
import { makeRelease, nextRelease } from '../../app/release.js';
import { plainDate } from '../../messages/catalogue.js';
import { isUnchanged } from '../../report/changes/group.js';
import { releaseNotes } from '../../report/changes/notes.js';
import type { Handler } from '../context.js';
import { openHere } from '../open-here.js';

/** `release`: writes the registry's change log, commits it and tags the commit `vYYYY.MM.DD`. */
export const run: Handler = async (context, { options }): Promise<ExitCode> => {
  const { out, messages } = context;
  const { t } = messages;
  const json = options.flag('json');
  const dryRun = options.flag('dryRun');
  const workspace = await openHere(context);
  const { tag, previous, diff, after } = nextRelease(context, workspace);
  if (isUnchanged(diff)) {
    if (json) out.json({ schema: 'madinhdanh/release@1', dryRun, tag: null, previous: previous ?? null, notes: '' });
    else out.note(t('release.nothing', { tag: previous ?? '' }));
    return EXIT.ok;
  }
  const notes = releaseNotes(diff, after, messages);
  const section = `## ${tag} (${plainDate(workspace.today)})\n\n${notes}`;
  if (!dryRun) {
    const texts = { changelog: t('release.changelog'), section, subject: t('release.subject', { tag }), notes };
    await makeRelease(context, workspace, tag, texts);
  }
  if (json) out.json({ schema: 'madinhdanh/release@1', dryRun, tag, previous: previous ?? null, notes });
  else {
    out.result(section);
    out.note(dryRun ? out.notePaint.warning(t('change.dry-run')) : t('release.next'));
  }
  return EXIT.ok;
};
