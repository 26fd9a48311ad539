import type { TableNote } from './types.js';

/** Where a change is tracked: in which table, counted from the document's first, and in which of its rows; or outside of all. */
export interface TrackedPlace {
  table?: number;
  row?: number;
}

/** What was tracked in one table, or outside of all. */
interface Tracked {
  count: number;
  rows: Set<number>;
  texts: string[];
}

type Way = 'deletions' | 'insertions';

/** Texts and rows that are told of. */
const SHOWN = 5;
const SHOWN_ROWS = 20;

/** Elements whose text a tracked change takes out, and those whose text it puts in. */
const TAKEN_OUT = new Set(['del', 'moveFrom']);
const PUT_IN = new Set(['ins', 'moveTo']);

/** Keeps what tracked changes take out of a document and put into it: nobody has agreed to either yet. */
export class TrackedChanges {
  readonly #found = new Map<string, Tracked>();
  #out: string | undefined;
  #into = 0;
  #written = '';

  /** Text begins that is not read. */
  skip(name: string): void {
    this.#out = TAKEN_OUT.has(name) ? '' : undefined;
  }

  /** Text that is not read. */
  skipped(text: string): void {
    if (this.#out !== undefined) this.#out += text;
  }

  /** The text that is not read has ended. */
  unskip(place: TrackedPlace): void {
    const text = this.#out;
    this.#out = undefined;
    if (text !== undefined) this.#keep('deletions', text, place);
  }

  /** A row that a change takes out, with the text that was still in it. */
  row(text: string, place: TrackedPlace): void {
    this.#keep('deletions', text, place);
  }

  open(name: string): void {
    if (PUT_IN.has(name)) this.#into += 1;
  }

  written(text: string): void {
    if (this.#into > 0) this.#written += text;
  }

  close(name: string, place: TrackedPlace): void {
    if (!PUT_IN.has(name)) return;
    this.#into -= 1;
    const text = this.#written;
    this.#written = '';
    this.#keep('insertions', text, place);
  }

  /** What is said of a table, or of the text outside of all. @param rows how many rows it came to */
  notes(table: number | undefined, rows = 0): TableNote[] {
    return (['deletions', 'insertions'] as const).flatMap((way): TableNote[] => {
      const found = this.#found.get(`${way} ${table}`);
      if (found === undefined) return [];
      const { count, texts } = found;
      const args = { count, texts: texts.slice(0, SHOWN).map((text) => `“${text}”`) };
      if (table === undefined) return [{ kind: `${way}-tracked`, variant: 'outside', args }];
      const numbers = [...found.rows].map((row) => Math.min(row, Math.max(rows, 1)));
      const shown = [...new Set(numbers)].slice(0, SHOWN_ROWS);
      return [{ kind: `${way}-tracked`, args: { ...args, rows: shown.map(String) }, row: shown[0] ?? 1 }];
    });
  }

  #keep(way: Way, text: string, { table, row }: TrackedPlace): void {
    const words = text.trim().replace(/\s+/g, ' ');
    if (words === '') return;
    const key = `${way} ${table}`;
    const found = this.#found.get(key) ?? { count: 0, rows: new Set<number>(), texts: [] };
    this.#found.set(key, found);
    found.count += 1;
    found.texts.push(words);
    if (row !== undefined) found.rows.add(row);
  }
}
