import { isDescendantOf } from '../code/code.js';
import { isSigned, type Registry } from '../registry/registry.js';
import { hasEffect } from '../registry/timeline.js';
import type { IsoDate, Unit } from '../registry/types.js';
import { type CurrentCode, type Resolved, resolve } from './resolve.js';

/** What a code that was once given out leads to at a date. */
export interface Mapping {
  from: string;
  /** A code of the registry, or an earlier one that was noted at a unit. */
  form: 'code' | 'legacy';
  result: Resolved;
  current: readonly CurrentCode[];
  /** Ids of the decisions on the way, from near to far, each once. */
  decisions: readonly string[];
}

/**
 * Every code that a signed decision had granted by a date, and every earlier one noted at such a unit, with what each
 * leads to: codes first, then the earlier ones, both as the registry has them.
 * @param under only this unit and those beneath it
 */
export function mappingsAt(registry: Registry, at: IsoDate, under?: string): Mapping[] {
  const isAsked = ({ code, granted }: Unit): boolean =>
    (under === undefined || code === under || isDescendantOf(code, under)) &&
    isSigned(registry.decision(granted.decision)) &&
    hasEffect(registry, granted, at);
  const units = [...registry.units.values()].filter(isAsked);
  const mapping = (from: string, form: Mapping['form']): Mapping => {
    const { result, current, steps } = resolve(registry, from, at);
    return { from, form, result, current, decisions: [...new Set(steps.map(({ decision }) => decision))] };
  };
  const earlier = new Set(units.flatMap(({ legacyCodes }) => legacyCodes ?? []));
  return [...units.map(({ code }) => mapping(code, 'code')), ...Array.from(earlier, (code) => mapping(code, 'legacy'))];
}
