import { isLegacyForm, newCodesOf } from '../code/legacy-code.js';
import { tidyCode } from '../code/tidy.js';
import { earlierCodesOf } from '../seal/earlier-codes.js';
import { closingsOf } from './closings.js';
import { codesAfter, reestablishedAs } from './lineage.js';
import type { Registry } from './registry.js';
import { closingAt, hasEffect } from './timeline.js';
import type { IsoDate, Unit } from './types.js';

/** The codes that a text is the old form of. */
export function codesByForm(registry: Registry, typed: string): string[] {
  if (!isLegacyForm(typed)) return [];
  const legacy = tidyCode(typed);
  const root = legacy.slice(legacy.lastIndexOf('.') + 1);
  return newCodesOf(legacy, registry.rootSettings(root)?.groups);
}

/** The codes that successors of a unit lead to by the closings in force on a day. */
function codesAfterAt(registry: Registry, code: string, at: IsoDate): string[] {
  const reached = new Set([code]);
  for (const each of reached) {
    const unit = registry.unit(each);
    const closing = unit === undefined ? undefined : closingAt(registry, unit, at);
    for (const next of closing?.successors ?? []) reached.add(next);
  }
  reached.delete(code);
  return [...reached];
}

/**
 * The codes that a unit led to, that were parted from it, and that founded it again.
 * @param at only by what had effect on that day; else by everything on record
 */
export function lineAfter(registry: Registry, { code, spunOff = [] }: Unit, at?: IsoDate): string[] {
  const had = (ref: { decision: string }): boolean => at === undefined || hasEffect(registry, ref, at);
  const after = at === undefined ? codesAfter(registry, code) : codesAfterAt(registry, code, at);
  const again = reestablishedAs(registry, code).filter(({ granted }) => had(granted));
  return [...after, ...spunOff.filter(had).flatMap(({ to }) => to), ...again.map((unit) => unit.code)];
}

/** True where a unit is to have an earlier code from another one, which is replaced by it only after a day. */
function isHandedLater(registry: Registry, unit: Unit, code: string, at: IsoDate): boolean {
  const { handed } = earlierCodesOf(registry, unit);
  const from = [...handed].find(([, codes]) => codes.some((each) => tidyCode(each) === code))?.[0];
  const left = from === undefined ? undefined : registry.unit(from);
  if (left === undefined) return false;
  const into = closingsOf(left).filter(
    ({ reason, successors }) => reason === 'replaced' && successors?.includes(unit.code) === true,
  );
  return into.every((closing) => !hasEffect(registry, closing, at));
}

/**
 * True where a unit that notes an earlier code bears it on a day: what comes to it with another unit is that one's until
 * then, though it is written down with the decision.
 */
export function bearsAt(registry: Registry, unit: Unit, typed: string, at: IsoDate): boolean {
  if (unit.legacyCodes === undefined) return true;
  const code = tidyCode(typed);
  if (isHandedLater(registry, unit, code, at)) return false;
  // an heir notes the code of the body that it takes over from, or its old form
  const owners = [code, ...codesByForm(registry, code)].flatMap((each) => registry.unit(each) ?? []);
  return !owners.some(
    (owner) =>
      owner.code !== unit.code &&
      lineAfter(registry, owner).includes(unit.code) &&
      !lineAfter(registry, owner, at).includes(unit.code),
  );
}

/** Those of a unit's earlier codes that it bears on a day: what comes to it with another one only later is left out. */
export function codesBorneAt(registry: Registry, unit: Unit, codes: readonly string[], at: IsoDate): readonly string[] {
  // next to no unit takes over from another one
  if (codes.length === 0 || registry.predecessorsOf(unit.code).length === 0) return codes;
  return codes.filter((code) => bearsAt(registry, unit, code, at));
}
