import type { RawCell, RawRow } from '../../formats/read/types.js';
import { isBlank } from './blank.js';
import { headingKey } from './headings.js';
import type { ListedBody } from './listed.js';
import { looksLikeCode, nameAndCode } from './looks-like-code.js';
import { plainMark } from './mark-text.js';
import { readings } from './old-letters.js';

const TOTAL =
  /^(?:tong cong|tong so|tong so luong|so luong|cong don|cong trang|(?:tong )?(?:cong )?lu[iy] ke|(?:cong )?(?:mang|chu[iy]en) sang(?: trang sau)?|cong|tong|grand total|total|sub ?total|sum|carried forward)(?: (?:so )?(?:don vi|co quan|to chuc|muc|ma))*(?: (?:nhom|muc|phan|khoi|trang|cong) (?:[ivxlc]+|\d+|[a-h]|so|nay))?(?: (?:cap [1-4]|[ivxlc]+|[abd-h]))*(?: la| co)?(?: \d+)*(?: (?:don vi|co quan|to chuc|ma|muc|units?)(?: .*)?)?$/;
/** "Cộng Sở Y tế", beside nothing but numbers. */
const SUM_OF = /^(?:cong|tong cong|tong so) (?!ti |ty |tac |dong |doan |san |hoa |chung )/;
const EXAMPLE = /^(?:vi du|vd|mau|huong dan|example|e g)$/;
const PAGE_MARK = /^(?:trang|page)(?: so| no)? \d{1,4}(?: (?:(?:of|tren) )?\d{1,4})?$/;
/** `- 2 -`: a page's number between dashes. */
const PAGE_NUMBER = /^[-–—]\s*\d{1,4}\s*[-–—]$/;
const NOTHING = /^(?:khong(?: co)?(?: don vi)?(?: nao)?|none|nil)$/;
const ROMAN = /^(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const NUMBERED =
  /^(?:(?:phần|mục|nhóm|khối)\s+)?((?:(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?:\.\d{1,3})?|[A-Z]|\d{1,3}))\s*(?:[.)/:]|\s[-–—])\s*(?=\p{L})/iu;

function says({ text, font }: RawCell, words: RegExp): boolean {
  return readings(text, font).some((reading) => words.test(headingKey(reading)));
}

function isFilled(cell: RawCell): boolean {
  return cell.kind === 'error' ? cell.text !== '' : !isBlank(cell.text);
}

/** Cells with words in them: those of the row itself where it has no others, as next to all have. */
export function filled({ cells }: RawRow): readonly RawCell[] {
  return cells.every(isFilled) ? cells : cells.filter(isFilled);
}

/** The next row with something in it. */
export function nextOf(rows: readonly RawRow[], at: number): RawRow | undefined {
  for (let i = at + 1; i < rows.length; i += 1) {
    const row = rows[i];
    if (row !== undefined && filled(row).length > 0) return row;
  }
  return undefined;
}

/** "Tổng cộng: 45 đơn vị"; never "Tổng cục …" or "Tổng công ty …". */
export function isTotal(cells: readonly RawCell[]): boolean {
  return cells.length <= 4 && (cells.slice(0, 2).some((cell) => says(cell, TOTAL)) || isSumOf(cells));
}

/** A sum of something, with its numbers to the right: no unit has a bare number for its code. */
function isSumOf([label, ...numbers]: readonly RawCell[]): boolean {
  const areNumbers = numbers.length > 0 && numbers.every(({ text }) => /^\d{1,5}$/.test(text.trim()));
  return label !== undefined && areNumbers && says(label, SUM_OF);
}

/** A line "(1) (2) (3)" or "A B 1 2" that numbers the columns, straight below the headings. */
function isNumbering(cells: readonly RawCell[]): boolean {
  if (cells.length < 2) return false;
  const marks = cells.map((cell) => cell.text.trim().replace(/^[([]|[)\]]$/g, ''));
  const numbers = marks.filter((mark) => /^\d{1,2}(?:\s*=.*)?$/.test(mark)).map((mark) => Number.parseInt(mark, 10));
  const letters = marks.filter((mark) => /^[A-Z]$/.test(mark));
  return (
    numbers.length + letters.length === marks.length && numbers.every((n, i) => i === 0 || n > (numbers[i - 1] ?? 0))
  );
}

