import { reservedText } from '../core/code/reserved.js';
import { heldCodes, type KnownTexts, stagedOf } from '../store/git/codes-in-history.js';
import { type Git, GitError, isShallow, remoteOf } from '../store/git/git.js';
import { tipsOf } from '../store/git/history-tips.js';
import { blobName } from '../store/git/objects.js';
import { refetchCommand } from '../store/git/partial-clone.js';
import { type Entry, stagedKey } from '../store/git/work-tree.js';
import type { Loaded } from '../store/load.js';
import { cannotRun } from './errors.js';
import { freeAgain } from './free-again.js';
import { gitIn } from './git-in.js';
import { knownTexts } from './known-texts.js';
import { type ReservedCodes, reservedAt, reservedIn } from './reserved-codes.js';
import { unshallowCommand } from './revision.js';
import type { Surroundings } from './surroundings.js';

/** Codes that git knows, the base branch's included: none of them is granted again. */
export interface SpentCodes {
  /** True for a code that was granted once, or is reserved where it counts. @throws GitError, MadinhdanhError */
  has(code: string): boolean;
  /** The commit or branch that reserves a code which the working tree does not; undefined for none. */
  reservedIn(code: string): string | undefined;
  /** How some settings of the past reserved a code that is free by now; undefined for one that none ever did. */
  onceReserved(code: string): string | undefined;
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
    return git.gitFolder !== '';
  } catch (error) {
    if (error instanceof GitError && error.kind === 'not-a-repository') return false;
    throw error;
  }
}

const SETTINGS = 'registry.yaml';

interface Known {
  codes: Pick<ReadonlySet<string>, 'has'>;
  /** True for one of them that only drafts of this branch ever held. */
  isFree(code: string): boolean;
  reserved: ReservedCodes;
  onceReserved(code: string): string | undefined;
  /** Changes with whatever was asked. */
  state: string;
}

const NOTHING: Known = {
  codes: new Set(),
  isFree: () => true,
  reserved: () => undefined,
  onceReserved: () => undefined,
  state: '',
};

/** What git is asked about: the commits that count, and what is staged. */
function stateOf(tips: readonly string[], staged: readonly Entry[]): string {
  return [...tips, stagedKey(staged)].join(' ');
}

/** @throws MadinhdanhError (exit code 3) unless somebody accepts that the history is not all there */
function acceptIncomplete(around: Surroundings, command: string): void {
  if (around.acceptIncompleteHistory !== true) throw cannotRun('change.incomplete').adviseCommand(command);
  around.notice('warning', 'change.shallow', { command });
}

/** What need not be read again of texts that history held: those of the files on disk. */
function textsOnDisk(loaded: Loaded | undefined, tips: readonly string[]): KnownTexts {
  const [like] = tips;
  if (loaded === undefined || like === undefined) return new Map();
  return knownTexts(loaded, (path) => blobName(loaded.source.read(path), like));
}

/** The same of the settings themselves. */
function settingsOnDisk(loaded: Loaded | undefined, [like]: readonly string[]): Map<string, Uint8Array> {
  if (loaded === undefined || like === undefined || !loaded.files.includes(SETTINGS)) return new Map();
  const bytes = loaded.source.read(SETTINGS);
  return new Map([[blobName(bytes, like), bytes]]);
}

function ask(around: Surroundings, git: Git, loaded: Loaded | undefined): Known {
  if (!isInRepository(git)) {
    around.notice('warning', 'change.no-history');
    return NOTHING;
  }
  const { binding, all: tips } = tipsOf(git);
  if (isShallow(git)) acceptIncomplete(around, unshallowCommand(git));
  const mayLack = around.acceptIncompleteHistory === true;
  try {
    const { codes, settings, isComplete, staged } = heldCodes(git, tips, {
      staged: true,
      mayLack,
      known: textsOnDisk(loaded, tips),
    });
    if (!isComplete) acceptIncomplete(around, refetchCommand(remoteOf(git)));
    const past = reservedIn(git, tips, settings, { mayLack, atHand: settingsOnDisk(loaded, tips) });
    const onceReserved = (code: string): string | undefined => {
      const found = past(code);
      return found === undefined ? undefined : reservedText(found);
    };
    const state = stateOf(tips, staged);
    return { codes, isFree: freeAgain(git), reserved: reservedAt(git, binding), onceReserved, state };
  } catch (error) {
    if (!(error instanceof GitError) || error.kind !== 'partial') throw error;
    throw cannotRun('change.incomplete').adviseCommand(refetchCommand(error.detail));
  }
}

/**
 * Asks git about a registry once, and only when a change grants; again once the branches or the index have moved.
 * @param loaded the files of the registry, where they were read: of their texts history need not tell again
 */
export function spentCodes(around: Surroundings, folder: string, loaded?: Loaded): SpentCodes {
  const git = gitIn(around, folder);
  let known: Known | undefined;
  const asked = (): Known => {
    known ??= ask(around, git, loaded);
    return known;
  };
  const stateNow = (): string => (isInRepository(git) ? stateOf(tipsOf(git).all, stagedOf(git)) : '');
  return {
    has: (code) => {
      const { codes, isFree, reserved } = asked();
      return reserved(code) !== undefined || (codes.has(code) && !isFree(code));
    },
    reservedIn: (code) => asked().reserved(code),
    onceReserved: (code) => asked().onceReserved(code),
    isCurrent: () => {
      const isSame = known === undefined || known.state === stateNow();
      if (!isSame) known = undefined;
      return isSame;
    },
  };
}
