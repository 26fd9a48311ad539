import type { DataPath } from '../finding.js';
import { effectiveOf } from '../registry/registry.js';
import { CONTACT_FIELDS, type FormerName, type IsoDate, type Unit } from '../registry/types.js';
import type { Codes } from './allocation.js';
import { stored } from './grant.js';
import { applyMerge, applyReorganise, applySplit } from './handover.js';
import { applyReplace } from './replace.js';
import type { State } from './state.js';
import type { Annul, Change, Close, Rename, Update } from './types.js';

/** The day on which a unit took its present name. */
function namedSince(state: State, unit: Unit): IsoDate | undefined {
  return unit.formerNames?.at(-1)?.until ?? effectiveOf(state.registry, unit.granted);
}

/** The day a name ends. A draft without a date has none to say: today stands for it until the draft is issued. */
function renamingDay(state: State, unit: Unit): IsoDate {
  const { today } = state.context;
  const since = namedSince(state, unit) ?? today;
  return state.effective ?? (since > today ? since : today);
}

/**
 * The former names after a renaming. A name that nobody ever bore is none: one given by the draft or the batch that
 * takes it away again, or by an earlier step of the same decision.
 */
function formerNames(state: State, unit: Unit, name: string): FormerName[] {
  const names = unit.formerNames ?? [];
  const neverBorne = state.grantedAt.has(unit.code) || (state.isDraft && unit.granted.decision === state.decisionId);
  if (unit.name === name || neverBorne) return names;
  const former = { name: unit.name, until: renamingDay(state, unit), decision: state.decisionId ?? '' };
  const last = names.at(-1);
  const isStep = last?.decision === former.decision && (state.isDraft || last.until === former.until);
  if (last === undefined || !isStep) return [...names, former];
  // the first step stands, unless this one takes it back
  return last.name === name ? names.slice(0, -1) : names;
}

function checkRenameDate(state: State, unit: Unit, path: DataPath): void {
  const date = state.effective;
  const other = namedSince(state, unit);
  if (date !== undefined && other !== undefined && date < other) {
    state.fault('rename-early', path, { code: unit.code, date, other });
  }
}

function applyRename(state: State, { code, name, shortName }: Rename, path: DataPath): void {
  const unit = state.openUnit(code, [...path, 'code']);
  if (unit === undefined) return;
  const wanted = stored(name);
  const short = shortName === undefined ? unit.shortName : shortName ? stored(shortName) : undefined;
  if (unit.name === wanted && unit.shortName === short) {
    state.fault('nothing-changed', [...path, 'name'], { code: unit.code, name: wanted });
    return;
  }
  if (state.restsOnDraft(unit)) {
    state.fault('unit-draft', [...path, 'code'], { code: unit.code, decision: unit.granted.decision });
    return;
  }
  checkRenameDate(state, unit, [...path, 'code']);
  const { shortName: _short, formerNames: _names, ...rest } = unit;
  const names = formerNames(state, unit, wanted);
  state.put({
    ...rest,
    name: wanted,
    ...(short === undefined ? {} : { shortName: short }),
    ...(names.length === 0 ? {} : { formerNames: names }),
  });
}

function applyUpdate(state: State, update: Update, path: DataPath): void {
  const unit = state.openUnit(update.code, [...path, 'code']);
  if (unit === undefined) return;
  const changed: Record<string, unknown> = { ...unit };
  for (const field of ['shortName', 'legacyCodes', ...CONTACT_FIELDS] as const) {
    const value = update[field];
    if (value === undefined) continue;
    if (value === null || value.length === 0) delete changed[field];
    else changed[field] = typeof value === 'string' ? stored(value) : value;
  }
  if (JSON.stringify(changed) === JSON.stringify(unit)) {
    state.fault('nothing-changed', path, { code: unit.code, name: unit.name });
    return;
  }
  state.put(changed as unknown as Unit);
}

function applyClose(state: State, { code, subtree }: Close, path: DataPath): void {
  const unit = state.unitToClose(code, [...path, 'code']);
  if (unit === undefined) return;
  const beneath = subtree === true ? state.standingBeneath(unit.code) : [];
  for (const each of [unit, ...beneath]) state.close(each, { reason: 'dissolved' }, [...path, 'code']);
}

function applyAnnul(state: State, { code, subtree }: Annul, path: DataPath): void {
  const at = [...path, 'code'];
  const unit = state.unitToClose(code, at);
  if (unit === undefined) return;
  const beneath = subtree === true ? state.standingBeneath(unit.code) : [];
  for (const each of [unit, ...beneath]) {
    const from = state.registry.predecessorsOf(each.code).map((predecessor) => predecessor.code);
    if (from.length > 0) state.fault('annul-heir', at, { code: each.code, from });
    state.close(each, { reason: 'annulled' }, at);
  }
}

/** Applies one change to the state; what is wrong with it is added to the state's faults. */
export function applyChange(state: State, change: Change, codes: Codes, index: number): void {
  const at = ['changes', index];
  if ('grant' in change) return; // granted with its code, before all else
  if ('rename' in change) applyRename(state, change.rename, [...at, 'rename']);
  else if ('update' in change) applyUpdate(state, change.update, [...at, 'update']);
  else if ('replace' in change) applyReplace(state, change.replace, codes, [...at, 'replace']);
  else if ('merge' in change) applyMerge(state, change.merge, codes, [...at, 'merge']);
  else if ('split' in change) applySplit(state, change.split, codes, [...at, 'split']);
  else if ('reorganise' in change) applyReorganise(state, change.reorganise, codes, [...at, 'reorganise']);
  else if ('close' in change) applyClose(state, change.close, [...at, 'close']);
  else applyAnnul(state, change.annul, [...at, 'annul']);
}
