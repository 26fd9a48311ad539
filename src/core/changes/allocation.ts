import type { DataPath } from '../finding.js';
import type { State } from './state.js';
import type { Step } from './step.js';

/** A place in a batch that needs a code. */
export interface Need {
  /** The part of the change the code is for; `as` is the name it gives that code. */
  readonly bearer: { readonly as?: string };
  readonly path: DataPath;
  /** The key that says which code is wanted, or (`parent`) under which one; and its text. */
  readonly target: { readonly key: string; readonly text: string };
  /** Finds the code and takes it; undefined after a fault. */
  codeFor(state: State): string | undefined;
  /** Grants a new unit under the code, once every code is known and before any change is made. */
  grant?(state: State, code: string): void;
}

/** The code of every {@link Need.bearer} in a batch that has one; what failed is not in it. */
export type Codes = ReadonlyMap<object, string>;

/** The name whose code must be known first. */
function awaited({ target: { text } }: Need): string | undefined {
  return text.startsWith('$') ? text.slice(1) : undefined;
}

/** True for a code that somebody chose: nothing else in the batch may take it. */
function isChosen(need: Need): boolean {
  return need.target.key !== 'parent' && awaited(need) === undefined;
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

function allocate(state: State, need: Need, owners: ReadonlyMap<string, Need>, codes: Map<object, string>): void {
  const { bearer } = need;
  const code = need.codeFor(state);
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
    const { key, text } = need.target;
    if (next !== undefined) state.fault('alias-cycle', [...need.path, key], { alias: text });
    else state.codeOf(text, [...need.path, key]);
  }
}

/**
 * Gives everything new in a batch its code: chosen codes first, then the next free ones in the order written.
 * `$names` work in every change, also before the one that gives them. New bodies are in the state afterwards.
 */
export function allocateCodes(state: State, steps: readonly Pick<Step, 'needs' | 'grant'>[]): Codes {
  const codes = new Map<object, string>();
  const needs = steps.flatMap((step) => step.needs);
  const owners = collectNames(state, needs);
  let waiting: Need[] = [];
  for (const need of needs) {
    if (isChosen(need)) allocate(state, need, owners, codes);
    else waiting.push(need);
  }
  const isKnown = (need: Need): boolean => {
    const name = awaited(need);
    return name === undefined || state.aliases.has(name);
  };
  // a round gives the codes that can be had when it begins: under one parent they come in the order written, also where
  // the line that names the parent stands between them
  const round = (isWanted: (need: Need) => boolean): boolean => {
    const ready = new Set(waiting.filter((need) => isWanted(need) && isKnown(need)));
    waiting = waiting.filter((need) => !ready.has(need));
    for (const need of ready) allocate(state, need, owners, codes);
    return ready.size > 0;
  };
  do while (round((need) => need.target.key !== 'parent'));
  while (round((need) => need.target.key === 'parent'));
  reportCycles(state, waiting, owners);
  for (const step of steps) {
    for (const need of step.needs) {
      const code = codes.get(need.bearer);
      if (code !== undefined) step.grant(state, need, code);
    }
  }
  return codes;
}
