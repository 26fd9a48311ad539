import { isBeneath } from '../code/code.js';
import type { DataPath } from '../finding.js';
import type { ClosingReason, Unit } from '../registry/types.js';
import type { Codes } from './allocation.js';
import { realise } from './grant.js';
import type { State } from './state.js';
import type { Heir, Merge, Split } from './types.js';

/** An old body and those that take it over, as one change tells it. */
interface Inheritance {
  unit: Unit;
  path: DataPath;
  successors: string[];
  partial: string[];
  wholeOf: string | undefined;
}

/** What one change hands over, by the code of the old body. */
class Handover {
  readonly #found = new Map<string, Inheritance>();

  constructor(private readonly state: State) {}

  /** One heir names an old body: it becomes a successor, and a partial one when it takes only a part. */
  add(old: Unit, heir: Unit | undefined, part: boolean, path: DataPath): void {
    const code = old.code;
    let inheritance = this.#found.get(code);
    if (inheritance === undefined) {
      inheritance = { unit: old, path, successors: [], partial: [], wholeOf: undefined };
      this.#found.set(code, inheritance);
    }
    // an heir that failed has its fault; the old body counts as handed over
    if (heir === undefined) return;
    const args = { code, heir: heir.code };
    if (heir.code === code) this.state.fault('heir-itself', path, args);
    else if (isBeneath(heir.code, code)) this.state.fault('heir-inside', path, args);
    else if (inheritance.successors.includes(heir.code)) this.state.fault('heir-twice', path, args);
    else if (!part && inheritance.wholeOf !== undefined)
      this.state.fault('whole-twice', path, { ...args, other: inheritance.wholeOf });
    else {
      inheritance.successors.push(heir.code);
      if (part) inheritance.partial.push(heir.code);
      else inheritance.wholeOf = heir.code;
    }
  }

  /** Closes what was handed over: `merged` with one successor, `split` with several. */
  close(subtree: boolean): void {
    for (const { unit, path, successors, partial } of this.#found.values()) {
      const reason: ClosingReason = successors.length > 1 ? 'split' : 'merged';
      const beneath = subtree ? this.state.standingBeneath(unit.code) : [];
      for (const each of [unit, ...beneath]) this.state.close(each, { reason, successors, partial }, path);
    }
  }
}

/** `reorganise`: n bodies become n, one entry for each body of the new order. */
export function applyReorganise(state: State, heirs: readonly Heir[], codes: Codes, path: DataPath): void {
  const handover = new Handover(state);
  heirs.forEach((heir, i) => {
    const at = [...path, i];
    const unit = realise(state, heir, codes, at);
    if ((heir.whole ?? []).length + (heir.part ?? []).length === 0) state.fault('takes-nothing', at);
    for (const side of ['whole', 'part'] as const) {
      heir[side]?.forEach((ref, j) => {
        const old = state.unitToClose(ref, [...at, side, j]);
        if (old !== undefined) handover.add(old, unit, side === 'part', [...at, side, j]);
      });
    }
  });
  handover.close(false);
}

/** `merge`: several bodies into one; with `subtree` all beneath them goes into it too. */
export function applyMerge(state: State, { from, into, subtree }: Merge, codes: Codes, path: DataPath): void {
  const heir = realise(state, into, codes, [...path, 'into']);
  const handover = new Handover(state);
  from.forEach((ref, i) => {
    const at = [...path, 'from', i];
    const old = state.unitToClose(ref, at);
    if (old !== undefined) handover.add(old, heir, false, at);
  });
  handover.close(subtree === true);
}

/** `split`: one body into several, each of which takes a part; with `subtree` all beneath it goes the same way. */
export function applySplit(state: State, { from, into, subtree }: Split, codes: Codes, path: DataPath): void {
  const old = state.unitToClose(from, [...path, 'from']);
  const handover = new Handover(state);
  into.forEach((body, i) => {
    const at = [...path, 'into', i];
    const heir = realise(state, body, codes, at);
    if (old !== undefined) handover.add(old, heir, true, at);
  });
  handover.close(subtree === true);
}
