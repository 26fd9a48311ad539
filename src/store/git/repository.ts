import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { Environment } from '../environment.js';
import { callGit, localEnvironment, outputOf } from './calling.js';
import { GitError } from './git-error.js';
import { gitFolderOf, nestedRepository, placesOf, prefixIn } from './place.js';
import { assertPlainFolder } from './plain-folder.js';

/** What HEAD stands for; undefined before the first commit, and where it cannot be read. */
export interface Head {
  commit: string | undefined;
  tree: string | undefined;
}

/** The repository that a registry is in. */
export interface Repository {
  /** Top of the working tree. */
  top: string;
  /** The registry's path inside it, with `/` at the end; '' at the top. */
  prefix: string;
  /** What tells git which repository is meant. */
  env: Environment;
  /** HEAD when the repository was found, where git said it along with the rest. */
  head?: Head;
}

const ASKED = ['rev-parse', '--absolute-git-dir'];
const ASKED_ALONG = ['--revs-only', 'HEAD', 'HEAD^{tree}'];
/** The folder, which may have any name, and the names of objects. */
const ANSWER = /^(.*?)(?:\n([0-9a-f]{40,64}))?(?:\n([0-9a-f]{40,64}))?\n?$/s;

/**
 * Has git agree that a repository is where we see it (it also refuses those of other people), and gives git's folder.
 * What `core.worktree` and `core.bare` say does not count.
 */
export function agreedFolder(
  top: string,
  env: Environment,
  folder = top,
): { folder: string; head?: NonNullable<Repository['head']> } {
  const seen = gitFolderOf(top);
  if (seen !== undefined) assertPlainFolder(seen, env, { top, folder });
  const call = { cwd: top, env: { ...env, GIT_WORK_TREE: top } };
  // every call costs as much as reading a province: what HEAD is comes along, unless it cannot be read
  const both = callGit([...ASKED, ...ASKED_ALONG], call);
  const { status, stdout, stderr } = both.status === 0 ? both : callGit(ASKED, call);
  if (status !== 0) throw new GitError('failed', stderr);
  const [, said = '', commit, tree] = ANSWER.exec(stdout.toString('utf8')) ?? [];
  const found = realpathSync(said);
  // one that is damaged is a repository all the same: git must not go on to another one further up
  if (found !== seen) throw new GitError('failed', `fatal: not a git repository: ${join(top, '.git')}`);
  return both.status === 0 ? { folder: found, head: { commit, tree } } : { folder: found };
}

/**
 * The index that git has made for a hook: `commit --all` and `commit FILE` name theirs by a variable. It lies in git's
 * own folder; any other is somebody's who wants something else to be looked at than what is committed.
 */
function hookIndex(env: Environment, top: string, gitFolder: string): Environment {
  const named = env.GIT_INDEX_FILE;
  if (named === undefined || named === '') return {};
  try {
    const folder = realpathSync(dirname(resolve(top, named)));
    const isOwn = folder === gitFolder || folder.startsWith(gitFolder + sep);
    const isFile = statSync(resolve(top, named), { throwIfNoEntry: false })?.isFile() !== false;
    return isOwn && isFile ? { GIT_INDEX_FILE: resolve(top, named) } : {};
  } catch {
    return {};
  }
}

function repositoryAt(top: string, folder: string, env: Environment): Repository {
  const local = localEnvironment(env);
  const { folder: gitFolder, head } = agreedFolder(top, local, folder);
  const own = { GIT_DIR: gitFolder, GIT_WORK_TREE: top, ...hookIndex(env, top, gitFolder) };
  const found = { top, prefix: prefixIn(top, folder), env: { ...local, ...own } };
  return head === undefined ? found : { ...found, head };
}

/** True where a repository has files below a folder, staged or committed: then the folder is a part of it. */
function tracks({ top, prefix, env }: Repository): boolean {
  const call = { cwd: top, env };
  const staged = outputOf(['ls-files', '--stage', '-z', '--', `:(top,literal)${prefix}`], call).toString('utf8');
  if (staged.split('\0').some((line) => line !== '' && !line.startsWith('160000 '))) return true;
  const { status, stdout } = callGit(['ls-tree', '--full-tree', 'HEAD', '--', prefix], call);
  return status === 0 && /^\d+ (?:blob|tree) /m.test(stdout.toString('utf8'));
}

/**
 * The repository that git named to a hook of ours, where it lies elsewhere than its working tree; undefined where the
 * registry is not in that tree. Only asked where none is found from the registry: it takes the place of no other.
 */
function namedToHook(folder: string, env: Environment): Repository | undefined {
  const { MADINHDANH_HOOK: mark, GIT_DIR: gitDir, GIT_WORK_TREE: workTree } = env;
  if (mark !== '1' || !gitDir || !workTree || !existsSync(workTree)) return undefined;
  const top = realpathSync(workTree);
  if (folder !== top && !folder.startsWith(top + sep)) return undefined;
  const own = { ...localEnvironment(env), GIT_DIR: resolve(gitDir), GIT_WORK_TREE: top };
  assertPlainFolder(resolve(gitDir), own, { top, folder });
  const gitFolder = realpathSync(
    outputOf(['rev-parse', '--absolute-git-dir'], { cwd: top, env: own }).toString('utf8').replace(/\n$/, ''),
  );
  return { top, prefix: prefixIn(top, folder), env: { ...own, ...hookIndex(env, top, gitFolder) } };
}

/**
 * The repository of a registry. One that lies around it, and has files of it, is it; a `.git` in the registry beside
 * that was planted, and is refused. Else a registry may be the top of a repository of its own.
 */
export function findRepository(given: string, env: Environment): Repository {
  const { folder, outer, hasOwn } = placesOf(given);
  if (outer === undefined && !hasOwn) {
    const named = namedToHook(folder, env);
    if (named !== undefined) return named;
    throw new GitError('not-a-repository', 'fatal: not a git repository');
  }
  const around = outer === undefined ? undefined : repositoryAt(outer, folder, env);
  const isPart = around !== undefined && (!hasOwn || tracks(around));
  if (isPart && hasOwn) throw new GitError('nested', join(folder, '.git'));
  const nested = nestedRepository(folder, !isPart);
  if (nested !== undefined) throw new GitError('nested', nested);
  return isPart ? around : repositoryAt(folder, folder, env);
}
