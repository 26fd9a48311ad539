import { table } from '../../core/table.js';
import type { RawCell, RawTable } from '../../formats/read/types.js';

const CHECKED = '☑☒✓✔✗✘☓√';
const EMPTY = '☐□▢◻❏❑❒○◯';
const BOX = new RegExp(`([${CHECKED}${EMPTY}]|\\[\\s*[xXvV]?\\s*\\])`, 'u');
const IS_EMPTY = new RegExp(`^(?:[${EMPTY}]|\\[\\s*\\])$`, 'u');

/** Words beside the boxes of a cell, before or behind each, and whether it is checked. */
interface Boxed {
  words: string;
  isChecked: boolean;
}

function boxedIn(text: string): Boxed[] {
  const parts = text.split(BOX).map((part) => part.trim());
  const [first = '', ...rest] = parts;
  // "☐ Có ☑ Không" begins with a box, "Có ☐ Không ☑" ends with one
  const isBefore = first === '';
  const signs = parts.filter((_, i) => i % 2 === 1);
  const words = isBefore ? rest.filter((_, i) => i % 2 === 1) : parts.filter((_, i) => i % 2 === 0);
  return signs.map((sign, i) => ({
    words: (words[i] ?? '').replace(/^[\s;,.:/|-]+|[\s;,/|-]+$/gu, ''),
    isChecked: !IS_EMPTY.test(sign),
  }));
}

/**
 * What a cell with boxes to be checked says: the words at the one that is. A text without boxes, or with nothing but one,
 * is given back as it stands; undefined where none is checked, or several are.
 */
export function checkedIn(text: string): string | undefined {
  if (!BOX.test(text)) return text;
  const boxed = boxedIn(text);
  if (boxed.every(({ words }) => words === '')) return boxed.length === 1 ? text : undefined;
  const [only, ...others] = boxed.filter(({ isChecked }) => isChecked);
  return others.length === 0 ? only?.words : undefined;
}

/** Letters that a font of symbols draws as boxes, where they were pasted without it. */
const PASTED: Readonly<Record<string, string>> = table({ þ: '☑', ý: '☒', o: '☐', '¨': '☐', q: '☐' });

function isCheckedLetter({ text }: RawCell): boolean {
  return text.length < 4 && text.trim() === 'þ';
}

/** A table with its boxes as such, where a checked one shows that they were pasted as the letters of their font. */
export function withBoxes(table: RawTable): RawTable {
  if (!table.rows.some(({ cells }) => cells.some(isCheckedLetter))) return table;
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell) => {
      const box = PASTED[cell.text.trim()];
      return box === undefined ? cell : { ...cell, text: box };
    });
    return { ...row, cells };
  });
  return { ...table, rows };
}
