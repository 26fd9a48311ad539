import { attribute, type OoxmlPackage } from './ooxml.js';
import type { CellComment, RawRow } from './types.js';

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
