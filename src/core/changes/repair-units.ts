import { WORDED_FIELDS } from '../registry/contact-fields.js';
import { flaggedTexts, hasLines } from '../registry/flagged-texts.js';
import type { Registry } from '../registry/registry.js';
import type { Unit } from '../registry/types.js';
import { touchedSeals } from '../seal/touched.js';
import { repairText } from '../text/repair.js';

/** A text of a unit before and after its repair. */
export interface TextRepair {
  code: string;
  key: string;
  before: string;
  after: string;
}

function repairUnit(unit: Unit): { unit: Unit; repairs: TextRepair[] } {
  const repairs: TextRepair[] = [];
  const repair = (key: string, text: string): string => {
    // of a text that may run over several lines only its lines are repaired
    const after = hasLines(key)
      ? text
          .split('\n')
          .map((line) => repairText(line).text)
          .join('\n')
      : repairText(text).text;
    if (after !== text) repairs.push({ code: unit.code, key, before: text, after });
    return after;
  };
  const repaired: Unit = { ...unit, name: repair('name', unit.name) };
  for (const field of ['shortName', ...WORDED_FIELDS] as const) {
    const text = unit[field];
    if (text !== undefined) repaired[field] = repair(field, text);
  }
  if (unit.website !== undefined) repaired.website = repair('website', unit.website);
  if (unit.legacyCodes !== undefined)
    repaired.legacyCodes = unit.legacyCodes.map((code) => repair('legacyCodes', code));
  if (unit.formerNames !== undefined) {
    repaired.formerNames = unit.formerNames.map((former) => ({
      ...former,
      name: repair('name', former.name),
      ...(typeof former.shortName === 'string' ? { shortName: repair('shortName', former.shortName) } : {}),
    }));
  }
  return repairs.length === 0 ? { unit, repairs } : { unit: repaired, repairs };
}

/** What repairing the texts of a registry comes to. */
export interface TextRepairs {
  registry: Registry;
  repairs: TextRepair[];
  /** Units whose names were left alone: a sealed decision gave them as they are. */
  sealed: string[];
}

/** Repairs what can be repaired without guessing in every unit's texts: NFC, invisible and control characters, spaces, Ð. */
export function repairUnits(registry: Registry): TextRepairs {
  const repaired = [...registry.units.values()]
    .filter((unit) => flaggedTexts(unit).length > 0)
    .map((unit) => ({ before: unit, ...repairUnit(unit) }));
  if (repaired.every(({ repairs }) => repairs.length === 0)) return { registry, repairs: [], sealed: [] };
  const all = registry.with({ units: repaired.map(({ unit }) => unit) });
  const sealed = new Set(touchedSeals(registry, all).flatMap(({ codes }) => codes));
  const kept = repaired.map(({ before, unit, repairs }) => {
    if (!sealed.has(unit.code)) return { unit, repairs };
    const { name, formerNames } = before;
    const named: Unit = { ...unit, name, ...(formerNames === undefined ? {} : { formerNames }) };
    return { unit: named, repairs: repairs.filter(({ key }) => key !== 'name') };
  });
  const units = kept.filter(({ repairs }) => repairs.length > 0).map(({ unit }) => unit);
  return { registry: registry.with({ units }), repairs: kept.flatMap(({ repairs }) => repairs), sealed: [...sealed] };
}
