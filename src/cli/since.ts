import { issuesCausedBy } from '../core/caused.js';
import type { Issue } from '../core/finding.js';
import { sinceIssues } from '../rules/since/index.js';
import { codesRemovedBefore } from '../store/git-history.js';
import type { Context } from './context.js';
import { assertWholeHistory, openRevision } from './git.js';
import { inspect, type Inspected, loadRegistry } from './inspect.js';
import type { Workspace } from './workspace.js';

/**
 * What a change since a revision causes: everything it does to what was binding then, and those findings of the
 * full run that the revision itself does not have.
 * @throws CliError (exit code 3) where the revision or the history is not there
 */
export function issuesSince(context: Context, workspace: Workspace, present: Inspected, ref: string): Issue[] {
  const { folder, loaded, registry, today } = workspace;
  const revision = openRevision(context, folder, ref);
  assertWholeHistory(context, folder);
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
