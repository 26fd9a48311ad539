import { basename } from 'node:path';
import { cannotRun } from './errors.js';
import { commitOf, GitError, git, isShallow, prefixOf, remoteOf } from '../store/git/git.js';
import { registryPrefixes, revisionSource } from '../store/git/revision-source.js';
import { mergeBase } from '../store/git/sides.js';
import type { FileSource } from '../store/source.js';
import type { Context } from '../cli/context.js';

/** A state of the registry that git holds. */
export interface Revision {
  /** As it is shown: the name given, a long hash shortened. */
  name: string;
  commit: string;
  source: FileSource;
}

/** The command that gives a shallow clone its history, every branch and every tag. */
function unshallowCommand(folder: string): string {
  const remote = remoteOf(folder);
  return `git fetch --unshallow --tags ${remote} "+refs/heads/*:refs/remotes/${remote}/*"`;
}

/** @throws MadinhdanhError (exit code 3) in a clone without its history, with the command that fetches it */
export function assertWholeHistory(context: Context, folder: string): void {
  if (!isShallow(folder)) return;
  const { t } = context.messages;
  throw cannotRun('git.shallow').adviseCommand(unshallowCommand(folder));
}

function shownRef(ref: string): string {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(ref) ? ref.slice(0, 12) : ref;
}

/** The commit a name stands for. @throws MadinhdanhError (exit code 3) for one that is not there, saying what to fetch */
export function resolveCommit(context: Context, folder: string, ref: string): string {
  const { t } = context.messages;
  // a repository that cannot be asked is another failure than a name it does not know
  git(folder, ['rev-parse', '--git-dir']);
  try {
    return commitOf(folder, ref);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const fetch = isShallow(folder) ? unshallowCommand(folder) : `git fetch --tags ${remoteOf(folder)}`;
    throw cannotRun('git.unknown-ref', { ref: shownRef(ref) }).adviseCommand(fetch);
  }
}

/**
 * The registry as it was where the present branch parted from a revision: what the revision's own branch did since
 * is no change of ours. It is the revision itself where HEAD holds it, or has nothing in common with it.
 * @throws MadinhdanhError (exit code 3) where the revision or the history is not there
 */
export function openForkPoint(context: Context, folder: string, ref: string): Revision {
  const commit = resolveCommit(context, folder, ref);
  assertWholeHistory(context, folder);
  const base = mergeBase(folder, 'HEAD', commit) ?? commit;
  if (base === commit) return openRevision(context, folder, ref);
  const { out, messages } = context;
  out.note(messages.t('git.fork-point', { ref: shownRef(ref), commit: shownRef(base) }));
  return openRevision(context, folder, base);
}

/**
 * The registry as a revision has it. One that stood in another folder of the repository then is found there; one
 * that was not there yet is empty; both are said on stderr.
 * @throws MadinhdanhError (exit code 3) for a revision that is not there
 */
export function openRevision(context: Context, folder: string, ref: string): Revision {
  const { out, messages } = context;
  const commit = resolveCommit(context, folder, ref);
  const name = shownRef(ref);
  const here = prefixOf(folder);
  const source = revisionSource(folder, commit, here);
  if (source.list().includes('registry.yaml')) return { name, commit, source };
  const moved = registryPrefixes(folder, commit);
  const only = moved.length === 1 ? moved[0] : undefined;
  const warn = (text: string): void => out.note(out.notePaint.warning(text));
  if (only === undefined) {
    warn(messages.t('git.no-registry-then', { ref: name, folder: basename(folder) }));
    return { name, commit, source };
  }
  warn(messages.t('git.moved', { ref: name, folder: only }));
  return { name, commit, source: revisionSource(folder, commit, only) };
}
