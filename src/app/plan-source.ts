import type { Changes } from '../core/changes/apply.js';
import { readBatch } from './batch-file.js';
import { misuse } from './errors.js';
import { readTextFile, shownFile } from './input-file.js';
import { FROM_NO_FILE, type Transition, transitionOf } from './plan.js';
import { readSavedPlan, savedTransition } from './saved-plan.js';
import { amending } from './seal.js';
import { spentCodes } from './spent-codes.js';
import type { Surroundings } from './surroundings.js';

/** What `apply` and `plan` work on: a batch file, or a plan saved earlier. */
export interface PlanSource {
  transition: Transition;
  /** The batch itself; its decision may be missing where the file has faults. */
  batch: Changes;
}

/**
 * Reads a batch file or a saved plan.
 * @param folder the registry's folder
 * @param cwd the folder that `path` is relative to
 * @param amendSealed why a batch file may add to what sealed decisions did; a saved plan says it itself
 * @param amendSubmitted it may change drafts that were submitted; a saved plan says that itself too
 * @throws FindingsError or MadinhdanhError for one that cannot be read; faults of its changes come when it is applied
 */
export function readPlanSource(
  around: Surroundings,
  folder: string,
  cwd: string,
  path: string,
  amendSealed?: string,
  amendSubmitted = false,
): PlanSource {
  const spent = spentCodes(around, folder);
  const saved = readSavedPlan(cwd, path);
  if (saved === undefined) {
    const { changes, origin } = readBatch(around, readTextFile(cwd, path), shownFile(cwd, path));
    return {
      batch: changes,
      transition: amending(transitionOf(around, changes, spent, origin), amendSealed, amendSubmitted),
    };
  }
  if (amendSealed !== undefined || amendSubmitted) throw misuse('seal.plan-fixed', { path });
  const made = transitionOf(around, saved.batch, spent, FROM_NO_FILE);
  const transition = amending(made, saved.amendSealed, saved.amendSubmitted);
  return { batch: saved.batch, transition: savedTransition(saved, transition) };
}
