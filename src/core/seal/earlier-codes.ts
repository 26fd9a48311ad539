import { closingsOf, isLifted } from '../registry/closings.js';
import { correctedCodes } from '../registry/misprints.js';
import type { Registry } from '../registry/registry.js';
import type { Unit } from '../registry/types.js';

/** Earlier codes of a unit, by the decision that gave them to it. */
export interface EarlierCodes {
  /** Those it was granted with. */
  own: string[];
  /** Those that came with a unit which a later decision re-coded into it, by that unit's code. */
  handed: ReadonlyMap<string, string[]>;
}

/** True where a unit was closed, if only for a time, because another one that was granted otherwise is the same agency. */
function isHandedOver(left: Unit, to: Unit): boolean {
  return closingsOf(left).some(
    ({ reason, successors, decision }) =>
      reason === 'replaced' && successors?.includes(to.code) === true && decision !== to.granted.decision,
  );
}

/** The earlier codes that a unit carries or carried: a misprint that was put right went along with it as it stood. */
function carriedCodes({ legacyCodes = [], corrections = [] }: Unit): Set<string> {
  const misprinted = corrections.flatMap(({ field, was }) => (field === 'legacyCodes' ? (was ?? []) : []));
  return new Set([...legacyCodes, ...misprinted]);
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
    if (left === undefined || handed.has(code) || !isHandedOver(left, unit)) {
      own.push(code);
      continue;
    }
    const carriedBefore = carriedCodes(left);
    const carried = own.findLastIndex((each) => !carriedBefore.has(each)) + 1;
    handed.set(code, [...own.splice(Math.max(first, carried)), code]);
    first = own.length;
  }
  return { own, handed };
}

/** The earlier codes that a unit was granted with, as they stood before any misprint in them was put right. */
export function grantedCodes(registry: Registry, unit: Unit): string[] {
  const { own } = earlierCodesOf(registry, unit);
  return correctedCodes(unit).reduceRight((codes, { gone, came }) => {
    const left = codes.filter((code) => !came.includes(code));
    return left.length === codes.length ? codes : [...left, ...gone];
  }, own);
}

/**
 * The earlier codes that a unit bears: without those of another one that went over into it and, since the re-coding was
 * revoked, bears them by itself again.
 */
export function borneCodes(registry: Registry, unit: Unit): readonly string[] {
  const { legacyCodes = [] } = unit;
  const isBack = (code: string): boolean => {
    const left = registry.unit(code);
    if (left?.formerClosings === undefined) return false;
    const standing = registry.standingClosings(left).filter(({ successors }) => successors?.includes(unit.code));
    return standing.length === 0 && closingsOf(left).some((each) => isLifted(each) && each.reason === 'replaced');
  };
  if (!legacyCodes.some(isBack)) return legacyCodes;
  const { handed } = earlierCodesOf(registry, unit);
  const gone = new Set([...handed].flatMap(([code, codes]) => (isBack(code) ? codes : [])));
  return legacyCodes.filter((code) => !gone.has(code));
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
