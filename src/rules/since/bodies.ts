import { parentOf } from '../../core/code/code.js';
import { cyclesIn } from '../../core/cycles.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import { isBinding, type SinceContext, sameBasis } from './context.js';
import type { DecisionsSince } from './decisions.js';
import { keyOfName } from './kin.js';
import { draftFate, isSameName } from './likeness.js';
import type { NameHistory } from './names.js';
import { isOtherSpelling, Spellings } from './spelling.js';

/** A unit in both states, with its names in each; a draft's name is the one it bears. */
export interface Pair {
  was: Unit;
  is: Unit;
  then: NameHistory;
  now: NameHistory;
}

/** True when a code now stands for another body than before: granted anew, under a name it never recorded. */
function isOtherBody(before: Registry, { moved }: DecisionsSince, { was, is }: Pair): boolean {
  if (isSameName(was.name, is.name) || sameBasis(before, moved, was.granted, is.granted)) return false;
  return is.formerNames?.some(({ name }) => isSameName(name, was.name)) !== true;
}

/** True where a draft that granted a code grants it still, or was issued since. */
export function isSameGrant({ idNow }: DecisionsSince, { was, is }: Pair): boolean {
  return idNow(was.granted.decision) === is.granted.decision;
}

/** Codes that stand for another body now, but for those that two bodies exchanged; drafted ones under another name. */
export function regrantedCodes(
  { before, registry }: SinceContext,
  decisions: DecisionsSince,
  pairs: Iterable<Pair>,
): { granted: Set<string>; drafted: Set<string>; renamed: Set<string> } {
  const granted = new Set<string>();
  const drafted = new Set<string>();
  const renamed = new Set<string>();
  for (const pair of pairs) {
    const { was, is } = pair;
    if (isBinding(before, was.granted.decision)) {
      if (isOtherBody(before, decisions, pair)) granted.add(was.code);
    } else {
      const fate = draftFate(before, registry, was, is, isSameGrant(decisions, pair));
      if (fate === 'other') drafted.add(was.code);
      if (fate === 'renamed') renamed.add(was.code);
    }
  }
  return { granted, drafted, renamed };
}

/** How many units of a registry bear a name. */
export function countNames(registry: Registry): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of registry.units.values()) {
    const key = keyOfName(registry, name);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/**
 * Codes whose bodies were exchanged, each with the code whose name it took: one took the name that another bore, and so
 * on round to the first, whatever was written as former names and however the names are spelt. What many bodies are called (`Văn phòng`) says which
 * body is meant only among those under one parent.
 */
export function swappedCodes(before: Registry, pairs: readonly Pair[]): Map<string, string> {
  const key = (name: string): string => keyOfName(before, name);
  const changed = pairs.filter(({ then, now }) => then.name !== now.name && key(then.name) !== key(now.name));
  const byName = new Map<string, Pair[]>();
  for (const pair of changed) {
    byName.set(key(pair.then.name), [...(byName.get(key(pair.then.name)) ?? []), pair]);
  }
  const counts = changed.length < 2 ? new Map<string, number>() : countNames(before);
  const isOne = (a: Pair, b: Pair): boolean =>
    parentOf(a.was.code) === parentOf(b.was.code) || [a, b].every(({ was }) => counts.get(key(was.name)) === 1);
  const spellings = new Spellings(changed, ({ then }) => then.name);
  const next = new Map(
    changed.map((pair) => {
      const { then, now } = pair;
      const named = byName.get(key(now.name)) ?? [];
      // a name that is only written otherwise is nobody else's
      const near = named.length > 0 || isOtherSpelling(then.name, now.name) ? [] : spellings.of(now.name);
      const others = [...named, ...near].filter((other) => other !== pair && isOne(pair, other));
      return [pair.was.code, others.map(({ was }) => was.code)];
    }),
  );
  return cyclesIn(next);
}
