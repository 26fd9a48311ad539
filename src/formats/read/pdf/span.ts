import type { TextLine } from './lines.js';

/** A column, from the left end of its text to the right one. */
export interface Span {
  x0: number;
  x1: number;
}

/** The words of a line that stand in a column. */
export function wordsIn({ words }: TextLine, span: Span | undefined): TextLine['words'] {
  return span === undefined ? [] : words.filter(({ x0, x1 }) => x0 >= span.x0 - 0.5 && x1 <= span.x1 + 0.5);
}
