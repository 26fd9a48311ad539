import type { Replace } from '../changes.js';
import { isBeneath, lastGroup, levelOf } from '../code.js';
import type { DataPath } from '../finding.js';
import { widthRange } from '../groups.js';
import type { Unit } from '../types.js';
import { type Bearer, checkParent, nextCode } from './bodies.js';
import type { State } from './state.js';

/** The same last group beneath the new parent where it fits and is free, else the next free code. */
function followingCode(state: State, old: string, parent: string, path: DataPath): string | undefined {
  const root = state.registry.rootSettings(parent);
  const width = root?.groups[levelOf(parent) - 1];
  const group = lastGroup(old);
  const code = `${parent}.${group}`;
  if (width !== undefined && root !== undefined && code.length <= 35) {
    const { min, max } = widthRange(width);
    const fits = group.length >= min && group.length <= max && (root.alphabet !== 'digits' || /^[0-9]+$/.test(group));
    if (fits && state.allocator.isFree(code)) {
      state.allocator.take(code);
      return code;
    }
  }
  return nextCode(state, parent, path);
}

/** The same agency under a new code: everything but the code, the grant and the history goes along. */
function recode(state: State, old: Unit, code: string, path: DataPath): void {
  const { formerNames: _names, closed: _closed, granted: _granted, legacyCodes, ...same } = old;
  const earlier = [...(legacyCodes ?? []), old.code];
  state.put({ ...same, code, legacyCodes: earlier, granted: state.basis() });
  state.close(old, { reason: 'replaced', successors: [code] }, path);
}

function recodeBeneath(state: State, old: string, now: string, path: DataPath): void {
  for (const child of state.openChildren(old)) {
    const code = followingCode(state, child.code, now, path);
    if (code === undefined) continue;
    recode(state, child, code, path);
    recodeBeneath(state, child.code, code, path);
  }
}

function replaceChildren(state: State, replace: Replace, path: DataPath): void {
  const from = state.codeOf(replace.childrenOf ?? '', [...path, 'childrenOf']);
  if (from === undefined) return;
  if (state.unit(from) === undefined) {
    state.fault('code-unknown', [...path, 'childrenOf'], { code: from });
    return;
  }
  if (replace.parent === undefined) {
    state.fault('replace-target', path);
    return;
  }
  const at = [...path, 'parent'];
  const parent = state.codeOf(replace.parent, at);
  if (parent === undefined) return;
  if (parent === from || isBeneath(parent, from)) {
    state.fault('replace-inside', at, { code: from, parent });
    return;
  }
  if (!checkParent(state, `${parent}.0`, at)) return;
  recodeBeneath(state, from, parent, [...path, 'childrenOf']);
}

/** `replace`: one unit (with `subtree` all beneath it too), or every open child of a unit. */
export function applyReplace(state: State, replace: Replace, codes: ReadonlyMap<Bearer, string>, path: DataPath): void {
  if (replace.childrenOf !== undefined) {
    if (replace.code !== undefined || replace.with !== undefined) state.fault('replace-target', path);
    else replaceChildren(state, replace, path);
    return;
  }
  const code = codes.get(replace);
  const old = code === undefined ? undefined : state.openUnit(replace.code ?? '', [...path, 'code']);
  if (code === undefined || old === undefined) return;
  const at = [...path, replace.with === undefined ? 'parent' : 'with'];
  if (state.unit(code) !== undefined) {
    if (state.openUnit(code, at) === undefined) return;
    state.close(old, { reason: 'replaced', successors: [code] }, [...path, 'code']);
  } else {
    if (!checkParent(state, code, at)) return;
    recode(state, old, code, [...path, 'code']);
  }
  if (replace.subtree === true) recodeBeneath(state, old.code, code, [...path, 'code']);
}
