import { foldTone } from '../../core/text/fold.js';
import type { RawTable } from '../../formats/read/types.js';
import { sheetKey } from '../place-keys.js';
import type { Listed, ListFinding } from './listed.js';
import { shownLine } from './row-places.js';
import { lineOf } from './understand.js';

const OF = '(?:đơn vị|cơ quan|tổ chức|mã(?: định danh)?|xã|phường|trường|don vi|co quan|to chuc)';
/** "(03 ĐƠN VỊ)", "Tổng cộng: 03 đơn vị", "Danh sách này có 03 đơn vị", "DANH SÁCH 03 ĐƠN VỊ". */
const COUNT = new RegExp(
  `(?:[([]\\s*(?:gồm|có|tổng số|gom|co|tong so)?|(?:tổng (?:cộng|số)|tong (?:cong|so)|ấn định|an dinh|danh sách(?: này| trên)?(?: có| gồm| bao gồm| của)?|danh sach(?: nay| tren)?(?: co| gom| cua)?))(?: có| là| gồm| co| la| gom)*\\s*:?\\s*(\\d{1,4})\\s*(?:\\([^)]*\\)\\s*)?${OF}(?!\\p{L})`,
  'gu',
);
/** "Tổng cộng | | 3". */
const SUM = /^(?:tổng (?:cộng|số)|tong (?:cong|so))(?: (?:đơn vị|cơ quan|don vi|co quan))?\s*:?\s*(\d{1,4})$/u;
/** Where counts stand: over a table, in its totals, in what is said below it. */
const SAYING = new Set(['title', 'total', 'footer']);

/** The one number of units that a line gives; undefined for none, or several. */
function countIn(line: string): number | undefined {
  const words = foldTone(line.normalize('NFC')).replace(/\s+/g, ' ').trim();
  const found = [...words.matchAll(COUNT)].map(([, count]) => Number(count));
  const sum = SUM.exec(words)?.[1];
  const [only, ...others] = found.length === 0 && sum !== undefined ? [Number(sum)] : found;
  return others.length === 0 ? only : undefined;
}

/** The numbers of rows that a count may mean where it stands: of the table, of the list, of the part above it; with headings or without. */
function meanings(listed: Listed, sheet: string, row: number | undefined): Set<number> {
  const rowsOf = (all: readonly { place: { row?: number } }[]): number[] => all.map(({ place }) => place.row ?? 0);
  const units = rowsOf(listed.units.filter(({ place }) => sheetKey(place) === sheet));
  const groups = rowsOf(listed.groups.filter(({ place }) => sheetKey(place) === sheet));
  const total = listed.units.length;
  const found = new Set([units.length, units.length + groups.length, total, total + listed.groups.length]);
  if (row === undefined) return found;
  const above = (rows: readonly number[]): number[] => rows.filter((each) => each < row);
  const totals = rowsOf(listed.skipped.filter(({ reason, place }) => reason === 'total' && sheetKey(place) === sheet));
  for (const from of [0, ...above(groups), ...above(totals)]) {
    const inPart = above(units).filter((each) => each > from).length;
    found.add(inPart).add(inPart + above(groups).filter((each) => each >= from).length);
  }
  return found;
}

/** Counts that a list gives of itself and that its rows do not come to: a row may have been lost on the way. */
export function countsSaid(tables: readonly RawTable[], listed: Listed): ListFinding[] {
  const read = new Set(listed.tables.map(({ place }) => sheetKey(place)));
  const saying = new Set(
    listed.skipped.flatMap(({ place, reason }) => (SAYING.has(reason) ? `${sheetKey(place)} ${place.row}` : [])),
  );
  return tables.flatMap(({ file, sheet, list, titles = [], below = [], rows }): ListFinding[] => {
    const place = { file, ...(sheet === undefined ? {} : { sheet }), ...(list === undefined ? {} : { list }) };
    const key = sheetKey(place);
    if (!read.has(key)) return [];
    const lines: { text: string; row?: number }[] = [
      ...[...titles, ...below].map((text) => ({ text })),
      ...rows.flatMap((row) => (saying.has(`${key} ${row.row}`) ? [{ text: lineOf(row), row: row.row }] : [])),
    ];
    return lines.flatMap(({ text, row }): ListFinding[] => {
      const count = countIn(text);
      if (count === undefined || meanings(listed, key, row).has(count)) return [];
      const read = listed.units.filter((unit) => sheetKey(unit.place) === key).length;
      const at = row === undefined ? place : { ...place, row };
      return [
        { rule: 'list-count-differs', severity: 'warning', place: at, args: { text: shownLine(text), count, read } },
      ];
    });
  });
}
