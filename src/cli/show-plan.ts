import type { Plan } from '../app/plan.js';
import { frameText } from '../app/validate.js';
import { shownPath } from '../app/workspace.js';
import { oneLine } from '../core/text/visible.js';
import { jsonChanges } from '../report/changes/json.js';
import { changesTotal, prettyChanges } from '../report/changes/pretty.js';
import { prettyFindings } from '../report/findings/pretty.js';
import { overlaySource } from '../store/file-source.js';
import type { ByteSet } from '../store/transaction/transaction.js';
import type { Context } from './context.js';

/** What is shown of a plan, and of what is taken back. */
export type Shown = Pick<Plan, 'workspace' | 'diff' | 'granted' | 'closed' | 'findings'> & { files: ByteSet };

/** A plan in the shape of schemas/output/change.schema.json. */
export function planJson(plan: Shown, dryRun: boolean) {
  const { granted, closed, findings: warnings } = plan;
  const files = [...plan.files].map(([path, text]) => ({
    path: shownPath(plan.workspace, path),
    deleted: text === null,
  }));
  const { units, decisions } = jsonChanges(plan.diff);
  return { schema: 'madinhdanh/change@1', dryRun, granted, closed, units, decisions, files, warnings };
}

/** The files of a plan, one a line. */
function fileLines(context: Context, plan: Shown): string[] {
  const { t } = context.messages;
  return [...plan.files].map(([path, text]) =>
    oneLine(`  ${shownPath(plan.workspace, path)}${text === null ? ` ${t('change.deleted')}` : ''}`),
  );
}

/** Says what the rules will have to say of the result, where they do not forbid it. */
export function noteFindings({ out, messages }: Context, { workspace, files, findings }: Shown): void {
  if (findings.length === 0) return;
  const textOf = frameText(workspace.folder, overlaySource(workspace.loaded.source, files));
  out.note(prettyFindings(findings, { messages, paint: out.notePaint, textOf }));
}

/** Shows a change as people read it: by kind, the files, the sum. */
export function showPlan(context: Context, plan: Shown, filesTitle: string): void {
  const { out, messages } = context;
  out.result(prettyChanges(plan.diff, messages, out.paint));
  out.result([out.paint.dim(filesTitle), ...fileLines(context, plan)].join('\n'));
  out.result(changesTotal(plan, messages));
}
