import { isBeneath, lastGroup, MAX_CODE_LENGTH, parentOf } from '../code/code.js';
import { groupFault } from '../code/groups.js';
import type { DataPath } from '../finding.js';
import type { Unit } from '../registry/types.js';
import type { Codes } from './allocation.js';
import { checkParent, chosenCode, nextCode } from './grant.js';
import type { State } from './state.js';
import type { Replace } from './types.js';

/** The code a unit is to bear from now on: a chosen one, that of a unit which is there, or the next beneath a parent. */
export function codeForReplace(state: State, replace: Replace, path: DataPath): string | undefined {
  if (replace.code === undefined || (replace.parent === undefined) === (replace.with === undefined)) {
    return state.fault('replace-target', path);
  }
  const old = state.lookUp(replace.code) ?? '';
  const at = [...path, replace.with === undefined ? 'parent' : 'with'];
  const target = state.codeOf(replace.with ?? replace.parent ?? '', at);
  if (target === undefined) return undefined;
  if (target === old && replace.with !== undefined) return state.fault('replace-itself', at, { code: old });
  if (target === old || isBeneath(target, old)) {
    return state.fault('replace-inside', at, { code: old, parent: target });
  }
  if (replace.with === undefined) return nextCode(state, target, at);
  const isThere = state.registry.unit(target) !== undefined || replace.with.startsWith('$');
  return isThere ? target : chosenCode(state, target, at);
}

/** The same last group beneath another parent, where it fits and is free. */
function sameGroup(state: State, old: string, parent: string, path: DataPath): string | undefined {
  const root = state.registry.rootSettings(parent);
  const code = `${parent}.${lastGroup(old)}`;
  if (root === undefined || code.length > MAX_CODE_LENGTH) return undefined;
  if (groupFault(root, code) !== undefined || !state.allocator.isFree(code)) return undefined;
  state.allocator.take(code);
  state.grantedAt.set(code, path);
  return code;
}

/** The earlier codes of an agency that leaves a code behind: those it carried, and that one. */
function earlierCodes(old: Unit, heir?: Unit): string[] {
  return [...new Set([...(heir?.legacyCodes ?? []), ...(old.legacyCodes ?? []), old.code])];
}

/** The same agency under a new code: everything but the code, the grant and the history goes along. */
function recode(state: State, old: Unit, code: string, path: DataPath): void {
  const { formerNames: _names, closed: _closed, granted: _granted, ...same } = old;
  state.put({ ...same, code, legacyCodes: earlierCodes(old), granted: state.basis() });
  state.close(old, { reason: 'replaced', successors: [code] }, path);
}

/**
 * Re-codes what stands beneath a unit: all that can keep their last group do, then the others get the next free ones.
 */
function recodeBeneath(state: State, old: string, now: string, path: DataPath): void {
  const children = state.standingChildren(old);
  const kept = new Map(children.map((child) => [child, sameGroup(state, child.code, now, path)]));
  for (const child of children) {
    const code = kept.get(child) ?? nextCode(state, now, path);
    if (code === undefined) {
      state.spared.add(child.code);
      continue;
    }
    recode(state, child, code, path);
    recodeBeneath(state, child.code, code, path);
  }
}

/** True where the unit gets a code of its own, and does not go over to a unit that has one. */
function isRecoding(state: State, replace: Replace, code: string): boolean {
  return state.registry.unit(code) === undefined && replace.with?.startsWith('$') !== true;
}

/** Re-codes one unit, with `subtree` all beneath it too. */
function replaceUnit(state: State, replace: Replace, code: string | undefined, path: DataPath): void {
  const from = [...path, 'code'];
  const old = state.unitToClose(replace.code ?? '', from);
  if (old === undefined) return;
  state.spared.add(old.code);
  if (code === undefined) return;
  if (isRecoding(state, replace, code)) {
    if (!checkParent(state, parentOf(code), [...path, replace.with === undefined ? 'parent' : 'with'])) return;
    recode(state, old, code, from);
  } else {
    const heir = state.openUnit(code, [...path, 'with']);
    if (heir === undefined) return;
    state.put({ ...heir, legacyCodes: earlierCodes(old, heir) });
    state.close(old, { reason: 'replaced', successors: [code] }, from);
  }
  state.spared.delete(old.code);
  if (replace.subtree === true) recodeBeneath(state, old.code, code, from);
}

/** Re-codes every open child of a unit, each with all beneath it. */
function replaceChildren(state: State, replace: Replace, path: DataPath): void {
  const at = [...path, 'childrenOf'];
  if (replace.parent === undefined || replace.code !== undefined || replace.with !== undefined) {
    state.fault('replace-target', path);
    return;
  }
  const from = state.codeOf(replace.childrenOf ?? '', at);
  const parent = state.codeOf(replace.parent, [...path, 'parent']);
  if (from === undefined) return;
  if (state.unit(from) === undefined) {
    state.fault('code-unknown', at, { code: from });
    return;
  }
  if (!state.registry.childrenOf(from).some((unit) => unit.closed === undefined)) {
    state.fault('children-none', at, { code: from });
  }
  for (const unit of state.standingChildren(from)) state.spared.add(unit.code);
  if (parent === undefined) return;
  if (parent === from || isBeneath(parent, from)) {
    state.fault('replace-inside', [...path, 'parent'], { code: from, parent });
    return;
  }
  if (checkParent(state, parent, [...path, 'parent'])) recodeBeneath(state, from, parent, at);
}

/**
 * `replace`: the same agency under a new code. One unit (with `subtree` all beneath it follows, each under its own
 * last group where that is free), or every open child of a unit.
 */
export function applyReplace(state: State, replace: Replace, codes: Codes, path: DataPath): void {
  if (replace.childrenOf !== undefined) {
    replaceChildren(state, replace, path);
    return;
  }
  const code = codes.get(replace);
  if (code !== undefined && isRecoding(state, replace, code)) state.settle(code);
  else replaceUnit(state, replace, code, path);
}

/** Leaves a re-coding under a new code for its turn, so that changes above it may already speak of the new code. */
export function postponeReplace(state: State, replace: Replace, codes: Codes, path: DataPath): void {
  const code = codes.get(replace);
  if (code !== undefined && isRecoding(state, replace, code)) {
    state.later(code, () => replaceUnit(state, replace, code, path));
  }
}
