import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { cannotRun, EXIT } from '../../app/errors.js';
import { findRegistry } from '../../app/find.js';
import { gitIn } from '../../app/git-in.js';
import { hooksFolder } from '../../store/git/configuration.js';
import { type Git, prefixOf } from '../../store/git/git.js';
import { writeOutputFile } from '../../store/output-file.js';
import type { Context, Handler } from '../context.js';
import { driverSettings, withAttributes } from '../install/hooks/drivers.js';
import { preCommitBlock, withPreCommit } from '../install/hooks/pre-commit.js';
import type { Program } from '../install/hooks/shell.js';
import { ownProgram } from '../paths.js';

function textAt(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Puts the block into the pre-commit hook. @throws MadinhdanhError where somebody else's hook has no room for it */
function installHook(context: Context, git: Git, program: Program): string {
  const { t } = context.messages;
  const path = join(hooksFolder(git), 'pre-commit');
  const registry = prefixOf(git).replace(/\/$/, '');
  const hook = withPreCommit(textAt(path), preCommitBlock(program, registry, t('hooks.note')));
  if (hook === undefined) throw cannotRun('hooks.foreign', { path }).advise('hooks.foreign.hint');
  mkdirSync(join(path, '..'), { recursive: true });
  writeOutputFile(path, hook);
  chmodSync(path, 0o755);
  return path;
}

/**
 * `hooks install`: a pre-commit hook that checks what is staged, and the drivers by which git shows and merges
 * agency files. Done again it brings all of it up to date.
 */
export const run: Handler = async (context) => {
  const { out, messages } = context;
  const { t } = messages;
  // git knows the folder by its real path
  const folder = realpathSync(findRegistry(context));
  const git = gitIn(context, folder);
  const program = ownProgram();
  const settings = driverSettings(program, t('hooks.merge-name'));
  for (const [key, value] of settings) git.run(['config', '--local', key, value]);
  const attributes = join(folder, '.gitattributes');
  writeOutputFile(attributes, withAttributes(textAt(attributes)));
  const hook = installHook(context, git, program);
  const places = [hook, attributes, `git config: ${settings.map(([key]) => key).join(', ')}`];
  out.result([t('hooks.installed'), ...places.map((place) => `  ${place}`)].join('\n'));
  out.note(t('hooks.next'));
  return EXIT.ok;
};
