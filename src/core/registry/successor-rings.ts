import { ringsIn } from '../rings.js';
import { wasEverClosed } from './closings.js';
import { isSigned, type Registry } from './registry.js';
import { standingClosing } from './timeline.js';
import type { Unit } from './types.js';

type Rings = ReadonlyMap<string, string>;

const known = new WeakMap<Registry, ReadonlyMap<string, Rings>>();

/** Under whom a closing acts: all signed decisions act together (''), each draft for itself. */
function actingIn(registry: Registry, decision: string): string {
  return isSigned(registry.decision(decision)) ? '' : decision;
}

function ringsOf(registry: Registry): ReadonlyMap<string, Rings> {
  const found = known.get(registry);
  if (found !== undefined) return found;
  const ways = new Map<string, Map<string, readonly string[]>>();
  for (const unit of registry.units.values()) {
    if (!wasEverClosed(unit)) continue;
    const closed = standingClosing(registry, unit);
    if (closed === undefined) continue;
    const acting = actingIn(registry, closed.decision);
    const own = ways.get(acting) ?? new Map<string, readonly string[]>();
    ways.set(acting, own.set(unit.code, closed.successors ?? []));
  }
  const rings = new Map([...ways].map(([acting, own]) => [acting, ringsIn(own.keys(), (code) => own.get(code) ?? [])]));
  known.set(registry, rings);
  return rings;
}

/** True for the least of the codes that took over from one another in a ring: it speaks for all of them. */
export function isLeastOfRing(registry: Registry, unit: Unit): boolean {
  const closed = standingClosing(registry, unit);
  if (closed === undefined) return false;
  return ringsOf(registry).get(actingIn(registry, closed.decision))?.get(unit.code) === unit.code;
}
