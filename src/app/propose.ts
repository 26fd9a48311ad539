import { realpathSync } from 'node:fs';
import { diffRegistries, type RegistryDiff } from '../core/diff/index.js';
import { errorsAmong } from '../core/finding.js';
import { branchInTheWay, freeBranch } from '../store/git/branches.js';
import { type Git, GitError } from '../store/git/git.js';
import { branchesThere, type Server, sendBranch } from '../store/git/server.js';
import { operationIn } from '../store/git/sides.js';
import { commitFiles } from '../store/git/staging.js';
import { tryFingerprint } from '../store/transaction/fingerprint.js';
import { openFiles } from './committed-files.js';
import { cannotRun, FindingsError, misuse, refusal } from './errors.js';
import { findRegistry, type Whereabouts } from './find.js';
import { gitIn } from './git-in.js';
import { openProposal } from './proposal.js';
import { sharedPlace } from './shared-place.js';
import type { Surroundings } from './surroundings.js';
import { frameText, reportFindings } from './validate.js';
import { assertFinished, asWriter } from './workspace.js';

/** A proposal that can be made: where it comes from, what it changes, and how it goes. */
export interface Proposable {
  git: Git;
  folder: string;
  server: Server;
  /** The branch of the server that it is made to, without the server's name. */
  base: string;
  /** The branch that it is sent as. */
  branch: string;
  /** The branch is to be made. */
  isNew: boolean;
  diff: RegistryDiff;
  /** Files of the registry that are still to be committed. */
  files: string[];
  /** What the files were when they were judged. */
  fingerprint: string;
}

/** How the branch is to be called: as asked for; else, where the main branch is checked out, as usual. */
interface Wish {
  wished: string | undefined;
  usual: string;
  /** Somebody is there who can be asked for a password. */
  mayAsk: boolean;
}

/** Branches of a server beside those that are known here; where it cannot be reached, sending will say so. */
function othersThere(git: Git, server: Server, mayAsk: boolean): string[] {
  try {
    return branchesThere(git, server, mayAsk);
  } catch (error) {
    if (error instanceof GitError) return [];
    throw error;
  }
}

/**
 * The branch that is sent: the one that is checked out, or a new one where that is the main branch, or none.
 * @throws MadinhdanhError (exit code 2) for a name that no branch can have, or that another one has
 */
function branchOf(
  git: Git,
  { server, base }: { server: Server; base: string },
  { wished, usual, mayAsk }: Wish,
): Pick<Proposable, 'branch' | 'isNew'> {
  const current = git.try(['symbolic-ref', '--quiet', '--short', 'HEAD']) || undefined;
  if (wished === undefined || wished === current) {
    if (current !== undefined && current !== base) return { branch: current, isNew: false };
    // others may have proposed since the last look there, the same day and under the same usual name
    const { name } = server;
    return { branch: freeBranch(git, usual, { name, branches: othersThere(git, server, mayAsk) }), isNew: true };
  }
  if (git.try(['check-ref-format', '--branch', wished]) === undefined || wished === base) {
    throw misuse('propose.bad-branch', { name: wished });
  }
  const there = branchInTheWay(git, wished, server);
  if (there !== undefined) throw misuse('propose.branch-taken', { name: there });
  return { branch: wished, isNew: true };
}

/**
 * Works out what would be proposed: everything that the registry here has, committed or not, and the main branch of
 * the server has not.
 * @throws FindingsError where it would not pass, MadinhdanhError where there is nothing to propose, or nowhere to send it
 */
export async function planProposal(around: Surroundings & Whereabouts, wish: Wish): Promise<Proposable> {
  const folder = realpathSync(findRegistry(around));
  const git = gitIn(around, folder);
  const place = sharedPlace(git);
  if (operationIn(git).operation !== 'none') throw refusal('propose.under-way').advise('propose.under-way.hint');
  const chosen = branchOf(git, place, wish);
  const { now, before, files, findings } = await openProposal(around, `${place.server.name}/${place.base}`, undefined);
  if (files.length === 0) throw refusal('propose.nothing').advise('propose.nothing.hint');
  const errors = errorsAmong(findings);
  if (errors.length > 0) {
    const { source } = now.loaded;
    const reported = reportFindings(errors, source, folder, around.word);
    throw new FindingsError(reported, 'propose.invalid', {}, frameText(folder, source));
  }
  const diff = diffRegistries(before.registry, now.registry);
  return { git, folder, ...place, ...chosen, diff, files: openFiles(git), fingerprint: now.fingerprint };
}

/** Makes a branch out of where HEAD is, and stands on it; what is checked out and staged stays as it is. */
function beginBranch(git: Git, branch: string): () => void {
  const before = git.try(['symbolic-ref', '--quiet', 'HEAD']);
  const head = git.line(['rev-parse', 'HEAD']);
  const ref = `refs/heads/${branch}`;
  git.run(['update-ref', ref, head, '0'.repeat(head.length)]);
  git.run(['symbolic-ref', '-m', `propose: ${branch}`, 'HEAD', ref]);
  return () => {
    if (before) git.run(['symbolic-ref', 'HEAD', before]);
    else git.run(['update-ref', '--no-deref', 'HEAD', head]);
    git.run(['update-ref', '-d', ref, head]);
  };
}

/** Commits what is not committed yet, on its branch. @returns the commit that is sent */
function commitProposal(proposable: Proposable, message: string): string {
  const { git, folder, branch, isNew, files, fingerprint } = proposable;
  if (tryFingerprint(folder) !== fingerprint) throw refusal('change.moved').advise('change.moved.hint');
  assertFinished(folder);
  const takeBack = isNew ? beginBranch(git, branch) : undefined;
  try {
    return files.length === 0 ? git.line(['rev-parse', 'HEAD']) : commitFiles(git, files, message);
  } catch (error) {
    takeBack?.();
    if (!(error instanceof GitError)) throw error;
    throw cannotRun('change.commit-failed', { detail: error.detail });
  }
}

/**
 * Commits and sends a proposal.
 * @returns the commit, and what the server said of it
 * @throws MadinhdanhError: the registry was written meanwhile (exit code 1); git refuses to commit, or the server
 * cannot be reached (3): then the commit is made, and done again the command sends it
 */
export async function sendProposal(
  around: Surroundings,
  proposable: Proposable,
  { message, mayAsk }: { message: string; mayAsk: boolean },
): Promise<{ commit: string; said: string }> {
  const { git, folder, server, branch } = proposable;
  const commit = await asWriter(around, folder, 'propose', () => commitProposal(proposable, message));
  try {
    return { commit, said: sendBranch(git, server, commit, branch, mayAsk) };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw cannotRun('propose.not-sent', { branch, server: server.name, detail: error.detail }).advise(
      'propose.not-sent.hint',
    );
  }
}
