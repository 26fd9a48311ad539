import { isDescendantOf } from '../code/code.js';
import type { DataPath } from '../finding.js';
import type { ClosingReason, Unit } from '../registry/types.js';
import type { State } from './state.js';

/** An old body and those that take it over, as one change has it. */
interface Takeover {
  unit: Unit;
  path: DataPath;
  successors: string[];
  partial: string[];
  wholeOf: string | undefined;
}

/** What one change hands over, by the code of the old body. */
export class Handover {
  readonly #found = new Map<string, Takeover>();

  constructor(private readonly state: State) {}

  /** A body names an old one it takes over: it becomes a successor, and a partial one when it takes only a part. */
  add(old: Unit, successor: Unit | undefined, part: boolean, path: DataPath): void {
    const code = old.code;
    let takeover = this.#found.get(code);
    if (takeover === undefined) {
      takeover = { unit: old, path, successors: [], partial: [], wholeOf: undefined };
      this.#found.set(code, takeover);
    }
    // a successor that failed has its fault; the old body counts as handed over
    if (successor === undefined) return;
    const args = { code, heir: successor.code };
    if (successor.code === code) this.state.fault('heir-itself', path, args);
    else if (isDescendantOf(successor.code, code)) this.state.fault('heir-inside', path, args);
    else if (takeover.successors.includes(successor.code)) this.state.fault('heir-twice', path, args);
    else if (!part && takeover.wholeOf !== undefined)
      this.state.fault('whole-twice', path, { ...args, other: takeover.wholeOf });
    else {
      takeover.successors.push(successor.code);
      if (part) takeover.partial.push(successor.code);
      else takeover.wholeOf = successor.code;
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
