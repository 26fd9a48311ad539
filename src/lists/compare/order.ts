import { compareCodes, levelOf } from '../../core/code/code.js';
import { tidyCode } from '../../core/code/tidy.js';
import type { CheckFinding } from '../../core/comparison.js';
import type { CellPlace } from '../../core/finding.js';
import type { RawTable } from '../../formats/read/types.js';
import { rowKey, sheetKey } from '../place-keys.js';
import type { Listed, ListedUnit, ListTable } from '../recognise/listed.js';
import { misplaced } from './compare-findings.js';

const NUMBER = /^\s*(\d{1,6})[.)]?\s*$/;
/** Rows that show an order. */
const LEAST = 4;
/** Of all rows, the share that may stand elsewhere for the others to be in order. */
const FEW = 0.1;

interface NumberedRow {
  unit: ListedUnit;
  place: CellPlace;
  number: number | undefined;
}

/** A row in an order of codes. */
interface CodedRow {
  unit: ListedUnit;
  code: string;
  /** Which of the stretches between headings it stands in, from 0. */
  stretch: number;
}

function numberedRows(table: ListTable, raw: RawTable | undefined, units: readonly ListedUnit[]): NumberedRow[] {
  const column = table.seen.find(({ field }) => field === 'order')?.column;
  if (column === undefined || raw === undefined) return [];
  const texts = new Map(
    raw.rows.map(({ row, cells }) => [row, cells.find((cell) => cell.column === column)?.text ?? '']),
  );
  return units.map((unit) => {
    const number = NUMBER.exec(texts.get(unit.place.row ?? 0) ?? '')?.[1];
    return { unit, place: { ...unit.place, column }, number: number === undefined ? undefined : Number(number) };
  });
}

/** Numbers that do not go on: those repeated or running back, and single ones out of the line that the others keep. */
function oddNumbers(rows: readonly NumberedRow[]): CheckFinding[] {
  const findings: CheckFinding[] = [];
  let last: number | undefined;
  let isWhole = false;
  rows.forEach(({ unit, place, number }, i) => {
    if (number === undefined || last === undefined || number === 1 || number === last + 1) {
      if (number === 1) isWhole = true;
      last = number;
      return;
    }
    const due = last + 1;
    const next = rows[i + 1]?.number;
    const isEnd = i === rows.length - 1 || next === 1;
    const goesOn = next === due + 1 || (isEnd && isWhole);
    if (number < due || goesOn) {
      findings.push(
        misplaced({ place, code: unit.code, name: unit.name }, { file: String(number), expected: String(due) }),
      );
    } else isWhole = false;
    last = goesOn || number < due ? due : number;
  });
  return findings;
}

/** Places in a list of those that a longest ascending run leaves out. */
function outOfRun(rows: readonly CodedRow[], compare: (a: CodedRow, b: CodedRow) => number): number[] {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  rows.forEach((row, i) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const end = rows[ends[middle] ?? 0];
      if (end !== undefined && compare(end, row) <= 0) low = middle + 1;
      else high = middle;
    }
    before[i] = low === 0 ? undefined : ends[low - 1];
    ends[low] = i;
  });
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) kept.add(at);
  return rows.flatMap((_, i) => (kept.has(i) ? [] : [i]));
}

function byLevel(a: string, b: string): number {
  return levelOf(a) - levelOf(b) || compareCodes(a, b);
}

/** The orders that lists stand in: of codes; level by level, as annexes put into one table do; heading by heading. */
const ORDERS: readonly ((a: CodedRow, b: CodedRow) => number)[] = [
  (a, b) => compareCodes(a.code, b.code),
  (a, b) => byLevel(a.code, b.code),
  (a, b) => a.stretch - b.stretch || compareCodes(a.code, b.code),
];

/** The heading that a row stands under, as one word; a column that says it parts no rows. */
function headingOf({ group, stray = group, cells }: ListedUnit): string {
  const isColumn = cells.groupCode !== undefined || cells.groupName !== undefined;
  return stray === undefined || isColumn ? '' : `${stray.code ?? ''} ${stray.name ?? ''}`;
}

/** Rows that stand elsewhere than the order of codes, which all the others keep, would have them. */
function oddRows(units: readonly ListedUnit[]): CheckFinding[] {
  let stretch = 0;
  const coded = units.flatMap((unit, i): CodedRow[] => {
    const before = units[i - 1];
    if (before !== undefined && headingOf(before) !== headingOf(unit)) stretch += 1;
    const code = unit.codeBefore ?? unit.code;
    return code === undefined ? [] : [{ unit, code: tidyCode(code), stretch }];
  });
  if (coded.length < LEAST) return [];
  const [out = []] = ORDERS.map((order) => outOfRun(coded, order)).sort((a, b) => a.length - b.length);
  if (out.length > Math.max(1, coded.length * FEW)) return [];
  return out.flatMap((i) => {
    const each = coded[i];
    if (each === undefined) return [];
    const { unit, code } = each;
    const column = unit.cells.codeBefore ?? unit.cells.code;
    const place = column === undefined ? unit.place : { ...unit.place, column };
    return [misplaced({ place, code, name: unit.name }, { file: coded[i - 1]?.code ?? null, expected: null })];
  });
}

/** What is to be said of the order of a list's rows and of the numbers before them. @param named cells found to differ */
export function orderFindings(
  { tables, units }: Listed,
  raw: readonly RawTable[],
  named: readonly CheckFinding[],
): CheckFinding[] {
  const faulty = new Set(named.flatMap(({ place }) => (place === undefined ? [] : [rowKey(place)])));
  const byList = new Map<string, ListedUnit[]>();
  for (const unit of units) {
    const known = byList.get(sheetKey(unit.place));
    if (known === undefined) byList.set(sheetKey(unit.place), [unit]);
    else known.push(unit);
  }
  return tables.flatMap((table) => {
    const own = byList.get(sheetKey(table.place)) ?? [];
    const source = raw.find(({ sheet }) => sheet === table.place.sheet);
    // a row whose code is wrong or that is there twice is named by that
    const sound = own.filter(({ place }) => !faulty.has(rowKey(place)));
    // a list of changes is in order kind by kind
    const kinds = [...new Set(sound.map(({ change }) => change))];
    const odd = kinds.flatMap((kind) => oddRows(sound.filter(({ change }) => change === kind)));
    return [...oddNumbers(numberedRows(table, source, own)), ...odd];
  });
}
