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
