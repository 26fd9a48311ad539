import type { RawCell, RawRow } from '../../formats/read/types.js';
import { type ColumnRoles, textIn } from './column-roles.js';
import { withoutLabel } from './labels.js';
import type { ListedBody } from './listed.js';
import { groupDepth, groupWords } from './row-kinds.js';
import { numberOf } from './row-marks.js';

/** What the rows so far have shown about a list. */
export interface HeadingHabits {
  /** Most units are numbered, so words without a number are a heading. */
  numbered: boolean;
  /** The list has ended with its total; what follows is remarks and signatures. */
  ended: boolean;
}

/** The words of a heading. */
export interface GroupWords extends ListedBody {
  /** Nothing but its place shows that it is one: it may be the rest of the name above. */
  unclear?: true;
  /** A numeral stands before them. */
  numeral?: true;
}

/** Words all in capitals, as headings are written and names are not. */
function isCapital(text: string): boolean {
  const letters = text.normalize('NFC').replace(/[^\p{L}]/gu, '');
  return letters.length > 3 && letters === letters.toUpperCase();
}

/** A row of one cell: a heading where it is merged across, bears a Roman numeral or a code, or stands where no unit would. */
function loneCell(row: RawRow, only: RawCell, roles: ColumnRoles, habits: HeadingHabits): GroupWords | undefined {
  const isWide = row.cells.some(({ merged }) => merged?.row === row.row && merged.column === only.column);
  if (roles.code.has(only.column) && !isWide) return undefined;
  const isName = roles.name.has(only.column);
  const { numbered, ...words } = groupWords(withoutLabel(only.text));
  // a number alone is that of a page, or of a row whose name is missing
  if (words.name === undefined || numberOf(words.name) !== undefined) return undefined;
  if (numbered && !/^\s*\d/.test(only.text)) return { ...words, numeral: true };
  // Where names stand alone, a code after one is the unit's own.
  if (words.code !== undefined && !(isName && roles.code.size === 0)) return words;
  const isOutOfLine = isWide || roles.order.has(only.column) || (isName && habits.numbered);
  if (!isOutOfLine || habits.ended) return undefined;
  const isClear = isWide || roles.order.has(only.column) || isCapital(only.text);
  return isClear ? words : { ...words, unclear: true };
}

/** The words of a row that heads a group without being laid out like a unit, undefined for any other row. */
export function groupHeading(
  row: RawRow,
  cells: readonly RawCell[],
  roles: ColumnRoles,
  habits: HeadingHabits,
): GroupWords | undefined {
  const [first] = cells;
  if (first === undefined) return undefined;
  if (cells.length === 1) return loneCell(row, first, roles, habits);
  const inOrder = roles.order.has(first.column) && /\p{L}{2}/u.test(first.text) && groupDepth(first.text) === undefined;
  if (!inOrder || textIn(row, roles.name) !== '') return undefined;
  const code = textIn(row, roles.code);
  const { numbered: _numbered, ...words } = groupWords(withoutLabel(first.text));
  return code === '' ? words : { ...words, code };
}

/**
 * A heading that stands in the column of numbers, with more beside it than its code, laid out as a unit is:
 * "I. UBND xã Tân Hội | | H26.13 | Giải thể".
 */
export function inNameColumn(
  row: RawRow,
  cells: readonly RawCell[],
  roles: ColumnRoles,
  { name = '' }: ListedBody,
): RawRow | undefined {
  const [first, ...others] = cells;
  const [column] = roles.name;
  if (first === undefined || column === undefined || !roles.order.has(first.column)) return undefined;
  if (!others.some((cell) => roles.headings.has(cell.column) && !roles.code.has(cell.column))) return undefined;
  const { merged: _merged, ...own } = first;
  return { ...row, cells: [{ ...own, column, text: name }, ...others] };
}
