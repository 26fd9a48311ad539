import type { Body, Change, Details, Replace } from '../changes.js';
import { codeFault, isBeneath, lastGroup, levelOf, parentOf, rootOf } from '../code.js';
import type { DataPath } from '../finding.js';
import { widthRange } from '../groups.js';
import { CONTACT_FIELDS, type Unit } from '../types.js';
import type { State } from './state.js';

/** Something a batch gives a code to: a body, or a unit that is to be re-coded. */
export type Bearer = Body | Replace;

/** A place in a batch that needs a code. */
type Need = { path: DataPath } & ({ kind: 'body'; bearer: Body } | { kind: 'replace'; bearer: Replace });

/** Every place in a change that needs a code, in the order written. */
function needsOf(change: Change, index: number): Need[] {
  const at = ['changes', index];
  const body = (bearer: Body, ...path: (string | number)[]): Need => ({ kind: 'body', bearer, path: [...at, ...path] });
  if ('replace' in change) {
    const bearer = change.replace;
    return bearer.childrenOf === undefined ? [{ kind: 'replace', bearer, path: [...at, 'replace'] }] : [];
  }
  if ('grant' in change) return [body(change.grant, 'grant')];
  if ('merge' in change) return [body(change.merge.into, 'merge', 'into')];
  if ('split' in change) return change.split.into.map((each, i) => body(each, 'split', 'into', i));
  if ('reorganise' in change) return change.reorganise.map((each, i) => body(each, 'reorganise', i));
  return [];
}

/** A body is a grant when it says where or what is new; with a code alone it is a unit that is there already. */
function isNew(body: Body): boolean {
  return body.parent !== undefined || body.name !== undefined;
}

function setAlias(state: State, bearer: Bearer, code: string, path: DataPath): void {
  if (bearer.as === undefined) return;
  if (state.aliases.has(bearer.as)) state.fault('alias-twice', [...path, 'as'], { alias: bearer.as });
  else state.aliases.set(bearer.as, code);
}

function waits(state: State, bearer: Bearer): boolean {
  return bearer.parent?.startsWith('$') === true && !state.aliases.has(bearer.parent.slice(1));
}

/**
 * Gives everything new in a batch its code, in the order it is written, so that `$names` work in every
 * change. What stands under a `$name` further down waits for it. New bodies are in the state afterwards.
 */
export function allocateCodes(state: State, changes: readonly Change[]): Map<Bearer, string> {
  const codes = new Map<Bearer, string>();
  const waiting = changes.flatMap(needsOf);
  const grants: [Body, string, DataPath][] = [];
  for (let before = -1; waiting.length > 0 && waiting.length !== before; ) {
    before = waiting.length;
    for (const need of waiting.splice(0)) {
      const { bearer, path } = need;
      if (waits(state, bearer)) {
        waiting.push(need);
        continue;
      }
      const code =
        need.kind === 'replace' ? codeForReplace(state, need.bearer, path) : codeForBody(state, need.bearer, path);
      if (code === undefined) continue;
      codes.set(bearer, code);
      setAlias(state, bearer, code, path);
      if (need.kind === 'body' && isNew(need.bearer)) grants.push([need.bearer, code, path]);
    }
  }
  for (const { bearer, path } of waiting) state.codeOf(bearer.parent ?? '', [...path, 'parent']);
  const promised = new Set(codes.values());
  for (const [body, code, path] of grants) grant(state, body, code, promised, path);
  return codes;
}

