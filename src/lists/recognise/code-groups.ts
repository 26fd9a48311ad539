import { MAX_LEVEL } from '../../core/code/code.js';
import { tidyCode } from '../../core/code/tidy.js';
import type { RawCell, RawRow } from '../../formats/read/types.js';
import { isBlank } from './blank.js';
import { type Claim, SAMPLE, share } from './columns-by-content.js';
import type { UnreadColumn } from './columns-seen.js';
import type { HeadedColumn } from './heading-cells.js';
import { headingKey } from './headings.js';
import type { Layout } from './layout.js';
import type { SeenColumn } from './listed.js';
import { looksLikeCode } from './looks-like-code.js';

/** One group of a code below level 1, alone. */
const GROUP = /^(?=.*\d)[0-9A-Z]{1,4}$/;
const ZEROS = /^0+$/;
const LEVEL_ONE = /^[A-Y]\d{2}$/;
/** Headings that groups may stand under, folded. */
const OF_GROUPS = /\b(?:ma|nhom|cap|dinh danh)\b/;

/** True for a group of a code that stands for itself: `31`, `001`. */
function isGroup(text: string): boolean {
  const tidy = tidyCode(text);
  return GROUP.test(tidy) && !looksLikeCode(tidy);
}

function isLevelOne(text: string): boolean {
  return LEVEL_ONE.test(tidyCode(text));
}

function isGroupOrCode(text: string): boolean {
  return isGroup(text) || looksLikeCode(text);
}

/**
 * "Cấp 1 | Cấp 2 | Cấp 3" over `H26 | 31 | 01`: the groups of one code, each level in a column of its own. Where headings do
 * not number the levels ("Mã tỉnh | Mã sở | Mã phòng"), what stands beside a level-1 code goes down from it.
 */
export function groupsOfLevels(
  claims: readonly Claim[],
  headed: readonly HeadedColumn[],
  all: readonly RawRow[],
): Claim[] {
  const rows = firstOfWords(all);
  const isOfGroups = ({ field, level, weak, mapped, column }: Claim): boolean =>
    field === 'name' && level !== undefined && weak && !mapped && share(rows, column, isGroupOrCode) > 0.5;
  // schools count their classes at levels 1, 2 and 3, too
  const isRooted = claims.some(({ level, column }) => level === 1 && share(rows, column, isLevelOne) === 1);
  const numbered = claims.map((claim): Claim => (isRooted && isOfGroups(claim) ? { ...claim, field: 'code' } : claim));
  const codes = numbered.filter(({ field }) => field === 'code');
  const isWhole = codes.some(({ column }) => share(rows, column, (text) => text.includes('.')) > 0);
  if (isWhole || codes.some(({ level, mapped }) => level !== undefined || mapped)) return numbered;
  // old codes beside a level-1 code may look like groups beneath it
  const others = new Set(numbered.flatMap(({ field, weak, column }) => (field === 'code' || weak ? [] : [column])));
  const beside = besideLevelOne(
    headed.filter(({ column }) => !others.has(column)),
    rows,
  );
  if (beside.length < 2) return numbered;
  const taken = new Set(beside.map(({ column }) => column));
  return [...numbered.filter(({ column, mapped }) => mapped || !taken.has(column)), ...beside];
}

/** As many rows as are looked at to learn what columns hold: the numbers of columns below their headings are no groups. */
function firstOfWords(all: readonly RawRow[]): RawRow[] {
  const rows: RawRow[] = [];
  for (const row of all) {
    if (row.cells.some(({ text }) => /\p{L}{2}/u.test(text))) rows.push(row);
    if (rows.length === SAMPLE) break;
  }
  return rows;
}

/** Columns of groups beside the one of level-1 codes, as claims by their levels. */
function besideLevelOne(headed: readonly HeadedColumn[], rows: readonly RawRow[]): Claim[] {
  const first = headed.findIndex(({ column }) => share(rows, column, isLevelOne) === 1);
  if (first < 0) return [];
  const found: Claim[] = [];
  for (const { column, heading, row } of headed.slice(first, first + MAX_LEVEL)) {
    const isNext = found.length === 0 || (OF_GROUPS.test(headingKey(heading)) && share(rows, column, isGroup) === 1);
    if (!isNext) break;
    found.push({ column, heading, row, field: 'code', level: found.length + 1, weak: false, mapped: false });
  }
  return found;
}

/** The columns of codes by their levels, the highest first, where each has one of its own. */
function levelsOf({ columns }: Layout): { column: number; level: number }[] {
  return columns
    .flatMap(({ field, column, level }) => (field === 'code' && level !== undefined ? [{ column, level }] : []))
    .sort((a, b) => a.level - b.level);
}

/**
 * Rows in which the groups of a code are put together, each behind those of the levels over it: a group goes on from the
 * nearest ones above where the row leaves these blank, for nothing stands at a level without one over it. A code without
 * its level-1 code begins with a dot, one that lacks a group between with two.
 */
