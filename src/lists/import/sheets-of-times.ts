import { tidyCode } from '../../core/code/tidy.js';
import type { Registry } from '../../core/registry/registry.js';
import type { Listed, ListedUnit } from '../recognise/listed.js';
import type { ImportOptions, ImportRow, ReportFinding } from './import-model.js';
import { isInForce, listsAnew } from './in-force.js';
import type { NameIndex } from './name-index.js';

/** How a sheet or a file is called that says how things were ("Mã cũ", "Trước 1-7"), or how they are to be ("Sau 1-7"). */
const BEFORE = /(?<!\p{L})(?:cũ|trước|old|before|previous|former)(?!\p{L})/u;
/** "Cấp mới" says what is asked for, and not of when the rows are. */
const AFTER = /(?<!\p{L})(?:(?<!(?:cấp|thêm|đăng ký|bổ sung) )mới|sau|new|after)(?!\p{L})/u;
/** The same of names without marks. */
const BEFORE_PLAIN = /\b(?:cu(?! chi\b)|truoc)\b/;
const AFTER_PLAIN = /(?<!\b(?:cap|them|dang ky|bo sung) )\bmoi\b/;

type Time = 'before' | 'after';

function timeOf(name: string): Time | undefined {
  const spaced = name.normalize('NFC').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const text = spaced.replaceAll('_', ' ').toLowerCase();
  const isPlain = !/[^\p{ASCII}]/u.test(text);
  const isBefore = BEFORE.test(text) || (isPlain && BEFORE_PLAIN.test(text));
  const isAfter = AFTER.test(text) || (isPlain && AFTER_PLAIN.test(text));
  if (isBefore === isAfter) return undefined;
  return isBefore ? 'before' : 'after';
}

/** What the rows of a table are called: by the sheet, else by the file. */
function calledOf({ place: { sheet, file } }: Pick<ListedUnit, 'place'>): string {
  return sheet !== undefined && timeOf(sheet) !== undefined
    ? sheet
    : (file.split('/').at(-1) ?? file).replace(/\.\w+$/, '');
}

function saysNothing({ unit: { change, keep, said, predecessors, successors } }: ImportRow): boolean {
  if (change !== undefined || keep === true || predecessors !== undefined || successors !== undefined) return false;
  return said === undefined || said.kind === 'mentioned';
}

/**
 * Sheets, or files, of before and after: which of the old bodies became which of the new ones is said nowhere, and the old
 * ones are not in force any more once the new ones are. Old rows that the new ones repeat, or that say something themselves,
 * are none of those.
 */
export function askSheetsOfTimes(
  registry: Registry,
  { asked }: Pick<Listed, 'asked'>,
  rows: readonly ImportRow[],
  options: ImportOptions,
  names: NameIndex,
  report: ReportFinding,
): void {
  if (asked !== undefined || listsAnew(registry, options)) return;
  const times = new Map<string, Time | undefined>();
  const timeOfRow = (row: ImportRow): Time | undefined => {
    const called = calledOf(row.unit);
    if (!times.has(called)) times.set(called, timeOf(called));
    return times.get(called);
  };
  const after = rows.filter((row) => timeOfRow(row) === 'after');
  const isNew = (row: ImportRow): boolean => saysNothing(row) && !isInForce(registry, row, names, options);
  const [firstNew] = after.filter(isNew);
  if (firstNew === undefined) return;
  const codesOf = ({ code, codeBefore }: ImportRow): string[] => [code, codeBefore].flatMap((each) => each ?? []);
  const others = rows.filter((row) => timeOfRow(row) !== 'before');
  const told = new Set(others.flatMap(codesOf).map(tidyCode));
  const left = rows.filter((row) => {
    if (timeOfRow(row) !== 'before' || !saysNothing(row) || !isInForce(registry, row, names, options)) return false;
    return !codesOf(row).some((code) => told.has(tidyCode(code)));
  });
  const [first] = left;
  if (first === undefined) return;
  for (const row of left) row.faulty = true;
  const args = { sheet: calledOf(first.unit), other: calledOf(firstNew.unit), count: left.length };
  const isSheet = firstNew.unit.place.sheet === args.other;
  report('error', 'import-sheet-aside', first.unit.place, args, isSheet ? 'times' : 'times-files');
}
