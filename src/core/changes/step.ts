import type { Codes, Need } from './allocation.js';
import type { ChangeCall, Kind } from './kind.js';
import {
  CHANGE_KINDS,
  type Change,
  type ChangeCommand,
  type ChangeData,
  type ChangeKind,
  KINDS,
  type KindMisuse,
} from './kinds/index.js';
import type { State } from './state.js';

/** One change of a batch, bound to its kind and to its place. */
export interface Step {
  needs(): Need[];
  prepare(state: State, codes: Codes): void;
  apply(state: State, codes: Codes): void;
}

const DEFINITIONS: { readonly [K in ChangeKind]: Kind<ChangeData[K]> } = KINDS;

/** The kinds a change is written under; a sound one has exactly one. */
export function kindsOf(change: Change): ChangeKind[] {
  return CHANGE_KINDS.filter((kind) => kind in change);
}

/** True for a change that only a decision may make. */
export function needsDecision(change: Change): boolean {
  return kindsOf(change).some((kind) => KINDS[kind].needsDecision);
}

function bind<K extends ChangeKind>(kind: K, data: ChangeData[K], index: number): Step {
  const definition: Kind<ChangeData[K]> = DEFINITIONS[kind];
  const path = ['changes', index, kind];
  return {
    needs: () => definition.needs?.(data, path) ?? [],
    prepare: (state, codes) => definition.prepare?.(state, data, codes, path),
    apply: (state, codes) => definition.apply(state, data, codes, path),
  };
}

/** What a change of a batch does, by its kind; nothing for one without a kind, which has its fault elsewhere. */
export function stepsOf(change: Change, index: number): Step[] {
  const [kind] = kindsOf(change);
  // the key says which kind the data is of
  return kind === undefined ? [] : [bind(kind, (change as ChangeData)[kind], index)];
}

/** What a call of a kind's command is about: its codes, or the decision it names. */
export function subjectsOf(kind: ChangeCommand, call: ChangeCall<KindMisuse>): string[] {
  const args: readonly string[] = KINDS[kind].command.arguments;
  return args.includes('<id>') ? [call.decision] : call.codes;
}

/** The change that a call of a kind's command asks for. @throws what the call throws */
export function changeFor(kind: ChangeCommand, call: ChangeCall<KindMisuse>): Change {
  return { [kind]: KINDS[kind].command.build(call) } as unknown as Change;
}
