import type { RawTable, TableFormat, TableNote } from './types.js';

/** Lines above a table that may be its titles. */
const MOST_TITLES = 10;
const ANNEX = /^\W*((?:phụ lục|phu luc|annex|appendix)(?:\s+số)?(?:\s+(?:[ivxlc]+|\d+)(?![\p{L}\d]))?)/iu;

/** What may be a code below level 1, in either form: enough to tell of a line, never to read one. */
const MAYBE_CODE = /(?<![\p{L}\p{N}.])(?:[A-Y]\d{2}\s?\.\s?[A-Z0-9]|\d{3}\.\d{2,3}\.(?:\d{2,3}\.)*[A-Z]\d)/iu;
/** Lines that are told of. */
const MOST_LOOSE = 200;

/** The lines of a document outside its tables in which codes stand, by their number. */
export class CodedLines {
  readonly #notes: TableNote[] = [];

  /** @param line the paragraph's number, or the line's @returns whether a code stands in it */
  add(text: string, line: number): boolean {
    if (!MAYBE_CODE.test(text)) return false;
    if (this.#notes.length < MOST_LOOSE)
      this.#notes.push({ kind: 'line-unread', args: { line, text: text.trim().replace(/\s+/g, ' ') } });
    return true;
  }

  /** The tables of the document, the first of them with the lines; a document without any has an empty one for them. */
  with(tables: readonly RawTable[], file: string, format: TableFormat): RawTable[] {
    if (this.#notes.length === 0) return [...tables];
    const [first, ...others] = tables.length > 0 ? tables : [{ file, format, rows: [] }];
    return first === undefined ? [] : [{ ...first, notes: [...(first.notes ?? []), ...this.#notes] }, ...others];
  }
}

/** Lines above a table: its titles, and those too far off to be any. */
export interface LinesAbove {
  titles: string[];
  lead?: string[];
}

/** The last of some lines as titles of the table under them. */
export function linesAbove(lines: readonly string[]): LinesAbove {
  const lead = lines.slice(0, -MOST_TITLES);
  return { titles: lines.slice(-MOST_TITLES), ...(lead.length === 0 ? {} : { lead }) };
}

/** Keeps the lines of text seen, for the table that may follow. */
export class TitleLines {
  #lines: string[] = [];

  add(line: string): void {
    const text = line.trim();
    if (text !== '') this.#lines.push(text);
  }

  take(): LinesAbove {
    const lines = this.#lines;
    this.#lines = [];
    return linesAbove(lines);
  }
}

/** Lines below a table that are kept. */
const MOST_BELOW = 200;

/** The lines below each table, by its number; what stands above the first of them is below none. */
export class LinesBelow {
  readonly #lines = new Map<number, string[]>();

  /** @param table the last one before the line */
  add(table: number, line: string): void {
    const text = line.trim();
    const lines = this.#lines.get(table) ?? [];
    if (table < 0 || text === '' || lines.length >= MOST_BELOW) return;
    lines.push(text);
    this.#lines.set(table, lines);
  }

  /** The table with its lines. */
  with(table: RawTable, at: number): RawTable {
    const below = this.#lines.get(at);
    return below === undefined ? table : { ...table, below };
  }
}

function annexOf(titles: readonly string[]): string | undefined {
  for (const title of [...titles].reverse()) {
    const found = ANNEX.exec(title.normalize('NFC'))?.[1];
    if (found !== undefined) return found.replace(/\s+/g, ' ');
  }
  return undefined;
}

/**
 * Names the tables of a document, which bear no names of their own: after the annex whose title stands above them
 * (`Phụ lục II`, the second one in it `Phụ lục II #2`), else by their number (`#3`). No two bear the same name, also
 * where two annexes by mistake bear the same number.
 */
export function nameTables(tables: readonly RawTable[]): RawTable[] {
  let annex: string | undefined;
  const met = new Map<string, number>();
  return tables.map((table, index) => {
    annex = annexOf(table.titles ?? []) ?? annex;
    if (annex === undefined) return { ...table, sheet: `#${index + 1}` };
    const key = annex.toLowerCase();
    const inAnnex = (met.get(key) ?? 0) + 1;
    met.set(key, inAnnex);
    return { ...table, sheet: inAnnex === 1 ? annex : `${annex} #${inAnnex}` };
  });
}
