import { mkdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EXIT, misuse } from '../../app/errors.js';
import { gitIn } from '../../app/git-in.js';
import { writeOutputFile } from '../../store/output-file.js';
import type { Handler } from '../context.js';
import { codeownersPath, codeownersText, OWNER, textOrNothing } from '../install/ci/codeowners.js';
import { repositoryOf } from '../install/ci/install.js';
import { openToRead } from '../open-here.js';

/** `ci codeowners`: CODEOWNERS from the agency files; `--check` only says whether it is up to date. */
export const run: Handler = async (context, { options }) => {
  const { out, messages } = context;
  const { t } = messages;
  const owners = options.list('owner');
  const bad = owners.find((owner) => !OWNER.test(owner));
  if (bad !== undefined) throw misuse('ci.bad-owner', { owner: bad });
  const { folder, registry } = await openToRead(context);
  const { top, registry: at } = repositoryOf(gitIn(context, realpathSync(folder)));
  const path = codeownersPath(top);
  const text = textOrNothing(join(top, path));
  const next = codeownersText(text, registry, at, owners, t('ci.codeowners-note'));
  if (next === text) {
    out.note(t('ci.codeowners-current', { path }));
    return EXIT.ok;
  }
  if (options.flag('check')) {
    out.note(out.notePaint.error(t('ci.codeowners-stale', { path })));
    return EXIT.findings;
  }
  mkdirSync(dirname(join(top, path)), { recursive: true });
  writeOutputFile(join(top, path), next);
  out.result(t('ci.codeowners-written', { path }));
  return EXIT.ok;
};
