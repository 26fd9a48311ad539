import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Git } from './git.js';

/**
 * What git's own files say without a call of git, which costs as much as reading a province: only that something is
 * certainly not there. Where it may be, git is asked.
 */

/** False where nothing of the name is there; true also for what cannot be looked at. */
function mayBeThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

/** False where the refs that are packed name none of some. */
function mayBePacked(folder: string, names: readonly string[]): boolean {
  const path = join(folder, 'packed-refs');
  if (!mayBeThere(path)) return false;
  try {
    const bytes = readFileSync(path);
    return names.some((name) => bytes.includes(name));
  } catch {
    return true;
  }
}

/** False where no ref of these full names is kept, and none in folders of these names. @throws GitError */
export function mayKeepRefs({ gitFolder, commonFolder }: Git, names: readonly string[]): boolean {
  // a repository may keep its refs in another way than as files; letters may be put together in more than one way
  if (mayBeThere(join(commonFolder, 'reftable')) || names.some((name) => /[^!-~]/.test(name))) return true;
  const folders = new Set([gitFolder, commonFolder]);
  if (names.some((name) => [...folders].some((folder) => mayBeThere(join(folder, name))))) return true;
  return mayBePacked(commonFolder, names);
}

/** False where the history was fetched to its beginning. @throws GitError */
export function mayBeShallow({ commonFolder }: Git): boolean {
  return mayBeThere(join(commonFolder, 'shallow'));
}

/** Letters of a setting that names a remote which holds objects back, or of one that names more configuration. */
const HOLDS_BACK = /promisor|include/i;

function mayBeConfigured(path: string): boolean {
  if (!mayBeThere(path)) return false;
  try {
    return HOLDS_BACK.test(readFileSync(path, 'latin1'));
  } catch {
    return true;
  }
}

/**
 * False where no object was left with a remote: git marks every pack that it is sent by one that holds others back, the
 * repository names none, and it takes no objects from another one. @throws GitError
 */
export function mayLackObjects({ gitFolder, commonFolder }: Git): boolean {
  const objects = join(commonFolder, 'objects');
  if ([join(commonFolder, 'config'), join(gitFolder, 'config.worktree')].some(mayBeConfigured)) return true;
  if (['alternates', 'http-alternates'].some((name) => mayBeThere(join(objects, 'info', name)))) return true;
  try {
    return readdirSync(join(objects, 'pack')).some((name) => name.endsWith('.promisor'));
  } catch {
    return true;
  }
}
