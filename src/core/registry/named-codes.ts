import { closingsOf } from './closings.js';
import type { Unit } from './types.js';

/** Every code that a unit names: its own, those it went to, was parted into, founds again or bore earlier, those among these that a correction took out too. */
export function namedCodes(unit: Unit): string[] {
  const { code, granted, spunOff = [], legacyCodes = [], corrections = [] } = unit;
  return [
    code,
    ...closingsOf(unit).flatMap(({ successors = [] }) => successors),
    ...spunOff.flatMap(({ to }) => to),
    ...(granted.reestablishes ?? []),
    ...legacyCodes,
    ...corrections.flatMap(({ was }) => (Array.isArray(was) ? was : [])),
  ];
}
