import type { RawCell, RawRow } from '../../formats/read/types.js';
import { isBlank } from './blank.js';
import { isKindOfBodies } from './class-words.js';
import { type ColumnRoles, textIn } from './column-roles.js';
import { isFooterText } from './footer-words.js';
import { filled } from './row-kinds.js';
import { type ListHabits, marksOf } from './row-marks.js';

/** A row that goes on with the row above: what it says belongs into that one's cells. */
export interface Joined {
  /** The row it belongs to, and the cell its name goes on in. */
  into: number;
  column: number;
  text: string;
}

const GOES_ON = /^\s*(?:\p{Ll}|[,;)&])/u;

/** True for words that begin in the middle of a name, as those of a row do that only goes on with the one above. */
export function goesOnBelow(text: string): boolean {
  return GOES_ON.test(text.normalize('NFC'));
}

function nameCell(row: RawRow, { name }: ColumnRoles): RawCell | undefined {
  return row.cells.find(({ column, text }) => name.has(column) && !isBlank(text));
}

/** True for a row that plainly goes on with the one above: no number, no code, and a name that begins with a small letter. */
function goesOn(row: RawRow, above: RawRow, roles: ColumnRoles, { numbered, coded }: ListHabits): boolean {
  const name = nameCell(row, roles);
  if (name === undefined || (!numbered && !coded) || row.row !== above.row + 1) return false;
  // next to all rows are let go by their first letter
  if (!goesOnBelow(name.text)) return false;
  const cells = filled(row);
  const { number, code } = marksOf(row, roles);
  if (number || code || cells.some(isFooterText)) return false;
  if (row.cells.some(({ merged }) => merged?.row === row.row)) return false;
  const marks = marksOf(above, roles);
  const isMarked = numbered ? marks.number : marks.code;
  const begun = new Set(filled(above).map(({ column }) => column));
  return isMarked && nameCell(above, roles) !== undefined && cells.every(({ column }) => begun.has(column));
}

/** True for the rest of a name whose row nobody can tell: the one above is on another page, or has not the same cells. */
export function isBroken(row: RawRow, roles: ColumnRoles, { numbered, coded }: ListHabits): boolean {
  const isWide = row.cells.some(({ merged }) => merged !== undefined);
  const name = textIn(row, roles.name);
  return (numbered || coded) && !isWide && goesOnBelow(name) && !isKindOfBodies(name) && !isFooterText({ text: name });
}

/**
 * Rows with those joined to them that only go on with a name which did not fit, as a hand parts it in a sheet.
 * @param joined by the number of the row that is no row of its own
 */
export function withoutContinuations(
  rows: readonly RawRow[],
  roles: ColumnRoles,
  habits: ListHabits,
): { rows: RawRow[]; joined: Map<number, Joined> } {
  const joined = new Map<number, Joined>();
  const whole: RawRow[] = [];
  let above: RawRow | undefined;
  for (const row of rows) {
    const last = whole.at(-1);
    // the row it may go on with is one of several where those were joined
    const upper = last === above || last === undefined || above === undefined ? last : { ...last, row: above.row };
    if (last === undefined || upper === undefined || !goesOn(row, upper, roles, habits)) {
      whole.push(row);
      above = row;
      continue;
    }
    const cells = last.cells.map((cell) => {
      const more = row.cells.find(({ column, text }) => column === cell.column && text.trim() !== '');
      return more === undefined ? cell : { ...cell, text: `${cell.text.trimEnd()} ${more.text.trimStart()}` };
    });
    const [column = 0] = filled(row).flatMap((cell) => (roles.name.has(cell.column) ? [cell.column] : []));
    const into = { ...last, cells };
    whole[whole.length - 1] = into;
    joined.set(row.row, { into: last.row, column, text: cells.find((cell) => cell.column === column)?.text ?? '' });
    above = row;
  }
  return { rows: whole, joined };
}
