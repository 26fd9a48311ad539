import type { Article, ArticleItem } from '../../core/registry/types.js';
import type { AnnexTable } from '../table-model.js';
import { article, type Clause, type Line, line, lineText, type PrintedArticle, pointLabel } from './model.js';

/** The lines of a text that are not empty: a paragraph each. */
function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[\r\n]+/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** A text without the label that people type before it; the list gives its own. */
function unlabelled(text: string, label: RegExp): string {
  return text.trim().replace(label, '');
}

const NUMBER = /^\d+\.\s+/;
const LETTER = /^\p{L}\)\s*/u;
const DASH = /^[-–—•]\s*/;

/** A dash, and what stands beneath it on further lines. */
function dashed(text: string): string[] {
  const [first = '', ...rest] = linesOf(text);
  return [`- ${unlabelled(first, DASH)}`, ...rest];
}

/** The paragraphs under the words of a khoản: points with their letters and dashes, or dashes at once. */
function beneath({ points = [], dashes = [] }: ArticleItem): string[] {
  const lettered = points.flatMap((point, i) => {
    const { text, dashes: under = [] } = typeof point === 'string' ? { text: point } : point;
    const [first = '', ...rest] = linesOf(text);
    return [`${pointLabel(i)} ${unlabelled(first, LETTER)}`, ...rest, ...under.flatMap(dashed)];
  });
  return [...lettered, ...dashes.flatMap(dashed)];
}

function ownClause(item: string | ArticleItem, index: number): Clause {
  const given = typeof item === 'string' ? { text: item } : item;
  const [first = '', ...rest] = linesOf(given.text);
  const points = [...rest, ...beneath(given)].map(line);
  return { label: `${index + 1}.`, text: line(unlabelled(first, NUMBER)), points };
}

/** Articles in the decision's own words: every khoản, điểm and dash a paragraph. */
export function ownArticles(articles: readonly (string | Article)[]): PrintedArticle[] {
  return articles.map((each, i) => {
    if (typeof each === 'string') return article(i + 1, linesOf(each).map(line));
    return article(i + 1, linesOf(each.text).map(line), (each.items ?? []).map(ownClause), each.title);
  });
}

/** True when the articles name every annex, as NĐ 30/2020/NĐ-CP demands. */
export function annexesNamed(articles: readonly PrintedArticle[], tables: readonly AnnexTable[]): boolean {
  const words = articles
    .flatMap(({ title, text, clauses: list }) => [
      title ?? '',
      ...[...text, ...list.flatMap((clause): readonly Line[] => [clause.text, ...clause.points])].map(lineText),
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
