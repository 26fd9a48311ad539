import { dirname, relative, sep } from 'node:path';
import { GitError, prefixOf } from '../store/git/git.js';
import type { Context } from '../cli/context.js';

/**
 * The path that leads from the top of the repository to the paths findings name, which begin with the registry
 * folder's own name; with `/` at the end, '' at the top. Outside a repository it starts where the user stands.
 */
export function repositoryPrefix(context: Context, folder: string): string {
  const parent = dirname(folder);
  try {
    return prefixOf(parent);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const path = relative(context.cwd, parent).split(sep).join('/');
    return path === '' || path.startsWith('..') ? '' : `${path}/`;
  }
}
