import type { Finding } from '../core/finding.js';
import { listingFindings } from '../rules/tree/index.js';
import { trackedWork, workAmong } from '../store/git/tracked.js';
import { trackedWorkFindings } from '../store/tree-form.js';
import { uncommittedFaults } from './held.js';
import { byMerges } from './merge-steps.js';
import type { ForkPoint } from './revision.js';
import { explainSeals } from './seal-history.js';
import { findingsSince, forkPointOf } from './since.js';
import type { Subject } from './subject.js';
import type { Surroundings } from './surroundings.js';
import { findingsOf } from './validate.js';

/** What names an entry of a draft that cannot be carried out. */
function draftEntry({ variant, code, args }: Finding): string {
  return JSON.stringify([variant, code ?? args.code, args.draft, args.other]);
}

/**
 * An entry that reading the registry reported already is not told again by the tree it lies in; nor is an entry of a
 * draft that cannot be carried out where the change is refused for bringing it.
 */
export function withoutToldTwice(findings: readonly Finding[]): Finding[] {
  // a submodule is nothing but an entry of the tree: on disk it may be an empty folder
  const isOfTree = ({ rule, variant }: Finding): boolean => rule === 'file-irregular' && variant === 'submodule';
  const submodules = new Set(
    findings.flatMap(({ rule, variant, place }) =>
      rule === 'tree-irregular' && variant === 'submodule' ? [place.file] : [],
    ),
  );
  const heard = findings.filter((each) => !(isOfTree(each) && submodules.has(each.place.file)));
  const told = heard.flatMap(({ rule, place }) => (rule === 'file-irregular' ? [place.file] : []));
  const isTold = (file: string): boolean => told.some((each) => file === each || file.startsWith(`${each}/`));
  const brought = new Set(findings.filter(({ rule }) => rule === 'since-draft-impossible').map(draftEntry));
  return heard.filter((each) => {
    if (each.rule === 'draft-impossible') return !brought.has(draftEntry(each));
    return each.rule !== 'tree-irregular' || !isTold(each.place.file);
  });
}

/** What there is to say of work files that git tracks; of a revision its tree says it. @throws GitError */
function trackedFindings({ uncommitted, clean, listing, place }: Subject): Finding[] {
  if (!uncommitted) return [];
  return trackedWorkFindings(clean ? workAmong(listing) : trackedWork(place.git));
}

/** Findings as they are reported of a subject: each thing told once, broken seals with what git knows of them. */
function told(around: Surroundings, subject: Subject, findings: readonly Finding[]): Finding[] {
  const { workspace, uncommitted } = subject;
  const all = withoutToldTwice([...findings, ...trackedFindings(subject)]);
  return explainSeals(around, workspace, all, uncommitted);
}

/**
 * What a change since a revision causes.
 * @param merged the change is a series of merges, each of which was a proposal
 * @throws as {@link judge} does
 */
export function judgeSince(around: Surroundings, subject: Subject, since: ForkPoint, merged = false): Finding[] {
  const found = findingsSince(around, subject, since);
  return told(around, subject, merged ? byMerges(subject, since.commit, found) : found);
}

/**
 * Everything there is to say of a registry and the tree it lies in: of a change since a revision what the change
 * causes, else all of it, and what is not committed yet held against the commits it will follow.
 * @throws MadinhdanhError, GitError (exit code 3) for a revision or history that is not there or cannot be read
 */
export function judge(around: Surroundings, subject: Subject, since: string | undefined, merged = false): Finding[] {
  if (since !== undefined) return judgeSince(around, subject, forkPointOf(around, subject, since), merged);
  const { workspace, listing, uncommitted } = subject;
  const found = [...findingsOf(workspace), ...listingFindings({ now: listing })];
  return told(around, subject, uncommitted ? [...found, ...uncommittedFaults(subject)] : found);
}
