import { heldCodes } from '../store/git/codes-in-history.js';
import { freedCodes } from '../store/git/freed-codes.js';
import { type Git, GitError, isShallow, remoteOf } from '../store/git/git.js';
import { tipsBesideHead, tipsOf } from '../store/git/history-tips.js';
import { refetchCommand } from '../store/git/partial-clone.js';
import { stagedKey } from '../store/git/work-tree.js';
import { cannotRun } from './errors.js';
import { gitIn } from './git-in.js';
import { type ReservedCodes, reservedAt } from './reserved-codes.js';
import { unshallowCommand } from './revision.js';
import type { Surroundings } from './surroundings.js';

/** Codes that git knows, the base branch's included: none of them is granted again. */
export interface SpentCodes {
  /** True for a code that was granted once, or is reserved where it counts. @throws GitError, MadinhdanhError */
  has(code: string): boolean;
  /** The commit or branch that reserves a code which the working tree does not; undefined for none. */
  reservedIn(code: string): string | undefined;
  /** True as long as the history is the one that was asked, or none was. */
  isCurrent(): boolean;
}

/**
 * False where there is no repository, and so no history to ask.
 * @throws GitError where there is one that git cannot read, or that no git is there to read
 * @internal
 */
export function isInRepository(git: Git): boolean {
  try {
    git.run(['rev-parse', '--git-dir']);
    return true;
  } catch (error) {
    if (error instanceof GitError && error.kind === 'not-a-repository') return false;
    throw error;
  }
}

interface Known {
  /** True for a code that the history holds, and that no draft gave back before the base branch had it. */
  isHeld(code: string): boolean;
  reserved: ReservedCodes;
  /** Changes with whatever was asked. */
  state: string;
}

const NOTHING: Known = { isHeld: () => false, reserved: () => undefined, state: '' };

/** What git is asked about: the commits that count, and what is staged. */
function stateOf(git: Git, tips: readonly string[]): string {
  return [...tips, stagedKey(git)].join(' ');
}

/** @throws MadinhdanhError (exit code 3) unless somebody accepts that the history is not all there */
function acceptIncomplete(around: Surroundings, command: string): void {
  if (around.acceptIncompleteHistory !== true) throw cannotRun('change.incomplete').adviseCommand(command);
  around.notice('warning', 'change.shallow', { command });
}

/**
 * Codes that a draft gave back here and that nothing but this branch ever had: they may be granted again. Only where
 * some are noted is the history of the other branches asked.
 */
function givenBack(git: Git, mayLack: boolean): (code: string) => boolean {
  const isNoted = freedCodes(git);
  let elsewhere: ReadonlySet<string> | undefined;
  return (code) => {
    if (!isNoted(code)) return false;
    elsewhere ??= heldCodes(git, tipsBesideHead(git), { mayLack }).codes;
    return !elsewhere.has(code);
  };
}

function ask(around: Surroundings, git: Git): Known {
  if (!isInRepository(git)) {
    around.notice('warning', 'change.no-history');
    return NOTHING;
  }
  const { binding, all: tips } = tipsOf(git);
  if (isShallow(git)) acceptIncomplete(around, unshallowCommand(git));
  const mayLack = around.acceptIncompleteHistory === true;
  try {
    const { codes, isComplete } = heldCodes(git, tips, { staged: true, mayLack });
    if (!isComplete) acceptIncomplete(around, refetchCommand(remoteOf(git)));
    const isFreed = givenBack(git, mayLack);
    const isHeld = (code: string): boolean => codes.has(code) && !isFreed(code);
    return { isHeld, reserved: reservedAt(git, binding), state: stateOf(git, tips) };
  } catch (error) {
    if (!(error instanceof GitError) || error.kind !== 'partial') throw error;
    throw cannotRun('change.incomplete').adviseCommand(refetchCommand(error.detail));
  }
}

/** Asks git about a registry once, and only when a change grants; again once the branches or the index have moved. */
export function spentCodes(around: Surroundings, folder: string): SpentCodes {
  const git = gitIn(around, folder);
  let known: Known | undefined;
  const asked = (): Known => {
    known ??= ask(around, git);
    return known;
  };
  const stateNow = (): string => (isInRepository(git) ? stateOf(git, tipsOf(git).all) : '');
  return {
    has: (code) => asked().isHeld(code) || asked().reserved(code) !== undefined,
    reservedIn: (code) => asked().reserved(code),
    isCurrent: () => {
      const isSame = known === undefined || known.state === stateNow();
      if (!isSame) known = undefined;
      return isSame;
    },
  };
}
