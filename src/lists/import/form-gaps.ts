import { isDescendantOf } from '../../core/code/code.js';
import { tidyCode } from '../../core/code/tidy.js';
import type { CellPlace } from '../../core/finding.js';
import { isClosedFor, nameFor } from '../../core/registry/binding.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Unit } from '../../core/registry/types.js';
import { sheetKey } from '../place-keys.js';
import type { Listed, ListedUnit } from '../recognise/listed.js';
import { saysNone } from '../recognise/says-none.js';
import { agenciesOf } from './agency-form.js';
import type { ImportFinding } from './import-model.js';

/** Units of a form that are named where their rows are gone. */
const MOST_NAMED = 20;

/** What a form asks of changes alone. */
const ALONE = [
  ['effective', 'day'],
  ['reason', 'reason'],
] as const;

function codesIn({ code, codeBefore, legacyCodes = [] }: ListedUnit): string[] {
  return [code, codeBefore, ...legacyCodes].flatMap((each) => (each === undefined ? [] : tidyCode(each)));
}

/**
 * What a form that went out for one agency lost on its way back: rows that it had are gone, which asks for nothing and may
 * have been meant to; a day, or a reason, stands alone in a row, of a change that nobody named.
 */
export function formGaps(registry: Registry, acting: string | undefined, listed: Listed): ImportFinding[] {
  const found: ImportFinding[] = [];
  for (const [sheet, agency] of agenciesOf(listed)) {
    const units = listed.units.filter(({ place }) => sheetKey(place) === sheet);
    const [first] = listed.tables.filter(({ place }) => sheetKey(place) === sheet);
    if (first === undefined) continue;
    const codes = new Set(units.flatMap(codesIn));
    const gone = [...registry.units.values()].filter((unit) => isGone(registry, acting, unit, { agency, codes }));
    if (gone.length > 0) found.push(lostRows(registry, acting, first.place, gone));
    for (const unit of units) {
      const isSilent = (unit.change ?? unit.said ?? unit.codeBefore) === undefined;
      if (!isSilent || !codesIn(unit).some((code) => registry.unit(code))) continue;
      for (const [field, variant] of ALONE) {
        const text = unit[field]?.trim() ?? '';
        const column = unit.cells[field];
        if (text === '' || saysNone(text)) continue;
        const place = column === undefined ? unit.place : { ...unit.place, column };
        found.push({ rule: 'import-change-needed', variant, severity: 'error', place, args: { text } });
      }
    }
  }
  return found;
}

function isGone(
  registry: Registry,
  acting: string | undefined,
  unit: Unit,
  { agency, codes }: { agency: string; codes: ReadonlySet<string> },
): boolean {
  const isOwn = unit.code === agency || (agency.includes('.') && isDescendantOf(unit.code, agency));
  if (!isOwn || codes.has(unit.code) || isClosedFor(registry, unit, acting)) return false;
  return !(unit.legacyCodes ?? []).some((code) => codes.has(code));
}

function lostRows(
  registry: Registry,
  acting: string | undefined,
  place: CellPlace,
  gone: readonly Unit[],
): ImportFinding {
  const named = gone.slice(0, MOST_NAMED).map((unit) => `${unit.code} – ${nameFor(registry, unit, acting)}`);
  const args = { count: gone.length, units: gone.length > MOST_NAMED ? [...named, '…'] : named };
  return { rule: 'import-form-lacks', severity: 'warning', place, args };
}
