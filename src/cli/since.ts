import { issuesCausedBy } from '../core/new-findings.js';
import type { Issue } from '../core/finding.js';
import { sinceIssues } from '../rules/since/index.js';
import { codesRemovedBefore } from '../store/git/history.js';
import type { Context } from './context.js';
import { openForkPoint, type Revision } from './git.js';
import { inspect, type Inspected, loadRegistry } from './inspect.js';
import type { Workspace } from './workspace.js';

/**
 * What a change since a revision causes: everything it does to what was binding then, and those findings of the
 * full run that the revision itself does not have. Compared is the point where the branch parted from it.
 * @throws CliError (exit code 3) where the revision or the history is not there
 */
export function issuesSince(context: Context, workspace: Workspace, present: Inspected, ref: string): Issue[] {
  return issuesAfter(workspace, present, openForkPoint(context, workspace.folder, ref));
}

/** The same for a revision that is open already. */
export function issuesAfter(workspace: Workspace, present: Inspected, revision: Revision): Issue[] {
  const { folder, loaded, registry, today } = workspace;
  const before = inspect(loadRegistry(revision.source), today);
  let removed: ReadonlySet<string> | undefined;
  const since = sinceIssues({
    before: before.registry,
    tree: loaded.tree,
    registry,
    since: revision.name,
    spent: () => {
      removed ??= codesRemovedBefore(folder, revision.commit);
      return removed;
    },
  });
  return [...issuesCausedBy(before.issues, present.issues), ...since];
}
