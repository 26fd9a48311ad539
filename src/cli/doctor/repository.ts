import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFiles, statusCommand } from '../../app/committed-files.js';
import { MadinhdanhError } from '../../app/errors.js';
import { gitIn } from '../../app/git-in.js';
import { unshallowCommand } from '../../app/revision.js';
import { isInRepository } from '../../app/spent-codes.js';
import { configured } from '../../store/git/configuration.js';
import { GitError, isShallow } from '../../store/git/git.js';
import { committedEntries } from '../../store/git/work-tree.js';
import { GUARD_HOOKS, guardName } from '../install/hooks/guard.js';
import { managedLines } from '../install/hooks/managed-section.js';
import { hookPlace } from '../install/hooks/place.js';
import type { Check } from './check.js';

/** True where there is no program git. @throws GitError for all else that is in its way */
function isMissing(asks: () => boolean): boolean {
  try {
    asks();
    return false;
  } catch (error) {
    if (error instanceof GitError && error.kind === 'missing') return true;
    throw error;
  }
}

/** @throws GitError for a repository that git cannot read */
export const checkRepository: Check = ({ context, folder, git }) => {
  if (folder === undefined) return undefined;
  if (git === undefined) {
    // a git that is missing is told of by itself
    if (isMissing(() => isInRepository(gitIn(context, folder)))) return undefined;
    return { state: 'poor', id: 'doctor.no-repository', hint: { id: 'git.not-a-repository.hint' } };
  }
  if (isShallow(git)) return { state: 'poor', id: 'git.shallow', hint: { command: unshallowCommand(git) } };
  const branch = git.try(['symbolic-ref', '--quiet', '--short', 'HEAD']) || '–';
  return { state: 'good', id: 'doctor.repository', args: { folder: git.top, branch } };
};

/** Who commits: git refuses a commit of nobody. */
export const checkIdentity: Check = ({ context, git }) => {
  if (git === undefined) return undefined;
  const { GIT_AUTHOR_NAME: named, GIT_AUTHOR_EMAIL: mailed } = context.env;
  const own = new Map(configured(git, '^user\\.(name|email)$').map(({ key, value }) => [key, value]));
  const [name, email] = [named || own.get('user.name'), mailed || own.get('user.email')];
  if (name && email) return { state: 'good', id: 'doctor.identity', args: { name, email } };
  return { state: 'poor', id: 'doctor.identity.missing', hint: { id: 'doctor.identity.hint' } };
};

export const checkCommitted: Check = ({ git }) => {
  if (git === undefined) return undefined;
  const { length: count } = openFiles(git);
  if (count === 0) return { state: 'good', id: 'doctor.committed' };
  return { state: 'poor', id: 'doctor.uncommitted', args: { count }, hint: { command: statusCommand(git) } };
};

/** Whether others have what is here: a disk that breaks takes a registry along that is on no other machine. */
export const checkRemote: Check = ({ git }) => {
  if (git === undefined) return undefined;
  const [first] = (git.try(['remote']) ?? '').split('\n').filter(Boolean);
  if (first !== undefined) return { state: 'good', id: 'doctor.remote', args: { name: first } };
  return { state: 'poor', id: 'doctor.remote.missing', hint: { id: 'doctor.remote.hint' } };
};

export const checkHooks: Check = ({ git }) => {
  if (git === undefined) return undefined;
  const name = guardName(git.prefix.replace(/\/$/, ''));
  const hint = { command: 'madinhdanh hooks install' };
  try {
    const place = hookPlace(git, '');
    const isThere = (hook: string): boolean => {
      const path = join(place.folder, hook);
      return existsSync(path) && managedLines(readFileSync(path, 'utf8'), name).length > 0;
    };
    const drivers = configured(git, '^merge\\.madinhdanh\\.driver$');
    if (GUARD_HOOKS.every(isThere) && drivers.length > 0) return { state: 'good', id: 'doctor.hooks' };
  } catch (error) {
    // no place for hooks: `hooks install` says why, and what to do
    if (!(error instanceof MadinhdanhError)) throw error;
  }
  return { state: 'poor', id: 'doctor.hooks.missing', hint };
};

/** Files by which a service checks every proposal. */
const WORKFLOW = /^(?:\.github\/workflows\/[^/]*madinhdanh[^/]*\.ya?ml|\.gitlab-ci\.ya?ml)$/;

export const checkCi: Check = ({ git }) => {
  if (git === undefined) return undefined;
  const head = git.try(['rev-parse', '--verify', '--quiet', 'HEAD']);
  const files = head === undefined ? [] : committedEntries(git, head);
  const file = files.find(({ path }) => WORKFLOW.test(path))?.path;
  // what the files cannot say: that the service lets nobody pass them by
  if (file !== undefined) return { state: 'good', id: 'doctor.ci', args: { file } };
  return { state: 'poor', id: 'doctor.ci.missing', hint: { id: 'doctor.ci.hint' } };
};
