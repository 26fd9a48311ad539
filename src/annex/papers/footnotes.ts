import type { Line, PrintedArticle } from '../decision/model.js';

/** Footnotes as the paper gathers them, numbered in the order in which they stand. */
export class Footnotes {
  readonly texts: string[] = [];

  add(words: string): number {
    return this.texts.push(words);
  }

  /** A line whose end leads to footnotes. */
  at(pieces: Line, words: readonly string[]): Line {
    return [...pieces, ...words.map((each) => ({ text: '', note: this.add(each) }))];
  }
}

/** An article whose first words lead to footnotes. */
export function noted(article: PrintedArticle, notes: Footnotes, words: readonly string[]): PrintedArticle {
  if (words.length === 0) return article;
  const [first, ...rest] = article.text;
  const [clause, ...others] = article.clauses;
  if (first === undefined && clause !== undefined) {
    return { ...article, clauses: [{ ...clause, text: notes.at(clause.text, words) }, ...others] };
  }
  return { ...article, text: [notes.at(first ?? [], words), ...rest] };
}

/**
 * An article whose last words lead to footnotes: what is said of all of it takes no room from its beginning, which has to
 * find its place under the grounds.
 */
export function notedAtEnd(article: PrintedArticle, notes: Footnotes, words: readonly string[]): PrintedArticle {
  const last = article.clauses.at(-1);
  if (words.length === 0) return article;
  if (last === undefined) {
    const text = article.text.at(-1) ?? [];
    return { ...article, text: [...article.text.slice(0, -1), notes.at(text, words)] };
  }
  const point = last.points.at(-1);
  const ended =
    point === undefined
      ? { ...last, text: notes.at(last.text, words) }
      : { ...last, points: [...last.points.slice(0, -1), notes.at(point, words)] };
  return { ...article, clauses: [...article.clauses.slice(0, -1), ended] };
}
