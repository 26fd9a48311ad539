import { parentOf } from '../code/code.js';
import type { DataPath } from '../finding.js';
import { effectiveOf, isSigned, untilOf } from '../registry/registry.js';
import type { IsoDate, Unit } from '../registry/types.js';
import { firstOf } from './beneath.js';
import type { State } from './state.js';

/** The day from which a closing has effect; undefined for a draft that names none. */
function endOf({ registry }: State, { closed }: Unit): IsoDate | undefined {
  return closed && effectiveOf(registry, closed);
}

/** No child of a unit that the batch closed may stay open. */
function checkLeftOpen(state: State, parent: Unit, path: DataPath): void {
  const open = state.openChildren(parent.code).filter((child) => !state.isSpared(child.code));
  const granted = open.filter((child) => state.grantedAt.has(child.code));
  for (const { code } of granted) {
    state.fault('parent-closing', state.grantedAt.get(code) ?? path, { code, parent: parent.code, name: parent.name });
  }
  const left = open.filter((child) => !state.grantedAt.has(child.code));
  if (left.length === 0) return;
  const { code } = parent;
  const { asks = 'end', heirs: [heir = ''] = [] } = state.endings.get(code) ?? {};
  const count = state.earlierDescendants(code).filter((unit) => !state.isSpared(unit.code)).length;
  state.faultOf('children-open', asks, path, { code, count, ...firstOf(left), first: left[0]?.code ?? '', heir });
}

/** A child of a unit that is closed too has to be over when the unit itself is. */
function checkChildrenClosedEarlier(state: State, parent: Unit, path: DataPath): void {
  for (const child of state.registry.childrenOf(parent.code)) {
    const now = state.unit(child.code);
    if (now?.closed === undefined) continue;
    const { registry } = state;
    const date = endOf(state, parent);
    const { decision } = now.closed;
    const args = { code: parent.code, child: child.code, decision };
    if (!state.isDraft && !isSigned(registry.decision(decision))) {
      state.fault('child-draft', path, args);
      continue;
    }
    const until = endOf(state, now);
    const since = effectiveOf(registry, child.granted);
    if (date === undefined) continue;
    if (until !== undefined && until > date) state.fault('child-later', path, { ...args, childDate: until, date });
    else if (since !== undefined && since > date) state.fault('child-since', path, { ...args, childDate: since, date });
  }
}

/** A unit cannot end before it began, before it took its present name, or before it took another one over. */
function checkClosingDate(state: State, unit: Unit, path: DataPath): void {
  const { registry } = state;
  const date = endOf(state, unit);
  if (date === undefined) return;
  const { code } = unit;
  const last = unit.formerNames?.at(-1);
  const other = (last && untilOf(registry, last)) ?? effectiveOf(registry, unit.granted);
  if (other !== undefined && date < other) state.fault('close-early', path, { code, date, other });
  for (const { code: from } of registry.predecessorsOf(code)) {
    const closed = registry.unit(from)?.closed;
    const since = closed && effectiveOf(registry, closed);
    if (since !== undefined && date < since) state.fault('close-heir-early', path, { code, date, from, other: since });
  }
}

/** Those who take over are there on the day, and stay. */
function checkSuccessors(state: State, unit: Unit, path: DataPath): void {
  for (const code of unit.closed?.successors ?? []) {
    const successor = state.unit(code);
    if (successor === undefined) continue;
    const args = { code: unit.code, heir: code };
    const granted = effectiveOf(state.registry, successor.granted);
    if (successor.closed !== undefined) state.fault('heir-closed', path, args);
    else if (state.restsOnDraft(successor))
      state.fault('heir-draft', path, { ...args, decision: successor.granted.decision });
    else {
      const date = endOf(state, unit);
      if (granted !== undefined && date !== undefined && granted > date) {
        state.fault('heir-later', path, { ...args, granted, date });
      }
    }
  }
}

function checkClosings(state: State): void {
  for (const [code, path] of state.closedAt) {
    const unit = state.unit(code);
    if (unit === undefined) continue;
    checkLeftOpen(state, unit, path);
    checkChildrenClosedEarlier(state, unit, path);
    checkClosingDate(state, unit, path);
    checkSuccessors(state, unit, path);
    if (unit.closed?.reason !== 'annulled' && state.restsOnDraft(unit)) {
      state.fault('unit-draft', path, { code, decision: unit.granted.decision });
    }
  }
}

/** A parent is in force, by a decision that binds, when its child comes to be. */
function checkGrants(state: State): void {
  for (const [code, path] of state.grantedAt) {
    const parent = parentOf(code);
    const above = parent === undefined ? undefined : state.unit(parent);
    const unit = state.unit(code);
    if (parent === undefined || above === undefined || unit === undefined) continue;
    const granted = effectiveOf(state.registry, above.granted);
    const date = effectiveOf(state.registry, unit.granted);
    if (!state.grantedAt.has(parent) && state.restsOnDraft(above)) {
      state.fault('parent-draft', path, { code, parent, decision: above.granted.decision });
    } else if (granted !== undefined && date !== undefined && granted > date) {
      state.fault('parent-later', path, { code, parent, granted, date });
    }
  }
}

/** Checks what a batch comes to as a whole, once every change was applied. */
export function checkPostconditions(state: State): void {
  checkClosings(state);
  checkGrants(state);
}
