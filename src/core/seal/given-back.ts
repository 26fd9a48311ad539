import { isSigned, type Registry } from '../registry/registry.js';
import type { Unit } from '../registry/types.js';
import { earlierCodesOf } from './earlier-codes.js';

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

/** A unit without some earlier codes. */
export function withoutCodes(unit: Unit, codes: readonly string[]): Unit {
  const { legacyCodes = [], ...rest } = unit;
  const left = legacyCodes.filter((each) => !codes.includes(each));
  return { ...rest, ...(left.length === 0 ? {} : { legacyCodes: left }) };
}

/**
 * The earlier codes of a unit for whoever acts: what only another draft would hand over to it stays where it is until
 * then.
 */
export function boundCodes(registry: Registry, unit: Unit, acting?: string): readonly string[] {
  const { code, legacyCodes = [] } = unit;
  const meant = legacyCodes.flatMap((each) => {
    const left = registry.unit(each);
    if (left?.closed === undefined || left.closed.decision === acting) return [];
    return codesToGiveBack(registry, left).flatMap(({ heir, codes }) => (heir === code ? codes : []));
  });
  return meant.length === 0 ? legacyCodes : legacyCodes.filter((each) => !meant.includes(each));
}
