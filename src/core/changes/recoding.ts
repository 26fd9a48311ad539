import { lastGroup, MAX_CODE_LENGTH } from '../code/code.js';
import { groupFault } from '../code/groups.js';
import type { DataPath } from '../finding.js';
import { shortNameFor } from '../registry/short-names.js';
import type { Unit } from '../registry/types.js';
import { recodedCodes } from '../seal/earlier-codes.js';
import type { State } from './state.js';

/** The same last group under another parent, where it fits and is free. */
export function sameGroup(state: State, old: string, parent: string, path: DataPath): string | undefined {
  const root = state.registry.rootSettings(parent);
  const code = `${parent}.${lastGroup(old)}`;
  if (root === undefined || code.length > MAX_CODE_LENGTH) return undefined;
  if (groupFault(root, code) !== undefined || !state.allocator.isFree(code)) return undefined;
  state.allocator.take(code);
  state.grantedAt.set(code, path);
  return code;
}

/** What an agency is, without anything that was done to it under its code. */
function withoutHistory(unit: Unit): Omit<Unit, 'granted'> {
  const { formerNames: _names, closed: _closed, formerClosings: _former, granted: _granted, ...rest } = unit;
  const { spunOff: _parts, corrections: _corrections, changedContacts: _contacts, ...same } = rest;
  return same;
}

/** The same agency under a new code: everything but the code, the grant and the history goes along. */
export function recode(state: State, old: Unit, code: string, path: DataPath): void {
  const name = state.nameOf(old);
  const { shortName: _short, ...same } = withoutHistory(old);
  const shortName = shortNameFor(state.registry, old, state.decisionId);
  state.put({
    ...same,
    ...(shortName === undefined ? {} : { shortName }),
    code,
    name,
    legacyCodes: recodedCodes(old),
    granted: state.basis(),
  });
  state.close(old, { reason: 'replaced', successors: [code] }, path);
}
