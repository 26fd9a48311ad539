import type { Annul, Change, Close, Heir, Merge, Rename, Split, Update } from '../changes.js';
import type { DataPath } from '../finding.js';
import { type ClosingReason, CONTACT_FIELDS, type Unit } from '../types.js';
import { type Bearer, realise } from './bodies.js';
import { applyReplace } from './replace.js';
import type { State } from './state.js';

type Codes = ReadonlyMap<Bearer, string>;

function applyRename(state: State, { code, name, shortName }: Rename, path: DataPath): void {
  const unit = state.openUnit(code, [...path, 'code']);
  if (unit === undefined) return;
  if (unit.name === name && shortName === undefined) {
    state.fault('nothing-changed', [...path, 'name'], { code: unit.code, name });
    return;
  }
  const { shortName: before, ...rest } = unit;
  const short = shortName === undefined ? before : (shortName ?? undefined);
  const renamed: Unit = { ...rest, name, ...(short === undefined ? {} : { shortName: short }) };
  // a name that never left the draft that gave it is no former name
  const neverBorne = state.isDraft && unit.granted.decision === state.decisionId;
  if (unit.name !== name && !neverBorne) {
    const until = state.effective ?? state.context.today;
    renamed.formerNames = [...(unit.formerNames ?? []), { name: unit.name, until, decision: state.decisionId ?? '' }];
  }
  state.put(renamed);
}

function applyUpdate(state: State, update: Update, path: DataPath): void {
  const unit = state.openUnit(update.code, [...path, 'code']);
  if (unit === undefined) return;
  const changed: Record<string, unknown> = { ...unit };
  for (const field of ['shortName', 'legacyCodes', ...CONTACT_FIELDS] as const) {
    const value = update[field];
    if (value === undefined) continue;
    if (value === null || value.length === 0) delete changed[field];
    else changed[field] = value;
  }
  if (JSON.stringify(changed) === JSON.stringify(unit)) {
    state.fault('nothing-changed', path, { code: unit.code, name: unit.name });
    return;
  }
  state.put(changed as unknown as Unit);
}

interface Inheritance {
  unit: Unit;
  path: DataPath;
  successors: string[];
  partial: string[];
  wholeOf: string | undefined;
}

/** One heir names an old body: it becomes a successor, and a partial one when it takes only a part. */
function inherit(
  state: State,
  found: Map<string, Inheritance>,
  old: Unit,
  heir: Unit,
  part: boolean,
  path: DataPath,
): void {
  let inheritance = found.get(old.code);
  if (inheritance === undefined) {
    inheritance = { unit: old, path, successors: [], partial: [], wholeOf: undefined };
    found.set(old.code, inheritance);
  }
  if (heir.code === old.code) {
    state.fault('heir-itself', path, { code: old.code });
    return;
  }
  if (inheritance.successors.includes(heir.code)) {
    state.fault('heir-twice', path, { code: old.code, heir: heir.code });
    return;
  }
  if (!part && inheritance.wholeOf !== undefined) {
    state.fault('whole-twice', path, { code: old.code, heir: heir.code, other: inheritance.wholeOf });
    return;
  }
  inheritance.successors.push(heir.code);
  if (part) inheritance.partial.push(heir.code);
  else inheritance.wholeOf = heir.code;
}

/** Closes what was inherited: `merged` with one successor, `split` with several. */
function closeInherited(state: State, found: Map<string, Inheritance>, subtree: boolean): void {
  for (const { unit, path, successors, partial } of found.values()) {
    if (successors.length === 0) continue;
    const reason: ClosingReason = successors.length === 1 ? 'merged' : 'split';
    const beneath = subtree ? state.openBeneath(unit.code) : [];
    for (const each of [unit, ...beneath]) {
      if (successors.includes(each.code)) state.fault('heir-itself', path, { code: each.code });
      else state.close(state.unit(each.code) ?? each, { reason, successors, partial }, path);
    }
  }
}

function applyReorganise(state: State, heirs: readonly Heir[], codes: Codes, path: DataPath): void {
  const found = new Map<string, Inheritance>();
  heirs.forEach((heir, i) => {
    const at = [...path, i];
    const unit = realise(state, heir, codes, at);
    if ((heir.whole ?? []).length + (heir.part ?? []).length === 0) state.fault('takes-nothing', at, {});
    for (const side of ['whole', 'part'] as const) {
      heir[side]?.forEach((ref, j) => {
        const old = state.openUnit(ref, [...at, side, j]);
        if (old !== undefined && unit !== undefined)
          inherit(state, found, old, unit, side === 'part', [...at, side, j]);
      });
    }
  });
  closeInherited(state, found, false);
}

function applyMerge(state: State, { from, into, subtree }: Merge, codes: Codes, path: DataPath): void {
  const heir = realise(state, into, codes, [...path, 'into']);
  const found = new Map<string, Inheritance>();
  from.forEach((ref, i) => {
    const at = [...path, 'from', i];
    const old = state.openUnit(ref, at);
    if (old !== undefined && heir !== undefined) inherit(state, found, old, heir, false, at);
  });
  closeInherited(state, found, subtree === true);
}

function applySplit(state: State, { from, into, subtree }: Split, codes: Codes, path: DataPath): void {
  const old = state.openUnit(from, [...path, 'from']);
  const found = new Map<string, Inheritance>();
  into.forEach((body, i) => {
    const at = [...path, 'into', i];
    const heir = realise(state, body, codes, at);
    if (old !== undefined && heir !== undefined) inherit(state, found, old, heir, true, at);
  });
  closeInherited(state, found, subtree === true);
}

function applyClosing(state: State, { code, subtree }: Close | Annul, reason: ClosingReason, path: DataPath): void {
  const unit = state.openUnit(code, [...path, 'code']);
  if (unit === undefined) return;
  const beneath = subtree === true ? state.openBeneath(unit.code) : [];
  for (const each of [unit, ...beneath]) state.close(each, { reason }, [...path, 'code']);
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
  else if ('close' in change) applyClosing(state, change.close, 'dissolved', [...at, 'close']);
  else applyClosing(state, change.annul, 'annulled', [...at, 'annul']);
}
