import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Batch } from '../core/changes.js';
import type { RegistryDiff } from '../core/diff.js';
import { registryHash } from '../store/hash.js';
import { checkStructure } from '../schema/structure.js';
import type { Plan } from './change.js';
import type { Context } from './context.js';
import { CliError, EXIT } from './errors.js';
import type { Workspace } from './workspace.js';

/** A saved plan: the batch, what it does, and the seal of the registry it was made for. */
export interface SealedPlan {
  schema: 'madinhdanh/plan@1';
  registry: string;
  batch: Batch;
  closed: string[];
  diff: RegistryDiff;
}

export function sealPlan(plan: Plan, batch: Batch): SealedPlan {
  const registry = registryHash(plan.workspace.loaded.source);
  return { schema: 'madinhdanh/plan@1', registry, batch, closed: plan.closed, diff: plan.diff };
}

function isSealed(value: unknown): value is SealedPlan {
  const plan = value as Partial<SealedPlan> | null;
  return plan?.schema === 'madinhdanh/plan@1' && typeof plan.registry === 'string' && typeof plan.batch === 'object';
}

/** The sealed plan in a file; undefined for a file that is no plan. @throws CliError for one that was tampered with */
export function readSealedPlan(context: Context, path: string): SealedPlan | undefined {
  const full = resolve(context.cwd, path);
  if (!path.endsWith('.json') || !existsSync(full)) return undefined;
  const { t } = context.messages;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(full, 'utf8'));
  } catch {
    throw new CliError(EXIT.cannotRun, t('plan.unreadable', { path }));
  }
  if (!isSealed(value)) throw new CliError(EXIT.cannotRun, t('plan.not-a-plan', { path }));
  if (checkStructure('batch', value.batch, path).length > 0)
    throw new CliError(EXIT.cannotRun, t('plan.not-a-plan', { path }));
  return value;
}

/** @throws CliError (exit code 1) when the registry is not the one the plan was made for */
export function assertSeal(context: Context, plan: SealedPlan, workspace: Workspace): void {
  if (registryHash(workspace.loaded.source) === plan.registry) return;
  const { t } = context.messages;
  throw new CliError(EXIT.findings, t('plan.stale'), t('plan.stale.hint'));
}
