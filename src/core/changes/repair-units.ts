import { WORDED_FIELDS } from '../registry/contact-fields.js';
import { flaggedTexts, hasLines } from '../registry/flagged-texts.js';
import type { Registry } from '../registry/registry.js';
import type { Unit } from '../registry/types.js';
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
    repaired.formerNames = unit.formerNames.map((former) => ({ ...former, name: repair('name', former.name) }));
  }
  return repairs.length === 0 ? { unit, repairs } : { unit: repaired, repairs };
}

/** Repairs what can be repaired without guessing in every unit's texts: NFC, invisible and control characters, spaces, Ð. */
export function repairUnits(registry: Registry): { registry: Registry; repairs: TextRepair[] } {
  const units: Unit[] = [];
  const repairs: TextRepair[] = [];
  for (const unit of registry.units.values()) {
    if (flaggedTexts(unit).length === 0) continue;
    const repaired = repairUnit(unit);
    repairs.push(...repaired.repairs);
    units.push(repaired.unit);
  }
  return { registry: repairs.length === 0 ? registry : registry.with({ units }), repairs };
}
