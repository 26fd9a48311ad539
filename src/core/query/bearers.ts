import { isLegacyForm } from '../code/legacy-code.js';
import { tidyCode } from '../code/tidy.js';
import { closingFor } from '../registry/binding.js';
import { bearsAt, codesByForm, lineAfter } from '../registry/borne-at.js';
import { isSigned, type Registry } from '../registry/registry.js';
import { statusWhenClosed } from '../registry/timeline.js';
import type { IsoDate, Unit } from '../registry/types.js';

/** True for a unit that was never legally real, whatever earlier codes stand at it. */
function isVoid(registry: Registry, unit: Unit): boolean {
  const closing = closingFor(registry, unit);
  return closing !== undefined && statusWhenClosed(closing.reason) !== 'closed';
}

/**
 * Of units that bear one code, those to which no other of them led: a unit that was given a new code hands its earlier
 * codes on, so that a lineage bears them as one. Where several are left, the code was borne by several.
 * @param at only what had effect on that day makes a line: until then each bears it for itself
 */
function origins(registry: Registry, bearers: readonly Unit[], at?: IsoDate): Unit[] {
  if (bearers.length < 2) return [...bearers];
  const places = new Map(bearers.map(({ code }, i) => [code, i]));
  // by the place of a unit: the places of those that led to it
  const before = bearers.map(() => new Set<number>());
  bearers.forEach((unit, i) => {
    for (const code of lineAfter(registry, unit, at)) {
      const at = places.get(code);
      if (at !== undefined && at !== i) before[at]?.add(i);
    }
  });
  // in a cycle, which a rule forbids, the first stands for all
  return bearers.filter((_, i) => [...(before[i] ?? [])].every((other) => before[other]?.has(i) === true && other > i));
}

/**
 * The units that bear a code as their own or as an earlier one, apart from each other: the one whose own it is first,
 * then those that bind, then drafts.
 * @param at on that day; else at any time
 */
export function bearersOf(registry: Registry, code: string, at?: IsoDate): Unit[] {
  const earlier = registry
    .unitsByLegacyCode(code)
    .filter((unit) => at === undefined || bearsAt(registry, unit, code, at));
  const own = registry.unit(tidyCode(code));
  const all = own === undefined || earlier.includes(own) ? earlier : [own, ...earlier];
  const found = origins(
    registry,
    all.filter((unit) => !isVoid(registry, unit)),
    at,
  );
  const rank = (unit: Unit): number => (unit === own ? 0 : isSigned(registry.decision(unit.granted.decision)) ? 1 : 2);
  return found.sort((a, b) => rank(a) - rank(b));
}

/**
 * The units of whose codes a text is the old form, where they have no old code of their own: nobody noted that form at
 * them, and it means them all the same. More than one only where a level has groups of several widths.
 */
export function bearersByForm(registry: Registry, typed: string): Unit[] {
  return bearersOfForm(registry, codesByForm(registry, typed));
}

function bearersOfForm(registry: Registry, codes: readonly string[]): Unit[] {
  const units = codes.flatMap((code) => registry.unit(code) ?? []);
  return units.filter(({ legacyCodes }) => !legacyCodes?.some(isLegacyForm));
}

/**
 * The unit of whose code an earlier code of another one is the old form, where neither led to the other: whoever asks for
 * it is given both.
 */
export function ownerByForm(registry: Registry, unit: Unit, legacy: string): Unit | undefined {
  // the old form of its own code, as most earlier codes are
  const codes = codesByForm(registry, legacy);
  if (codes.every((code) => code === unit.code)) return undefined;
  return bearersOfForm(registry, codes).find(
    (own) => own.code !== unit.code && !isVoid(registry, own) && origins(registry, [unit, own]).length > 1,
  );
}

/**
 * The units, granted by signed decisions, that bear a typed code apart from each other. What the registry has as a code of
 * its own counts as one, and so does a unit of whose code it is the old form.
 * @param at on that day; else at any time
 */
export function bearersApart(registry: Registry, typed: string, at?: IsoDate): Unit[] {
  const noted = bearersOf(registry, typed, at);
  const own = bearersByForm(registry, typed).filter((unit) => !noted.includes(unit));
  // one alone that nobody else noted is read as the code it stands for
  const isOne = own.length === 0 || (noted.length === 0 && own.length === 1);
  const all = isOne ? noted : origins(registry, [...noted, ...own], at);
  return all.filter((unit) => isSigned(registry.decision(unit.granted.decision)) && !isVoid(registry, unit));
}

/** The same, where that is more than one of them; else none. */
export function severalBearers(registry: Registry, typed: string, at?: IsoDate): Unit[] {
  const apart = bearersApart(registry, typed, at);
  return apart.length > 1 ? apart : [];
}

/** The unit, granted by a signed decision, whose earlier code a code is: it was given out once, and is not given again. */
export function claimantOf(registry: Registry, code: string): Unit | undefined {
  return registry.unitsByLegacyCode(code).find((unit) => isSigned(registry.decision(unit.granted.decision)));
}
