import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EXIT, misuse } from '../../app/errors.js';
import { gitIn } from '../../app/git-in.js';
import { recordingBeside } from '../../app/undo/beside-recorder.js';
import { oneLine } from '../../core/text/visible.js';
import { makeFolders } from '../../store/make-folders.js';
import { writeOutputFile } from '../../store/output-file.js';
import type { Context, Handler } from '../context.js';
import { codeownersFile, OWNER, type OwnersFile, ownersDifference } from '../install/ci/codeowners.js';
import { servicesOf, unreadCodeowners } from '../install/ci/codeowners-places.js';
import { repositoryOf } from '../install/ci/install.js';
import { openToRead } from '../open-here.js';

/** Says what is wrong with one file. @returns true where nothing is */
function checkFile({ out, messages }: Context, file: OwnersFile, difference: readonly string[]): boolean {
  const { t } = messages;
  if (difference.length === 0) {
    out.note(t('ci.codeowners-current', { path: file.path }));
    return true;
  }
  out.note(out.notePaint.error(t('ci.codeowners-stale', { path: file.path })));
  out.result(difference.map(oneLine).join('\n'));
  return false;
}

/**
 * `ci codeowners`: CODEOWNERS from the agency files, for each service that the repository has files for; `--check` only
 * says whether it is up to date.
 */
export const run: Handler = async (context, { options }) => {
  const { out, messages } = context;
  const { t } = messages;
  const owners = options.list('owner');
  const bad = owners.find((owner) => !OWNER.test(owner));
  if (bad !== undefined) throw misuse('ci.bad-owner', { owner: bad });
  const { folder, registry } = await openToRead(context);
  const { top, registry: at } = repositoryOf(gitIn(context, realpathSync(folder)));
  const kinds = servicesOf(top);
  const note = t('ci.codeowners-note');
  const files = new Map(
    kinds.map((kind) => {
      const file = codeownersFile(top, kind, registry, { at, owners, note });
      return [file.path, file] as const;
    }),
  );
  const current = await recordingBeside(context, realpathSync(folder), 'ci codeowners', (recorder) => {
    let isCurrent = true;
    for (const file of files.values()) {
      const difference = ownersDifference(file);
      if (options.flag('check') || file.text === file.present)
        isCurrent = checkFile(context, file, difference) && isCurrent;
      else {
        const path = join(top, file.path);
        recorder.file(path);
        makeFolders(dirname(path));
        writeOutputFile(path, file.text);
        out.result(t('ci.codeowners-written', { path: file.path }));
      }
      if (file.unguarded) out.note(out.notePaint.warning(t('ci.codeowners-unguarded', { path: file.path })));
    }
    return isCurrent;
  });
  for (const path of unreadCodeowners(top, kinds)) {
    out.note(out.notePaint.warning(t('ci.codeowners-unread', { path, read: [...files.keys()] })));
  }
  return current ? EXIT.ok : EXIT.findings;
};
