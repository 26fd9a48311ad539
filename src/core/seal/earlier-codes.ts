import { isSigned, type Registry } from '../registry/registry.js';
import type { Closed, Unit } from '../registry/types.js';

/** Earlier codes of a unit, by the decision that gave them to it. */
export interface EarlierCodes {
  /** Those it was granted with. */
  own: string[];
  /** Those that came with a unit which a later decision re-coded into it, by that unit's code. */
  handed: ReadonlyMap<string, string[]>;
}

/** True where a unit was closed because another one, granted by another decision, is the same agency. */
function isHandedOver(closed: Closed | undefined, to: Unit): boolean {
  const isInto = closed?.reason === 'replaced' && closed.successors?.includes(to.code) === true;
  return isInto && closed.decision !== to.granted.decision;
}

/**
 * Parts the earlier codes of a unit. What a re-coding into a unit adds is the code that is left, and right before it
 * those which that one carried; all others the unit was granted with.
 */
export function earlierCodesOf(registry: Registry, unit: Unit): EarlierCodes {
  const own: string[] = [];
  const handed = new Map<string, string[]>();
  // what stands before the last code that was left is not right before the next one
  let first = 0;
  for (const code of unit.legacyCodes ?? []) {
    const left = registry.unit(code);
    if (left === undefined || handed.has(code) || !isHandedOver(left.closed, unit)) {
      own.push(code);
      continue;
    }
    const carried = own.findLastIndex((each) => left.legacyCodes?.includes(each) !== true) + 1;
    handed.set(code, [...own.splice(Math.max(first, carried)), code]);
    first = own.length;
  }
  return { own, handed };
}

/** The earlier codes of an agency that leaves a code behind for a new one: those it carried, and that one. */
export function recodedCodes({ code, legacyCodes = [] }: Unit): string[] {
  return [...new Set([...legacyCodes, code])];
}

/**
 * The earlier codes of a unit that is there and takes over the code of the same agency. They stand after its own, or in
 * front where they could not be told from its last one: {@link earlierCodesOf} gives back which is which.
 */
export function joinedCodes(left: Unit, { legacyCodes: own = [] }: Unit): string[] {
  const fresh = recodedCodes(left).filter((code) => !own.includes(code));
  const last = own.at(-1);
  const isCarried = last !== undefined && left.legacyCodes?.includes(last) === true;
  return isCarried ? [...fresh, ...own] : [...own, ...fresh];
}

/**
 * Earlier codes that were to go over from a unit to one that is there, by a closing that only a draft meant; they stay
 * where they are once that closing gives way to another.
 */
export function codesToGiveBack(registry: Registry, { code, closed }: Unit): { heir: string; codes: string[] }[] {
  if (closed === undefined || isSigned(registry.decision(closed.decision))) return [];
  return (closed.successors ?? []).flatMap((heir) => {
    const unit = registry.unit(heir);
    const codes = unit === undefined ? undefined : earlierCodesOf(registry, unit).handed.get(code);
    return codes === undefined ? [] : [{ heir, codes }];
  });
}
