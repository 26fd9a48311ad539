import { EXIT } from '../../app/errors.js';
import { markdownChanges } from '../../report/changes/markdown.js';
import { registryHash } from '../../store/registry-hash.js';
import { checkTarget, deliver } from '../annexes/deliver.js';
import { FindingsError, needsConfirmation, type Plan, planChange, printRefusal } from '../../app/plan.js';
import type { Context, Handler } from '../context.js';
import { findRegistry } from '../../app/find.js';
import type { Options } from '../options.js';
import { type Planned, readPlanned } from '../../app/plan-source.js';
import { isSavedPlan, sealPlan } from '../../app/saved-plan.js';
import { readStill, readWorkspace } from '../../app/workspace.js';
import { noteWarnings, planJson, showPlan } from '../../app/commit.js';

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
): Promise<((plan: Plan, batch: Planned['batch'], registry: string) => void) | undefined> {
  const path = options.text('output');
  if (path === undefined) return undefined;
  const force = options.flag('force') || isSavedPlan(context, path);
  const target = { path, force, checksum: false };
  await checkTarget(context, target);
  return (plan, { decision = '', ...batch }, registry) => {
    deliver(context, target, `${JSON.stringify(sealPlan(plan, { decision, ...batch }, registry), null, 2)}\n`);
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
  try {
    const save = await prepareSaving(context, options);
    const { transition, batch } = readPlanned(context, folder, file);
    const { plan, hash } = await readStill(context, folder, () => {
      const workspace = readWorkspace(context, folder);
      const made = planChange(context, workspace, transition);
      return { plan: made, hash: save === undefined ? '' : registryHash(workspace.loaded.source) };
    });
    print(context, plan, format);
    if (format !== 'json') noteWarnings(context, plan);
    save?.(plan, batch, hash);
    if (needsConfirmation(plan)) out.note(messages.t('plan.confirm', { count: plan.closed.length, file }));
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof FindingsError)) throw error;
    printRefusal(context, error, format === 'json');
    return EXIT.findings;
  }
};
