import { type Batch, CHANGE_KINDS, type Change } from '../changes.js';
import { parentOf } from '../code.js';
import { effectiveOfDecision, type Registry } from '../registry.js';
import { allocateCodes } from './bodies.js';
import { applyChange } from './kinds.js';
import { type ApplyContext, type Fault, State } from './state.js';

export type { ApplyContext, Fault, FaultId } from './state.js';

/** Changes as they are applied: contact data may change without a decision, nothing else may. */
export type Changes = Omit<Batch, 'decision'> & { decision?: string };

/** The registry after a batch, or everything that is wrong with it. */
export type Applied = { registry: Registry; faults: [] } | { registry: undefined; faults: Fault[] };

function checkBasis(state: State, batch: Changes): boolean {
  const { decision, effective, changes } = batch;
  if (decision === undefined) {
    if (changes.every((change) => 'update' in change)) return true;
    state.fault('decision-needed', []);
    return false;
  }
  if (state.decision === undefined) {
    state.fault('decision-missing', ['decision'], { decision });
    return false;
  }
  const from = effectiveOfDecision(state.decision);
  if (effective !== undefined && from !== undefined && effective < from) {
    state.fault('before-decision', ['effective'], { date: effective, decision, decisionDate: from });
    return false;
  }
  return true;
}

function isSingle(change: Change): boolean {
  return CHANGE_KINDS.filter((kind) => kind in change).length === 1;
}

/** Nothing may stay open beneath a unit the batch closed. */
function checkLeftOpen(state: State): void {
  const left = new Map<string, string[]>();
  for (const unit of state.units()) {
    const parent = parentOf(unit.code);
    if (unit.closed !== undefined || parent === undefined || !state.closedAt.has(parent)) continue;
    left.set(parent, [...(left.get(parent) ?? []), unit.code]);
  }
  for (const [code, open] of left) {
    const shown = open.slice(0, 5);
    state.fault('children-open', state.closedAt.get(code) ?? [], { code, count: open.length, open: shown });
  }
}

/**
 * Applies a batch of changes: a pure function from registry and changes to registry.
 * Either everything applies, or every fault is told and nothing does.
 */
export function applyChanges(registry: Registry, batch: Changes, context: ApplyContext): Applied {
  const state = new State(registry, batch.decision, batch.effective, context);
  checkBasis(state, batch);
  batch.changes.forEach((change, i) => {
    if (!isSingle(change)) state.fault('kind-count', ['changes', i], {});
  });
  const codes = allocateCodes(state, batch.changes);
  batch.changes.forEach((change, i) => {
    applyChange(state, change, codes, i);
  });
  if (state.faults.length === 0) checkLeftOpen(state);
  if (state.faults.length > 0) return { registry: undefined, faults: state.faults };
  return { registry: registry.with({ units: state.units() }), faults: [] };
}
