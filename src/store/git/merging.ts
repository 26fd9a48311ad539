import { settingVariables } from './calling.js';
import { configured } from './configuration.js';
import { type Git, GitError, notedCommit } from './git.js';
import { signingOf } from './signing.js';
import { filtersOff, withoutFilters } from './staging.js';

/** A setting of git, and what it is to be. */
type Setting = readonly [key: string, value: string];

/**
 * The repository as it merges by itself: by no driver that it names but those given, with no options that it sets for
 * a branch, and no filter.
 */
function mergingPlainly(git: Git, drivers: readonly Setting[]): Git {
  const others = configured(git, '^merge\\..*\\.driver$').map(({ key }) => key);
  const options = configured(git, '^branch\\..*\\.mergeoptions$').map(({ key }) => key);
  const settings: Setting[] = [
    ...filtersOff(git),
    ...others.map((key): Setting => [key, 'false']),
    ...options.map((key): Setting => [key, '']),
    ...drivers,
    ['merge.ff', 'true'],
    ['merge.autoStash', 'false'],
    ['merge.verifySignatures', 'false'],
    ['merge.renames', 'false'],
    ['rerere.enabled', 'false'],
  ];
  return git.with({ env: settingVariables(settings) });
}

/**
 * Merges a commit into what is checked out; where nothing was done here meanwhile, it only moves on.
 * @param drivers the settings by which git merges files of ours
 * @returns false where files are in conflict: git is then in the middle of the merge
 * @throws GitError where it cannot be begun; nothing has changed then
 */
export function mergeCommit(git: Git, commit: string, message: string, drivers: readonly Setting[]): boolean {
  const plain = mergingPlainly(git, drivers);
  try {
    plain.run(['merge', '--quiet', '--no-stat', '--no-edit', '--no-verify', '--no-gpg-sign', '-m', message, commit]);
    return true;
  } catch (error) {
    if (error instanceof GitError && error.kind === 'failed' && notedCommit(git, 'MERGE_HEAD') !== undefined)
      return false;
    throw error;
  }
}

/** Commits a merge whose conflicts are resolved. @throws GitError */
export function commitMerge(git: Git, message: string): void {
  const { settings, isAsked } = signingOf(git, 'commit.gpgsign');
  const sign = isAsked ? '--gpg-sign' : '--no-gpg-sign';
  withoutFilters(git).with({ settings }).run(['commit', '--quiet', '--no-verify', sign, '-m', message]);
}

/** Gives a merge up: everything is as it was before it. @throws GitError */
export function abortMerge(git: Git): void {
  withoutFilters(git).run(['merge', '--abort']);
}
