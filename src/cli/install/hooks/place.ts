import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { cannotRun } from '../../../app/errors.js';
import { isInside, realPathOf } from '../../../app/inside.js';
import { configured } from '../../../store/git/configuration.js';
import { type Git, topOf } from '../../../store/git/git.js';
import { worktreesOf } from '../../../store/git/worktrees.js';
import { shellWord } from './shell.js';

/** Where the hooks of a repository go. */
export interface HookPlace {
  folder: string;
  /** Folders that a hook may lie in: those of the repository, and its working trees. */
  within: string[];
  /** The folder is part of a working tree, so that others get what is in it. */
  shared: boolean;
  /** Husky's own folder, from which it calls the hooks in {@link folder}. */
  husky: string | undefined;
}

/**
 * Where the hooks of a repository go: where git looks for them, with husky 9 in the folder of the user's hooks.
 * @param command what the hook would call, for a hook that somebody has to write by hand
 * @throws MadinhdanhError (exit code 3) for a folder that is not the repository's own: one for every repository of the
 * machine, one outside of this one, or one that a symbolic link leads to
 */
export function hookPlace(git: Git, command: string): HookPlace {
  const top = topOf(git);
  const common = resolve(top, git.line(['rev-parse', '--git-common-dir']));
  const own = join(common, 'hooks');
  const within = [common, top, ...worktreesOf(git).filter((path) => existsSync(path))].map((path) =>
    realpathSync(path),
  );
  const setting = configured(git, '^core\\.hookspath$', '--type=path').at(-1);
  const set = setting === undefined ? undefined : { scope: setting.scope, path: setting.value };
  const local = `git config --local core.hooksPath ${shellWord(own)}`;
  if (set !== undefined && ['global', 'system'].includes(set.scope)) {
    const { path } = set;
    throw cannotRun('hooks.machine-wide', { path }).advise('hooks.machine-wide.hint', { local, command });
  }
  const asked = set === undefined ? own : resolve(top, set.path);
  const isHusky = basename(asked) === '_' && (existsSync(join(asked, 'h')) || basename(dirname(asked)) === '.husky');
  const folder = isHusky ? dirname(asked) : asked;
  const real = realPathOf(folder);
  if (set?.path === '' || real === undefined || !within.some((each) => isInside(each, real))) {
    throw cannotRun('hooks.outside', { path: folder }).advise('hooks.outside.hint', { local });
  }
  const shared = !isInside(realpathSync(common), real);
  return { folder, within, shared, husky: isHusky ? asked : undefined };
}
