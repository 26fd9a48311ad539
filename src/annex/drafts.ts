import { isSigned, type Registry } from '../core/registry/registry.js';
import type { Decision } from '../core/registry/types.js';
import { countsIn } from '../core/seal/seal.js';

/** What a draft would change, and a list of what is in force therefore leaves out. */
export interface PendingDraft {
  decision: Decision;
  granted: number;
  renamed: number;
  closed: number;
  other: number;
}

/** The drafts that wait with something in them, in the order of their ids. */
export function pendingDrafts(registry: Registry): PendingDraft[] {
  const counts = countsIn(registry);
  return [...registry.decisions.values()].flatMap((decision): PendingDraft[] => {
    const did = counts.get(decision.id);
    if (isSigned(decision) || did === undefined || Object.values(did).every((count) => count === 0)) return [];
    return [{ decision, ...did }];
  });
}
