import { GitError } from '../../store/git/git.js';
import { commitFiles, restoreConflicts, stageFiles } from '../../store/git/staging.js';
import { tryFingerprint } from '../../store/transaction/fingerprint.js';
import { forgetSteps } from '../../store/undo/records.js';
import { cannotRun, refusal } from '../errors.js';
import { gitIn } from '../git-in.js';
import type { Surroundings } from '../surroundings.js';
import { assertFinished, asWriter, readWorkspace } from '../workspace.js';
import { SETTINGS } from './in-git.js';
import { planUndo, type Undoing, type UndoRequest } from './plan.js';
import { recordPlace } from './recorder.js';

function isSame(a: Undoing, b: Undoing): boolean {
  const ids = ({ steps }: Undoing): string => steps.map(({ id }) => id).join(' ');
  const texts = ({ files }: Undoing): string =>
    JSON.stringify(
      [...files].map(([path, text]) => [path, text === null ? null : Buffer.from(text).toString('base64')]),
    );
  const commits = ({ reached }: Undoing): string => JSON.stringify(reached ?? null);
  return ids(a) === ids(b) && texts(a) === texts(b) && commits(a) === commits(b);
}

/** Brings git's index after the files: what was staged as it is no more, and conflicts that had been resolved. */
function followInIndex(around: Surroundings, { workspace, files, steps, reached }: Undoing): void {
  if (reached === undefined) return;
  const git = gitIn(around, workspace.folder);
  const conflicts = steps.findLast((step) => step.conflicts.length > 0)?.conflicts ?? [];
  const inConflict = new Set(conflicts.map(({ path }) => path));
  const staged = reached.staged.filter((path) => files.has(path)).map((path) => `${git.prefix}${path}`);
  stageFiles(
    git,
    staged.filter((path) => !inConflict.has(path)),
  );
  restoreConflicts(git, conflicts);
}

/**
 * Takes back what was planned, all of it or nothing. What is committed is taken back by one more commit.
 * @returns that commit
 * @throws MadinhdanhError where something else was written since (exit code 1), the lock was lost or git refuses (3)
 */
export function commitUndo(
  around: Surroundings,
  planned: Undoing,
  request: UndoRequest,
  message: string,
): Promise<string | undefined> {
  const { folder } = planned.workspace;
  const moved = () => refusal('change.moved').advise('change.moved.hint');
  return asWriter(around, folder, 'undo', (writer) => {
    // somebody may have thought it over for long: files, commits and what was pushed are looked at again
    const undoing = planUndo(around, readWorkspace(around, folder), request);
    if (!isSame(undoing, planned)) throw moved();
    const { steps, files, modes, workspace } = undoing;
    if (!writer.isHeld()) throw cannotRun('change.lock-lost');
    const stillCurrent = (): boolean => tryFingerprint(folder) === workspace.fingerprint;
    if (!writer.write(files, { undoes: steps, modes, stillCurrent })) throw moved();
    forgetSteps(recordPlace(around, folder), steps);
    followInIndex(around, undoing);
    return commitBack(around, undoing, message);
  });
}

/** @throws MadinhdanhError (exit code 3) where git refuses; the files are as they were all the same */
function commitBack(around: Surroundings, undoing: Undoing, message: string): string | undefined {
  const { workspace, reached, reserved } = undoing;
  if (reached === undefined || reached.committed.length === 0) return undefined;
  assertFinished(workspace.folder);
  const paths = [...new Set([...reached.committed, ...(reserved.length === 0 ? [] : [SETTINGS])])];
  try {
    return commitFiles(gitIn(around, workspace.folder), paths, message);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw cannotRun('change.commit-failed', { detail: error.detail });
  }
}
