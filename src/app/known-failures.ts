import { TableError } from '../formats/read/table-fault.js';
import type { MessageId } from '../messages/index.js';
import { FileTooLargeError } from '../store/file-source.js';
import { GitError } from '../store/git/git.js';
import { refetchCommand } from '../store/git/partial-clone.js';
import { LockHeldError } from '../store/lock-files.js';
import { IrregularError } from '../store/plain-path.js';
import { JournalError } from '../store/transaction/journal.js';
import { cannotRun, EXIT, isSystemError, MadinhdanhError, type SystemError } from './errors.js';

function gitFailure({ kind, detail }: GitError): MadinhdanhError {
  switch (kind) {
    case 'missing':
      return cannotRun('git.missing').advise('git.missing.hint');
    case 'not-a-repository':
      return cannotRun('git.not-a-repository').advise('git.not-a-repository.hint');
    case 'nested':
      return cannotRun('git.nested', { path: detail }).advise('git.nested.hint');
    case 'partial':
      return cannotRun('git.partial').adviseCommand(refetchCommand(detail));
    case 'irregular':
      return cannotRun('git.irregular', { path: detail }).advise('git.irregular.hint');
    case 'timeout':
      return cannotRun('git.timeout', { seconds: Number(detail) }).advise('git.timeout.hint');
    case 'failed':
      return cannotRun('git.failed', { detail });
  }
}

function lockFailure({ owner: { pid, host, command, since }, until }: LockHeldError): MadinhdanhError {
  const failure =
    pid === 0
      ? cannotRun('change.locked.unknown')
      : cannotRun('change.locked', { pid: String(pid), host, command, since });
  return failure.advise('change.locked.hint', { until });
}

/** Errors of the operating system with words of their own. */
const SYSTEM_CODES = ['ENOENT', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EFBIG', 'EISDIR', 'ENOTDIR', 'EEXIST'] as const;

function systemFailure({ code, path = '' }: SystemError): MadinhdanhError {
  const known = SYSTEM_CODES.find((each) => each === code);
  return known === undefined ? cannotRun('system.other', { path, code }) : cannotRun(`system.${known}`, { path });
}

function tableFailure({ finding: { rule, args } }: TableError): MadinhdanhError {
  const failure = new MadinhdanhError(EXIT.cannotRun, `rule.${rule}`, args);
  // not every fault has a way out in the catalogue
  failure.hint = { id: `hint.${rule}` as MessageId, args };
  return failure;
}

/** An error of one of the rooms below as one that can be worded; undefined for a fault of the program itself. */
export function knownFailure(error: unknown): MadinhdanhError | undefined {
  if (error instanceof MadinhdanhError) return error;
  if (error instanceof GitError) return gitFailure(error);
  if (error instanceof LockHeldError) return lockFailure(error);
  if (error instanceof JournalError) {
    const { kind, path } = error;
    return cannotRun(`change.journal-${kind}`, { path }).advise(`change.journal-${kind}.hint`);
  }
  if (error instanceof IrregularError) {
    return cannotRun(`system.irregular.${error.what}`, { path: error.path }).advise('system.irregular.hint');
  }
  if (error instanceof FileTooLargeError) {
    const { path, most } = error;
    return cannotRun('registry.file-too-large', { path, most: most / 2 ** 20 }).advise('registry.file-too-large.hint');
  }
  if (error instanceof TableError) return tableFailure(error);
  return isSystemError(error) ? systemFailure(error) : undefined;
}

/** Any failure as one that can be worded; one of the program itself with what it was as its cause. */
function typed(error: unknown): MadinhdanhError {
  const detail = error instanceof Error ? error.message : String(error);
  return knownFailure(error) ?? new MadinhdanhError(EXIT.internal, 'api.internal', { detail }, { cause: error });
}

/** Runs something at the public door: whatever it throws is a MadinhdanhError. */
export async function throwingTyped<Result>(work: () => Promise<Result> | Result): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw typed(error);
  }
}

/** The same for what answers at once. */
export function throwingTypedAtOnce<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw typed(error);
  }
}
