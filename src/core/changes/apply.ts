import { decisionsLike, decisionsNamed } from '../registry/decision-number.js';
import { effectiveOfDecision, isSigned, type Registry } from '../registry/registry.js';
import { revokersOf } from '../registry/revocations.js';
import { allocateCodes } from './allocation.js';
import type { ApplyContext } from './apply-context.js';
import { noteTouched, settleBeneath } from './beneath.js';
import type { ChangeFault } from './change-fault.js';
import { numberOf } from './number-of.js';
import { checkPostconditions } from './postconditions.js';
import { State } from './state.js';
import { kindsOf, needsDecision, stepOf } from './step.js';
import type { Changes } from './types.js';

export type { ApplyContext, Unread } from './apply-context.js';
export { CHANGE_FAULT_IDS, type ChangeFault, type ChangeFaultId } from './change-fault.js';
export type { Changes } from './types.js';

/** The registry after a batch, with what is worth a look (warnings alone); or everything that is wrong with it. */
export interface Applied {
  registry: Registry | undefined;
  faults: ChangeFault[];
  /** Which change, by its place in the batch, made each unit that was touched what it is. */
  madeBy: ReadonlyMap<string, number>;
}

function checkBasis(state: State, { decision, effective, changes }: Changes): void {
  if (decision === undefined) {
    // one that could not be read has its fault
    const isKnown = state.context.unread !== undefined;
    if (!isKnown && changes.some(needsDecision)) state.fault('decision-needed', []);
    return;
  }
  if (state.decision === undefined) {
    const ids = decisionsNamed(state.registry, decision).map(({ id }) => id);
    if (ids.length > 1) state.fault('decision-ambiguous', ['decision'], { number: decision, ids });
    else state.fault('decision-missing', ['decision'], { decision, known: decisionsLike(state.registry, decision) });
    return;
  }
  const [revoker] = revokersOf(state.registry, state.decision.id).filter(isSigned);
  if (revoker !== undefined && changes.some(needsDecision)) {
    state.fault('decision-revoked', ['decision'], {
      decision: numberOf(state, decision),
      by: numberOf(state, revoker.id),
    });
  }
  const from = effectiveOfDecision(state.decision);
  if (effective !== undefined && from !== undefined && effective < from) {
    state.fault('before-decision', ['effective'], { date: effective, decision, decisionDate: from });
  }
}

/**
 * Applies a batch of changes: a pure function from registry and changes to registry.
 * Either everything applies, or every fault is reported and nothing does. Codes are given first, so that names work in
 * every change; then the changes are made in the order written; then what they come to together is checked.
 */
export function applyChanges(registry: Registry, batch: Changes, context: ApplyContext): Applied {
  const [decision = batch.decision, ...others] =
    batch.decision === undefined ? [] : decisionsNamed(registry, batch.decision).map(({ id }) => id);
  const state = new State(registry, others.length > 0 ? batch.decision : decision, batch.effective, context);
  checkBasis(state, batch);
  batch.changes.forEach((change, i) => {
    if (kindsOf(change).length !== 1) state.fault('kind-count', ['changes', i]);
  });
  const steps = batch.changes
    .map((change, i) => stepOf(change, i, batch.effective))
    .filter((step) => step !== undefined);
  for (const step of steps) step.check(state);
  const codes = allocateCodes(state, steps);
  noteTouched(
    state,
    steps.map(({ data }) => data),
  );
  for (const step of steps) step.prepare(state, codes);
  for (const step of steps) step.apply(state, codes);
  settleBeneath(state);
  checkPostconditions(state);
  const isFaulty = state.faults.some(({ severity }) => severity === 'error');
  const after = (): Registry => state.taken();
  return { registry: isFaulty ? undefined : after(), faults: state.faults, madeBy: state.madeBy };
}
