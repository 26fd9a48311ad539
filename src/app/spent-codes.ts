import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codesInHistory } from '../store/git/codes-in-history.js';
import { baseBranch, type Git, GitError, isShallow } from '../store/git/git.js';
import { gitIn } from './git-in.js';
import type { Surroundings } from './surroundings.js';

/** Codes that only git's history still knows, the base branch's tip included: none of them is granted again. */
export interface SpentCodes {
  /** @throws GitError where there is a history that git cannot read */
  has(code: string): boolean;
  /** True as long as the history is the one that was asked, or none was. */
  isCurrent(): boolean;
}

/** True where a folder or one above it holds a repository, whether or not git can read it. */
export function hasGitFolder(folder: string): boolean {
  return existsSync(join(folder, '.git')) || (dirname(folder) !== folder && hasGitFolder(dirname(folder)));
}

/**
 * False where there is no repository, and so no history to ask.
 * @throws GitError where there is one that git cannot read, or that no git is there to read
 */
export function isInRepository(git: Git): boolean {
  try {
    git.run(['rev-parse', '--git-dir']);
    return true;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (error.kind === 'not-a-repository' || (error.kind === 'missing' && !hasGitFolder(git.folder))) return false;
    throw error;
  }
}

/** The commits whose history is asked. */
function historyTips(git: Git): string {
  const base = baseBranch(git);
  const commits = ['HEAD', ...(base === undefined ? [] : [base])];
  return commits.map((name) => git.try(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]) ?? '').join(' ');
}

/** Asks for the history of a registry once, and only when a change grants; again once the branches have moved. */
export function spentCodes(around: Surroundings, folder: string): SpentCodes {
  const git = gitIn(around, folder);
  let known: { codes: ReadonlySet<string>; tips: string } | undefined;
  const ask = (): { codes: ReadonlySet<string>; tips: string } => {
    if (!isInRepository(git)) return { codes: new Set(), tips: '' };
    if (isShallow(git)) around.notice('warning', 'change.shallow');
    // the tips first: what moves meanwhile is then seen as moved
    const asked = historyTips(git);
    return { codes: codesInHistory(git), tips: asked };
  };
  return {
    has: (code) => {
      known ??= ask();
      return known.codes.has(code);
    },
    isCurrent: () => {
      const isSame = known === undefined || known.tips === (isInRepository(git) ? historyTips(git) : '');
      if (!isSame) known = undefined;
      return isSame;
    },
  };
}
