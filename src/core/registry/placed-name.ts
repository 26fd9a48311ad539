import { ancestorAt, levelOf, rootOf } from '../code/code.js';
import { nameKeyIn } from './names.js';
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

const shared = new WeakMap<Registry, ReadonlySet<string>>();

/** Names, by their keys, that agencies of several level-1 bodies bear or bore; found once for a registry. */
function namesShared(registry: Registry): ReadonlySet<string> {
  const known = shared.get(registry);
  if (known !== undefined) return known;
  const found = new Set<string>();
  const first = new Map<string, string>();
  const roots = registry.childrenOf(undefined);
  for (const { code, name, formerNames = [] } of roots.length < 2
    ? []
    : roots.flatMap((root) => registry.childrenOf(root.code))) {
    for (const each of [name, ...formerNames.map((former) => former.name)]) {
      const key = nameKeyIn(registry, each);
      const root = first.get(key);
      if (root === undefined) first.set(key, rootOf(code));
      else if (root !== rootOf(code)) found.add(key);
    }
  }
  shared.set(registry, found);
  return found;
}

/** True for an agency whose name does not say who it is: one of another level-1 body is, or was, called alike. */
function isNameShared(registry: Registry, { code }: Unit, name: string): boolean {
  return levelOf(code) === 2 && namesShared(registry).has(nameKeyIn(registry, name));
}

/**
 * Names of those whom a code is under, the agency of level 2 first; none for an agency, whose name says who it is. Where
 * agencies of several level-1 bodies are called alike, such a one has its level-1 body, and its code where it is above
 * others.
 */
export function namesAbove(registry: Registry, code: string, nameOf: (unit: Unit) => string): string[] {
  const level = levelOf(code);
  const own = registry.unit(code);
  if (level === 2 && own !== undefined && isNameShared(registry, own, nameOf(own))) {
    const root = registry.unit(rootOf(code));
    return root === undefined ? [] : [nameOf(root)];
  }
  const above = Array.from({ length: Math.max(0, level - 2) }, (_, i) => ancestorAt(code, i + 2) ?? '');
  return above.map((each) => {
    const unit = registry.unit(each);
    if (unit === undefined) return '';
    const name = nameOf(unit);
    return isNameShared(registry, unit, name) ? `${name} (${each})` : name;
  });
}

/** `Phòng Kinh tế thuộc Ủy ban nhân dân xã Z`: the name of a body on a day, where no heading says who it is under. */
export function placedNameAt(registry: Registry, { code, name }: { code: string; name: string }, at: IsoDate): string {
  const above = namesAbove(registry, code, (unit) => nameAt(registry, unit, at));
  return `${name}${underWords(name, above)}`;
}
