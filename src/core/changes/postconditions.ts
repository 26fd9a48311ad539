import { parentOf } from '../code/code.js';
import type { DataPath } from '../finding.js';
import type { Unit } from '../registry/types.js';
import { namedSince } from './naming.js';
import type { State } from './state.js';

/** Most codes a message names. */
const SHOWN = 5;

/** No child of a unit that the batch closed may stay open; a draft that is to close one closes nothing yet. */
function checkLeftOpen(state: State, parent: Unit, path: DataPath): void {
  const open = state.openChildren(parent.code).filter((child) => !state.isSpared(child.code));
  const granted = open.filter((child) => state.grantedAt.has(child.code));
  for (const { code } of granted) {
    state.fault('parent-closing', state.grantedAt.get(code) ?? path, { code, parent: parent.code, name: parent.name });
  }
  const there = open.filter((child) => !state.grantedAt.has(child.code));
  for (const { code: child, closed } of there) {
    if (closed !== undefined) state.fault('child-draft', path, { code: parent.code, child, decision: closed.decision });
  }
  const left = there.filter(({ closed }) => closed === undefined).map((child) => child.code);
  if (left.length === 0) return;
  const more = left.length > SHOWN ? ', …' : '';
  state.fault('children-open', path, { code: parent.code, count: left.length, open: left.slice(0, SHOWN), more });
}

/** A child of a unit that was closed earlier has to be over when the unit itself is. */
function checkChildrenClosedEarlier(state: State, parent: Unit, path: DataPath): void {
  const { effective: date } = state;
  if (date === undefined) return;
  for (const child of state.registry.childrenOf(parent.code)) {
    if (child.closed === undefined || state.closedAt.has(child.code)) continue;
    const args = { code: parent.code, child: child.code, decision: child.closed.decision };
    const until = state.dayOf(child.closed);
    const since = state.dayOf(child.granted);
    if (until !== undefined && until > date) state.fault('child-later', path, { ...args, childDate: until, date });
    else if (since !== undefined && since > date) state.fault('child-since', path, { ...args, childDate: since, date });
  }
}

/** A unit cannot end before it began, before it took its present name, or before it took another one over. */
function checkClosingDate(state: State, unit: Unit, path: DataPath): void {
  const { effective: date } = state;
  if (date === undefined) return;
  const { code } = unit;
  const other = namedSince(state, unit);
  if (other !== undefined && date < other) state.fault('close-early', path, { code, date, other });
  for (const { code: from, closed } of state.predecessorsOf(code)) {
    const since = closed && state.dayOf(closed);
    if (since !== undefined && date < since) state.fault('close-heir-early', path, { code, date, from, other: since });
  }
}

/** Those who take over are there on the day, and stay. */
function checkSuccessors(state: State, unit: Unit, path: DataPath): void {
  for (const code of unit.closed?.successors ?? []) {
    const successor = state.unit(code);
    if (successor === undefined) continue;
    const args = { code: unit.code, heir: code };
    const granted = state.dayOf(successor.granted);
    if (state.isClosed(successor)) state.fault('heir-closed', path, args);
    else if (state.restsOnDraft(successor))
      state.fault('heir-draft', path, { ...args, decision: successor.granted.decision });
    else if (granted !== undefined && state.effective !== undefined && granted > state.effective) {
      state.fault('heir-later', path, { ...args, granted, date: state.effective });
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
    if (unit.closed?.reason !== 'annulled' && state.isOthersDraft(unit)) {
      state.fault('unit-draft', path, { code, decision: unit.granted.decision });
    }
  }
}

/** A parent is in force, by a decision that binds, when its child comes to be. */
function checkGrants(state: State): void {
  for (const [code, path] of state.grantedAt) {
    const parent = parentOf(code);
    const above = parent === undefined ? undefined : state.unit(parent);
    if (parent === undefined || above === undefined || state.grantedAt.has(parent)) continue;
    const granted = state.dayOf(above.granted);
    if (state.restsOnDraft(above)) {
      state.fault('parent-draft', path, { code, parent, decision: above.granted.decision });
    } else if (granted !== undefined && state.effective !== undefined && granted > state.effective) {
      state.fault('parent-later', path, { code, parent, granted, date: state.effective });
    }
  }
}

/** Checks what a batch comes to as a whole, once every change was applied. */
export function checkPostconditions(state: State): void {
  checkClosings(state);
  checkGrants(state);
}
