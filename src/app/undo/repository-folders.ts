import { existsSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { GitError, topOf } from '../../store/git/git.js';
import { worktreesOf } from '../../store/git/worktrees.js';
import { gitIn } from '../git-in.js';
import type { Surroundings } from '../surroundings.js';

/** The top of a registry's repository, and all folders that are its own; without git, the one that the registry lies in. */
export function foldersOf(around: Pick<Surroundings, 'env'>, folder: string): { top: string; within: string[] } {
  const git = gitIn(around, folder);
  try {
    const top = realpathSync(topOf(git));
    const common = resolve(top, git.line(['rev-parse', '--git-common-dir']));
    const folders = [common, top, ...worktreesOf(git)].filter((path) => existsSync(path));
    return { top, within: folders.map((path) => realpathSync(path)) };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const top = dirname(realpathSync(folder));
    return { top, within: [top] };
  }
}
