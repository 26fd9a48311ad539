import { isDescendantOf } from '../code/code.js';
import type { DataPath } from '../finding.js';
import type { ClosingReason, Unit } from '../registry/types.js';
import type { State } from './state.js';

/** An old body and those that take it over, as one change tells it. */
interface Inheritance {
  unit: Unit;
  path: DataPath;
  successors: string[];
  partial: string[];
  wholeOf: string | undefined;
}

/** What one change hands over, by the code of the old body. */
export class Handover {
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
    else if (isDescendantOf(heir.code, code)) this.state.fault('heir-inside', path, args);
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
      const descendants = subtree ? this.state.earlierDescendants(unit.code) : [];
      for (const each of [unit, ...descendants]) this.state.close(each, { reason, successors, partial }, path);
    }
  }
}
