import { ancestorAt, levelOf } from '../code/code.js';
import type { Registry } from './registry.js';
import { nameAt } from './timeline.js';
import type { IsoDate, Unit } from './types.js';

/**
 * ` thuộc Trung tâm Y, Sở Z`: who a body is under, as far as its name does not say so.
 * @param above names of those it is under, the agency of level 2 first
 */
export function underWords(name: string, above: readonly string[]): string {
  const own = name.toLocaleLowerCase('vi');
  const names = above.filter((each) => each !== '' && !own.includes(each.toLocaleLowerCase('vi')));
  return names.length === 0 ? '' : ` thuộc ${names.reverse().join(', ')}`;
}

/** Names of those whom a code is under, the agency of level 2 first; none for an agency, whose name says who it is. */
export function namesAbove(registry: Registry, code: string, nameOf: (unit: Unit) => string): string[] {
  const above = Array.from({ length: Math.max(0, levelOf(code) - 2) }, (_, i) => ancestorAt(code, i + 2) ?? '');
  return above.map((each) => {
    const unit = registry.unit(each);
    return unit === undefined ? '' : nameOf(unit);
  });
}

/** `Phòng Kinh tế thuộc Ủy ban nhân dân xã Z`: the name of a body on a day, where no heading says who it is under. */
export function placedNameAt(registry: Registry, { code, name }: { code: string; name: string }, at: IsoDate): string {
  const above = namesAbove(registry, code, (unit) => nameAt(registry, unit, at));
  return `${name}${underWords(name, above)}`;
}
