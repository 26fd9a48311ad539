import { fold } from '../../bench/data/index.mjs';
import { parentOf } from '../../src/core/code/code.js';
import type { Unit } from '../../src/core/registry/types.js';

/** Codes of units whose parent is not there, or is closed while they are not. */
export function orphans(units: ReadonlyMap<string, Unit>): string[] {
  return [...units.values()]
    .filter(({ code, closed }) => {
      const parent = parentOf(code);
      if (parent === undefined) return false;
      const above = units.get(parent);
      return above === undefined || (above.closed !== undefined && closed === undefined);
    })
    .map((unit) => unit.code);
}

/** Codes of units in force that bear the name of a sibling in force, diacritics aside. */
export function namesakes(units: ReadonlyMap<string, Unit>): string[] {
  const seen = new Set<string>();
  return [...units.values()]
    .filter((unit) => unit.closed === undefined)
    .filter(({ code, name }) => {
      const key = `${parentOf(code) ?? ''} ${fold(name)}`;
      return seen.size === seen.add(key).size;
    })
    .map((unit) => unit.code);
}
