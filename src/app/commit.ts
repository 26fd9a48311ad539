import { listed } from '../core/text/listed.js';
import { GitError } from '../store/git/git.js';
import { commitFiles } from '../store/git/staging.js';
import { tryFingerprint } from '../store/transaction/fingerprint.js';
import { filesToCommit } from './committed-files.js';
import { cannotRun, misuse, refusal } from './errors.js';
import { gitIn } from './git-in.js';
import { needsConfirmation, type Plan, planTransition, type Transition } from './plan.js';
import { isInRepository } from './spent-codes.js';
import type { Surroundings } from './surroundings.js';
import { assertFinished, asWriter, readWorkspace } from './workspace.js';

/** How a plan is to be carried out. */
export interface CommitRequest {
  /** Who holds the lock, as others see it. */
  command: string;
  /** How many codes it closes, as somebody confirmed. */
  confirm?: number | undefined;
  /** The change anew, for a registry that moved since the plan was made; without it such a plan is refused. */
  again?: Transition;
}

/**
 * A number that was given is held against the change, also where none is asked for.
 * @throws MadinhdanhError (exit code 2)
 */
function assertConfirmed(plan: Plan, given: number | undefined): void {
  const count = plan.closed.length;
  if (given !== undefined && given !== count) {
    throw misuse('change.confirm.wrong', { given, count, codes: listed(plan.closed) });
  }
  if (given === undefined && needsConfirmation(plan))
    throw misuse('change.confirm', { count, codes: listed(plan.closed) });
}

/** True while the registry and its history are those that a plan was made on. */
function isCurrent({ workspace, spent }: Plan): boolean {
  // git takes a while to answer: the files are looked at last
  return (spent === undefined || spent.isCurrent()) && tryFingerprint(workspace.folder) === workspace.fingerprint;
}

/** How often a change is worked out again for a registry that others keep writing to. */
const MOST_PLANS = 10;

/**
 * Writes what a plan says, all of it or nothing. Under the lock the registry is held against the one that the plan was
 * made on, and once more when the new texts only have to be put in place: people's editors know nothing of the lock.
 * Where it moved, the change is worked out again on what is there now.
 * @returns the plan that was carried out
 * @throws MadinhdanhError: not confirmed (exit code 2), moved and not to be worked out again (1), lock lost (3)
 */
export function commitPlan(
  around: Surroundings,
  plan: Plan,
  { command, confirm, again }: CommitRequest,
): Promise<Plan> {
  const { folder } = plan.workspace;
  return asWriter(around, folder, command, (writer) => {
    let current = plan;
    const stillCurrent = (): boolean => isCurrent(current);
    for (let plans = 1; ; plans += 1) {
      if (stillCurrent()) {
        assertConfirmed(current, confirm);
        if (!writer.isHeld()) throw cannotRun('change.lock-lost');
        if (writer.write(current.files, { stillCurrent })) return current;
      }
      if (again === undefined || plans > MOST_PLANS) throw refusal('plan.stale').advise('plan.stale.hint');
      current = planTransition(around, readWorkspace(around, folder), again);
    }
  });
}

/** @throws MadinhdanhError (exit code 3) where there is no repository that could take a commit */
export function assertRepository(around: Surroundings, folder: string): void {
  if (!isInRepository(gitIn(around, folder))) throw cannotRun('change.not-git');
}

/**
 * Commits the files of a plan that was carried out and what they rest on, and nothing else.
 * @returns the commit, and the files that it holds besides those of the plan
 * @throws MadinhdanhError (exit code 3) where git refuses
 */
export function commitToGit(around: Surroundings, plan: Plan, message: string): { commit: string; along: string[] } {
  assertFinished(plan.workspace.folder);
  try {
    const git = gitIn(around, plan.workspace.folder);
    const files = filesToCommit(around, git, plan);
    const along = files.filter((path) => !plan.files.has(path));
    return { commit: commitFiles(git, files, message), along };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw cannotRun('change.commit-failed', { detail: error.detail });
  }
}
