import { codeFault, lastGroup, levelOf, parentOf, rootOf } from '../code/code.js';
import { groupFault } from '../code/groups.js';
import { isZero } from '../code/reserved.js';
import { tidyCode } from '../code/tidy.js';
import type { DataPath } from '../finding.js';
import { claimantOf } from '../query/bearers.js';
import { numberOf } from './number-of.js';
import type { State } from './state.js';
import { unknownCode } from './unknown-code.js';

/** A code is given at a place of the batch; what was put aside once is told, whoever freed it. */
function given(state: State, code: string, path: DataPath): string {
  state.grantedAt.set(code, path);
  const reserved = state.context.onceReserved?.(code);
  if (reserved !== undefined) state.warn('code-once-reserved', path, { code, reserved });
  return code;
}

/** The next free code under a parent for a unit of a type, or a fault. */
export function nextCode(state: State, parent: string, path: DataPath, type?: string): string | undefined {
  const next = state.allocator.next(parent, type);
  if ('fault' in next) {
    const args = { parent, level: levelOf(parent) + 1, root: rootOf(parent), type: type ?? '' };
    return state.fault(next.fault, path, args);
  }
  return given(state, next.code, path);
}

/** A code somebody chose, as commands read it: sound, of the right width, never used before; or a fault. */
export function chosenCode(state: State, text: string, path: DataPath): string | undefined {
  const tidy = tidyCode(text);
  // a sound code is meant as it stands, though it may be an earlier code of another unit
  const code = codeFault(tidy) === undefined ? tidy : state.codeOf(text, path);
  if (code === undefined) return undefined;
  if (isZero(code)) return state.fault('code-zero', path, { code, group: lastGroup(code) });
  const bearer = state.registry.unit(code);
  if (bearer !== undefined)
    return state.fault('code-used', path, { code, name: bearer.name, parent: parentOf(code) ?? '' });
  if (state.allocator.isGiven(code)) return state.fault('code-twice', path, { code });
  if (state.allocator.isReserved(code)) return state.fault('code-reserved', path, { code });
  const ref = state.context.reservedIn?.(code);
  if (ref !== undefined) return state.fault('code-reserved-there', path, { code, ref });
  const claimant = claimantOf(state.registry, code);
  if (claimant !== undefined)
    return state.fault('code-earlier', path, { code, other: claimant.code, name: claimant.name });
  if (state.allocator.isSpent(code)) return state.fault('code-history', path, { code });
  const root = state.registry.rootSettings(code);
  if (root === undefined) return state.fault('root-unknown', path, { root: rootOf(code) });
  const level = levelOf(code);
  const group = lastGroup(code);
  switch (groupFault(root, code)) {
    case 'no-level':
      return state.fault('no-level', path, { level, root: rootOf(code), parent: parentOf(code) ?? '' });
    case 'width':
      return state.fault('code-width', path, { code, group, width: String(root.groups[level - 2]) });
    case 'alphabet':
      return state.fault('code-alphabet', path, { code, group });
    case undefined:
      break;
  }
  state.allocator.take(code);
  return given(state, code, path);
}

/** Checks that a parent can take a new unit: it is there and open, or comes into being by the same batch. */
export function checkParent(state: State, parent: string | undefined, path: DataPath): boolean {
  if (parent === undefined || state.grantedAt.has(parent)) return true;
  const above = state.unit(parent);
  if (above === undefined) unknownCode(state, path, parent, 'parent');
  const closing = above && state.closingOf(above);
  if (above !== undefined && closing !== undefined) {
    state.fault('parent-closed', path, { parent, name: above.name, decision: numberOf(state, closing.decision) });
  }
  return above !== undefined && closing === undefined;
}
