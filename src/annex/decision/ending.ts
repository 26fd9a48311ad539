import type { Line, PrintedArticle } from './model.js';

function close(pieces: Line): Line {
  const last = pieces.at(-1);
  if (last === undefined) return [{ text: './.' }];
  return [...pieces.slice(0, -1), { ...last, text: `${last.text.replace(/[./;\s]+$/u, '')}./.` }];
}

/** The text of a Decision ends with `./.` (NĐ 30/2020/NĐ-CP, Phụ lục I). */
export function ended(articles: readonly PrintedArticle[]): PrintedArticle[] {
  const final = articles.at(-1);
  if (final === undefined) return [];
  const clause = final.clauses.at(-1);
  let closed: PrintedArticle;
  if (clause === undefined) {
    closed = { ...final, text: [...final.text.slice(0, -1), close(final.text.at(-1) ?? [])] };
  } else {
    const point = clause.points.at(-1);
    const last =
      point === undefined
        ? { ...clause, text: close(clause.text) }
        : { ...clause, points: [...clause.points.slice(0, -1), close(point)] };
    closed = { ...final, clauses: [...final.clauses.slice(0, -1), last] };
  }
  return [...articles.slice(0, -1), closed];
}
