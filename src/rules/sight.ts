import { parentOf, rootOf } from '../core/code/code.js';
import { tidyCode } from '../core/code/tidy.js';
import { sameValue } from '../core/equal.js';
import { codesApart, codesUnderApart } from '../core/registry/apart.js';
import { codesByForm } from '../core/registry/borne-at.js';
import { closingsOf } from '../core/registry/closings.js';
import { wholeLines } from '../core/registry/lineage.js';
import type { Registry } from '../core/registry/registry.js';
import type { RegistryFiles, UnitEntry } from '../core/registry/registry-files.js';
import type { Unit } from '../core/registry/types.js';

/** A state of a registry as rules see it. */
export interface Seen {
  tree: RegistryFiles;
  registry: Registry;
}

/** The units that rules of near sight have to be asked about, so that two states differ in nothing but what they find. */
export type Sight = (entry: UnitEntry) => boolean;

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each));
}

/** True where a code stands twice: of which of the two a rule speaks depends on the other one. */
function hasTwice({ tree, registry }: Seen): boolean {
  return registry.units.size !== tree.units.length;
}

/** Codes that a unit names as what it led to, what was parted from it, or what it founded again. */
function namedBy(unit: Unit): string[] {
  const heirs = closingsOf(unit).flatMap(({ successors = [] }) => successors);
  return [...heirs, ...(unit.spunOff ?? []).flatMap(({ to }) => to), ...(unit.granted.reestablishes ?? [])];
}

function identifiersOf({ code, identifiers = [] }: Unit): string[] {
  return identifiers.map(({ scheme, value }) => `${rootOf(code)} ${scheme} ${value}`);
}

/** True for units that note, as an earlier code, what some others noted, their codes, or the old forms of these. */
function notesAnyOf(registry: Registry, codes: ReadonlySet<string>, bearers: readonly Unit[]): (unit: Unit) => boolean {
  const texts = new Set([...codes, ...bearers.flatMap(({ legacyCodes = [] }) => legacyCodes.map(tidyCode))]);
  const roots = new Set([...codes].map(rootOf));
  const isNoted = (legacy: string): boolean => {
    const text = tidyCode(legacy);
    if (texts.has(text)) return true;
    return (
      roots.has(text.slice(text.lastIndexOf('.') + 1)) && codesByForm(registry, legacy).some((code) => codes.has(code))
    );
  };
  return ({ legacyCodes }) => legacyCodes?.some(isNoted) === true;
}

/**
 * The units about which rules of near sight may say something else in two states. What such a rule says of a unit rests on
 * the settings, the day, the unit, its parent, its siblings and what is beneath it, on whole lines (those that it led to,
 * came of, parted from or founded again, and these in turn), on who bears an earlier code or an identifier that it bears,
 * and on the decisions that all these name. A unit for which nothing of this differs is in both states the same, and so
 * is what is said of it.
 * @param files those that are not the same in both states; of these every unit is asked about, since their order counts
 * @returns undefined where everything has to be asked
 */
export function sightOf(before: Seen, now: Seen, files: ReadonlySet<string>): Sight | undefined {
  if (!sameValue(before.tree.settings, now.tree.settings)) return undefined;
  if (!isSameSet(before.tree.unreadable, now.tree.unreadable) || hasTwice(before) || hasTwice(now)) return undefined;
  const apart = codesApart(before.registry, now.registry);
  for (const code of codesUnderApart(before.registry, now.registry)) apart.add(code);
  // whoever changes most of it is told as much by asking everything
  if (apart.size * 2 > now.registry.units.size) return undefined;
  const versionsOf = (codes: ReadonlySet<string>): Unit[] =>
    [...codes].flatMap((code) =>
      [...new Set([before.registry.unit(code) ?? [], now.registry.unit(code) ?? []])].flat(),
    );
  const changed = versionsOf(apart);
  // a closing that was lifted takes earlier codes back from units that are not said to have any part in it
  if (changed.some(({ formerClosings }) => formerClosings !== undefined)) return undefined;
  const lines = wholeLines(now.registry, [...apart, ...changed.flatMap(namedBy)]);
  const notes = notesAnyOf(now.registry, lines, versionsOf(lines));
  const identifiers = new Set(changed.flatMap(identifiersOf));
  const above = new Set([...apart].map((code) => parentOf(code) ?? ''));
  const isKin = (code: string): boolean => {
    const parent = parentOf(code) ?? '';
    return above.has(code) || above.has(parent) || apart.has(parent);
  };
  const isSeen = (unit: Unit): boolean =>
    isKin(unit.code) ||
    notes(unit) ||
    (identifiers.size > 0 && identifiersOf(unit).some((each) => identifiers.has(each)));
  const seen = new Set(lines);
  for (const { unit } of now.tree.units) if (isSeen(unit)) seen.add(unit.code);
  return ({ unit, file }) => seen.has(unit.code) || files.has(file);
}
