import type { Finding } from '../core/finding.js';
import type { Listing } from '../core/tree/listing.js';
import { listingFindings } from '../rules/tree/index.js';
import { filesOfCommit, listingOf } from '../store/git/listing.js';
import type { Subject } from './subject.js';

/** What a rule says of one change, and of a whole series of them not: each merge was looked at by itself. */
const OF_ONE_CHANGE = 'tree-guard-data';

/** Commits of a branch, each with its first parent, from a commit onwards; undefined where the branch does not lead back to it. */
function stepsSince({ place, head }: Subject, since: string): [parent: string, commit: string][] | undefined {
  if (head === undefined) return undefined;
  const asked = ['rev-list', '--first-parent', '--reverse', '--parents', `${since}..${head}`];
  const lines = place.git.line(asked).split('\n').filter(Boolean);
  const steps = lines.map((line): [string, string] => {
    const [commit = '', parent = ''] = line.split(' ');
    return [parent, commit];
  });
  return steps.length === 0 || steps[0]?.[0] === since ? steps : undefined;
}

/**
 * Findings of a comparison in which what may not come together in one proposal is looked for in each step of the
 * branch, by its first parents: what was merged one after the other did not come together. A branch that does not lead
 * back to what it is held against by its first parents is one step.
 */
export function byMerges(subject: Subject, since: string, findings: readonly Finding[]): Finding[] {
  if (!findings.some(({ rule }) => rule === OF_ONE_CHANGE)) return [...findings];
  const steps = stepsSince(subject, since);
  if (steps === undefined) return [...findings];
  const { git, prefix } = subject.place;
  const listings = new Map<string, Listing>();
  const at = (commit: string): Listing => {
    const known = listings.get(commit) ?? listingOf(git, prefix, filesOfCommit(git, commit), { tip: commit });
    listings.set(commit, known);
    return known;
  };
  const faulty = new Map<string, Finding>();
  for (const [parent, commit] of steps) {
    for (const each of listingFindings({ now: at(commit), before: at(parent) })) {
      if (each.rule === OF_ONE_CHANGE) faulty.set(each.place.file, each);
    }
  }
  return [...findings.filter(({ rule }) => rule !== OF_ONE_CHANGE), ...faulty.values()];
}
