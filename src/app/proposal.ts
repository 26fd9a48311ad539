import { type ChangedFile, changedBetween } from '../core/changed-file.js';
import type { Finding } from '../core/finding.js';
import type { Git } from '../store/git/git.js';
import { findRegistry, type Whereabouts } from './find.js';
import { judgeSince } from './judge.js';
import { revisionSubject } from './judged-revision.js';
import type { Revision } from './revision.js';
import { forkPointOf } from './since.js';
import { subjectHere } from './subject.js';
import type { Surroundings } from './surroundings.js';
import { openWorkspace, type Workspace, workspaceOf } from './workspace.js';

/** A proposal: the state it leads to, the state where it parted from the base, and the files between them. */
export interface Proposal {
  git: Git;
  /** The registry's path from the top of the repository, with `/` at the end; '' at the top. */
  prefix: string;
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
  const subject =
    rev === undefined
      ? subjectHere(around, await openWorkspace(around, findRegistry(around)))
      : revisionSubject(around, around, rev);
  const { workspace: now, listing, place } = subject;
  const revision = forkPointOf(around, subject, since);
  return {
    git: place.git,
    prefix: place.prefix,
    now,
    before: { ...workspaceOf(around, now.folder, revision.source), today: now.today },
    revision,
    head: rev === undefined ? undefined : subject.head,
    files: changedBetween(revision.listing.files, listing.files),
    findings: judgeSince(around, subject, revision),
  };
}
