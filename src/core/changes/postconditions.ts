import { parentOf } from '../code/code.js';
import type { DataPath } from '../finding.js';
import { sourcesOf } from '../registry/lineage.js';
import { effectiveOf, isSigned, untilOf } from '../registry/registry.js';
import { standingClosing } from '../registry/timeline.js';
import type { Unit } from '../registry/types.js';
import type { State } from './state.js';

/** Most codes a message names. */
const SHOWN = 5;

/** No child of a unit that the batch closed may stay open. */
function checkLeftOpen(state: State, parent: Unit, path: DataPath): void {
  const open = state.openChildren(parent.code).filter((child) => !state.isSpared(child.code));
  const granted = open.filter((child) => state.grantedAt.has(child.code));
  for (const { code } of granted) {
    state.fault('parent-closing', state.grantedAt.get(code) ?? path, { code, parent: parent.code, name: parent.name });
  }
  const left = open.filter((child) => !state.grantedAt.has(child.code)).map((child) => child.code);
  if (left.length === 0) return;
  const more = left.length > SHOWN ? ', …' : '';
  state.fault('children-open', path, { code: parent.code, count: left.length, open: left.slice(0, SHOWN), more });
}

/** A child of a unit that was closed earlier has to be over when the unit itself is. */
function checkChildrenClosedEarlier(state: State, parent: Unit, path: DataPath): void {
  for (const child of state.registry.childrenOf(parent.code)) {
    const closing = standingClosing(state.registry, child);
    if (closing === undefined || state.closedAt.has(child.code)) continue;
    const { registry } = state;
    const date = parent.closed && effectiveOf(registry, parent.closed);
    const { decision } = closing;
    const args = { code: parent.code, child: child.code, decision };
    if (!state.isDraft && !isSigned(registry.decision(decision))) {
      state.fault('child-draft', path, args);
      continue;
    }
    const until = effectiveOf(registry, closing);
    const since = effectiveOf(registry, child.granted);
    if (date === undefined) continue;
    if (until !== undefined && until > date) state.fault('child-later', path, { ...args, childDate: until, date });
    else if (since !== undefined && since > date) state.fault('child-since', path, { ...args, childDate: since, date });
  }
}

/** The day of the last thing that was done to a unit but for its closing. */
function lastDayOf({ registry }: State, { granted, formerNames = [], formerClosings = [], spunOff = [] }: Unit) {
  const days = [
    effectiveOf(registry, granted),
    ...formerNames.slice(-1).map((former) => untilOf(registry, former)),
    ...formerClosings.map(({ lifted }) => effectiveOf(registry, lifted)),
    ...spunOff.map((each) => effectiveOf(registry, each)),
  ];
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

/** A unit cannot end before it began, before it took its present name, or before it took another one over. */
function checkClosingDate(state: State, unit: Unit, path: DataPath): void {
  const { registry } = state;
  const date = unit.closed && effectiveOf(registry, unit.closed);
  if (date === undefined) return;
  const { code } = unit;
  const other = lastDayOf(state, unit);
  if (other !== undefined && date < other) state.fault('close-early', path, { code, date, other });
  const predecessors = registry.predecessorsOf(code).flatMap(({ code: from }) => {
    const old = registry.unit(from);
    return old === undefined ? [] : registry.standingClosings(old).map((ref) => ({ from, ref }));
  });
  const sources = sourcesOf(registry, code).map(({ unit: { code: from }, spinOff }) => ({ from, ref: spinOff }));
  for (const { from, ref } of [...predecessors, ...sources]) {
    const since = effectiveOf(registry, ref);
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
    if (state.closingOf(successor) !== undefined) state.fault('heir-closed', path, args);
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
    if (parent === undefined || above === undefined || state.grantedAt.has(parent)) continue;
    const granted = effectiveOf(state.registry, above.granted);
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
