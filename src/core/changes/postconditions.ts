import { parentOf } from '../code/code.js';
import { tidyCode } from '../code/tidy.js';
import type { DataPath } from '../finding.js';
import { isOfThisRegistry, type StrangeClaim, strangeClaim } from '../query/strange-claims.js';
import { exchangedNames, type Renaming } from '../registry/exchanged-names.js';
import { sourcesOf } from '../registry/lineage.js';
import { isSigned } from '../registry/registry.js';
import type { IsoDate, Unit } from '../registry/types.js';
import { listed } from '../text/listed.js';
import { isPartedName } from '../text/parted-name.js';
import { isWordless } from '../text/wordless.js';
import { firstOf } from './beneath.js';
import { namedSince } from './naming.js';
import type { State } from './state.js';

/** The day from which a closing has effect; undefined for a draft that names none. */
function endOf(state: State, { closed }: Unit): IsoDate | undefined {
  return closed && state.dayOf(closed);
}

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
  const left = there.filter(({ closed }) => closed === undefined);
  if (left.length === 0) return;
  const { code } = parent;
  const { asks = 'end', heirs: [heir = ''] = [] } = state.endings.get(code) ?? {};
  const beneath = state.earlierDescendants(code).filter((unit) => !state.isSpared(unit.code));
  state.faultOf('children-open', asks, path, {
    code,
    count: beneath.length,
    ...firstOf(beneath),
    first: left[0]?.code ?? '',
    heir,
  });
}

/** A child of a unit that is closed too has to be over when the unit itself is. */
function checkChildrenClosedEarlier(state: State, parent: Unit, path: DataPath): void {
  const date = endOf(state, parent);
  if (date === undefined) return;
  for (const child of state.registry.childrenOf(parent.code)) {
    const now = state.unit(child.code);
    const closing = now && (state.closingOf(now) ?? now.closed);
    if (closing === undefined) continue;
    const args = { code: parent.code, child: child.code, decision: closing.decision };
    const until = state.dayOf(closing);
    const since = state.dayOf(child.granted);
    if (until !== undefined && until > date) state.fault('child-later', path, { ...args, childDate: until, date });
    else if (since !== undefined && since > date) state.fault('child-since', path, { ...args, childDate: since, date });
  }
}

/** The day of the last thing that was done to a unit but for its closing. */
function lastDayOf(state: State, unit: Unit): IsoDate | undefined {
  const parts = unit.spunOff?.flatMap((each) => state.dayOf(each) ?? []) ?? [];
  return [namedSince(state, unit) ?? [], parts].flat().sort().at(-1);
}

/** A unit cannot end before it began, before it took its present name, or before it took another one over. */
function checkClosingDate(state: State, unit: Unit, path: DataPath): void {
  const date = endOf(state, unit);
  if (date === undefined) return;
  const { code } = unit;
  const other = lastDayOf(state, unit);
  if (other !== undefined && date < other) state.fault('close-early', path, { code, date, other });
  const predecessors = state.predecessorsOf(code).map((old) => ({ from: old.code, ref: state.closingOf(old) }));
  const sources = sourcesOf(state.registry, code).map(({ unit: { code: from }, spinOff }) => ({ from, ref: spinOff }));
  for (const { from, ref } of [...predecessors, ...sources]) {
    const since = ref && state.dayOf(ref);
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
    if (state.isOthersDraft(unit)) {
      state.fault('unit-draft', path, { code, decision: unit.granted.decision });
    }
    // a batch may say so all the same; a list that is taken in again after a draft was revised means that the grant goes
    if (state.context.door === 'list' && state.isDraft && unit.granted.decision === state.decisionId) {
      state.fault('closing-own-draft', path, { code, name: unit.name, decision: unit.granted.decision });
    }
  }
}

/** A code that is given to a name of no words, or to one that lists would take apart; one that took a name over from its body keeps it. */
function checkName(state: State, { code, name }: Unit, path: DataPath): void {
  const isBare = isWordless(name);
  const isParted = isPartedName(name);
  if ((!isBare && !isParted) || state.predecessorsOf(code).some((before) => before.name === name)) return;
  if (isBare) state.fault('name-wordless', path, { name });
  if (isParted) state.fault('name-parted', path, { name });
}

