import { isDescendantOf, parentOf } from '../../core/code/code.js';
import { tidyCode } from '../../core/code/tidy.js';
import type { CheckFinding } from '../../core/comparison.js';
import type { CellPlace } from '../../core/finding.js';
import type { Unit } from '../../core/registry/types.js';
import { sheetKey } from '../place-keys.js';
import type { Listed, ListedBody, ListedUnit } from '../recognise/listed.js';
import { differing } from './compare-findings.js';
import { compareTexts, plainText } from './compare-texts.js';
import type { ComparedColumns } from './compared-columns.js';
import { nameOfGone } from './gone-name.js';
import type { Listing } from './match.js';

/** What a row under a heading was found to be: the unit that it is about, and every code that it may stand under a body by. */
export interface PlacedRow {
  unit: Unit;
  codes: readonly string[];
}

/** A heading, or what the group columns of several rows say alike, with the rows under it. */
interface GroupHeading extends ListedBody {
  codePlace: CellPlace;
  namePlace: CellPlace;
  rows: ListedUnit[];
}

/** Heading rows with the rows under them, up to the next heading; those of the page before head nothing here. */
function headingRows(listed: Listed, columns: ComparedColumns, rows: readonly ListedUnit[]): GroupHeading[] {
  const sheets = new Map<string, { headings: (GroupHeading & { row: number })[]; at: number }>();
  for (const { place, code, name, unit } of listed.groups) {
    const heading = {
      ...(code === undefined ? {} : { code }),
      ...(name === undefined ? {} : { name }),
      codePlace: unit === undefined ? place : columns.codeCell(unit),
      namePlace: unit === undefined ? place : columns.cellOf(unit, 'name'),
      rows: [],
      row: place.row ?? 0,
    };
    const known = sheets.get(sheetKey(place));
    if (known === undefined) sheets.set(sheetKey(place), { headings: [heading], at: 0 });
    else known.headings.push(heading);
  }
  for (const row of rows) {
    const { place, group, stray: above = group } = row;
    const sheet = sheets.get(sheetKey(place));
    if (above === undefined || sheet === undefined) continue;
    const { headings } = sheet;
    while ((headings[sheet.at + 1]?.row ?? Number.POSITIVE_INFINITY) < (place.row ?? 0)) sheet.at += 1;
    const heading = headings[sheet.at];
    if (heading?.code === above.code && heading?.name === above.name) heading?.rows.push(row);
  }
  return [...sheets.values()].flatMap(({ headings }) => headings);
}

function headingColumns(columns: ComparedColumns, rows: readonly ListedUnit[]): GroupHeading[] {
  const headings = new Map<string, GroupHeading>();
  for (const row of rows) {
    const { group, cells, place } = row;
    if (group === undefined || (cells.groupCode === undefined && cells.groupName === undefined)) continue;
    const key = JSON.stringify([sheetKey(place), group.code ?? '', group.name ?? '']);
    const known = headings.get(key);
    if (known !== undefined) known.rows.push(row);
    else {
      const [codePlace, namePlace] = [columns.cellOf(row, 'groupCode'), columns.cellOf(row, 'groupName')];
      headings.set(key, { ...group, codePlace, namePlace, rows: [row] });
    }
  }
  return [...headings.values()];
}

function mostCommon(codes: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const code of codes) if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Headings are often set in capitals throughout: a matter of print, not of spelling. */
function asPrinted(file: string, registry: string): string {
  const text = plainText(file);
  return text === text.toUpperCase() && text === plainText(registry).toUpperCase() ? registry : file;
}

/** Compares the headings of groups with the bodies they name, and the rows under them with where they stand. */
export function compareHeadings(
  listed: Listed,
  columns: ComparedColumns,
  rows: readonly ListedUnit[],
  matched: ReadonlyMap<ListedUnit, PlacedRow>,
  state: Listing,
): CheckFinding[] {
  const findings: CheckFinding[] = [];
  for (const heading of [...headingRows(listed, columns, rows), ...headingColumns(columns, rows)]) {
    if (heading.code === undefined) continue;
    const { body, found } = placeRows(heading, heading.code, columns, matched, state);
    findings.push(...found, ...nameOfHeading(heading, body, state));
  }
  return findings;
}

function placeRows(
  { codePlace, name = '', rows }: GroupHeading,
  text: string,
  columns: ComparedColumns,
  matched: ReadonlyMap<ListedUnit, PlacedRow>,
  { registry, nameOf, isListed }: Listing,
): { body: Unit | undefined; found: CheckFinding[] } {
  const code = tidyCode(text);
  const units = rows.flatMap((row) => {
    const placed = matched.get(row);
    return placed === undefined ? [] : [{ row, ...placed }];
  });
  const isAt = (each: string): boolean => each === code || isDescendantOf(each, code);
  const strayed = units.filter(({ codes }) => !codes.some(isAt));
  const known = registry.unit(code);
  if (
    strayed.length === units.length &&
    (units.length > 0 || known === undefined || (rows.length === 0 && !isListed(known)))
  ) {
    const expected = mostCommon(units.map(({ unit }) => parentOf(unit.code)));
    const body = expected === undefined ? undefined : registry.unit(expected);
    return {
      body,
      found: [
        differing(
          'different',
          { place: codePlace, code: expected, name: body === undefined ? name : nameOf(body) },
          { field: 'groupCode', file: text, registry: expected ?? null },
        ),
      ],
    };
  }
  const found = strayed.map(({ row, unit }) =>
    differing(
      'different',
      { place: columns.codeCell(row), code: unit.code, name: nameOf(unit) },
      { field: 'groupCode', file: text, registry: parentOf(unit.code) ?? null },
    ),
  );
  return { body: known, found };
}

function nameOfHeading({ name, namePlace }: GroupHeading, body: Unit | undefined, state: Listing): CheckFinding[] {
  if (name === undefined || body === undefined) return [];
  const registry = state.nameOf(body);
  const said = state.isListed(body) ? name : (nameOfGone(name) ?? name);
  const likeness = compareTexts(
    'groupName',
    asPrinted(said, registry),
    registry,
    state.registry.settings.abbreviations,
  );
  if (likeness === 'equal') return [];
  const { code } = body;
  const subject = { place: namePlace, code, name: registry };
  return [differing(likeness, subject, { field: 'groupName', file: name, registry })];
}
