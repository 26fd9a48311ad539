import type { ChangedFile } from '../core/changed-file.js';
import type { Finding } from '../core/finding.js';
import { changedPaths } from '../store/git/changed-paths.js';
import { type Git, prefixOf } from '../store/git/git.js';
import { mergeBase } from '../store/git/sides.js';
import { findRegistry, type Whereabouts } from './find.js';
import { gitIn } from './git-in.js';
import { assertWholeHistory, openForkPoint, openRevision, type Revision, resolveCommit } from './revision.js';
import { findingsAfter } from './since.js';
import type { Surroundings } from './surroundings.js';
import { openWorkspace, type Workspace, workspaceOf } from './workspace.js';

/** A proposal: the state it leads to, the state where it parted from the base, and the files between them. */
export interface Proposal {
  git: Git;
  /** Path of the registry from the top of the repository; '.' at the top. */
  registry: string;
  now: Workspace;
  before: Workspace;
  /** Where it parted from the base. */
  revision: Revision;
  /** The commit it leads to; undefined for the working tree. */
  head: string | undefined;
  files: ChangedFile[];
  /** What there is to say of it. */
  findings: Finding[];
}

/** Where a commit parted from another; that one itself where the commit holds it, or has nothing in common with it. */
function openForkPointOf(around: Surroundings, folder: string, head: string, ref: string): Revision {
  const git = gitIn(around, folder);
  const commit = resolveCommit(git, ref);
  assertWholeHistory(git);
  return openRevision(around, folder, mergeBase(git, head, commit) ?? commit);
}

/**
 * Opens a proposal, from git's objects alone where `rev` names it: nothing is checked out.
 * @param since the revision it is held against, at the point where it parted from that
 * @throws MadinhdanhError (exit code 3) for a revision that is not there
 */
export async function openProposal(
  around: Surroundings & Whereabouts,
  since: string,
  rev: string | undefined,
): Promise<Proposal> {
  const folder = findRegistry(around);
  const git = gitIn(around, folder);
  const head = rev === undefined ? undefined : resolveCommit(git, rev);
  const now =
    head === undefined
      ? await openWorkspace(around, folder)
      : workspaceOf(around, folder, openRevision(around, folder, head).source);
  const revision =
    head === undefined ? openForkPoint(around, folder, since) : openForkPointOf(around, folder, head, since);
  const before: Workspace = { ...workspaceOf(around, folder, revision.source), today: now.today };
  const findings = findingsAfter(around, now, revision);
  const files = changedPaths(git, revision.commit, head);
  return { git, registry: prefixOf(git).slice(0, -1) || '.', now, before, revision, head, files, findings };
}
