import { effectiveOfDecision, type Registry } from '../registry/registry.js';
import { allocateCodes } from './allocation.js';
import type { Fault } from './fault.js';
import { applyChange } from './kinds.js';
import { checkOutcome } from './postconditions.js';
import { postponeReplace } from './replace.js';
import { type ApplyContext, State } from './state.js';
import { type Batch, CHANGE_KINDS, type Change } from './types.js';

export { FAULT_IDS, type Fault, type FaultId } from './fault.js';
export type { ApplyContext, Unread } from './state.js';

/** Changes as they are applied: contact data may change without a decision, nothing else may. */
export type Changes = Omit<Batch, 'decision'> & { decision?: string };

/** The registry after a batch, or everything that is wrong with it. */
export type Applied = { registry: Registry; faults: [] } | { registry: undefined; faults: Fault[] };

function checkBasis(state: State, { decision, effective, changes }: Changes): void {
  if (decision === undefined) {
    // one that could not be read has its fault
    const isKnown = state.context.unread !== undefined;
    if (!isKnown && changes.some((change) => !('update' in change))) state.fault('decision-needed', []);
    return;
  }
  if (state.decision === undefined) {
    state.fault('decision-missing', ['decision'], { decision, known: [...state.registry.decisions.keys()] });
    return;
  }
  const from = effectiveOfDecision(state.decision);
  if (effective !== undefined && from !== undefined && effective < from) {
    state.fault('before-decision', ['effective'], { date: effective, decision, decisionDate: from });
  }
}

function isSingle(change: Change): boolean {
  return CHANGE_KINDS.filter((kind) => kind in change).length === 1;
}

/**
 * Applies a batch of changes: a pure function from registry and changes to registry.
 * Either everything applies, or every fault is told and nothing does. Codes are given first, so that names work in
 * every change; then the changes are made in the order written; then what they come to together is judged.
 */
export function applyChanges(registry: Registry, batch: Changes, context: ApplyContext): Applied {
  const state = new State(registry, batch.decision, batch.effective, context);
  checkBasis(state, batch);
  batch.changes.forEach((change, i) => {
    if (!isSingle(change)) state.fault('kind-count', ['changes', i]);
  });
  const codes = allocateCodes(state, batch.changes);
  batch.changes.forEach((change, i) => {
    if ('replace' in change) postponeReplace(state, change.replace, codes, ['changes', i, 'replace']);
  });
  batch.changes.forEach((change, i) => {
    applyChange(state, change, codes, i);
  });
  checkOutcome(state);
  if (state.faults.length > 0) return { registry: undefined, faults: state.faults };
  return { registry: registry.with({ units: state.units() }), faults: [] };
}
