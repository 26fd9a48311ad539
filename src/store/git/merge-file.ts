import { devNull } from 'node:os';
import type { Environment } from '../environment.js';
import { callGit, localEnvironment } from './calling.js';

/** The three versions of a file that meet, as absolute paths. */
interface Versions {
  ours: string;
  base: string;
  theirs: string;
}

/**
 * Git's own merge of two versions by lines, written over the first one. It needs no repository, and is shown none.
 * @returns false where lines are in conflict
 * @throws GitError where git could not be run
 */
export function mergeByLines(
  env: Environment,
  cwd: string,
  { ours, base, theirs }: Versions,
  labels: { ours: string; theirs: string },
): boolean {
  const named = ['-L', labels.ours, '-L', 'base', '-L', labels.theirs];
  const call = { cwd, env: { ...localEnvironment(env), GIT_DIR: devNull } };
  return callGit(['merge-file', '--quiet', ...named, '--', ours, base, theirs], call).status === 0;
}
