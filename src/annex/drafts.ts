import { isSigned, type Registry } from '../core/registry/registry.js';
import type { Decision } from '../core/registry/types.js';

/** What a draft would change, and a list of what is in force therefore leaves out. */
export interface PendingDraft {
  decision: Decision;
  granted: number;
  renamed: number;
  closed: number;
}

/** The drafts that wait with something in them, in the order of their ids. */
export function pendingDrafts(registry: Registry): PendingDraft[] {
  const drafts = new Map<string, PendingDraft>();
  for (const decision of registry.decisions.values()) {
    if (!isSigned(decision)) drafts.set(decision.id, { decision, granted: 0, renamed: 0, closed: 0 });
  }
  const count = (id: string | undefined, key: 'granted' | 'renamed' | 'closed') => {
    const draft = id === undefined ? undefined : drafts.get(id);
    if (draft !== undefined) draft[key] += 1;
  };
  for (const unit of registry.units.values()) {
    count(unit.granted.decision, 'granted');
    count(unit.closed?.decision, 'closed');
    for (const { decision } of unit.formerNames ?? []) count(decision, 'renamed');
  }
  return [...drafts.values()].filter(({ granted, renamed, closed }) => granted + renamed + closed > 0);
}
