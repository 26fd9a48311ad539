import { parentOf } from '../code/code.js';
import { cyclesIn } from '../cycles.js';
import { nameKeyIn } from './names.js';
import type { Registry } from './registry.js';

/** A body that takes another name: under its own code, or under the one that its code is replaced by. */
export interface Renaming {
  code: string;
  was: string;
  is: string;
}

/**
 * Bodies renamed in a ring: each takes the name of the next, which comes to bodies that exchange their codes. A row of
 * names that ends with a new one is no ring. What many bodies are called (`Văn phòng`) says which one is meant only among
 * those under one parent.
 * @returns each code with the one whose name it takes
 */
export function exchangedNames(registry: Registry, renamings: readonly Renaming[]): Map<string, string> {
  const key = (name: string): string => nameKeyIn(registry, name);
  const changed = renamings.filter(({ was, is }) => key(was) !== key(is));
  if (changed.length < 2) return new Map();
  const byName = new Map<string, Renaming[]>();
  for (const each of changed) byName.set(key(each.was), [...(byName.get(key(each.was)) ?? []), each]);
  const taken = changed
    .map((each) => ({ each, from: byName.get(key(each.is)) ?? [] }))
    .filter(({ from }) => from.length > 0);
  if (taken.length === 0) return new Map();
  const counts = new Map<string, number>();
  for (const { name } of registry.units.values()) counts.set(key(name), (counts.get(key(name)) ?? 0) + 1);
  const isOne = (a: Renaming, b: Renaming): boolean =>
    parentOf(a.code) === parentOf(b.code) || [a, b].every(({ was }) => (counts.get(key(was)) ?? 0) < 2);
  const next = new Map(
    taken.map(({ each, from }) => [
      each.code,
      from.filter((other) => other !== each && isOne(each, other)).map(({ code }) => code),
    ]),
  );
  return cyclesIn(next);
}
