import type { CellPlace, Finding } from '../core/finding.js';
import type { Registry } from '../core/registry/registry.js';
import { table } from '../core/table.js';
import type { ImportRow } from '../lists/import/import-model.js';
import type { CellPlaces } from '../lists/import/places.js';
import { rowKey } from '../lists/place-keys.js';
import { LIST_FIELDS, type Listed, type ListField } from '../lists/recognise/listed.js';
import { checkStructure } from '../schema/structure.js';
import { utf8Text } from '../store/file-source.js';
import { readYaml } from '../store/yaml/read-yaml.js';
import { type Foreseen, sameFinding } from './foresee.js';
import type { CellFinding } from './import-batch.js';

/** The cell to look at where the field of a unit that a rule speaks of is no column of lists. */
const CELL_OF: Readonly<Record<string, readonly ListField[]>> = table({
  formerNames: ['nameBefore', 'name'],
  closed: ['change', 'successors', 'codeBefore'],
  spunOff: ['change', 'successors'],
});
const WHEREVER: readonly ListField[] = ['code', 'legacyCodes', 'name', 'codeBefore', 'nameBefore'];

function isListField(key: unknown): key is ListField {
  return (LIST_FIELDS as readonly unknown[]).includes(key);
}

/** The fields in whose cell the fault of a unit's entry stands, the likeliest first. */
function fieldsOf(key: string | number | undefined): readonly ListField[] {
  if (isListField(key)) return [key, ...WHEREVER];
  return [...(CELL_OF[String(key)] ?? []), ...WHEREVER];
}

/** The codes of the units in a file as it would be written, by their places in it. */
function codesIn({ written }: Foreseen, file: string): (string | undefined)[] {
  const reading = written.readings.find(({ path }) => path === file);
  if (reading?.unreadable === false) return reading.units.map(({ unit }) => unit.code);
  // of a file with a fault, also the units that are left out for theirs
  const text = utf8Text(written.source.read(file)) ?? '';
  const read = readYaml(text, file);
  const units: unknown = 'data' in read ? read.data : [];
  return Array.isArray(units) ? units.map((unit: { code?: string } | null) => unit?.code) : [];
}

