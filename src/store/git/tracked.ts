import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Listing } from '../../core/tree/listing.js';
import { WORK_FOLDER } from '../file-kinds.js';
import { type Git, GitError, prefixOf } from './git.js';

/** A path as a pathspec that means it and nothing else, wherever git is called. */
function pathspec(folder: string, path: string, magic: readonly string[]): string {
  const full = join(realpathSync(folder), path).split(sep).join('/');
  return magic.includes('icase') ? `:(icase)${full.replace(/[*?[\\]/g, '\\$&')}` : `:(literal)${full}`;
}

/** Paths from the top of the repository that its index or its newest commit holds. @throws GitError */
function trackedAt(git: Git, spec: string): string[] {
  const list = (options: readonly string[]): string[] =>
    git
      .run(['ls-files', '-z', '--full-name', ...options, '--', spec])
      .toString('utf8')
      .split('\0')
      .filter((path) => path !== '');
  try {
    return list(['--with-tree=HEAD']);
  } catch (error) {
    // before the first commit there is the index alone
    if (error instanceof GitError && error.kind === 'failed') return list([]);
    throw error;
  }
}

/** Runs a question to git; where there is no repository, or no git, nothing is tracked. */
function unlessNoGit(ask: () => string[]): string[] {
  try {
    return ask();
  } catch (error) {
    if (error instanceof GitError && ['missing', 'not-a-repository'].includes(error.kind)) return [];
    throw error;
  }
}

/** The part of a path that lies in our work folder. */
function inWorkFolder(path: string): string {
  const at = path.toLowerCase().lastIndexOf(`${WORK_FOLDER}/`);
  return at === -1 ? '' : path.slice(at + WORK_FOLDER.length + 1);
}

/**
 * Work files of ours that git tracks, by their paths in the work folder, which some systems find under names of other
 * letter case too. What is tracked came from somebody else: it is never used.
 * @throws GitError where there is a repository that git cannot read
 */
export function trackedWork(git: Git): string[] {
  return unlessNoGit(() => trackedAt(git, pathspec(git.folder, WORK_FOLDER, ['icase'])).map(inWorkFolder));
}

/** The same of files that are listed already: all that the index and the newest commit hold. */
export function workAmong({ prefix, files }: Pick<Listing, 'prefix' | 'files'>): string[] {
  const own = `${prefix}${WORK_FOLDER}`.toLowerCase();
  const isOwn = (path: string): boolean => path === own || path.startsWith(`${own}/`);
  return files.flatMap(({ path }) => (isOwn(path.toLowerCase()) ? [inWorkFolder(path)] : []));
}

/** Hidden paths inside the registry that git tracks, relative to it. @throws GitError */
export function trackedHidden(git: Git): string[] {
  return unlessNoGit(() => {
    const prefix = prefixOf(git);
    const paths = trackedAt(git, pathspec(git.folder, '', [])).map((path) => path.slice(prefix.length));
    return paths.filter((path) => /(?:^|\/)\./.test(path));
  });
}
