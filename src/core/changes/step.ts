import type { DataPath } from '../finding.js';
import { effectiveOfDecision } from '../registry/registry.js';
import type { Codes, Need } from './allocation.js';
import type { HandoverWords } from './handover.js';
import type { ChangeCall, ChildrenAnswer, Kind, KindCommand } from './kind.js';
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
  /** Its data, as its kind is given them. */
  readonly data: unknown;
  /** What it needs codes for, in the order written. */
  readonly needs: readonly Need[];
  /** Says what is wrong with its own date and with what stands beside its data. */
  check(state: State): void;
  /** Grants a new unit under its code, where one of its needs is for a new one. */
  grant(state: State, need: Need, code: string): void;
  prepare(state: State, codes: Codes): void;
  apply(state: State, codes: Codes): void;
}

/** What stands beside the data of a kind that is a list. */
const BESIDE = ['children', 'remainder'] as const;
const NO_NEEDS: readonly Need[] = [];
const DEFINITIONS: { readonly [K in ChangeKind]: Kind<ChangeData[K]> } = KINDS;

function isKind(key: string): key is ChangeKind {
  return Object.hasOwn(KINDS, key);
}

/** The kinds a change is written under; a sound one has exactly one. */
export function kindsOf(change: Change): ChangeKind[] {
  const found = Object.keys(change).filter(isKind);
  // in the order of the kinds, whatever that of the keys
  return found.length < 2 ? found : CHANGE_KINDS.filter((kind) => kind in change);
}

/** True for a change that only a decision may make. */
export function needsDecision(change: Change): boolean {
  return kindsOf(change).some((kind) => KINDS[kind].needsDecision);
}

/** A change's own date, which stands among its data or beside them. */
function ownDate(change: Change, data: object): { date: string | undefined; isTwice: boolean } {
  const inside = 'effective' in data ? (data.effective as string) : undefined;
  return { date: inside ?? change.effective, isTwice: inside !== undefined && change.effective !== undefined };
}

/** What is wrong with what stands beside the data of a change. */
function checkBeside(state: State, change: Change, kind: ChangeKind, index: number): void {
  const definition: Kind<unknown> = KINDS[kind];
  const path = ['changes', index] as const;
  const { date, isTwice } = ownDate(change, (change as ChangeData)[kind]);
  if (isTwice) state.fault('effective-twice', [...path, 'effective']);
  const from = effectiveOfDecision(state.decision);
  if (date !== undefined && from !== undefined && date < from) {
    const args = { date, decision: state.decisionId ?? '', decisionDate: from };
    state.fault('before-decision', [...path, ...(change.effective === undefined ? [kind] : []), 'effective'], args);
  }
  if (definition.isList === true) return;
  for (const key of BESIDE) if (change[key] !== undefined) state.fault('beside-only', [...path, key], { key, kind });
}

/** The data of a change without its date, in a map of its own: two changes may be given as one object. */
function withoutDate(given: object): object {
  // next to all have none, and to copy without a key takes ten times as long
  if (!('effective' in given)) return { ...given };
  const { effective: _own, ...rest } = given;
  return rest;
}

/** A change bound to its kind: one object and no more, for there may be a hundred thousand. */
class BoundStep<K extends ChangeKind> implements Step {
  readonly data: ChangeData[K];
  readonly needs: readonly Need[];
  readonly #own: string | undefined;

  constructor(
    private readonly kind: K,
    private readonly change: Change,
    private readonly index: number,
    batchDate: string | undefined,
  ) {
    // the key says which kind the data is of
    const given = (change as ChangeData)[kind];
    this.data = Array.isArray(given) ? given : (withoutDate(given as object) as ChangeData[K]);
    this.needs = this.#definition.needs?.(this.data, this.#path) ?? NO_NEEDS;
    this.#own = ownDate(change, given as object).date ?? batchDate;
  }

  get #definition(): Kind<ChangeData[K]> {
    return DEFINITIONS[this.kind];
  }

  get #path(): DataPath {
    return ['changes', this.index, this.kind];
  }

  check(state: State): void {
    checkBeside(state, this.change, this.kind, this.index);
  }

  grant(state: State, need: Need, code: string): void {
    state.during(this.#own, () => need.grant?.(state, code), this.index);
  }

  prepare(state: State, codes: Codes): void {
    const { prepare } = this.#definition;
    if (prepare !== undefined) state.during(this.#own, () => prepare(state, this.data, codes, this.#path), this.index);
  }

  apply(state: State, codes: Codes): void {
    const { children, remainder } = this.change;
    const beside: HandoverWords = {};
    if (children !== undefined) beside.children = children;
    if (remainder !== undefined) beside.remainder = remainder;
    const apply = (): void => this.#definition.apply(state, this.data, codes, this.#path, beside);
    state.during(this.#own, apply, this.index);
  }
}

/**
 * What a change of a batch does, by its kind; nothing for one without a kind, which has its fault elsewhere.
 * @param date the date of the batch, for a change that has none of its own
 */
export function stepOf(change: Change, index: number, date: string | undefined): Step | undefined {
  const [kind] = kindsOf(change);
  return kind === undefined ? undefined : new BoundStep(kind, change, index, date);
}

/** What a call of a kind's command is about: its codes, or the decision it names. */
export function subjectsOf(kind: ChangeCommand, call: ChangeCall<KindMisuse>): string[] {
  const args: readonly string[] = KINDS[kind].command.arguments;
  if (args.includes('<id>')) return [call.decision];
  const under = args.includes('[codes...]') ? call.codeOption('under') : undefined;
  return under === undefined ? call.codes : [...call.codes, under];
}

/** The change that a call of a kind's command asks for. @throws what the call throws */
export function changeFor(kind: ChangeCommand, call: ChangeCall<KindMisuse>): Change {
  return { [kind]: KINDS[kind].command.build(call) } as unknown as Change;
}

function commandOf(kind: ChangeCommand): KindCommand<unknown, string> {
  return KINDS[kind].command as unknown as KindCommand<unknown, string>;
}

/** True for a kind whose command may have to say what becomes of units beneath. */
export function takesAnswer(kind: ChangeCommand): boolean {
  return commandOf(kind).answered !== undefined;
}

/** The same change once it was said what becomes of the units beneath. */
export function answeredChange(kind: ChangeCommand, change: Change, answer: ChildrenAnswer): Change {
  const data: unknown = (change as ChangeData)[kind];
  return { ...change, [kind]: commandOf(kind).answered?.(data, answer) ?? data } as unknown as Change;
}
