import { type AllocationFault, Allocator } from '../code/allocate.js';
import { compareCodes, isDescendantOf, parentOf } from '../code/code.js';
import { sameValue } from '../equal.js';
import { isSigned, type Registry } from '../registry/registry.js';
import type { Unit } from '../registry/types.js';

/** Three states of a registry: where two branches parted, this branch, the other one. */
export interface Branches {
  base: Registry;
  mine: Registry;
  theirs: Registry;
}

/** New codes for what this branch granted, old → new, children included; or why one cannot be had. */
export interface Renumbering {
  codes: Map<string, string>;
  /** Codes both sides granted of which this branch's is binding: nothing may change them. */
  binding: string[];
  faults: { code: string; fault: AllocationFault | 'level-one' }[];
}

function withoutCode({ code: _code, ...unit }: Unit): Omit<Unit, 'code'> {
  return unit;
}

/**
 * The code under which the other side already holds what this branch granted under `code`: a unit that is new
 * there and otherwise the same. It is so when a branch of several commits is rebased.
 */
function regrantedAs({ base, mine, theirs }: Branches, code: string): string | undefined {
  const was = base.unit(code);
  if (was === undefined) return undefined;
  return theirs
    .childrenOf(parentOf(code))
    .find(
      (unit) =>
        base.unit(unit.code) === undefined &&
        mine.unit(unit.code) === undefined &&
        sameValue(withoutCode(unit), withoutCode(was)),
    )?.code;
}

/** True where both sides granted a code, each to a body of its own. */
function isTakenTwice(branches: Branches, code: string, twice: ReadonlySet<string>): boolean {
  const { base, mine, theirs } = branches;
  const [own, other] = [mine.unit(code), theirs.unit(code)];
  if (own === undefined || other === undefined || sameValue(own, other)) return false;
  if (twice.has(code)) return true;
  if (base.unit(code) === undefined) return true;
  return !sameValue(base.unit(code), other) && regrantedAs(branches, code) !== undefined;
}

/**
 * Gives new codes to the units this branch granted under drafts where the other side granted the same codes, and
 * to all their descendants; nothing else is touched. The next free code under the same parent is taken.
 * @param spent true for a code that only the history still knows
 * @param twice codes known to stand for two bodies, wherever the branches parted
 */
export function computeRenumbering(
  branches: Branches,
  spent: (code: string) => boolean,
  twice: ReadonlySet<string> = new Set(),
): Renumbering {
  const { mine, theirs } = branches;
  const result: Renumbering = { codes: new Map(), binding: [], faults: [] };
  const allocator = new Allocator(mine.with({ units: theirs.units.values() }), spent);
  const taken = [...mine.units.keys()].filter((code) => isTakenTwice(branches, code, twice)).sort(compareCodes);
  const moved: string[] = [];
  for (const code of taken) {
    if (moved.some((above) => isDescendantOf(code, above))) continue;
    if (isSigned(mine.decision(mine.unit(code)?.granted.decision ?? ''))) {
      result.binding.push(code);
      continue;
    }
    const parent = parentOf(code);
    if (parent === undefined) {
      result.faults.push({ code, fault: 'level-one' });
      continue;
    }
    const known = regrantedAs(branches, code);
    const next = known === undefined ? allocator.next(parent, mine.unit(code)?.type) : { code: known };
    if ('fault' in next) {
      result.faults.push({ code, fault: next.fault });
      continue;
    }
    moved.push(code);
    result.codes.set(code, next.code);
    for (const unit of mine.descendantsOf(code)) result.codes.set(unit.code, next.code + unit.code.slice(code.length));
  }
  return result;
}
