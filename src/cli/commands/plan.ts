import { resolve } from 'node:path';
import { markdownChanges } from '../../report/changes/markdown.js';
import { changesTotal, prettyChanges } from '../../report/changes/pretty.js';
import { writeOutputFile } from '../../store/output-file.js';
import { readBatch } from '../batch.js';
import { FindingsError, needsConfirmation, planChange, printRefusal, transitionOf } from '../change.js';
import type { Handler } from '../context.js';
import { EXIT } from '../errors.js';
import { sealPlan } from '../sealed.js';
import { openRegistry } from '../workspace.js';
import { fileLines, planJson, spentCodes } from '../write.js';

/** `plan FILE`: shows what a batch file would do and writes nothing but, with `-o`, the sealed plan. */
export const run: Handler = async (context, { args, options }) => {
  const { out, messages } = context;
  const { t } = messages;
  const format = options.flag('json')
    ? 'json'
    : (options.choice('format', ['pretty', 'md', 'json'] as const) ?? 'pretty');
  try {
    const { batch, place, textOf } = readBatch(context, args[0] ?? '');
    const workspace = await openRegistry(context);
    const spent = spentCodes(context, workspace.folder);
    const plan = planChange(context, workspace, transitionOf(context, batch, spent, place, textOf));
    const target = options.text('output');
    if (target !== undefined) {
      const path = resolve(context.cwd, target);
      writeOutputFile(path, `${JSON.stringify(sealPlan(plan, batch), null, 2)}\n`);
      out.note(t('plan.saved', { path: target }));
    }
    if (format === 'json') out.json(planJson(plan, true));
    else if (format === 'md') out.result(markdownChanges(plan.diff, messages, t('plan.title')));
    else {
      out.result(prettyChanges(plan.diff, messages, out.paint));
      out.result([out.paint.dim(t('change.files.plan')), ...fileLines(context, plan)].join('\n'));
      out.result(changesTotal(plan.diff, plan.files.size, messages));
    }
    if (needsConfirmation(plan)) out.note(t('plan.confirm', { count: plan.closed.length, file: args[0] ?? '' }));
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof FindingsError)) throw error;
    printRefusal(context, error, format === 'json');
    return EXIT.findings;
  }
};
