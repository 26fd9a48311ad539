import { isDescendantOf } from '../code/code.js';
import { toLegacyCode } from '../code/legacy-code.js';
import type { Registry } from '../registry/registry.js';
import { isGrantedBy } from '../registry/timeline.js';
import type { IsoDate, Unit } from '../registry/types.js';
import { bearerByForm } from './bearers.js';
import type { CurrentCode } from './current-code.js';
import { type Resolved, resolve } from './resolve.js';

/** What a code that was once given out leads to at a date. */
export interface Mapping {
  from: string;
  /** A code of the registry, an earlier one that was noted at a unit, or the old form of a code at which none was. */
  form: 'code' | 'legacy' | 'derived';
  result: Resolved;
  current: readonly CurrentCode[];
  /** Ids of the decisions on the way, from near to far, each once. */
  decisions: readonly string[];
}

/** The old form of a unit's code, where nobody noted one at it and it means this unit alone. */
export function derivedForm(registry: Registry, { code }: Unit): string | undefined {
  const { legacyCode } = toLegacyCode(code) as { legacyCode?: string };
  const isMeant = legacyCode !== undefined && bearerByForm(registry, legacyCode)?.code === code;
  return isMeant && registry.unit(legacyCode) === undefined ? legacyCode : undefined;
}

/**
 * Every code that decisions signed by a date had granted, for a later day too, every earlier one noted at such a unit, and the old form
 * of a code at which none was noted, with what each leads to: codes first, then the earlier ones, then the old forms, in
 * the order of the registry.
 * @param under only this unit and those beneath it
 */
export function mappingsAt(registry: Registry, at: IsoDate, under?: string): Mapping[] {
  const isAsked = (unit: Unit): boolean =>
    (under === undefined || unit.code === under || isDescendantOf(unit.code, under)) && isGrantedBy(registry, unit, at);
  const units = [...registry.units.values()].filter(isAsked);
  const mapping = (from: string, form: Mapping['form']): Mapping => {
    const { result, current, steps } = resolve(registry, from, at);
    return { from, form, result, current, decisions: [...new Set(steps.map(({ decision }) => decision))] };
  };
  const earlier = new Set(units.flatMap(({ legacyCodes }) => legacyCodes ?? []));
  const derived = units.flatMap((unit) => derivedForm(registry, unit) ?? []).filter((code) => !earlier.has(code));
  return [
    ...units.map(({ code }) => mapping(code, 'code')),
    ...Array.from(earlier, (code) => mapping(code, 'legacy')),
    ...derived.map((code) => mapping(code, 'derived')),
  ];
}
