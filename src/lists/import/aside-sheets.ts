import { tidyCode } from '../../core/code/tidy.js';
import { isSameNameIn } from '../../core/registry/names.js';
import { effectiveOfDecision, type Registry } from '../../core/registry/registry.js';
import { sheetKey } from '../place-keys.js';
import { asideName, yearOfSheet } from '../recognise/aside-names.js';
import type { Listed, ListedUnit } from '../recognise/listed.js';
import type { ImportOptions, ImportRow, ReportFinding } from './import-model.js';

/**
 * True for a year before that of the decision. What was drawn up late in a year is signed in the next one: that only counts
 * where another sheet holds a list that is later, or bears no year.
 */
function isPast(year: number, ofDecision: number, others: readonly (number | undefined)[]): boolean {
  if (year < ofDecision - 1) return true;
  return others.some((other) => (other === undefined ? year < ofDecision : other > year));
}

/** True for a row that only repeats what the registry says of its body: a list to look things up in changes nothing. */
function repeats(registry: Registry, { code, name, details }: ImportRow): boolean {
  const unit = code === undefined ? undefined : registry.unit(tidyCode(code));
  if (unit === undefined || (name !== '' && !isSameNameIn(registry, name, unit.name))) return false;
  const own = new Map<string, unknown>(Object.entries(unit));
  return Object.entries(details).every(([field, value]) => JSON.stringify(own.get(field)) === JSON.stringify(value));
}

/**
 * Sheets of a workbook whose names say that they hold what somebody keeps, looks up or tries ("Tham khảo", "Bản cũ",
 * "Nháp", "Năm 2022"), and not the list that is meant: rows there that say nothing themselves are asked about, once for each
 * sheet. Who named it by `--sheet` has answered.
 */
export function askAsideSheets(
  registry: Registry,
  { tables, asked }: Pick<Listed, 'tables' | 'asked'>,
  rows: readonly ImportRow[],
  { under, today }: Pick<ImportOptions, 'under' | 'today'>,
  report: ReportFinding,
): void {
  if (asked !== undefined) return;
  const lists = tables.filter(({ units, place }) => units > 0 && place.sheet !== undefined);
  const decision = registry.decision(under ?? '');
  const day = decision === undefined ? today : (effectiveOfDecision(decision) ?? today);
  const ofDecision = Number(day.slice(0, 4));
  for (const { place } of new Map(lists.map((table) => [sheetKey(table.place), table])).values()) {
    const { sheet = '', file } = place;
    const others = lists.filter((each) => each.place.file === file && each.place.sheet !== sheet);
    const name = asideName(sheet);
    const year = yearOfSheet(sheet);
    const otherYears = others.map((each) => yearOfSheet(each.place.sheet ?? ''));
    const isAside = name === 'always' || name === 'removed' || (name === 'beside' && others.length > 0);
    if (!isAside && (year === undefined || !isPast(year, ofDecision, otherYears))) continue;
    const own = rows.filter(({ unit }) => sheetKey(unit.place) === sheetKey(place));
    const isAsked = ({ said }: ListedUnit): boolean => said?.kind === 'mentioned' && said.title === sheet;
    const silent = own.filter(({ unit }) => unit.change === undefined && unit.keep !== true && !isAsked(unit));
    const [first] = silent;
    const isLookedUp = name !== 'removed' && silent.every((row) => repeats(registry, row));
    if (first === undefined || isLookedUp) continue;
    for (const row of silent) row.faulty = true;
    const [other] = others;
    const args = { sheet, count: silent.length, other: other?.place.sheet ?? sheet };
    const variant = name === 'removed' ? name : isAside ? undefined : 'year';
    report('error', 'import-sheet-aside', first.unit.place, args, variant);
  }
}
