import { ringsIn } from '../rings.js';
import { isSigned, type Registry } from './registry.js';
import type { Decision } from './types.js';

const known = new WeakMap<Registry, ReadonlyMap<string, string>>();

function ringsOf(registry: Registry): ReadonlyMap<string, string> {
  const found = known.get(registry);
  if (found !== undefined) return found;
  // one of another day is older or newer, which is told of by itself
  const ended = (id: string): string[] => {
    const { signed, revokes = [], replaces = [] } = registry.decision(id) ?? {};
    return [...revokes, ...replaces].filter((other) => {
      const old = registry.decision(other);
      return isSigned(old) && old.signed === signed;
    });
  };
  const rings = ringsIn(registry.decisions.keys(), ended);
  known.set(registry, rings);
  return rings;
}

/**
 * True where a decision ends another one (revokes or replaces it) and is ended in turn by that one, or by those that it
 * ends: signed on one day, none of them is the later one.
 */
export function endsInRing(registry: Registry, { id }: Decision, other: string): boolean {
  const rings = ringsOf(registry);
  const ring = rings.get(id);
  return ring !== undefined && ring === rings.get(other);
}
