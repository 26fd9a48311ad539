import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codesHeldUntil, historyTips } from '../store/git/codes-in-history.js';
import { type Git, GitError, isShallow } from '../store/git/git.js';
import { gitIn } from './git-in.js';
import type { Surroundings } from './surroundings.js';

/** Codes that git's history knows, the base branch's included: none of them is granted again. */
export interface SpentCodes {
  /** @throws GitError where there is a history that git cannot read */
  has(code: string): boolean;
  /** True as long as the history is the one that was asked, or none was. */
  isCurrent(): boolean;
}

/** True where a folder or one above it holds a repository, whether or not git can read it. */
export function hasGitFolder(folder: string): boolean {
  // git, too, looks above the place that a link leads to
  let place = existsSync(folder) ? realpathSync(folder) : folder;
  while (lstatSync(join(place, '.git'), { throwIfNoEntry: false }) === undefined) {
    if (dirname(place) === place) return false;
    place = dirname(place);
  }
  return true;
}

/**
 * False where there is no repository, and so no history to ask.
 * @throws GitError where there is one that git cannot read, or that no git is there to read
 * @internal
 */
export function isInRepository(git: Git): boolean {
  try {
    git.run(['rev-parse', '--git-dir']);
    return true;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (error.kind !== 'failed' && !hasGitFolder(git.folder)) return false;
    // one that is damaged is a repository all the same
    throw error.kind === 'not-a-repository' ? new GitError('failed', error.detail) : error;
  }
}

/** Asks for the history of a registry once, and only when a change grants; again once the branches have moved. */
export function spentCodes(around: Surroundings, folder: string): SpentCodes {
  const git = gitIn(around, folder);
  let known: { codes: ReadonlySet<string>; tips: string } | undefined;
  const tipsNow = (): string[] => (isInRepository(git) ? historyTips(git) : []);
  const ask = (): { codes: ReadonlySet<string>; tips: string } => {
    const tips = tipsNow();
    if (tips.length > 0 && isShallow(git)) around.notice('warning', 'change.shallow');
    return { codes: codesHeldUntil(git, ...tips), tips: tips.join(' ') };
  };
  return {
    has: (code) => {
      known ??= ask();
      return known.codes.has(code);
    },
    isCurrent: () => {
      const isSame = known === undefined || known.tips === tipsNow().join(' ');
      if (!isSame) known = undefined;
      return isSame;
    },
  };
}
