import { misprints } from '../registry/corrections.js';
import { isSameNameIn, writtenOutIn } from '../registry/names.js';
import { isSigned, type Registry, untilOf } from '../registry/registry.js';
import { shortNamesOf } from '../registry/short-names.js';
import { inForceAt, isOver, nameAt, statusAt } from '../registry/timeline.js';
import type { IsoDate, Unit } from '../registry/types.js';
import { fold } from '../text/fold.js';
import { initialsFrom } from './search/runs.js';

/** Letters and signs of a keyboard without marks. */
const UNMARKED = /^[\x20-\x7e]+$/;
const FIRST_LETTERS = /^\p{Lu}{3,}$/u;

/**
 * The units that bear a name: those in force whose name it is at the date, else those whose short name it is, else those
 * that are to come, else those that bore it once or are over. One name in any spelling counts as one; `unmarked` has a
 * name typed without any diacritics stand for those that have them, and first letters for the whole name, which is good
 * for looking up and nothing else.
 */
export function unitsNamed(registry: Registry, name: string, at: IsoDate, unmarked = false): Unit[] {
  const found = named(registry, at, sameName(registry, name, false));
  if (found.length > 0 || !unmarked) return found;
  const plain = UNMARKED.test(name) ? named(registry, at, sameName(registry, name, true)) : [];
  return plain.length > 0 ? plain : inFirstLetters(registry, name.trim(), at);
}

/** The units in force whose whole names have some first letters, which are typed large: `SYT`. */
function inFirstLetters(registry: Registry, typed: string, at: IsoDate): Unit[] {
  if (!FIRST_LETTERS.test(typed)) return [];
  return [...registry.units.values()].filter((unit) => {
    const words = fold(nameAt(registry, unit, at)).split(' ');
    return inForceAt(registry, unit, at) && initialsFrom(fold(typed), words, 0) === words.length;
  });
}

/** Whether a name is another one in any spelling; typed without any diacritics, where that is let pass, one that has them. */
function sameName(registry: Registry, name: string, unmarked: boolean): (each: string) => boolean {
  if (!unmarked || !UNMARKED.test(name)) return (each) => isSameNameIn(registry, each, name);
  const sought = fold(writtenOutIn(registry, name));
  return (each) => fold(writtenOutIn(registry, each)) === sought;
}

/** Units that bore a name once and bear another one now, or are over: those that it is not the present name of. */
export function onceNamed(registry: Registry, name: string, at: IsoDate): Unit[] {
  const isIt = sameName(registry, name, true);
  return [...registry.units.values()].filter((unit) => {
    const { granted, formerNames = [] } = unit;
    if (!isSigned(registry.decision(granted.decision))) return false;
    if (inForceAt(registry, unit, at) && isIt(nameAt(registry, unit, at))) return false;
    const borne = formerNames.filter(
      (former) => (untilOf(registry, former) ?? at) <= at && isSigned(registry.decision(former.decision)),
    );
    return borne.some((former) => isIt(former.name)) || (isOver(statusAt(registry, unit, at)) && isIt(unit.name));
  });
}

function named(registry: Registry, at: IsoDate, isIt: (name: string) => boolean): Unit[] {
  const bears = (unit: Unit): boolean => isIt(nameAt(registry, unit, at));
  const inForce = (unit: Unit): boolean => inForceAt(registry, unit, at);
  const ways: readonly ((unit: Unit) => boolean)[] = [
    (unit) => inForce(unit) && bears(unit),
    (unit) => inForce(unit) && shortNamesOf(unit).some((short) => short !== undefined && isIt(short)),
    (unit) => !isOver(statusAt(registry, unit, at)) && bears(unit),
    (unit) => [unit.name, ...(unit.formerNames ?? []).map((former) => former.name), ...misprints(unit)].some(isIt),
  ];
  const units = [...registry.units.values()];
  for (const way of ways) {
    const found = units.filter(way);
    if (found.length > 0) return found;
  }
  return [];
}
