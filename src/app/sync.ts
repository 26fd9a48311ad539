import { realpathSync } from 'node:fs';
import { issuedMeanwhile } from '../core/changes/issued-meanwhile.js';
import { errorsAmong } from '../core/finding.js';
import { listed } from '../core/text/listed.js';
import { commitOf, type Git } from '../store/git/git.js';
import { abortMerge, commitMerge, mergeCommit } from '../store/git/merging.js';
import { fetchBranches } from '../store/git/server.js';
import { mergeBase, operationIn, unmergedFiles } from '../store/git/sides.js';
import { openFiles } from './committed-files.js';
import { FindingsError, refusal } from './errors.js';
import { findRegistry, type Whereabouts } from './find.js';
import { gitIn } from './git-in.js';
import { type Delta, deltaBetween } from './release.js';
import { registryAt } from './renumber/branches.js';
import { type Renumbered, renumber } from './renumber/index.js';
import { assertWholeHistory } from './revision.js';
import { sharedPlace, sharedServer } from './shared-place.js';
import type { Surroundings } from './surroundings.js';
import { findingsOf, frameText, reportFindings } from './validate.js';
import { asWriter, openWorkspace } from './workspace.js';

/** What came of bringing a registry up to date. */
export interface Synced extends Pick<Delta, 'diff'> {
  branch: string;
  /** What it was brought up to date with, as `origin/main`. */
  base: string;
  /** Commits before and after; the same where there was nothing new. */
  before: string;
  after: string;
  /** Codes of one's own, not signed yet, that others had taken meanwhile, and the new ones. */
  codes: Renumbered['codes'];
}

/** How a registry is brought up to date. */
export interface SyncRequest {
  /** The message of a merge, where there is something to merge. */
  message: (base: string) => string;
  /** The settings by which git merges files of units. */
  drivers: readonly (readonly [key: string, value: string])[];
  /** Git may ask the person for a password. */
  mayAsk: boolean;
}

/** The branch that is checked out, with nothing of the registry uncommitted and nothing under way. @throws MadinhdanhError */
function tidyBranch(git: Git): string {
  assertWholeHistory(git);
  if (operationIn(git).operation !== 'none') throw refusal('propose.under-way').advise('propose.under-way.hint');
  const open = openFiles(git);
  if (open.length > 0) throw refusal('sync.uncommitted', { count: open.length }).advise('sync.uncommitted.hint');
  const branch = git.try(['symbolic-ref', '--quiet', '--short', 'HEAD']);
  if (!branch) throw refusal('sync.no-branch').advise('sync.no-branch.hint');
  return branch;
}

/** Refuses what others issued meanwhile without what was added to it here: merged, that would be added to a signed decision. */
function assertStillDrafts(around: Surroundings, folder: string, mine: string, theirs: string): void {
  const [first] = issuedMeanwhile(registryAt(around, folder, mine), registryAt(around, folder, theirs));
  if (first === undefined) return;
  const { decision: id, number, codes, command } = first;
  throw refusal('sync.issued', { id, number, codes: listed(codes) }).adviseCommand(command);
}

/** Re-grants what others took and ends the merge; gives it up where anything is left that a person has to decide. */
async function settle(
  around: Surroundings & Whereabouts,
  { folder, git, base, message }: { folder: string; git: Git; base: string; message: string },
): Promise<Renumbered['codes']> {
  try {
    // on the main branch too it is what others have seen that stays
    const request = { folder, cwd: around.cwd, batches: [], dryRun: false, amendSubmitted: false };
    const { codes, left, binding } = await renumber(around, request, base);
    const files = left.length > 0 ? left : unmergedFiles(git);
    if (files.length + binding.length > 0) {
      const names = files.map((path) => path.slice(path.lastIndexOf('/') + 1));
      throw refusal('sync.conflict', { files: names.length > 0 ? names : binding }).advise('sync.conflict.hint');
    }
    commitMerge(git, message);
    return codes;
  } catch (error) {
    abortMerge(git);
    throw error;
  }
}

/**
 * Fetches what others did and merges it; codes that they took meanwhile are granted anew here. Where people have to
 * decide what is to stay, everything is as it was before.
 * @throws MadinhdanhError, GitError; FindingsError where all of it is merged, and together breaks rules
 */
export async function sync(around: Surroundings & Whereabouts, request: SyncRequest): Promise<Synced> {
  const folder = realpathSync(findRegistry(around));
  const git = gitIn(around, folder);
  const branch = tidyBranch(git);
  fetchBranches(git, sharedServer(git), request.mayAsk);
  const place = sharedPlace(git);
  const base = `${place.server.name}/${place.base}`;
  const [before, target] = [commitOf(git, 'HEAD'), commitOf(git, `refs/remotes/${base}`)];
  let codes: Renumbered['codes'] = [];
  if (mergeBase(git, before, target) !== target) {
    assertStillDrafts(around, folder, before, target);
    const message = request.message(base);
    const isMerged = await asWriter(around, folder, 'sync', () => mergeCommit(git, target, message, request.drivers));
    if (!isMerged) codes = await settle(around, { folder, git, base, message });
  }
  const after = commitOf(git, 'HEAD');
  const { diff } = deltaBetween(around, folder, before, after);
  const workspace = await openWorkspace(around, folder);
  const errors = errorsAmong(findingsOf(workspace));
  if (errors.length > 0) {
    const { source } = workspace.loaded;
    const reported = reportFindings(errors, source, folder, around.word);
    throw new FindingsError(reported, 'sync.invalid', { base }, frameText(folder, source));
  }
  return { diff, branch, base, before, after, codes };
}
