import type { RawCell, RawRow, RawTable, RowAside } from '../types.js';

/** Raised numbers at the end of a cell, one or several: `Sở Y tế²²`, `Sở Y tế²², ²³`. */
const MARKS = /[⁰¹²³⁴-⁹]+(?:\s*,\s*[⁰¹²³⁴-⁹]+)*$/u;
/** A line with which a footnote begins. */
const NOTE = /^(\d{1,3})\s+(?=\p{Lu}\p{L})/u;

function numbersAt({ text }: RawCell): string[] {
  const marks = MARKS.exec(text.trim())?.[0];
  return marks === undefined ? [] : marks.split(',').map((mark) => mark.trim().normalize('NFKC'));
}

function numbersOf({ cells }: RawRow): string[] {
  return cells.flatMap(numbersAt);
}

/** Footnotes by their numbers, and the lines that are none. */
interface Notes {
  byNumber: Map<string, string>;
  others: string[];
}

/** The footnotes among the lines below a table: each begins with a number that a row bears, and goes on until it ends. */
function notesIn(below: readonly string[], borne: ReadonlySet<string>): Notes {
  const notes: Notes = { byNumber: new Map(), others: [] };
  let open: string | undefined;
  for (const line of below) {
    const number = NOTE.exec(line)?.[1];
    if (number !== undefined && borne.has(number) && !notes.byNumber.has(number)) {
      notes.byNumber.set(number, line.replace(NOTE, ''));
      open = number;
    } else if (open !== undefined) notes.byNumber.set(open, `${notes.byNumber.get(open)} ${line}`);
    else notes.others.push(line);
    if (/[.”"]$/u.test(line)) open = undefined;
  }
  return notes;
}

function withoutMarks(row: RawRow, known: ReadonlySet<string>): RawRow {
  const cells = row.cells.map((cell) => {
    const numbers = numbersAt(cell);
    return numbers.length > 0 && numbers.every((number) => known.has(number))
      ? { ...cell, text: cell.text.trim().replace(MARKS, '').trimEnd() }
      : cell;
  });
  return { ...row, cells };
}

/** Lines above a table without those that are footnotes of the one before it. */
function withoutNotes(table: RawTable, notes: string): RawTable {
  const isOther = (line: string): boolean => !notes.includes(line.replace(/\s+/g, ' ').replace(NOTE, '').trim());
  const { lead, titles } = table;
  return {
    ...table,
    ...(lead === undefined ? {} : { lead: lead.filter(isOther) }),
    ...(titles === undefined ? {} : { titles: titles.filter(isOther) }),
  };
}

/**
 * Tables with the footnotes of their rows told as such, as those of a Word document are: a row bears raised numbers, and the
 * lines at the foot of its page say what they mean. All other lines stay where they are.
 */
export function withFootnotes(tables: readonly RawTable[]): RawTable[] {
  let before = '';
  return tables.map((read) => {
    const table = before === '' ? read : withoutNotes(read, before);
    const borne = new Set(table.rows.flatMap(numbersOf));
    const { byNumber, others } = notesIn(table.below ?? [], borne);
    before = [...byNumber.values()].join(' ').replace(/\s+/g, ' ');
    if (byNumber.size === 0) return table;
    const known = new Set(byNumber.keys());
    const asides = table.rows.flatMap((row) =>
      numbersOf(row).flatMap((number): RowAside[] => {
        const text = byNumber.get(number);
        return text === undefined ? [] : [{ row: row.row, text }];
      }),
    );
    const rows = table.rows.map((row) => withoutMarks(row, known));
    const { below: _below, ...rest } = table;
    return { ...rest, ...(others.length === 0 ? {} : { below: others }), rows, asides };
  });
}
