import { diskSource } from '../../store/file-source.js';
import { type Git, GitError } from '../../store/git/git.js';
import { conflictEntries } from '../../store/git/work-tree.js';
import { IrregularError } from '../../store/plain-path.js';
import { hashBeside } from '../../store/registry-hash.js';
import type { FileChange, WriteAhead } from '../../store/transaction/transaction.js';
import { workFolder } from '../../store/transaction/work-folder.js';
import { keepStep, placeInGit, placeInWork, type RecordPlace, RecordTooLargeError } from '../../store/undo/records.js';
import { isoTime, type StepFile, type UndoStep } from '../../store/undo/step.js';
import { isSystemError } from '../errors.js';
import { gitIn } from '../git-in.js';
import type { Surroundings } from '../surroundings.js';

/** Where the records of a registry lie: in git's own folder; in its work folder where no git answers for it. */
export function recordPlace(
  around: Pick<Surroundings, 'env'>,
  folder: string,
  git = gitIn(around, folder),
): RecordPlace {
  try {
    return placeInGit(git.gitFolder, git.prefix);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return placeInWork(workFolder(folder));
  }
}

/** What git holds as a file is written: the commit, and the conflicts that the write may resolve. */
function standing(git: Git, changes: readonly FileChange[]) {
  try {
    const head = git.headFound.commit;
    const written = new Set(changes.map(({ path }) => `${git.prefix}${path}`));
    const conflicts = conflictEntries(git).filter(({ path }) => written.has(path));
    return { ...(head ? { head } : {}), conflicts };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return { conflicts: [] };
  }
}

function fileOf({ path, before, after }: FileChange): StepFile {
  const was = before === undefined ? {} : { before: { bytes: Buffer.from(before.bytes), mode: before.mode } };
  return { path, ...was, ...(after === undefined ? {} : { after }) };
}

/** What the other files of the registry are as some are written; nothing where one of them cannot be read. */
function beside(folder: string, changes: readonly FileChange[]): { others?: string } {
  try {
    return { others: hashBeside(diskSource(folder), new Set(changes.map(({ path }) => path))) };
  } catch (error) {
    if (isSystemError(error) || error instanceof IrregularError) return {};
    throw error;
  }
}

/** True for the write that makes a registry: nothing is left that it could be taken back in. */
function isFirst(changes: readonly FileChange[]): boolean {
  return changes.some(({ path, before }) => path === 'registry.yaml' && before === undefined);
}

/**
 * Keeps what each write of a command replaces. A command does what it is asked also where nothing can be kept of it,
 * and says so.
 * @param undoes the writes that are taken back by it; it is none to be taken back itself then
 */
export function recorder(
  around: Surroundings,
  folder: string,
  command: string,
  undoes?: readonly UndoStep[],
): (write: WriteAhead) => void {
  return ({ id, previous, changes }) => {
    if (isFirst(changes)) return;
    const at = isoTime(around.now());
    const git = gitIn(around, folder);
    const last = undoes?.at(-1);
    const step: UndoStep =
      last === undefined
        ? {
            id,
            previous,
            command,
            at,
            ...standing(git, changes),
            ...beside(folder, changes),
            files: changes.map(fileOf),
          }
        : { id, previous: last.previous, command, at, conflicts: [], files: [] };
    try {
      keepStep(recordPlace(around, folder, git), step);
    } catch (error) {
      if (error instanceof RecordTooLargeError) around.notice('warning', 'undo.too-large');
      else if (isSystemError(error)) around.notice('warning', 'undo.not-kept', { detail: error.code });
      else if (error instanceof IrregularError) around.notice('warning', 'undo.not-kept', { detail: error.message });
      else throw error;
    }
  };
}
