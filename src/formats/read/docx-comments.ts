import type { OpenTable } from './docx-open.js';
import { attribute, type OoxmlPackage } from './ooxml.js';
import type { CellComment, RawRow, TableNote } from './types.js';

/** What is said in the comments of a Word document, by their ids. */
export type WordComments = ReadonlyMap<string, string>;

/** Reads the comments that somebody put at words of a document. */
export function wordComments(pack: OoxmlPackage, main: string): WordComments {
  const found = new Map<string, string>();
  const part = [...pack.relationships(main).values()].find(({ type }) => type === 'comments')?.target;
  if (part === undefined) return found;
  let id: string | undefined;
  let inText = false;
  pack.parse(part, {
    open(name, attributes) {
      if (name === 'comment') id = attribute(attributes, 'id');
      else if (name === 't') inText = true;
      else if (name === 'p' && id !== undefined && found.has(id)) found.set(id, `${found.get(id)} `);
    },
    close(name) {
      if (name === 'comment') id = undefined;
      else if (name === 't') inText = false;
    },
    text(text) {
      if (inText && id !== undefined) found.set(id, `${found.get(id) ?? ''}${text}`);
    },
  });
  return found;
}

/** Comments by the n-th cell of a row, as the columns that these cells came to. */
export function commentsAt(comments: readonly CellComment[], rows: readonly RawRow[]): CellComment[] {
  return comments.map(({ row, column, text }) => {
    const cells = rows.find((each) => each.row === row)?.cells ?? [];
    return { row, column: cells[column - 1]?.column ?? column, text };
  });
}

/** The comments of a document where they end: at words of a cell, or of a line outside tables. */
export class CommentMarks {
  readonly #outside: string[] = [];

  constructor(private readonly comments: WordComments) {}

  /** @param table the table that is open */
  add(id: string, table: OpenTable | undefined): void {
    const text = this.comments.get(id)?.trim() ?? '';
    if (text === '') return;
    if (table?.row === undefined) this.#outside.push(text);
    else table.comments.push({ row: table.rows.length + 1, column: table.row.cells.length + 1, text });
  }

  /** What is said of the document for those outside its tables. */
  notes(): TableNote[] {
    return this.#outside.map((text) => ({ kind: 'comment-unread', args: { text } }));
  }
}
