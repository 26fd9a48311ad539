import type { Batch } from '../core/changes/types.js';
import { readBatch } from './batch-file.js';
import { fromCommand, type Transition, transitionOf } from './plan.js';
import type { Context } from '../cli/context.js';
import { readSealedPlan, sealedTransition } from './saved-plan.js';
import { spentCodes } from './commit.js';

/** What `apply` and `plan` work on: a batch file, or a plan saved earlier. */
export interface Planned {
  transition: Transition;
  /** The batch itself; its decision may be missing where the file has faults. */
  batch: Omit<Batch, 'decision'> & { decision?: string };
}

/**
 * Reads a batch file or a saved plan.
 * @throws FindingsError or MadinhdanhError for one that cannot be read; faults of its changes come when it is applied
 */
export function readPlanned(context: Context, folder: string, path: string): Planned {
  const spent = spentCodes(context, folder);
  const sealed = readSealedPlan(context, path);
  if (sealed === undefined) {
    const { changes, origin } = readBatch(context, path);
    return { batch: changes, transition: transitionOf(context, changes, spent, origin) };
  }
  const transition = transitionOf(context, sealed.batch, spent, fromCommand());
  return { batch: sealed.batch, transition: sealedTransition(context, sealed, transition) };
}
