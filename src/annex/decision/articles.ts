import type { Registry } from '../../core/registry/registry.js';
import type { Decision, IsoDate } from '../../core/registry/types.js';
import type { AnnexDocument } from '../document.js';
import type { DecisionBodies } from './bodies.js';
import { changeList } from './change-list.js';
import { effect } from './effect.js';
import { fullList } from './full-list.js';
import { article, type Gap, gapLine, type Line, type PrintedArticle } from './model.js';
import { hasLocalities, organisation } from './organisation.js';
import { annexesNamed, ownArticles } from './own-articles.js';
import { daysNamed } from './own-days.js';
import { revocation } from './revocation.js';

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
  const { department, rank, short, officeHead } = bodies;
  const first = officeHead === undefined ? [] : [{ text: officeHead }];
  const joint = first.length === 0 ? [] : [{ text: ', ' }];
  const isNamed = department?.isOwnOffice === true && officeHead !== undefined;
  const heads: Line = isNamed
    ? first
    : department?.head === undefined
      ? [...first, ...joint, ...gapLine('người đứng đầu cơ quan chủ trì')]
      : [...first, ...joint, { text: department.head }];
  if (department !== undefined && department.head === undefined && !isNamed) wording.miss('head');
  const isOfPlace = rank === 'province' || rank === 'district' || rank === 'commune';
  const whole = isOfPlace
    ? `các cơ quan, đơn vị${hasLocalities(rank) ? ', địa phương' : ''}`
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
  const printed = [list, revocation(wording), organisation(wording), effect(wording), execution(wording)];
  return printed.flatMap((each) => each ?? []).map((each, i) => ({ ...each, label: `Điều ${i + 1}.` }));
}