/** A parent is in force, by a decision that binds, when its child comes to be. */
function checkGrants(state: State): void {
  for (const [code, path] of state.grantedAt) {
    const parent = parentOf(code);
    const above = parent === undefined ? undefined : state.unit(parent);
    const unit = state.unit(code);
    if (unit !== undefined) checkName(state, unit, path);
    if (parent === undefined || above === undefined || unit === undefined) continue;
    const granted = state.dayOf(above.granted);
    const date = state.dayOf(unit.granted);
    if (!state.grantedAt.has(parent) && state.restsOnDraft(above)) {
      state.fault('parent-draft', path, { code, parent, decision: above.granted.decision });
    } else if (granted !== undefined && date !== undefined && granted > date) {
      state.fault('parent-later', path, { code, parent, granted, date });
    }
  }
}

/** Units that a batch gives earlier codes which can hardly have been theirs. */
function checkClaims(state: State): void {
  const { registry } = state;
  const odd = new Map<StrangeClaim, { path: DataPath; codes: string[] }>();
  for (const { code, name, legacyCodes = [], corrections = [] } of state.units()) {
    const was = registry.unit(code);
    if (legacyCodes.length === 0 || was?.legacyCodes === legacyCodes) continue;
    const isBound = was !== undefined && isSigned(registry.decision(was.granted.decision));
    const isCorrected = corrections.length > (was?.corrections?.length ?? 0);
    for (const legacy of legacyCodes) {
      if (was?.legacyCodes?.includes(legacy) === true) continue;
      const claim = strangeClaim([registry], (each) => state.unit(each) !== undefined, code, legacy);
      if (claim === undefined) continue;
      const isKnown = (): boolean => claim !== 'reserved' && state.context.spent(tidyCode(legacy));
      if (isBound && !isCorrected && isOfThisRegistry(claim) && !isKnown()) {
        state.fault('legacy-unknown', state.legacyAt(code), { code, name, legacy });
        continue;
      }
      // several are told together, where the first of them is
      const told = odd.get(claim) ?? { path: state.legacyAt(code), codes: [] };
      odd.set(claim, told);
      told.codes.push(`${code} ← ${legacy}`);
    }
  }
  for (const [variant, { path, codes }] of odd) state.warnOf('legacy-strange', variant, path, { codes: listed(codes) });
}

/** The body that the decision at work gave another name, or another code under which it has one; undefined for any other. */
function renamingOf(state: State, unit: Unit): Renaming | undefined {
  const { code, closed } = unit;
  const heir =
    closed?.reason === 'replaced' && closed.decision === state.decisionId ? closed.successors?.[0] : undefined;
  const now = heir === undefined ? unit : state.unit(heir);
  if (now === undefined) return undefined;
  const { formerNames = [] } = now;
  const isOwn = ({ decision }: { decision: string }): boolean => decision === state.decisionId;
  const was = heir === undefined ? formerNames.find(isOwn)?.name : unit.name;
  // a renaming that is entered late leaves the names of later decisions where they are
  const is = formerNames[formerNames.findLastIndex(isOwn) + 1]?.name ?? now.name;
  return was === undefined ? undefined : { code, was, is: formerNames.some(isOwn) ? is : now.name };
}

/** Bodies do not exchange their codes, be it written as if each were renamed; those of the decision's earlier batches count. */
function checkExchanges(state: State): void {
  const renamings = [...state.units()].flatMap((unit) => renamingOf(state, unit) ?? []);
  const names = new Map(renamings.map(({ code, was }) => [code, was]));
  for (const [code, other] of exchangedNames(state.registry, renamings)) {
    const path = state.renamedAt.get(code) ?? state.closedAt.get(code);
    if (path !== undefined) state.fault('names-exchanged', path, { code, name: names.get(code) ?? '', other });
  }
}

/** Checks what a batch comes to as a whole, once every change was applied. */
export function checkPostconditions(state: State): void {
  checkClosings(state);
  checkGrants(state);
  checkClaims(state);
  checkExchanges(state);
}
