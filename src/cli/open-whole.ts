import { assertWhole } from '../app/export/export-document.js';
import { findRegistry } from '../app/find.js';
import { openRevision } from '../app/revision.js';
import { ruleErrors } from '../app/validate.js';
import { type Workspace, workspaceOf } from '../app/workspace.js';
import { oneLine } from '../core/text/visible.js';
import type { Context } from './context.js';
import { openHere } from './open-here.js';

/** Whatever is published of a registry that breaks rules carries the errors on: that is said each time, with the command that shows them. */
function warnOfErrors(context: Context, { loaded, registry, today }: Workspace, command: string): void {
  const count = ruleErrors(loaded.tree, registry, today).length;
  if (count > 0) context.notice('warning', 'export.with-errors', { count, command });
}

/** The same for what is published: whole and printable. @throws MadinhdanhError, FindingsError (exit code 1) */
export async function openWhole(context: Context): Promise<Workspace> {
  const workspace = await openHere(context);
  assertWhole(context, workspace);
  warnOfErrors(context, workspace, 'madinhdanh validate');
  return workspace;
}

/** The same of a revision, from git's objects. @throws MadinhdanhError, FindingsError (exit code 1) */
export function openWholeAt(context: Context, rev: string): Workspace {
  const folder = findRegistry(context);
  const workspace = workspaceOf(context, folder, openRevision(context, folder, rev).source);
  assertWhole(context, workspace);
  warnOfErrors(context, workspace, `madinhdanh validate --rev ${oneLine(rev)}`);
  return workspace;
}
