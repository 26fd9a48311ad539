import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import type { SinceContext } from './context.js';
import { keyOfName } from './kin.js';

/** A unit with what it is called: in full, in short, or what it was called before. */
export interface Bearer {
  unit: Unit;
  how: 'name' | 'short' | 'former';
}

/** Who is called what in the earlier state; each unit once under one spelling, by the first of its names that has it. */
export function bearersOf(
  before: Registry,
  units: Iterable<Unit>,
  namesOf: (unit: Unit) => readonly (readonly [string, Bearer['how']])[],
): (name: string) => readonly Bearer[] {
  const bearers = new Map<string, Bearer[]>();
  for (const unit of units) {
    const own = new Set<string>();
    for (const [name, how] of namesOf(unit)) {
      const key = keyOfName(before, name);
      if (own.has(key)) continue;
      own.add(key);
      const known = bearers.get(key);
      if (known === undefined) bearers.set(key, [{ unit, how }]);
      else known.push({ unit, how });
    }
  }
  return (name) => bearers.get(keyOfName(before, name)) ?? [];
}

/** Of those who are called something another body than a unit; none where it was called so itself, nor one it took over. */
export function otherBearer(
  { registry }: SinceContext,
  code: string,
  bearers: readonly Bearer[],
  isMeant: (bearer: Bearer) => boolean,
): Bearer | undefined {
  if (bearers.some(({ unit }) => unit.code === code)) return undefined;
  const heirTo = new Set(registry.predecessorsOf(code).map((each) => each.code));
  return bearers.find((bearer) => !heirTo.has(bearer.unit.code) && isMeant(bearer));
}
