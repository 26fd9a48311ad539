import { CONTACT_FIELDS } from '../../core/registry/contact-fields.js';
import { otherReadings } from '../../core/text/typed-readings.js';
import type { RawCell, RawRow } from '../../formats/read/types.js';
import { tickedBeside } from './change-words.js';
import { type ColumnMap, letteredColumns, mappedField } from './column-map.js';
import { type Heading, headingKey, headingOf, levelHeading } from './headings.js';
import type { ListField } from './listed.js';

/** A column under its heading. */
export interface HeadedColumn {
  column: number;
  heading: string;
  /** Row the heading's own words stand in. */
  row: number;
  means: Heading | undefined;
  mapped: boolean;
}

const BEFORE: Partial<Record<ListField, ListField>> = {
  code: 'codeBefore',
  name: 'nameBefore',
  parent: 'parentBefore',
};
const AFTER: Partial<Record<ListField, ListField>> = { code: 'codeAfter', name: 'nameAfter', parent: 'parent' };

function textAt(row: RawRow, column: number): string {
  return row.cells.find((cell) => cell.column === column)?.text.trim() ?? '';
}

/** The words above a column: its own, those of the area it is merged into, or (in formats without merging) the nearest to the left. */
function bandOver(row: RawRow, column: number): string {
  let nearest: RawCell | undefined;
  for (const cell of row.cells) {
    if (cell.column > column) break;
    if (cell.column === column && cell.merged !== undefined) return textAt(row, cell.merged.column);
    if (cell.text.trim() !== '') nearest = cell;
  }
  return nearest?.text.trim() ?? '';
}

/** "Trước khi thay đổi" over "Mã" is the code before the change. */
function timed(heading: Heading, band: string): Heading {
  const key = headingKey(band);
  const { field } = heading;
  if (field === 'order') return heading;
  const isBefore = /\b(?:truoc|cu|before|old)\b/.test(key);
  const isAfter = !isBefore && /\b(?:sau|moi|after|new)\b/.test(key);
  // contact data of before are nobody's any more
  if (CONTACT_FIELDS.some((each) => each === field)) {
    return isBefore ? { ...heading, past: true } : isAfter ? { ...heading, renewed: true } : heading;
  }
  const changed = isBefore ? BEFORE[field] : isAfter ? AFTER[field] : undefined;
  return changed === undefined ? heading : { field: changed };
}

/** How things are today, or were: what is asked for stands beside it. */
const NOW =
  /^(?:(?:thong tin|du lieu) )?(?:hien (?:tai|nay|co|trang|hanh)|dang co|ban dau|cu|truoc(?: day| khi (?:sua|thay doi|dieu chinh))?)$/;
/** How they are to be. */
const THEN =
  /^(?:(?:thong tin|du lieu|noi dung) )?(?:(?:(?:de nghi|de xuat|xin|can|sau(?: khi)?) )*(?:sua|dieu chinh|sua doi|thay doi|cap nhat)(?: (?:thanh|lai))?|de nghi|de xuat|moi|sau)$/;

/** A field as it is to be from now on. */
function later({ field }: Heading): Heading {
  const after = field === 'order' ? undefined : AFTER[field];
  return after === undefined ? { field, renewed: true } : { field: after };
}

/** "Địa chỉ" over "Hiện tại | Đề nghị sửa": the words below say of when it is. */
function timedBelow(band: string, under: string): Heading | undefined {
  const key = headingKey(under);
  const [isNow, isThen] = [NOW.test(key), THEN.test(key)];
  const means = isNow || isThen ? headingOf(band) : undefined;
  if (means === undefined || means.field === 'order') return undefined;
  return isThen ? later(means) : timed(means, under);
}

/** "Thông tin hiện tại | Thông tin đề nghị điều chỉnh" over the same headings: of two fields alike, the second is the one to be. */
function timedTwins(columns: readonly HeadedColumn[], bands: ReadonlyMap<number, string>): HeadedColumn[] {
  const bandOf = ({ column }: HeadedColumn): string => headingKey(bands.get(column) ?? '');
  return columns.map((each) => {
    const { means, mapped } = each;
    if (means === undefined || mapped || means.renewed === true || !THEN.test(bandOf(each))) return each;
    const twins = columns.filter((other) => other.means?.field === means.field && other !== each);
    const [first, ...others] = twins;
    if (first === undefined || others.length > 0 || !NOW.test(bandOf(first))) return each;
    return { ...each, means: later(means) };
  });
}

function oneRow(row: RawRow, map: ColumnMap): HeadedColumn[] {
  const columns: HeadedColumn[] = [];
  for (const cell of row.cells) {
    const heading = cell.text.trim();
    if (heading === '') continue;
    const field = mappedField(map, [heading, ...otherReadings(heading)]);
    const means = field === undefined ? headingOf(heading) : { field };
    columns.push({ column: cell.column, heading, row: row.row, means, mapped: field !== undefined });
  }
  const isNamed = columns.some(({ means }) => means?.field === 'name' && means.weak !== true);
  const levelled = columns.map((each) =>
    each.means === undefined ? { ...each, means: levelHeading(each.heading) } : each,
  );
  // "Cấp 1 | Cấp 2 | Cấp 3 | Mã định danh": names by levels, where no other column is one of names
  const isCoded = columns.some(({ means }) => means?.field === 'code' && means.level === undefined);
  const hasNames = columns.some(({ means }) => means?.field === 'name' || means?.field === 'nameAfter');
  const byLevels = levelled.filter(({ means }) => means?.field === 'name' && means.level !== undefined).length;
  const found = isNamed || (isCoded && !hasNames && byLevels > 1) ? levelled : columns;
  return withTicksBeside(found, ({ heading }) => heading);
}

