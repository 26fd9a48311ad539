import { heldCodes } from '../store/git/codes-in-history.js';
import { GitError, isShallow } from '../store/git/git.js';
import { tipsBesideHead } from '../store/git/history-tips.js';
import { refetchCommand } from '../store/git/partial-clone.js';
import { gitIn } from './git-in.js';
import { unshallowCommand } from './revision.js';
import { isInRepository } from './spent-codes.js';
import type { Surroundings } from './surroundings.js';

/**
 * Codes that the base branch had at any time, and so others may have seen: what a draft gives back of them is reserved.
 * Where that cannot be known (no git, a history that is not all there) every code counts as seen, and it is said so.
 * @throws GitError
 */
export function seenCodes(around: Surroundings, folder: string): (code: string) => boolean {
  const git = gitIn(around, folder);
  if (!isInRepository(git)) {
    around.notice('warning', 'withdraw.no-git');
    return () => true;
  }
  const unknown = (command: string) => {
    around.notice('warning', 'withdraw.incomplete', { command });
    return () => true;
  };
  const mayLack = around.acceptIncompleteHistory === true;
  if (isShallow(git) && !mayLack) return unknown(unshallowCommand(git));
  try {
    const { codes } = heldCodes(git, tipsBesideHead(git), { mayLack });
    return (code) => codes.has(code);
  } catch (error) {
    if (!(error instanceof GitError) || error.kind !== 'partial') throw error;
    return unknown(refetchCommand(error.detail));
  }
}
