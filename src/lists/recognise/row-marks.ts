import type { RawCell, RawRow } from '../../formats/read/types.js';
import { meaningOfCell } from './change-cell.js';
import { codedName } from './code-cell.js';
import { type ColumnRoles, textIn } from './column-roles.js';
import { isFooterText } from './footer-words.js';
import { looksLikeCode } from './looks-like-code.js';
import { BULLET, plainMark } from './mark-text.js';
import { filled, isTotal } from './row-kinds.js';

/** `12`, `1.2.3`, `1a`, `IV`, `I.2`, `b)`, `3/`: what numbers a row, and no words. */
const ORDINAL =
  /^[([]?(?:\d{1,6}(?:[.\-/]\d{1,4}){0,4}(?:[.-]?[a-zđ])?|[IVXLCDM]{1,8}(?:[.-]\d{1,3})*|\p{L}\d*(?:[.-]\d+)*)(?:[.)\]:/-]|\.[)-])?$/iu;

/** True for what numbers a row in the column of numbers; a bullet does where rows have no other numbers. */
export function isOrdinal(text: string): boolean {
  const mark = plainMark(text);
  return ORDINAL.test(mark) || BULLET.test(mark);
}

/** True for a text that is meant as a code, sound or not, and for no words that strayed into the column. */
export function isMeantAsCode(text: string): boolean {
  if (looksLikeCode(text)) return true;
  return text.length <= 60 && /\d/.test(text) && !/\p{L}{3}/u.test(text);
}

/** What identifies a row as one of a list: its number, its code. */
export interface RowMarks {
  number: boolean;
  code: boolean;
}

/** The number and the code of a row; a number merged down from above is every row's. */
export function marksOf(row: RawRow, roles: ColumnRoles): RowMarks {
  let number = false;
  let code = false;
  for (const { column, text, merged } of row.cells) {
    if (roles.order.has(column)) {
      const isBelow = merged !== undefined && merged.row !== row.row && merged.column === column;
      number ||= isBelow || isOrdinal(text);
    } else if (roles.code.has(column)) code ||= isMeantAsCode(text);
    else if (roles.name.has(column)) code ||= codedName(text) !== undefined;
  }
  return { number, code };
}

/** What the rows so far have shown about a list. */
export interface ListHabits {
  /** Most units are numbered, so words without a number are a heading or stand below. */
  numbered: boolean;
  /** Most units have codes. */
  coded: boolean;
  /** Units are numbered 1, 2, 3, so I, II, A, B number groups. */
  arabic: boolean;
}

const ONE_NUMBER = /^[([]?\d{1,6}[.)\]:/-]?$/;

/** The number that a row bears in the column of numbers; undefined for a numeral, a letter, several groups. */
export function numberOf(order: string): number | undefined {
  const text = plainMark(order);
  return ONE_NUMBER.test(text) ? Number.parseInt(text.replace(/^[([]/, ''), 10) : undefined;
}

/** The dash that stands where rows have their numbers, '' where there is none, or in the place of a number that was left out. */
export function dashIn(row: RawRow, columns: ReadonlySet<number>, gaps: ReadonlySet<number>): string {
  if (gaps.has(row.row)) return '';
  const dash = row.cells.find(({ column, text }) => columns.has(column) && BULLET.test(text.trim()));
  return dash?.text.trim() ?? '';
}

/** Rows without a number where the numbers before and after leave one out: 3, –, 5. */
function gapsIn(rows: readonly RawRow[], roles: ColumnRoles): Set<number> {
  const numbers = rows.map((row) => numberOf(textIn(row, roles.order)));
  const gaps = new Set<number>();
  rows.forEach((row, i) => {
    if (numbers[i] !== undefined) return;
    const [before, after] = [numbers[i - 1], numbers[i + 1]];
    if (before !== undefined && after === before + 2) gaps.add(row.row);
  });
  return gaps;
}

/** What the rows of a list show of it, and where they leave their habit. */
export interface Learnt extends ListHabits {
  /** The last row with a number or a code, -1 where there is none. */
  lastMarked: number;
  /** The last one with a name or code beside its mark. */
  lastFilled: number;
  gaps: ReadonlySet<number>;
}

/** Learns from the rows of a list how its units are marked; what stands below the last marked row teaches nothing. */
export function habitsOf(rows: readonly RawRow[], roles: ColumnRoles): Learnt {
  const marked = rows.map((row) => marksOf(row, roles));
  const last = marked.findLastIndex(({ number, code }) => number || code);
  let named = 0;
  let numbered = 0;
  let coded = 0;
  let arabic = false;
  rows.slice(0, last + 1).forEach((row, i) => {
    if (textIn(row, roles.name) === '') return;
    named += 1;
    if (marked[i]?.number === true) numbered += 1;
    if (marked[i]?.code === true) coded += 1;
    if (/^[([]?\d/.test(plainMark(textIn(row, roles.order)))) arabic = true;
  });
  const lastMarked = rows[last]?.row ?? -1;
  const filledAt = rows.findLastIndex((row, i) => {
    const { number, code } = marked[i] ?? { number: false, code: false };
    return code || (number && textIn(row, roles.name) !== '');
  });
  const lastFilled = rows[filledAt]?.row ?? -1;
  const isMost = (count: number): boolean => named > 0 && count * 2 >= named;
  return {
    numbered: isMost(numbered),
    coded: isMost(coded),
    arabic,
    lastMarked,
    lastFilled,
    gaps: gapsIn(rows, roles),
  };
}

/** The habits of a list that goes on: its own, and those of the part before it. */
export function eitherHabits(own: ListHabits, before: ListHabits): ListHabits {
  return {
    numbered: own.numbered || before.numbered,
    coded: own.coded || before.coded,
    arabic: own.arabic || before.arabic,
  };
}

/** True for a row that somebody signed, summed up or remarked something in. */
export function isFooterRow(row: RawRow): boolean {
  const cells = filled(row);
  return isTotal(cells) || cells.some(isFooterText);
}

const TELEPHONE = /^[+(]?\d[\d\s().+-]{6,}$/;
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$|^https?:|^www\./i;

/** True where a cell beside the name says something only units have: a telephone number, an e-mail address, a kind of change, a body above. */
export function hasEvidence(cells: readonly RawCell[], roles: ColumnRoles): boolean {
  return cells.some(({ column, text }) => {
    if (!roles.headings.has(column) || roles.name.has(column) || roles.order.has(column)) return false;
    const plain = text.trim();
    if (roles.change.has(column)) return meaningOfCell(plain) !== undefined;
    if (roles.parent.has(column)) return plain !== '';
    return TELEPHONE.test(plain) || ADDRESS.test(plain);
  });
}
