import { EXIT } from '../../app/errors.js';
import { findRegistry } from '../../app/find.js';
import { needsConfirmation, type Plan, planTransition } from '../../app/plan.js';
import { type PlanSource, readPlanSource } from '../../app/plan-source.js';
import { isSavedPlan, savedPlan } from '../../app/saved-plan.js';
import { jsonText } from '../../core/text/visible.js';
import { markdownChanges } from '../../report/changes/markdown.js';
import { checkTarget, deliver } from '../annexes/deliver.js';
import type { Context, Handler } from '../context.js';
import { openHere } from '../open-here.js';
import type { Options } from '../options.js';
import { noteFindings, planJson, showPlan } from '../show-plan.js';

type Format = 'pretty' | 'md' | 'json';

function print(context: Context, plan: Plan, format: Format): void {
  const { out, messages } = context;
  if (format === 'json') out.json(planJson(plan, true));
  else if (format === 'md') out.result(markdownChanges(plan.diff, messages, messages.t('plan.title')));
  else showPlan(context, plan, messages.t('change.files.plan'));
}

/** Saves the plan where `-o` says; an earlier plan gives way to it, any other file does not without `--force`. */
async function prepareSaving(
  context: Context,
  options: Options,
): Promise<((plan: Plan, batch: PlanSource['batch']) => void) | undefined> {
  const path = options.text('output');
  if (path === undefined) return undefined;
  const force = options.flag('force') || isSavedPlan(context.cwd, path);
  const target = { path, force, checksum: false };
  await checkTarget(context, target);
  return (plan, batch) => {
    const saved = savedPlan(plan, batch, options.text('amendSealed'), options.flag('amendSubmitted'));
    deliver(context, target, `${jsonText(saved, 2)}\n`);
  };
}

/** `plan FILE`: shows what a batch file or a saved plan would do; writes nothing but, with `-o`, the sealed plan. */
export const run: Handler = async (context, { args, options }) => {
  const { out, messages } = context;
  const file = args[0] ?? '';
  const format: Format = options.flag('json')
    ? 'json'
    : (options.choice('format', ['pretty', 'md', 'json'] as const) ?? 'pretty');
  const folder = findRegistry(context);
  const amendSealed = options.text('amendSealed');
  const save = await prepareSaving(context, options);
  const { transition, batch } = readPlanSource(
    context,
    folder,
    context.cwd,
    file,
    amendSealed,
    options.flag('amendSubmitted'),
  );
  const plan = planTransition(context, await openHere(context), transition);
  print(context, plan, format);
  if (format !== 'json') noteFindings(context, plan);
  save?.(plan, batch);
  if (needsConfirmation(plan)) out.note(messages.t('plan.confirm', { count: plan.closed.length, file }));
  return EXIT.ok;
};
