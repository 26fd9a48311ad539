import type { DataPath } from '../finding.js';
import { codeForBody, grantBody, isNew } from './grant.js';
import { codeForReplace } from './replace.js';
import type { State } from './state.js';
import type { Body, Change, Replace } from './types.js';

/** Something a batch gives a code to: a body, or a unit that is to be re-coded. */
export type Bearer = Body | Replace;

/** The code of everything in a batch that has one; what failed is not in it. */
export type Codes = ReadonlyMap<Bearer, string>;

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

/** The key that says which code a bearer gets, or beneath which one; and its text. */
function targetOf({ bearer, kind }: Need): { key: string; text: string } {
  if (bearer.parent !== undefined) return { key: 'parent', text: bearer.parent };
  return kind === 'replace' ? { key: 'with', text: bearer.with ?? '' } : { key: 'code', text: bearer.code ?? '' };
}

/** The name whose code must be known first. */
function awaited(need: Need): string | undefined {
  const { text } = targetOf(need);
  return text.startsWith('$') ? text.slice(1) : undefined;
}

/** Collects the names a batch gives, each with the place that gives it. */
function collectNames(state: State, needs: readonly Need[]): Map<string, Need> {
  const owners = new Map<string, Need>();
  for (const need of needs) {
    const { as } = need.bearer;
    if (as === undefined) continue;
    if (owners.has(as)) state.fault('alias-twice', [...need.path, 'as'], { alias: as });
    else owners.set(as, need);
    state.named.add(as);
  }
  return owners;
}

function allocate(state: State, need: Need, owners: ReadonlyMap<string, Need>, codes: Map<Bearer, string>): void {
  const { bearer, path } = need;
  const code = need.kind === 'body' ? codeForBody(state, need.bearer, path) : codeForReplace(state, need.bearer, path);
  if (code === undefined) return;
  codes.set(bearer, code);
  if (bearer.as !== undefined && owners.get(bearer.as) === need) state.aliases.set(bearer.as, code);
}

/** Names that wait for each other; those that wait for a name that failed have their fault elsewhere. */
function reportCycles(state: State, waiting: readonly Need[], owners: ReadonlyMap<string, Need>): void {
  for (const need of waiting) {
    const seen = new Set<Need>();
    let next: Need | undefined = need;
    while (next !== undefined && !seen.has(next)) {
      seen.add(next);
      const name: string | undefined = awaited(next);
      next = name === undefined ? undefined : owners.get(name);
    }
    const { key, text } = targetOf(need);
    if (next !== undefined) state.fault('alias-cycle', [...need.path, key], { alias: text });
    else state.codeOf(text, [...need.path, key]);
  }
}

/**
 * Gives everything new in a batch its code: chosen codes first, then the next free ones in the order written.
 * `$names` work in every change, also before the one that gives them. New bodies are in the state afterwards.
 */
export function allocateCodes(state: State, changes: readonly Change[]): Codes {
  const codes = new Map<Bearer, string>();
  const needs = changes.flatMap(needsOf);
  const owners = collectNames(state, needs);
  const isChosen = (need: Need): boolean => need.bearer.parent === undefined && awaited(need) === undefined;
  for (const need of needs) if (isChosen(need)) allocate(state, need, owners, codes);
  let waiting = needs.filter((need) => !isChosen(need));
  for (let before = -1; waiting.length !== before; ) {
    before = waiting.length;
    waiting = waiting.filter((need) => {
      const name = awaited(need);
      if (name !== undefined && !state.aliases.has(name)) return true;
      allocate(state, need, owners, codes);
      return false;
    });
  }
  reportCycles(state, waiting, owners);
  for (const { kind, bearer, path } of needs) {
    const code = codes.get(bearer);
    if (kind === 'body' && code !== undefined && isNew(bearer)) grantBody(state, bearer, code, path);
  }
  return codes;
}
