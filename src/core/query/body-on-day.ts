import { rootCalled } from '../registry/authority.js';
import { isSameNameIn } from '../registry/names.js';
import type { Registry } from '../registry/registry.js';
import { hasEffect, inForceAt, nameAt, nameIndexAt } from '../registry/timeline.js';
import type { IsoDate, Unit } from '../registry/types.js';
import { resolveUnit } from './resolve.js';

/** What a body that somebody named has become by a day. */
export type BodyOnDay =
  /** In force, under another name or another code. */
  | { fate: 'renamed'; name: string }
  /** Gone into one other, which acts in its place. */
  | { fate: 'succeeded'; name: string }
  /** Gone, into several or into none. */
  | { fate: 'gone' };

/** A name without the place behind it, which papers write and leave out: `Sở Y tế thành phố Hải Phòng`. */
function placeless(name: string): string {
  return name.replace(/(?<=^(?:Sở|Ban|Thanh tra)\s.+)\s+(?:tỉnh|thành phố)(?:\s\p{Lu}.*)?$/iu, '');
}

/** The units directly under an authority; of a registry with one level-1 body, under that one where it is nobody's name. */
function unitsUnder(registry: Registry, authority: string): readonly Unit[] {
  const own = rootCalled(registry, authority);
  if (own !== undefined) return registry.childrenOf(own.code);
  const called = [...registry.units.values()].filter((unit) => isSameNameIn(registry, unit.name, authority));
  if (called.length > 0) return called.flatMap(({ code }) => registry.childrenOf(code));
  const [only, ...others] = registry.childrenOf(undefined);
  return only === undefined || others.length > 0 ? [] : registry.childrenOf(only.code);
}

/** The names that a unit bore by a day, or until it ended. */
function namesBy(registry: Registry, unit: Unit, at: IsoDate): string[] {
  const names = [...(unit.formerNames ?? []).map(({ name }) => name), unit.name];
  return names.slice(0, nameIndexAt(registry, unit, at) + 1);
}

/**
 * What a body under an authority has become by a day.
 * @param but a decision whose own deeds do not count: what it says was said before it had effect
 * @returns undefined where it bears that name, or the registry does not know it
 */
export function bodyOnDay(
  registry: Registry,
  name: string,
  authority: string,
  at: IsoDate,
  but?: string,
): BodyOnDay | undefined {
  const isCalled = (each: string): boolean => isSameNameIn(registry, placeless(each), placeless(name));
  const units = unitsUnder(registry, authority).filter((unit) => hasEffect(registry, unit.granted, at));
  if (units.some((unit) => inForceAt(registry, unit, at) && isCalled(nameAt(registry, unit, at)))) return undefined;
  const ways = units
    .filter((unit) => namesBy(registry, unit, at).some(isCalled))
    .map((unit) => resolveUnit(registry, unit, at));
  if (ways.length === 0 || ways.some(({ steps }) => steps.some(({ decision }) => decision === but))) return undefined;
  const heirs = new Map(ways.flatMap(({ current }) => current.map((each) => [each.code, each.name])));
  const [heir, ...others] = heirs.values();
  if (heir === undefined || others.length > 0) return { fate: 'gone' };
  const isSame = ways.every(({ result }) => result === 'renamed' || result === 'replaced' || result === 'exact');
  return { fate: isSame ? 'renamed' : 'succeeded', name: heir };
}
