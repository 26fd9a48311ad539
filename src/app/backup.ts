import { freeBranch, withBranch } from '../store/git/branches.js';
import { type Bundle, bundleOf, verifyBundle } from '../store/git/bundle.js';
import { type Git, isUnborn } from '../store/git/git.js';
import { snapshotCommit } from '../store/git/staging.js';
import { openFiles } from './committed-files.js';
import { cannotRun } from './errors.js';
import { gitIn } from './git-in.js';
import { assertWholeHistory } from './revision.js';
import type { Surroundings } from './surroundings.js';
import { asWriter } from './workspace.js';

/** A repository in one file, and what stands in it that no commit of its own holds. */
export interface Backup extends Bundle {
  /** Files of the registry that were not committed, and the branch of the bundle that holds them. */
  uncommitted: { branch: string; files: string[] } | undefined;
}

/**
 * The whole repository of a registry as a bundle that git found whole. What is not committed yet stands in it on a branch
 * of its own.
 * @param branch the name of that branch, where it is free
 * @param subject of the commit on it
 * @throws MadinhdanhError (exit code 3) for a history that is not whole, and where there is nothing; GitError
 */
export async function makeBackup(
  around: Surroundings,
  folder: string,
  named: { branch: string; subject: string },
): Promise<Backup> {
  const git = gitIn(around, folder);
  const backup = await bundleWithOpen(around, folder, git, named);
  verifyBundle(git, backup.bytes);
  return backup;
}

async function bundleWithOpen(
  around: Surroundings,
  folder: string,
  git: Git,
  { branch, subject }: { branch: string; subject: string },
): Promise<Backup> {
  assertWholeHistory(git);
  const open = openFiles(git);
  if (open.length === 0 && isUnborn(git)) throw cannotRun('backup.nothing').advise('backup.nothing.hint');
  if (open.length === 0) return { ...bundleOf(git), uncommitted: undefined };
  // nobody is to write between the files that are read one after another
  return asWriter(around, folder, 'backup', () => {
    const files = openFiles(git);
    if (files.length === 0) return { ...bundleOf(git), uncommitted: undefined };
    const name = freeBranch(git, branch);
    const bundle = withBranch(git, name, snapshotCommit(git, files, subject), () => bundleOf(git));
    return { ...bundle, uncommitted: { branch: name, files } };
  });
}
