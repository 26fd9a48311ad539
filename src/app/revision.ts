import { basename } from 'node:path';
import { type FileSource, memorySource } from '../store/file-source.js';
import { commitOf, type Git, GitError, isShallow, prefixOf, remoteOf } from '../store/git/git.js';
import { indexSource, registryPrefixes, revisionSource } from '../store/git/revision-source.js';
import { mergeBase } from '../store/git/sides.js';
import { cannotRun } from './errors.js';
import { gitIn } from './git-in.js';
import type { Surroundings } from './surroundings.js';
import { type Workspace, workspaceOf } from './workspace.js';

/** A state of the registry that git holds. */
export interface Revision {
  /** As it is shown: the name given, a long hash shortened. */
  name: string;
  commit: string;
  source: FileSource;
}

/** The command that gives a shallow clone its history, every branch and every tag. */
export function unshallowCommand(git: Git): string {
  const remote = remoteOf(git);
  return `git fetch --unshallow --tags ${remote} "+refs/heads/*:refs/remotes/${remote}/*"`;
}

/** @throws MadinhdanhError (exit code 3) in a clone without its history, with the command that fetches it */
export function assertWholeHistory(git: Git): void {
  if (!isShallow(git)) return;
  throw cannotRun('git.shallow').adviseCommand(unshallowCommand(git));
}

function shownRef(ref: string): string {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(ref) ? ref.slice(0, 12) : ref;
}

/** The commit a name stands for. @throws MadinhdanhError (exit code 3) for one that is not there, saying what to fetch */
export function resolveCommit(git: Git, ref: string): string {
  // a repository that cannot be asked is another failure than a name it does not know
  git.run(['rev-parse', '--git-dir']);
  try {
    return commitOf(git, ref);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const fetch = isShallow(git) ? unshallowCommand(git) : `git fetch --tags ${remoteOf(git)}`;
    throw cannotRun('git.unknown-ref', { ref: shownRef(ref) }).adviseCommand(fetch);
  }
}

/**
 * The registry as it was where the present branch parted from a revision: what the revision's own branch did since
 * is no change of ours. It is the revision itself where HEAD holds it, or has nothing in common with it.
 * @throws MadinhdanhError (exit code 3) where the revision or the history is not there
 */
export function openForkPoint(around: Surroundings, folder: string, ref: string): Revision {
  const git = gitIn(around, folder);
  const commit = resolveCommit(git, ref);
  assertWholeHistory(git);
  const base = mergeBase(git, 'HEAD', commit) ?? commit;
  if (base === commit) return openRevision(around, folder, ref);
  around.notice('note', 'git.fork-point', { ref: shownRef(ref), commit: shownRef(base) });
  return openRevision(around, folder, base);
}

/**
 * The registry as a revision has it. One that stood in another folder of the repository then is found there; one
 * that was not there yet is empty; both are reported by a notice.
 * @throws MadinhdanhError (exit code 3) for a revision that is not there
 */
export function openRevision(around: Surroundings, folder: string, ref: string): Revision {
  const git = gitIn(around, folder);
  const commit = resolveCommit(git, ref);
  const name = shownRef(ref);
  const source = revisionSource(git, commit, prefixOf(git));
  if (source.list().includes('registry.yaml')) return { name, commit, source };
  const moved = registryPrefixes(git, commit);
  const only = moved.length === 1 ? moved[0] : undefined;
  if (only === undefined) {
    around.notice('warning', 'git.no-registry-then', { ref: name, folder: basename(folder) });
    return { name, commit, source };
  }
  around.notice('warning', 'git.moved', { ref: name, folder: only });
  return { name, commit, source: revisionSource(git, commit, only) };
}

/** A revision as a state of the registry; an empty one for none. */
export function revisionWorkspace(around: Surroundings, folder: string, ref: string | undefined): Workspace {
  const source = ref === undefined ? memorySource(new Map()) : openRevision(around, folder, ref).source;
  return workspaceOf(around, folder, source);
}

/** The registry as it is staged: what the next commit will hold, whatever the working tree looks like. */
export function openStaged(around: Surroundings, folder: string): Workspace {
  return workspaceOf(around, folder, indexSource(gitIn(around, folder)));
}
