import type { Article } from '../../core/registry/types.js';
import type { AnnexTable } from '../table-model.js';
import { article, clauses, type Line, line, lineText, type PrintedArticle } from './model.js';

/** Articles in the decision's own words. */
export function ownArticles(articles: readonly (string | Article)[]): PrintedArticle[] {
  const paragraphs = (text: string | undefined): Line[] =>
    (text ?? '')
      .split(/\n+/)
      .map((each) => each.trim())
      .filter((each) => each !== '')
      .map(line);
  return articles.map((each, i) => {
    if (typeof each === 'string') return article(i + 1, paragraphs(each));
    return article(i + 1, paragraphs(each.text), clauses((each.items ?? []).map(line)), each.title);
  });
}

/** True when the articles name every annex, as NĐ 30/2020/NĐ-CP demands. */
export function annexesNamed(articles: readonly PrintedArticle[], tables: readonly AnnexTable[]): boolean {
  const words = articles
    .flatMap(({ title, text, clauses: list }) => [
      title ?? '',
      ...[...text, ...list.flatMap((clause) => [clause.text, ...clause.points])].map(lineText),
    ])
    .join('\n');
  // "các Phụ lục I, II, III" names three
  const named = ({ heading }: AnnexTable): boolean => {
    const number = heading.replace(/^Phụ lục(?: số)?\s*/u, '');
    const whole = number === '' ? '' : `[^.]*?(?<![\\p{L}\\p{N}])${number}(?![\\p{L}\\p{N}])`;
    return new RegExp(`(?:Phụ|phụ) lục${whole}`, 'u').test(words);
  };
  return tables.every(named);
}
