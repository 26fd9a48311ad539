import type { Finding } from '../core/finding.js';
import { newFindings } from '../core/new-findings.js';
import { sinceFindings } from '../rules/since/index.js';
import { codesRemovedBefore } from '../store/git/history.js';
import type { Context } from '../cli/context.js';
import { openForkPoint, type Revision } from './revision.js';
import { type Inspected, inspect, loadRegistry } from './validate.js';
import type { Workspace } from './workspace.js';

/**
 * What a change since a revision causes: everything it does to what was binding then, and those findings of the
 * full run that the revision itself does not have. Compared is the point where the branch parted from it.
 * @throws MadinhdanhError (exit code 3) where the revision or the history is not there
 */
export function issuesSince(context: Context, workspace: Workspace, present: Inspected, ref: string): Finding[] {
  return issuesAfter(workspace, present, openForkPoint(context, workspace.folder, ref));
}

/** The same for a revision that is open already. */
export function issuesAfter(workspace: Workspace, present: Inspected, revision: Revision): Finding[] {
  const { folder, loaded, registry, today } = workspace;
  const before = inspect(loadRegistry(revision.source), today);
  let removed: ReadonlySet<string> | undefined;
  const since = sinceFindings({
    before: before.registry,
    tree: loaded.tree,
    registry,
    since: revision.name,
    spent: () => {
      removed ??= codesRemovedBefore(folder, revision.commit);
      return removed;
    },
  });
  return [...newFindings(before.issues, present.issues), ...since];
}
