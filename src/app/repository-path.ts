import { basename, dirname, posix, relative, sep } from 'node:path';
import { GitError } from '../store/git/git.js';
import { gitIn } from './git-in.js';
import type { Surroundings } from './surroundings.js';

/**
 * The path that leads from the top of the repository to the paths findings name, which begin with the registry
 * folder's own name; with `/` at the end, '' at the top. Outside a repository, and where the registry is the top of
 * one, it starts from `cwd`.
 */
export function repositoryPrefix(around: Pick<Surroundings, 'env'>, folder: string, cwd: string): string {
  try {
    const above = posix.dirname(gitIn(around, folder).prefix);
    if (above !== '.') return `${above}/`;
    if (gitIn(around, folder).prefix !== '') return '';
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
  }
  const path = relative(cwd, dirname(folder)).split(sep).join('/');
  return path === '' || path.startsWith('..') ? '' : `${path}/`;
}

/**
 * A file as a reader of the repository finds it: `lists/so-y-te.csv`, from the top of the repository it lies in; else
 * from the folder that the command runs in.
 */
export function repositoryPathOf(around: Pick<Surroundings, 'env'>, file: string, cwd: string): string {
  const folder = dirname(file);
  try {
    return `${gitIn(around, folder).prefix}${basename(file)}`;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
  }
  const path = relative(cwd, folder).split(sep).join('/');
  return path === '' || path.startsWith('..') ? basename(file) : `${path}/${basename(file)}`;
}