function twoRows(upper: RawRow, lower: RawRow, map: ColumnMap): HeadedColumn[] {
  const last = Math.max(upper.cells.at(-1)?.column ?? 0, lower.cells.at(-1)?.column ?? 0);
  const columns: HeadedColumn[] = [];
  const bands = new Map<number, string>();
  for (let column = 1; column <= last; column += 1) {
    const under = textAt(lower, column);
    const band = under === '' ? textAt(upper, column) : bandOver(upper, column);
    if (under === '' && band === '') continue;
    const heading = [band, under].filter((part) => part !== '').join(' ');
    const own = [heading, under, ...(under === '' ? [band] : [])];
    const field = mappedField(map, [...own, ...own.flatMap(otherReadings)]);
    const alone = under === '' ? headingOf(band) : headingOf(under);
    const read =
      headingOf(`${under} ${band}`.trim()) ??
      headingOf(heading) ??
      timedBelow(band, under) ??
      (alone && timed(alone, band));
    if (under !== '') bands.set(column, band);
    const means = field === undefined ? read : { field };
    columns.push({ column, heading, row: under === '' ? upper.row : lower.row, means, mapped: field !== undefined });
  }
  return withTicksBeside(timedTwins(columns, bands), ({ column, heading }) => textAt(lower, column) || heading);
}

/** "Phương án" over "Giữ | Thay đổi | Bỏ": what ends or changes units is told by what stands beside it. */
function withTicksBeside(columns: readonly HeadedColumn[], wordsOf: (column: HeadedColumn) => string): HeadedColumn[] {
  const count = columns.filter(({ means }) => means?.ticked !== undefined).length;
  if (count === 0) return [...columns];
  return columns.map((each) => {
    const { means, mapped } = each;
    // beside a single other one "Thay đổi" may well say in words what changes
    const isWords = means?.field === 'change' && means.ticked === undefined && !mapped && count > 1;
    const ticked = means === undefined || isWords ? tickedBeside(headingKey(wordsOf(each)), isWords) : undefined;
    return ticked === undefined ? each : { ...each, means: { field: 'change', ticked } };
  });
}

function known(columns: readonly HeadedColumn[]): number {
  return columns.filter(({ means }) => means !== undefined).length;
}

/** How many fields columns are known to hold. */
function kinds(columns: readonly HeadedColumn[]): number {
  return new Set(
    columns.flatMap(({ means }) =>
      means === undefined ? [] : [`${means.field} ${means.level ?? ''} ${means.renewed ?? ''}`],
    ),
  ).size;
}

/** True where the two rows together say more than either alone, and the lower one is no unit. */
function isPair(upper: RawRow, lower: RawRow, columns: readonly HeadedColumn[], map: ColumnMap): boolean {
  const own = columns.filter(({ row }) => row === lower.row);
  if (filledCells(upper) < 2 || own.length === 0 || known(own) * 2 <= own.length) return false;
  // columns to be ticked for different things, under one heading of whatever words
  if (own.filter(({ means }) => means?.ticked !== undefined).length > 1) return true;
  // a band over several columns may be written over each of them
  if (kinds(columns) <= kinds(oneRow(upper, map))) return false;
  const alone = new Map(oneRow(lower, map).map(({ column, means }) => [column, means?.field]));
  return columns.some(({ column, means }) => means !== undefined && means.field !== alone.get(column));
}

function filledCells(row: RawRow): number {
  return row.cells.filter((cell) => cell.text.trim() !== '').length;
}

/** Columns that units cannot do without: at least one of these makes a row of words a heading row. */
const NAMING = new Set<ListField | 'order'>([
  'name',
  'code',
  'codeBefore',
  'codeAfter',
  'nameBefore',
  'nameAfter',
  'legacyCodes',
]);

/** True for a field that tells units apart. */
export function isNaming(field: ListField | 'order' | undefined): boolean {
  return field !== undefined && NAMING.has(field);
}

function isHeadingRow(columns: readonly HeadedColumn[], map: ColumnMap, widest: number): boolean {
  const lettered = letteredColumns(map, new Set());
  const names = ({ column, means }: HeadedColumn): boolean => isNaming(means?.field ?? lettered.get(column));
  const recognised = known(columns);
  if (recognised === 0 || !columns.some(names)) return false;
  if (columns.some(({ mapped }) => mapped)) return true;
  const found = recognised + columns.filter(({ column, means }) => means === undefined && lettered.has(column)).length;
  return found >= 3 || (found >= 2 && found * 2 >= columns.length) || (columns.length === 1 && widest === 1);
}

/** Columns announced by a row of headings, or by two. */
export interface FoundHeadings {
  columns: HeadedColumn[];
  rows: 1 | 2;
  /** Most fields of these rows, in formats that count them. */
  fields?: number;
}

function widthOf(...rows: readonly RawRow[]): Pick<FoundHeadings, 'fields'> {
  const counts = rows.flatMap(({ fields }) => fields ?? []);
  return counts.length === 0 ? {} : { fields: Math.max(...counts) };
}

/**
 * The columns announced by a heading row, or by it and the row below together; undefined where it is none.
 * @param widest the last column the table uses
 */
export function readHeadings(
  row: RawRow,
  next: RawRow | undefined,
  map: ColumnMap,
  widest: number,
): FoundHeadings | undefined {
  if (next !== undefined && next.row === row.row + (row.ruled === true ? 2 : 1)) {
    const double = twoRows(row, next, map);
    if (isPair(row, next, double, map) && isHeadingRow(double, map, widest))
      return { columns: double, rows: 2, ...widthOf(row, next) };
  }
  const single = oneRow(row, map);
  return isHeadingRow(single, map, widest) ? { columns: single, rows: 1, ...widthOf(row) } : undefined;
}