/** How far a list has come where a row stands. */
export interface Progress {
  /** No unit has been met since the headings. */
  isFirst: boolean;
  /** No row with a name or a code and its number comes after it. */
  isBelow: boolean;
  /** The last number of a unit. */
  last: number | undefined;
}

/**
 * Why a row is no unit, where its words alone show it; what numbers columns, or says that there are none, stands first.
 * @param code what stands where codes do: a row with one is no total
 */
export function plainlyNoUnit(
  cells: readonly RawCell[],
  order: string,
  { isFirst, isBelow, last }: Progress,
  code: string,
): 'numbering' | 'nothing' | 'footer' | 'example' | 'total' | undefined {
  if (isFirst && isNumbering(cells)) return 'numbering';
  if (isFirst && isNothing(cells)) return 'nothing';
  if (isPageMark(cells) || isPageNumber(cells, order, isBelow, last)) return 'footer';
  if (order !== '' && isExample(order)) return 'example';
  return isTotal(cells) && !looksLikeCode(code) ? 'total' : undefined;
}

/** "Trang 2/5", "Page 1 of 3": what is printed on every page, and was carried into the table. */
function isPageMark(cells: readonly RawCell[]): boolean {
  if (cells.length === 1 && PAGE_NUMBER.test(cells[0]?.text.trim() ?? '')) return true;
  return cells.length <= 2 && PAGE_MARK.test(headingKey(cells.map(({ text }) => text).join(' ')));
}

/** A number alone in a row: the page's, or one that nobody wrote a unit beside; not where the count of units goes on with it. */
function isPageNumber(cells: readonly RawCell[], order: string, isBelow: boolean, last: number | undefined): boolean {
  const text = cells[0]?.text.trim() ?? '';
  if (cells.length > 1 || !/^\d{1,4}$/.test(text)) return false;
  return order === '' || isBelow || (last !== undefined && Number(text) !== last + 1);
}

/** "Không có" alone in the first row of an empty list. */
function isNothing(cells: readonly RawCell[]): boolean {
  const [only, ...others] = cells;
  return only !== undefined && others.length === 0 && says(only, NOTHING);
}

/** A row's number, as next to all have it. */
const FIGURE = /^\d/;

/** A row that shows how to fill in the form: "Ví dụ" where others have their number. */
function isExample(order: string): boolean {
  if (FIGURE.test(order)) return false;
  return EXAMPLE.test(headingKey(order));
}

/**
 * How deep a group its number opens: 0 for `A`, 1 for `III`, 2 for `III.2`; undefined for what numbers no group
 * in the column where units are numbered 1, 2, 3.
 */
export function groupDepth(order: string): 0 | 1 | 2 | undefined {
  if (FIGURE.test(order)) return undefined;
  const number = plainMark(order).replace(/[.):/]$/, '');
  if (ROMAN.test(number)) return 1;
  const [, roman, inner] = /^([A-Z]+)\.(\d{1,3})$/.exec(number) ?? [];
  if (roman !== undefined && inner !== undefined && ROMAN.test(roman)) return 2;
  return /^[A-Z]$/.test(number) ? 0 : undefined;
}

/** A heading such as "II. Sở Y tế – H24.03" taken apart; `numbered` where a numeral stands before it. */
export function groupWords(text: string): ListedBody & { numbered: boolean } {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  const numeral = NUMBERED.exec(trimmed);
  const upper = numeral?.[1] === numeral?.[1]?.toUpperCase();
  const numbered = numeral !== null && upper;
  return { ...nameAndCode(numbered ? trimmed.slice(numeral[0].length) : trimmed), numbered };
}
