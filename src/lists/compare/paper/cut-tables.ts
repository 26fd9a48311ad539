import { isCodes } from '../../../formats/read/paper-line.js';
import type { RawRow, RawTable } from '../../../formats/read/types.js';

/** A code behind a name, as headings of groups have it. */
const CODED = /\([A-Y]\d{2}(?:\.[A-Z\d]+)*\)\s*$/u;
/** The number of a group. */
const NUMERAL = /^[IVXLC]+(?:\.\d+)*[.)]?$/u;

function filled({ cells }: RawRow): string[] {
  return cells.map(({ text }) => text.trim()).filter((text) => text !== '');
}

/** True for a row that only names the body of the rows beneath it. */
function isHeading(row: RawRow): boolean {
  const texts = filled(row);
  const [first = '', name = first] = texts;
  return texts.length > 0 && texts.length <= 2 && !texts.some(isCodes) && (NUMERAL.test(first) || CODED.test(name));
}

/** A row under another number, with what it spans. */
function numbered(row: RawRow, to: number): RawRow {
  const cells = row.cells.map((cell) =>
    cell.merged?.row === row.row ? { ...cell, merged: { ...cell.merged, row: to } } : cell,
  );
  return { ...row, row: to, cells };
}

/**
 * Tables of a document that was cut in two right under the name of a group: the name goes on in the next one, which
 * stands under no title of its own.
 */
export function withHeadingsCarried(tables: readonly RawTable[]): RawTable[] {
  const all = [...tables];
  for (let i = 0; i + 1 < all.length; i += 1) {
    const [upper, lower] = [all[i], all[i + 1]];
    if (upper === undefined || lower === undefined || (lower.titles ?? []).length > 0) continue;
    let end = upper.rows.length;
    while (end > 1 && isHeading(upper.rows[end - 1] ?? { row: 0, cells: [] })) end -= 1;
    const carried = upper.rows.slice(end);
    if (carried.length === 0) continue;
    const [head] = upper.rows;
    const [first, ...rest] = lower.rows;
    if (head === undefined || first === undefined) continue;
    const isRepeated = filled(first).join('|') === filled(head).join('|');
    const from = (isRepeated ? (rest[0]?.row ?? first.row + 1) : first.row) - carried.length;
    const moved = carried.map((row, by) => numbered(row, from + by));
    const rows = isRepeated ? [numbered(first, from - 1), ...moved, ...rest] : [...moved, ...lower.rows];
    all[i] = { ...upper, rows: upper.rows.slice(0, end) };
    all[i + 1] = { ...lower, rows };
  }
  return all;
}
