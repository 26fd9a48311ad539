import { table } from '../../core/table.js';
import type { OoxmlPackage } from './ooxml.js';
import { type Attributes, attribute, type PartListener } from './ooxml.js';
import type { RawTable } from './types.js';

/** Elements that refer to a text elsewhere, and the parts and elements that hold it. */
const KINDS: Readonly<Record<string, { part: string; holder: string }>> = table({
  footnoteReference: { part: 'footnotes', holder: 'footnote' },
  endnoteReference: { part: 'endnotes', holder: 'endnote' },
});
/** What is no part of the text as it stands. */
const SKIPPED = new Set(['del', 'moveFrom', 'instrText', 'Fallback']);

/** A mark in a row of a table, and the text that it refers to. */
interface Mark {
  table: number;
  row: number;
  part: string;
  id: string;
}

/** The marks of footnotes and endnotes in the rows of a document's tables. */
export class AsideMarks {
  readonly #marks: Mark[] = [];

  /** @param at the row that is open, undefined outside tables */
  open(element: string, attributes: Attributes, at: { table?: number; row?: number }): void {
    const kind = KINDS[element];
    const id = attribute(attributes, 'id');
    if (kind === undefined || id === undefined || at.table === undefined || at.row === undefined) return;
    this.#marks.push({ table: at.table, row: at.row, part: kind.part, id });
  }

  /** The tables with the texts that their rows refer to. @throws TableError */
  with(tables: readonly RawTable[], pack: OoxmlPackage, main: string): RawTable[] {
    if (this.#marks.length === 0) return [...tables];
    const texts = new Map<string, Map<string, string>>();
    for (const { target, type } of pack.relationships(main).values()) {
      const kind = Object.values(KINDS).find(({ part }) => part === type);
      if (kind !== undefined) texts.set(type, textsOf(pack, target, kind.holder));
    }
    return tables.map((table, index) => {
      const asides = this.#marks.flatMap((mark) => {
        const text = mark.table === index ? texts.get(mark.part)?.get(mark.id) : undefined;
        return text ? [{ row: mark.row, text }] : [];
      });
      return asides.length === 0 ? table : { ...table, asides };
    });
  }
}

/** The texts of a part by their ids, each in one line. */
function textsOf(pack: OoxmlPackage, part: string, holder: string): Map<string, string> {
  const texts = new Map<string, string>();
  let id: string | undefined;
  let skipping = 0;
  let inText = false;
  const write = (text: string): void => {
    if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + text);
  };
  const listener: PartListener = {
    open(element, attributes) {
      if (skipping > 0 || SKIPPED.has(element)) skipping += 1;
      else if (element === holder) id = attribute(attributes, 'id');
      else if (element === 't') inText = true;
      else if (element === 'noBreakHyphen') write('-');
      else if (element === 'p' || element === 'tab' || element === 'br') write(' ');
    },
    text(text) {
      if (inText && skipping === 0) write(text);
    },
    close(element) {
      if (skipping > 0) skipping -= 1;
      else if (element === holder) id = undefined;
      else if (element === 't') inText = false;
    },
  };
  pack.parse(part, listener);
  for (const [key, text] of texts) texts.set(key, text.replace(/\s+/g, ' ').trim());
  return texts;
}
