import { codeFault } from '../../core/code/code.js';
import { tidyCode } from '../../core/code/tidy.js';
import { nameKeyIn } from '../../core/registry/names.js';
import type { Registry } from '../../core/registry/registry.js';
import { isKindOfBodies } from '../recognise/class-words.js';
import { hasOwnData } from '../recognise/heading-row.js';
import type { Listed, ListedUnit } from '../recognise/listed.js';
import type { ImportRow } from './import-model.js';

/** True where a row beneath asks for a new code, and for nothing else. */
function asksForCode({ unit, code }: ImportRow): boolean {
  const { said, change } = unit;
  return code === undefined && (said === undefined || said.kind === 'granted') && (change ?? 'grant') === 'grant';
}

/**
 * Heading rows laid out like units that stand nowhere else: "I | Sở Y tế | H24.03" above its units, and, in a list that asks
 * for new codes, "I | Sở Y tế | số 1, phố X", which nobody bears yet.
 */
export function headingUnits(registry: Registry, { groups }: Listed, rows: readonly ImportRow[]): ListedUnit[] {
  if (groups.length === 0) return [];
  const given = new Set(rows.flatMap(({ code }) => code ?? []));
  let names: Set<string> | undefined;
  return groups.flatMap(({ unit, code: headed }): ListedUnit[] => {
    if (unit === undefined || unit.name === '') return [];
    if (unit.code !== undefined) {
      const code = tidyCode(unit.code);
      if (codeFault(code) !== undefined || given.has(code) || registry.unit(code) !== undefined) return [];
      given.add(code);
      return [unit];
    }
    const isNew =
      headed === undefined && unit.legacyCodes === undefined && !isKindOfBodies(unit.name) && hasOwnData(unit);
    const beneath = isNew ? rows.filter((row) => row.unit.group?.name === unit.name) : [];
    if (beneath.length === 0 || !beneath.every(asksForCode)) return [];
    names ??= new Set([...[...registry.units.values()], ...rows].map(({ name }) => nameKeyIn(registry, name)));
    const key = nameKeyIn(registry, unit.name);
    if (names.has(key)) return [];
    names.add(key);
    return [unit];
  });
}
