import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { type Backup, makeBackup } from '../../app/backup.js';
import { EXIT, misuse } from '../../app/errors.js';
import { findRegistry } from '../../app/find.js';
import { VIETNAM } from '../../core/registry/dates.js';
import { checkTarget, deliver } from '../annexes/deliver.js';
import type { Context, Handler } from '../context.js';
import { shellWord } from '../install/hooks/shell.js';

function count({ refs }: Backup, kind: string): number {
  return refs.filter((ref) => ref.startsWith(`refs/${kind}/`)).length;
}

/** What is in it, and how it is looked at and brought back. */
function tell({ out, messages }: Context, backup: Backup, path: string): void {
  const { t } = messages;
  const { commits, uncommitted } = backup;
  out.note(t('backup.holds', { commits, branches: count(backup, 'heads'), tags: count(backup, 'tags') }));
  if (uncommitted !== undefined) {
    const { branch, files } = uncommitted;
    out.note(out.notePaint.warning(t('backup.uncommitted', { branch, count: files.length })));
  }
  const name = basename(path);
  out.note(t('backup.restore', { command: `git clone ${shellWord(name)} so-dang-ky` }));
  out.note(t('backup.check', { command: `sha256sum -c ${shellWord(`${name}.sha256`)}` }));
  out.note(t('backup.next'));
}

/**
 * `backup -o FILE`: the whole repository of the registry in one file, with what is not committed yet on a branch of
 * its own, and the checksum of the file beside it.
 */
export const run: Handler = async (context, { options }) => {
  const { out, messages } = context;
  const path = options.text('output');
  if (path === undefined) throw misuse('backup.needs-file').advise('backup.needs-file.hint');
  const folder = realpathSync(findRegistry(context));
  const target = { path, force: options.flag('force'), checksum: true };
  await checkTarget(context, target);
  const branch = messages.t('backup.branch', { day: context.today(VIETNAM) });
  const backup = await makeBackup(context, folder, { branch, subject: messages.t('backup.subject') });
  const sha256 = deliver(context, target, backup.bytes);
  if (options.flag('json')) {
    const { commits, refs, bytes, uncommitted } = backup;
    const schema = 'madinhdanh/backup@1';
    out.json({ schema, file: path, bytes: bytes.length, sha256, commits, refs, uncommitted: uncommitted ?? null });
  } else tell(context, backup, path);
  return EXIT.ok;
};