/** The last unit whose code stands before a place in a text that is no YAML. */
function codeBefore({ written }: Foreseen, file: string, offset: number): string | undefined {
  const text = utf8Text(written.source.read(file)) ?? '';
  return [...text.slice(0, offset).matchAll(/^- code: "?([A-Z0-9.]+)/gm)].at(-1)?.[1];
}

/**
 * An earlier code of a new code that somebody bears, before the list and after it, is no earlier one: that body ends, or the
 * cell is wrong. Where the list says what becomes of it, nothing is left to ask.
 */
function ofOpenBearer(before: Registry, after: Registry, finding: Finding): Finding<Finding['place'], string> {
  const { rule, variant, args } = finding;
  if (rule !== 'legacy-shared' || variant !== 'own' || before.unit(String(args?.code)) !== undefined) return finding;
  const [was, is] = [before, after].map((registry) => registry.unit(String(args?.other)));
  if (was === undefined || was.closed !== undefined || is?.closed !== undefined) return finding;
  const { variant: _own, ...rest } = finding;
  return { ...rest, rule: 'import-legacy-open', severity: 'error' };
}

/**
 * Leads what rules say of units back to the cells that these come from: whatever the rule, by the unit it is about and
 * the key of it that it points at.
 * @returns those findings at their cells, and what they are known by among the others
 */
export function ledBack(
  foreseen: Foreseen,
  rowOf: (code: string) => ImportRow | undefined,
  places: CellPlaces,
  [before, after]: readonly [Registry, Registry],
): { findings: CellFinding[]; told: Set<string> } {
  const codes = new Map<string, (string | undefined)[]>();
  const codeOf = ({ place, code }: Finding): string | undefined => {
    const { file, path, span } = place;
    if (!file.startsWith('units/')) return undefined;
    const [index] = path ?? [];
    if (typeof index !== 'number') return code ?? (span && codeBefore(foreseen, file, span.end));
    const known = codes.get(file) ?? codesIn(foreseen, file);
    codes.set(file, known);
    return known[index] ?? code;
  };
  const told = new Set<string>();
  const findings = foreseen.caused.flatMap((finding): CellFinding[] => {
    const code = codeOf(finding);
    const row = code === undefined ? undefined : rowOf(code);
    if (code === undefined || row === undefined) return [];
    told.add(sameFinding(finding));
    return [
      {
        ...ofOpenBearer(before, after, finding),
        code,
        place: places.of(row.unit, ...fieldsOf(finding.place.path?.[1])),
      },
    ];
  });
  return { findings, told };
}

/**
 * What is wrong with the data of rows of which nothing is made: they have faults of another kind, and are to be told
 * everything at once.
 */
export function faultsBeside(rows: readonly ImportRow[], places: CellPlaces): CellFinding[] {
  const faulty = rows.filter((row) => row.faulty && Object.keys(row.details).length > 0);
  const units = faulty.map(({ details }) => ({ code: 'H24', name: 'Tên', ...details, granted: { decision: 'qd' } }));
  if (units.length === 0) return [];
  return checkStructure('units', units, 'units/H24.yaml').flatMap((finding): CellFinding[] => {
    const [index, key] = finding.place.path ?? [];
    const row = typeof index === 'number' ? faulty[index] : undefined;
    if (row === undefined || !isListField(key) || !(key in row.details)) return [];
    const { code: _none, ...rest } = finding;
    return [{ ...rest, place: places.of(row.unit, key, ...WHEREVER) }];
  });
}

/** What says all that is to be said of a cell; that its value has not the right form, or is a number, goes without saying. */
const SAYS_ALL = new Set(['import-zero-lost', 'import-no-value']);

function isEcho(rule: string): boolean {
  return rule.startsWith('schema-') || rule === 'list-number-where-text';
}

/**
 * Without what the rule of siblings says where the plan of the list said it of the same cell or of the other body: nothing is granted yet
 * that the commands of its remedy could name.
 */
export function withoutEchoes(findings: readonly CellFinding[]): CellFinding[] {
  const cellOf = ({ file, sheet, list, row, column }: CellPlace): string =>
    JSON.stringify([file, sheet, list, row, column]);
  const refused = new Set(findings.filter(({ rule }) => SAYS_ALL.has(rule)).map(({ place }) => cellOf(place)));
  if (refused.size > 0) {
    const rest = findings.filter(({ rule, place }) => !isEcho(rule) || !refused.has(cellOf(place)));
    if (rest.length < findings.length) return withoutEchoes(rest);
  }
  return withMovedTogether(withoutSiblingsSaid(findings, cellOf), cellOf);
}

/** The names of units that go along with a merger, as far as they are shown. */
const MOST_NAMES = 5;

/** Units that go along with one row and bear names of those that are there: told once, with no codes that nobody has yet. */
function withMovedTogether(findings: readonly CellFinding[], cellOf: (place: CellPlace) => string): CellFinding[] {
  const byCell = new Map<string, CellFinding[]>();
  for (const each of findings) {
    const all = each.rule === 'sibling-name' ? byCell.get(cellOf(each.place)) : undefined;
    if (all !== undefined) all.push(each);
    else if (each.rule === 'sibling-name') byCell.set(cellOf(each.place), [each]);
  }
  return findings.flatMap((each): CellFinding[] => {
    const all = each.rule === 'sibling-name' ? (byCell.get(cellOf(each.place)) ?? []) : [];
    if (all.length < 2) return [each];
    if (all[0] !== each) return [];
    const names = all.slice(0, MOST_NAMES).map(({ args }) => `${args.otherName} (${args.other})`);
    const args = { count: all.length, names: all.length > MOST_NAMES ? [...names, '…'] : names };
    return [{ rule: 'import-siblings-moved', severity: 'warning', place: each.place, args }];
  });
}

function withoutSiblingsSaid(findings: readonly CellFinding[], cellOf: (place: CellPlace) => string): CellFinding[] {
  const near = findings.filter(({ rule }) => rule === 'import-name-near');
  if (near.length === 0) return [...findings];
  const said = new Set(near.map(({ place }) => cellOf(place)));
  const names = new Set(near.map(({ args }) => args.name));
  return findings.filter(
    ({ rule, place, args }) => rule !== 'sibling-name' || !(said.has(cellOf(place)) || names.has(args.otherName)),
  );
}

/** The order in which the files of a folder are read. */
const IN_FOLDER = new Intl.Collator('vi', { numeric: true });

/** Findings in the order of the file: table by table, row by row, cell by cell; what is about a table stands first. */
export function inRowOrder<Found extends { place: CellPlace }>(
  findings: readonly Found[],
  { tables }: Pick<Listed, 'tables'>,
): Found[] {
  const sheetOf = ({ file, sheet }: CellPlace): string => rowKey({ file, ...(sheet === undefined ? {} : { sheet }) });
  const ranks = new Map<string, number>();
  const files = new Map<string, number>();
  for (const { place } of tables) {
    if (!ranks.has(sheetOf(place))) ranks.set(sheetOf(place), ranks.size);
    if (!files.has(place.file)) files.set(place.file, files.size);
  }
  // a file of which nothing was read stands behind those before it in the folder
  for (const { place } of findings) {
    const before = [...files]
      .filter(([file, at]) => Number.isInteger(at) && IN_FOLDER.compare(file, place.file) < 0)
      .map(([, at]) => at);
    if (!files.has(place.file)) files.set(place.file, Math.max(-1, ...before) + 0.5);
  }
  const fileRank = ({ file }: CellPlace): number => files.get(file) ?? 0;
  const rank = (place: CellPlace): number => ranks.get(sheetOf(place)) ?? -1;
  return [...findings].sort(
    ({ place: a }, { place: b }) =>
      fileRank(a) - fileRank(b) ||
      rank(a) - rank(b) ||
      (a.row ?? 0) - (b.row ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}
