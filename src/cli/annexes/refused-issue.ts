import { FindingsError } from '../../app/errors.js';
import { adviseDraft } from '../../app/issue-advice.js';
import { refusalOfIssue } from '../../app/issue-refusal.js';
import type { Workspace } from '../../app/workspace.js';
import { wordError } from '../../report/wording.js';
import type { Context } from '../context.js';

/** Says on stderr why `decision issue` would refuse a draft, before anybody signs what is printed. */
export function noteRefusal(context: Context, workspace: Workspace, id: string): void {
  const found = refusalOfIssue(context, workspace, id);
  if (found === undefined) return;
  const { out, messages } = context;
  const error = found.error instanceof FindingsError ? adviseDraft(found.error, workspace.registry, id) : found.error;
  const { message, hint } = wordError(error, messages);
  out.note(out.notePaint.warning(messages.t('draft.refused', { date: found.on })));
  const reasons = error instanceof FindingsError ? error.findings.map((each) => each.message) : [message];
  for (const reason of reasons) out.note(`  - ${reason}`);
  if (hint !== undefined) out.note(`${out.notePaint.dim('→')} ${hint}`);
}
