import { dirname, relative, sep } from 'node:path';
import { GitError, prefixOf } from '../store/git/git.js';
import { gitIn } from './git-in.js';
import type { Surroundings } from './surroundings.js';

/**
 * The path that leads from the top of the repository to the paths findings name, which begin with the registry
 * folder's own name; with `/` at the end, '' at the top. Outside a repository it starts from `cwd`.
 */
export function repositoryPrefix(around: Pick<Surroundings, 'env'>, folder: string, cwd: string): string {
  const parent = dirname(folder);
  try {
    return prefixOf(gitIn(around, parent));
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const path = relative(cwd, parent).split(sep).join('/');
    return path === '' || path.startsWith('..') ? '' : `${path}/`;
  }
}