function codeForBody(state: State, body: Body, path: DataPath): string | undefined {
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

function codeForReplace(state: State, replace: Replace, path: DataPath): string | undefined {
  if (replace.code === undefined || (replace.parent === undefined) === (replace.with === undefined)) {
    return state.fault('replace-target', path);
  }
  if (replace.with !== undefined) {
    const code = state.codeOf(replace.with, [...path, 'with']);
    if (code === replace.code) return state.fault('replace-itself', [...path, 'with'], { code });
    if (code === undefined || state.registry.unit(code) !== undefined) return code;
    return chosenCode(state, code, [...path, 'with']);
  }
  const parent = state.codeOf(replace.parent ?? '', [...path, 'parent']);
  if (parent === undefined) return undefined;
  if (parent === replace.code || isBeneath(parent, replace.code)) {
    return state.fault('replace-inside', [...path, 'parent'], { code: replace.code, parent });
  }
  return nextCode(state, parent, [...path, 'parent']);
}

function grant(state: State, body: Body, code: string, promised: ReadonlySet<string>, path: DataPath): void {
  if (body.name === undefined || body.name.trim() === '') {
    state.fault('body-nameless', path, { code });
    return;
  }
  const parent = parentOf(code) ?? '';
  if (!promised.has(parent) && !checkParent(state, code, [...path, body.parent === undefined ? 'code' : 'parent']))
    return;
  state.put({ code, name: body.name, ...detailsOf(body), granted: state.basis() });
}

/** The next free code beneath a parent, or a fault. */
export function nextCode(state: State, parent: string, path: DataPath): string | undefined {
  const given = state.allocator.next(parent);
  if ('code' in given) return given.code;
  return state.fault(given.fault, path, { parent, level: levelOf(parent) + 1, root: rootOf(parent) });
}

/** A code somebody chose: sound, of the right width, never used before; or a fault. */
export function chosenCode(state: State, code: string, path: DataPath): string | undefined {
  if (codeFault(code) !== undefined) return state.fault('code-form', path, { code });
  const bearer = state.registry.unit(code);
  if (bearer !== undefined) return state.fault('code-used', path, { code, name: bearer.name });
  if (state.allocator.isReserved(code)) return state.fault('code-reserved', path, { code });
  if (!state.allocator.isFree(code)) return state.fault('code-history', path, { code });
  const root = state.registry.rootSettings(code);
  if (root === undefined) return state.fault('root-unknown', path, { root: rootOf(code) });
  const level = levelOf(code);
  if (level > 1) {
    const width = root.groups[level - 2];
    if (width === undefined)
      return state.fault('no-level', path, { level, root: rootOf(code), parent: parentOf(code) ?? '' });
    const { min, max } = widthRange(width);
    const group = lastGroup(code);
    if (group.length < min || group.length > max) {
      return state.fault('code-width', path, { code, group, width: String(width) });
    }
    if (root.alphabet === 'digits' && !/^[0-9]+$/.test(group))
      return state.fault('code-alphabet', path, { code, group });
  }
  state.allocator.take(code);
  return code;
}

function detailsOf(body: Details): Details {
  const details: Details = {};
  if (body.shortName !== undefined) details.shortName = body.shortName;
  if (body.legacyCodes !== undefined && body.legacyCodes.length > 0) details.legacyCodes = body.legacyCodes;
  for (const field of CONTACT_FIELDS) if (body[field] !== undefined) details[field] = body[field];
  return details;
}

/** Checks that a parent can take a new unit now. */
export function checkParent(state: State, code: string, path: DataPath): boolean {
  const parent = parentOf(code);
  if (parent === undefined) return true;
  const above = state.unit(parent);
  if (above === undefined) {
    state.fault('parent-unknown', path, { parent, code });
    return false;
  }
  if (above.closed !== undefined) {
    state.fault('parent-closed', path, { parent, name: above.name });
    return false;
  }
  return true;
}

/** The unit a body stands for: the one granted for it, or the open unit that is there; undefined after a fault. */
export function realise(
  state: State,
  body: Body,
  codes: ReadonlyMap<Bearer, string>,
  path: DataPath,
): Unit | undefined {
  const code = codes.get(body);
  if (code === undefined) return undefined;
  return isNew(body) ? state.unit(code) : state.openUnit(code, [...path, 'code']);
}
