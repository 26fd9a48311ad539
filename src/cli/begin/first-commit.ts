import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { assertRepository } from '../../app/commit.js';
import { cannotRun } from '../../app/errors.js';
import { gitIn } from '../../app/git-in.js';
import { assertFinished } from '../../app/workspace.js';
import { GitError } from '../../store/git/git.js';
import { hasGitFolder } from '../../store/git/place.js';
import { commitFiles } from '../../store/git/staging.js';
import type { Context } from '../context.js';
import { shellWord } from '../install/hooks/shell.js';

/** A registry that has just been written. */
export interface Begun {
  /** Its folder. */
  folder: string;
  /** Its files and those beside it that belong to it, with their whole paths. */
  paths: readonly string[];
  /** What the commit is called. */
  subject: string;
}

/** @throws MadinhdanhError (exit code 3) where no repository could take the first commit of a registry in a folder */
export function assertCommittable(context: Context, folder: string): void {
  let there = folder;
  while (!existsSync(there)) there = dirname(there);
  assertRepository(context, there);
}

/** Commits a new registry, and says so. @throws MadinhdanhError (exit code 3) where git refuses */
export function commitFirst(context: Context, { folder, paths, subject }: Begun): void {
  assertFinished(folder);
  try {
    const git = gitIn(context, realpathSync(folder)).at('');
    const inside = paths.map((path) => relative(git.top, realpathSync(path))).filter((path) => !path.startsWith('..'));
    const commit = commitFiles(
      git,
      inside.map((path) => path.split(sep).join('/')),
      subject,
    );
    context.out.note(context.messages.t('change.committed', { commit: commit.slice(0, 12) }));
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw cannotRun('change.commit-failed', { detail: error.detail });
  }
}

/** Says how a new registry gets its history; where there is no git, what is lost without. */
export function tellOfHistory({ cwd, out, messages: { t } }: Context, { folder, paths, subject }: Begun): void {
  const around = dirname(folder);
  // what lies in a folder beside the registry is added with that folder
  const tops = [...new Set([folder, ...paths].map((path) => join(around, relative(around, path).split(sep)[0] ?? '')))];
  const commandFrom = (place: string): string => {
    const words = tops.map((path) => shellWord(relative(place, path) || '.'));
    return `git add ${words.join(' ')} && git commit -m ${shellWord(subject)}`;
  };
  if (hasGitFolder(folder)) {
    out.note(t('change.next', { command: commandFrom(cwd) }));
    return;
  }
  const way = relative(cwd, around);
  const command = `${way === '' ? '' : `cd ${shellWord(way)} && `}git init && ${commandFrom(around)}`;
  out.note(out.notePaint.warning(t('init.no-git', { command })));
}
