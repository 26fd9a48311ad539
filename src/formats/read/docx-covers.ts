import { type Cover, Floating } from './docx-floating.js';
import type { Attributes } from './ooxml.js';

/** Height of a line of text and how many letters it has at most, in points: enough to tell what lies over one. */
const LINE = 16;
const LETTERS = 75;
/** A stroke so far above the end of the last line goes through it; one below is a rule under it. */
const UNDER = 5;
/** A picture as wide as this hides a line of text, wherever it is anchored. */
const WIDE = 235;
/** Cells of a row from which a table is a list. */
const LIST_CELLS = 3;
const MOST_WORDS = 80;

/** What lies over text. */
export interface Covered {
  /** The words of the paragraph that it is anchored in, and so stands at. */
  text: string;
  kind: Cover['kind'];
}

interface OpenParagraph {
  text: string;
  covers: Cover[];
}

/** True where a drawing reaches into the lines of the paragraph that it is anchored in. */
function isOverWords({ top, height, kind }: Cover, text: string): boolean {
  if (text === '' || top === undefined) return false;
  const lines = Math.max(1, Math.floor(text.length / LETTERS));
  const end = lines * LINE - (kind === 'stroke' ? UNDER : 2);
  return top < end && top + height > 2;
}

/**
 * Finds drawings that stand before the text of a Word document: blank shapes always, for nobody needs them; pictures and
 * strokes where they lie over the words that they are anchored at, or among the rows of a list. Where exactly lines of
 * text come to stand is known to Word alone.
 */
export class Covers {
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #drawings: Floating[] = [];
  /** Cells of the rows that are open. */
  readonly #rows: number[] = [];
  #skipping = 0;
  #inText = false;

  open(name: string, attributes: Attributes): void {
    // a second version for old programs
    if (this.#skipping > 0 || name === 'Fallback') {
      this.#skipping += 1;
      return;
    }
    if (name === 'p') this.#paragraphs.push({ text: '', covers: [] });
    else if (name === 'tr') this.#rows.push(0);
    else if (name === 'tc' && this.#rows.length > 0) this.#rows.push((this.#rows.pop() ?? 0) + 1);
    else if (name === 't') this.#inText = true;
    else if (name === 'drawing' || name === 'pict') this.#drawings.push(new Floating());
    this.#drawings.at(-1)?.open(name, attributes);
  }

  text(text: string): void {
    if (this.#skipping > 0) return;
    this.#drawings.at(-1)?.text(text);
    const paragraph = this.#paragraphs.at(-1);
    if (this.#inText && paragraph !== undefined) paragraph.text += text;
  }

  /** @returns what lies over the paragraph that ends */
  close(name: string): Covered[] {
    if (this.#skipping > 0) {
      this.#skipping -= 1;
      return [];
    }
    this.#drawings.at(-1)?.close(name);
    if (name === 't') this.#inText = false;
    else if (name === 'tr') this.#rows.pop();
    else if (name === 'drawing' || name === 'pict') {
      const cover = this.#drawings.pop()?.cover;
      if (cover !== undefined) this.#paragraphs.at(-1)?.covers.push(cover);
    } else if (name === 'p') return this.#ended();
    return [];
  }

  #ended(): Covered[] {
    const { text: own, covers } = this.#paragraphs.pop() ?? { text: '', covers: [] };
    const text = own.replace(/\s+/g, ' ').trim();
    // the row of a list has begun its third cell, or goes on to it
    const isListed = (this.#rows.at(-1) ?? 0) >= LIST_CELLS;
    const lies = (cover: Cover): boolean =>
      cover.kind === 'shape' ||
      isOverWords(cover, text) ||
      (cover.kind === 'picture' && (isListed || cover.width >= WIDE));
    return covers.filter(lies).map(({ kind }) => ({ kind, text: text.slice(0, MOST_WORDS) }));
  }
}
