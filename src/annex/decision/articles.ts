import type { Registry } from '../../core/registry/registry.js';
import type { Decision, IsoDate } from '../../core/registry/types.js';
import type { AnnexDocument } from '../document.js';
import type { DecisionBodies } from './bodies.js';
import { changeList } from './change-list.js';
import { daysNamed, effect } from './effect.js';
import { fullList } from './full-list.js';
import { article, type Gap, gapLine, type Line, line, type PrintedArticle } from './model.js';
import { organisation } from './organisation.js';
import { annexesNamed, ownArticles } from './own-articles.js';

/** What the wording of articles is made from. */
export interface ArticleContext {
  registry: Registry;
  decision: Decision;
  today: IsoDate;
  bodies: DecisionBodies;
  annexes: AnnexDocument;
  /** Notes what is missing. */
  miss(gap: Gap): void;
}

/** Điều 4: who carries it out. */
function execution(wording: ArticleContext): PrintedArticle {
  const { bodies } = wording;
  const { department, isCommittee, short } = bodies;
  const office = `Chánh Văn phòng ${short}`;
  const heads: Line =
    department?.head === undefined
      ? [{ text: `${office}, ` }, ...gapLine('người đứng đầu cơ quan chủ trì')]
      : line([...new Set([office, department.head])].join(', '));
  if (department !== undefined && department.head === undefined) wording.miss('head');
  const whole = isCommittee
    ? 'các cơ quan, đơn vị, địa phương'
    : `các đơn vị thuộc, trực thuộc ${short} và các cơ quan, đơn vị`;
  const rest = `, Thủ trưởng ${whole} liên quan căn cứ Quyết định thi hành.`;
  return article(4, [[...heads, { text: rest }]]);
}

/** The articles of a decision: its own, else the built-in ones for its kind. */
export function articlesOf(wording: ArticleContext): PrintedArticle[] {
  const { articles } = wording.decision;
  if (articles !== undefined) {
    const own = ownArticles(articles);
    if (!annexesNamed(own, wording.annexes.tables)) wording.miss('annex');
    if (!daysNamed(own, wording)) wording.miss('days');
    return own;
  }
  const list = wording.decision.kind === 'full' ? fullList(wording) : changeList(wording);
  return [list, organisation(wording), effect(wording), execution(wording)];
}
