import type { Finding } from '../core/finding.js';
import { newFindings } from '../core/new-findings.js';
import { sinceFindings } from '../rules/since/index.js';
import { codesHeldUntil } from '../store/git/codes-in-history.js';
import { gitIn } from './git-in.js';
import { openForkPoint, type Revision } from './revision.js';
import { sinceTexts } from './since-texts.js';
import type { Surroundings } from './surroundings.js';
import { findingsOf } from './validate.js';
import { type Workspace, workspaceOf } from './workspace.js';

/**
 * What a change since a revision causes: everything it does to what was binding then, and those findings of the
 * full run that the revision itself does not have. Compared is the point where the branch parted from it.
 * @throws MadinhdanhError (exit code 3) where the revision or the history is not there
 */
export function findingsSince(around: Surroundings, workspace: Workspace, ref: string): Finding[] {
  return findingsAfter(around, workspace, openForkPoint(around, workspace.folder, ref));
}

/** The same for a revision that is open already. */
export function findingsAfter(around: Surroundings, workspace: Workspace, revision: Revision): Finding[] {
  const { folder, loaded, registry, today } = workspace;
  const before = { ...workspaceOf(around, folder, revision.source), today };
  let removed: ReadonlySet<string> | undefined;
  const since = sinceFindings({
    before: before.registry,
    tree: loaded.tree,
    registry,
    since: revision.name,
    today,
    texts: sinceTexts(before.loaded, loaded),
    spent: () => {
      removed ??= codesHeldUntil(gitIn(around, folder), revision.commit);
      return removed;
    },
  });
  return [...newFindings(findingsOf(before), findingsOf(workspace)), ...since];
}
