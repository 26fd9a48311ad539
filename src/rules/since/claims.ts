import { type StrangeClaim, strangeClaim } from '../../core/query/strange-claims.js';
import type { Unit } from '../../core/registry/types.js';
import type { SinceContext } from './context.js';

/**
 * What is strange about an earlier code at a unit of the present state, by what both states and the tip of the base know.
 */
export function claimOf(
  { before, registry, tip }: SinceContext,
  { code }: Unit,
  legacy: string,
): StrangeClaim | undefined {
  const states = [before, registry, ...(tip === undefined ? [] : [tip])] as const;
  return strangeClaim(states, (each) => states.some((state) => state.unit(each) !== undefined), code, legacy);
}
