import { realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { EXIT, isSystemError } from '../../app/errors.js';
import { gitIn } from '../../app/git-in.js';
import {
  assertVacant,
  type NewRegistry,
  newWorkspace,
  parseGroups,
  registryTexts,
  writeRegistry,
} from '../../app/new-registry.js';
import { oneLine } from '../../core/text/visible.js';
import { makeFolders } from '../../store/make-folders.js';
import { makeFolderBelow } from '../../store/plain-path.js';
import { assertCommittable, commitFirst, tellOfHistory } from '../begin/first-commit.js';
import type { Context, Handler } from '../context.js';
import { EDITOR_SCHEMAS } from '../generated/editor-schemas.js';
import { reportCiFiles, repositoryOf, writeCiFiles } from '../install/ci/install.js';
import { CI_KINDS } from '../install/ci/settings.js';
import { vendored } from '../install/ci/vendor.js';
import type { Options } from '../options.js';

function wantedBy(code: string, options: Options): NewRegistry {
  return {
    code,
    name: options.text('name'),
    place: options.text('place'),
    authority: options.text('authority'),
    title: options.text('title'),
    groups: parseGroups(options.text('groups') ?? '2,2,2'),
    alphabet: options.choice('alphabet', ['digits', 'alphanumeric'] as const) ?? 'digits',
    legacy: options.flag('legacy'),
  };
}

/** The folder the new registry goes to: `--registry`, else `registry` beside the user. */
function targetFolder(context: Context): string {
  const named = context.registry ?? context.env.MADINHDANH_REGISTRY;
  const folder = resolve(context.cwd, named ?? 'registry');
  assertVacant(folder);
  return folder;
}

/** Puts the schemas that editors use beside the registry; one that is there stays as it is. @returns where they are */
function copySchemas(folder: string): string[] {
  const target = join(folder, '..', 'schemas');
  makeFolderBelow(dirname(target), 'schemas');
  for (const [name, text] of Object.entries(EDITOR_SCHEMAS)) {
    try {
      writeFileSync(join(target, name), text, { flag: 'wx' });
    } catch (error) {
      if (!isSystemError(error) || error.code !== 'EEXIST') throw error;
    }
  }
  return Object.keys(EDITOR_SCHEMAS).map((name) => join(target, name));
}

/** `init CODE`: a valid registry with its level-1 unit, the decision that granted it, and the schemas for editors. */
export const run: Handler = async (context, { args, options }) => {
  const { out, messages } = context;
  const { t } = messages;
  const code = (args[0] ?? '').trim().toUpperCase();
  const texts = registryTexts(context, wantedBy(code, options));
  const { files, unit } = texts;
  const ci = options.choice('withCi', CI_KINDS);
  // before anything is written: what comes with the registry has to be there
  if (ci !== undefined) vendored(ci);
  const folder = targetFolder(context);
  const { registry } = newWorkspace(context, folder, texts);
  const dryRun = options.flag('dryRun');
  const isCommitted = options.flag('commit') && !dryRun;
  if (isCommitted) assertCommittable(context, folder);
  const paths = [...files.keys()].map((path) => join(folder, path));
  if (!dryRun) {
    makeFolders(folder);
    paths.push(...copySchemas(folder));
    await writeRegistry(context, folder, texts);
  }
  const ciFiles = ci === undefined || dryRun ? undefined : writeCiFiles(context, ci, realpathSync(folder), registry);
  if (ciFiles !== undefined) {
    const { top } = repositoryOf(gitIn(context, realpathSync(folder)));
    paths.push(...ciFiles.written.map((path) => join(top, path)));
  }
  const begun = { folder, paths, subject: t('init.subject', { code, name: unit.name }) };
  if (options.flag('json')) {
    const names = [...files.keys()];
    out.json({ schema: 'madinhdanh/init@1', dryRun, registry: folder, code, name: unit.name, files: names });
    if (isCommitted) commitFirst(context, begun);
    return EXIT.ok;
  }
  const shown = [...files.keys()].map((path) => `  ${oneLine(relative(context.cwd, join(folder, path)))}`);
  out.result([t(dryRun ? 'init.would' : 'init.done', { code, name: unit.name }), ...shown].join('\n'));
  if (ciFiles !== undefined) reportCiFiles(context, ciFiles);
  if (dryRun) {
    out.note(out.notePaint.warning(t('change.dry-run')));
    return EXIT.ok;
  }
  if (isCommitted) commitFirst(context, begun);
  else tellOfHistory(context, begun);
  out.note(t('init.next'));
  return EXIT.ok;
};
