import { codeFault, lastGroup, levelOf, parentOf, rootOf } from '../code/code.js';
import { groupFault } from '../code/groups.js';
import type { DataPath } from '../finding.js';
import { CONTACT_FIELDS, type Unit } from '../registry/types.js';
import type { Codes } from './allocation.js';
import type { State } from './state.js';
import type { Body, Details } from './types.js';

/** A body is a grant when it says where or what is new; with a code alone it is a unit that is there already. */
export function isNew(body: Body): boolean {
  return body.parent !== undefined || body.name !== undefined;
}

/** The code of a body: chosen, the next free one beneath its parent, or that of the unit it names. */
export function codeForBody(state: State, body: Body, path: DataPath): string | undefined {
  if (!isNew(body)) {
    if (body.code === undefined) return state.fault('body-neither', path);
    return state.codeOf(body.code, [...path, 'code']);
  }
  if (body.code !== undefined && body.parent !== undefined) return state.fault('body-both', [...path, 'code']);
  if (body.code !== undefined) return chosenCode(state, body.code, [...path, 'code']);
  if (body.parent === undefined) return state.fault('body-neither', path);
  const parent = state.codeOf(body.parent, [...path, 'parent']);
  return parent === undefined ? undefined : nextCode(state, parent, [...path, 'parent']);
}

/** The next free code beneath a parent, or a fault. */
export function nextCode(state: State, parent: string, path: DataPath): string | undefined {
  const given = state.allocator.next(parent);
  if ('fault' in given)
    return state.fault(given.fault, path, { parent, level: levelOf(parent) + 1, root: rootOf(parent) });
  state.grantedAt.set(given.code, path);
  return given.code;
}

/** A code somebody chose: sound, of the right width, never used before; or a fault. */
export function chosenCode(state: State, code: string, path: DataPath): string | undefined {
  if (codeFault(code) !== undefined) return state.fault('code-form', path, { code });
  const bearer = state.registry.unit(code);
  if (bearer !== undefined) return state.fault('code-used', path, { code, name: bearer.name });
  if (state.allocator.isGiven(code)) return state.fault('code-twice', path, { code });
  if (state.allocator.isReserved(code)) return state.fault('code-reserved', path, { code });
  if (!state.allocator.isFree(code)) return state.fault('code-history', path, { code });
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
  state.grantedAt.set(code, path);
  return code;
}

/** Checks that a parent can take a new unit: it is there and open, or comes into being by the same batch. */
export function checkParent(state: State, parent: string | undefined, path: DataPath): boolean {
  if (parent === undefined || state.grantedAt.has(parent)) return true;
  const above = state.unit(parent);
  if (above === undefined) state.fault('parent-unknown', path, { parent });
  else if (above.closed !== undefined) {
    const { decision } = above.closed;
    state.fault('parent-closed', path, { parent, name: above.name, decision });
  }
  return above !== undefined && above.closed === undefined;
}

/** Puts a new body into the state. */
export function grantBody(state: State, body: Body, code: string, path: DataPath): void {
  if (body.name === undefined || body.name.trim() === '') {
    state.fault('body-nameless', path, { code });
    return;
  }
  if (!checkParent(state, parentOf(code), [...path, body.parent === undefined ? 'code' : 'parent'])) return;
  state.put({ code, name: stored(body.name), ...detailsOf(body), granted: state.basis() });
}

/** A text as the registry stores it: NFC. */
export function stored(text: string): string {
  return text.normalize('NFC');
}

function detailsOf(body: Details): Details {
  const details: Details = {};
  if (body.legacyCodes !== undefined && body.legacyCodes.length > 0) details.legacyCodes = body.legacyCodes;
  for (const field of ['shortName', ...CONTACT_FIELDS] as const) {
    const value = body[field];
    if (value !== undefined) details[field] = stored(value);
  }
  return details;
}

/** The unit a body stands for: the one granted for it, or the open unit that is there; undefined after a fault. */
export function realise(state: State, body: Body, codes: Codes, path: DataPath): Unit | undefined {
  const code = codes.get(body);
  if (code === undefined) return undefined;
  if (isNew(body)) return state.unit(code);
  const fields = Object.keys(detailsOf(body));
  if (fields.length > 0) state.fault('body-known', [...path, fields[0] ?? 'code'], { code, fields });
  return state.openUnit(code, [...path, 'code']);
}
