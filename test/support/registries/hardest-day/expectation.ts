import type { ClosingReason, Unit } from '../../../../src/core/registry/types.js';

/**
 * Names a unit without knowing which code the tool will grant it: the code of a unit that was there before; for one
 * that the batch grants, the identity of its parent, `/`, and its name (`H24/Ủy ban nhân dân xã An Lạc/Trường …`).
 */
export type Identity = string;

export interface Successor {
  identity: Identity;
  /** It took over only a part. */
  part: boolean;
}

/** What becomes of one old code. Without `reason` the unit lives on, under `name` where it is renamed. */
export interface Expectation {
  reason?: ClosingReason;
  /** Who took over on that day; none of a unit that was dissolved. */
  successors: readonly Successor[];
  name?: string;
}

/** The identity of a unit after the batch; `decision` is the one the batch was applied under. */
export function identityOf(code: string, units: ReadonlyMap<string, Unit>, decision: string): Identity {
  const unit = units.get(code);
  if (unit === undefined) throw new RangeError(`no unit ${code}`);
  if (unit.granted.decision !== decision) return code;
  return `${identityOf(code.slice(0, code.lastIndexOf('.')), units, decision)}/${unit.name}`;
}

/**
 * Where an old code leads in the end, through closings of before and of the batch. Somebody who took over a whole
 * by one way is not a partial successor, whatever the other ways.
 */
export function follow(
  code: string,
  units: ReadonlyMap<string, Unit>,
  expected: ReadonlyMap<string, Expectation>,
  part = false,
  found = new Map<Identity, boolean>(),
): Map<Identity, boolean> {
  const closed = units.get(code)?.closed;
  const fate = expected.get(code);
  if (closed !== undefined) {
    for (const next of closed.successors ?? []) {
      follow(next, units, expected, part || (closed.partial ?? []).includes(next), found);
    }
  } else if (fate?.reason !== undefined) {
    for (const next of fate.successors) follow(next.identity, units, expected, part || next.part, found);
  } else {
    found.set(code, part && (found.get(code) ?? true));
  }
  return found;
}
