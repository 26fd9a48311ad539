import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Changes } from '../core/changes/types.js';
import { diffRegistries, type RegistryDiff } from '../core/diff/index.js';
import { sameValue } from '../core/equal.js';
import { checkBatchStructure } from '../schema/batch-structure.js';
import { registryHash } from '../store/registry-hash.js';
import { refusal } from './errors.js';
import { readTextFile } from './input-file.js';
import type { Plan, Transition } from './plan.js';

const SCHEMA = 'madinhdanh/plan@1';

/** What a saved plan says. */
interface PlanContent {
  schema: typeof SCHEMA;
  /** SHA-256 over the registry it was made for. */
  registry: string;
  batch: Changes;
  /** Why it may add to what sealed decisions did. */
  amendSealed?: string;
  /** It may change drafts that were submitted. */
  amendSubmitted?: true;
  /** Codes it closes. */
  closed: string[];
  /** What it comes to, as it was shown. */
  diff: RegistryDiff;
}

/** A saved plan: the batch, what it does, and the seals of the registry it was made for and of the plan itself. */
export interface SavedPlan extends PlanContent {
  /** SHA-256 over all the rest. */
  seal: string;
}

function sealOf(content: PlanContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** A plan in the form it is saved in, pinned to the registry that it was worked out on. */
export function savedPlan(
  { closed, diff, workspace }: Plan,
  batch: Changes,
  amendSealed?: string,
  amendSubmitted = false,
): SavedPlan {
  const registry = registryHash(workspace.loaded.source);
  const content: PlanContent = {
    schema: SCHEMA,
    registry,
    batch,
    ...(amendSealed === undefined ? {} : { amendSealed }),
    ...(amendSubmitted ? { amendSubmitted } : {}),
    closed,
    diff,
  };
  return { ...content, seal: sealOf(content) };
}

function isPlan(value: unknown): value is SavedPlan {
  const plan = value as Partial<SavedPlan> | null;
  return (
    typeof plan?.registry === 'string' &&
    typeof plan.seal === 'string' &&
    ['undefined', 'string'].includes(typeof plan.amendSealed) &&
    [undefined, true].includes(plan.amendSubmitted) &&
    Array.isArray(plan.closed) &&
    typeof plan.diff === 'object' &&
    checkBatchStructure(plan.batch, '').length === 0
  );
}

/** The JSON object in a file that may be a saved plan; undefined for any other file. */
function readObject(cwd: string, path: string): { schema?: unknown } | undefined {
  if (!existsSync(resolve(cwd, path))) return undefined;
  const text = readTextFile(cwd, path);
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    return JSON.parse(text) as { schema?: unknown };
  } catch {
    // YAML may begin like that too
    return undefined;
  }
}

/** True for a file that a plan was saved to. */
export function isSavedPlan(cwd: string, path: string): boolean {
  return readObject(cwd, path)?.schema === SCHEMA;
}

/**
 * The saved plan in a file; undefined for a file that is none.
 * @throws MadinhdanhError (exit code 1) for one that was changed after it was saved
 */
export function readSavedPlan(cwd: string, path: string): SavedPlan | undefined {
  const value = readObject(cwd, path);
  if (value?.schema !== SCHEMA) return undefined;
  if (!isPlan(value)) throw refusal('plan.broken', { path }).advise('plan.stale.hint');
  const { seal, ...content } = value;
  if (sealOf(content) !== seal) throw refusal('plan.broken', { path }).advise('plan.stale.hint');
  return value;
}

/**
 * The transition of a saved plan: on the registry it was made for, and to what it said it would come to; also where
 * that depends on more than the registry (codes that git's history knows by now).
 * @throws MadinhdanhError (exit code 1) where either is no longer so
 */
export function savedTransition(plan: SavedPlan, transition: Transition): Transition {
  return (workspace) => {
    const isSame = registryHash(workspace.loaded.source) === plan.registry;
    if (!isSame) throw refusal('plan.stale').advise('plan.stale.hint');
    const result = transition(workspace);
    if (sameValue(JSON.parse(JSON.stringify(diffRegistries(workspace.registry, result.after))), plan.diff))
      return result;
    throw refusal('plan.other').advise('plan.stale.hint');
  };
}