export function withWholeCodes(rows: readonly RawRow[], layout: Layout): readonly RawRow[] {
  const levels = levelsOf(layout);
  const hasGroups = levels.some(({ column }) => share(rows, column, isGroup) > 0);
  if (!hasGroups) return rows;
  const above = new Map<number, string>();
  // below level 2 a group between is missing, and must not be passed over
  const missing = (level: number): string | undefined =>
    level === 2 ? '' : level > (levels[0]?.level ?? level) ? '.' : undefined;
  const isOfLevel = new Set(levels.map(({ column }) => column));
  return rows.map((row) => {
    // the numbers of columns below their headings are no groups
    if (!row.cells.some(({ column, text }) => !isOfLevel.has(column) && /\p{L}{2}/u.test(text))) return row;
    const whole = new Map<number, RawCell>();
    const deepest = levels.findLast(({ column }) => !ZEROS.test(textAt(row, column)) && textAt(row, column) !== '');
    for (const { column, level } of levels) {
      const cell = row.cells.findLast((each) => each.column === column);
      const text = textAt(row, column);
      if (cell === undefined || text === '') continue;
      // zeros stand at the levels that a unit does not reach
      if (deepest === undefined || level > deepest.level) {
        whole.set(column, { ...cell, text: '', kind: 'empty' });
        continue;
      }
      for (const each of above.keys()) if (each >= level) above.delete(each);
      const over = above.get(level - 1) ?? missing(level);
      const code = isGroup(text) && over !== undefined ? `${over}.${tidyCode(text)}` : text;
      if (level > 1 || looksLikeCode(code)) above.set(level, code);
      if (code !== text) whole.set(column, { ...cell, text: code, kind: 'text' });
    }
    return whole.size === 0 ? row : { ...row, cells: row.cells.map((cell) => whole.get(cell.column) ?? cell) };
  });
}

function textAt(row: RawRow, column: number): string {
  const text = row.cells.findLast((cell) => cell.column === column)?.text.trim() ?? '';
  return isBlank(text) ? '' : text;
}

/** Headings of what may be a group of a code: "Mã phòng", "Số mã", "Số hiệu", "Cấp 3". */
const MAY_BE_GROUP =
  /^so ma$|(?:^|nhom )ma(?: |$)|^so hieu(?: (?:don vi|co quan|ma))*$|^cap (?:\d|i{1,3}|iv|phong|so)$/;
/** Numbers that bodies bear elsewhere. */
const OF_OTHER_NUMBERS =
  /\b(?:buu|vung|ho|hop dong|the|nhan vien|can bo|chuong|nganh|linh vuc|loai|khoi|qhns|quan he|ngan sach|bhxh|bao hiem|thue|dvhc|hanh chinh|kcb|kham|gddt|gd|bo|dia ban|tai khoan|khach hang|qr|dien thoai)\b/;
const FIGURES = /^\d{2,4}$/;
/** Numbers of codes or how many there are: of these no two bodies have the same by chance alone. */
const EITHER = /^so ma$/;
const NUMBERS = /^\d{1,4}$/;

/**
 * The column that may hold the last group of each code, in a list that no column of codes is read of: its rows would be given the
 * next free codes in their place.
 */
export function groupsUnread(
  columns: readonly Pick<SeenColumn, 'field'>[],
  unread: readonly UnreadColumn[],
  all: readonly RawRow[],
): (UnreadColumn & { examples: string[] }) | undefined {
  if (columns.some(({ field }) => field === 'code' || field === 'codeBefore' || field === 'codeAfter'))
    return undefined;
  const rows = all.filter(({ cells }) => cells.some(({ text }) => /\p{L}{2}/u.test(text)));
  const isOfLevel = ({ heading }: UnreadColumn): boolean => /^cap /.test(headingKey(heading));
  // schools count their classes at several levels
  const counts = unread.filter(isOfLevel).length > 1;
  for (const each of unread) {
    const { column, heading } = each;
    const key = headingKey(heading);
    if (!MAY_BE_GROUP.test(key) || OF_OTHER_NUMBERS.test(key) || (counts && isOfLevel(each))) continue;
    const texts = rows.map((row) => textAt(row, column)).filter((text) => text !== '' && text !== heading.trim());
    const widths = new Set(texts.map(({ length }) => length));
    const met = new Set(texts).size;
    if (texts.length === 0) continue;
    const areParts = widths.size === 1 && (met > 1 || texts.length === 1) && texts.every((text) => FIGURES.test(text));
    const mayBeEither = EITHER.test(key) && met === texts.length && texts.every((text) => NUMBERS.test(text));
    if (!areParts && !mayBeEither) continue;
    return { column, heading, examples: texts.slice(0, 2) };
  }
  return undefined;
}
