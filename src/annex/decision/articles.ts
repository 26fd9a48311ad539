import type { Registry } from '../../core/registry/registry.js';
import type { Decision, IsoDate } from '../../core/registry/types.js';
import { ANNEX_CHANGE_KINDS, type AnnexChangeKind } from '../annex-changes.js';
import type { AnnexDocument } from '../document.js';
import { citation } from '../official.js';
import type { DecisionBodies } from './bodies.js';
import { daysNamed, effect, inSentence } from './effect.js';
import { fullList } from './full-list.js';
import { article, clauses, type Gap, gapLine, type Line, line, type PrintedArticle } from './model.js';
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

/** A number as documents write it: 0 before one under 10. */
function count(number: number): string {
  return number < 10 ? `0${number}` : number.toLocaleString('vi-VN');
}

/** What an amendment does with the units of one kind of change. @param whose whose units they are; '' where that is said */
function changeWords(kind: AnnexChangeKind, number: string, whose: string): string {
  switch (kind) {
    case 'granted':
      return `Cấp mới mã định danh điện tử cho ${number} cơ quan, đơn vị${whose}`;
    case 'renamed':
      return `Cập nhật tên gọi của ${number} cơ quan, đơn vị được đổi tên, giữ nguyên mã định danh điện tử đã cấp${whose}`;
    case 'replaced':
      return `Thay thế mã định danh điện tử của ${number} cơ quan, đơn vị${whose}`;
    case 'closed':
      return `Hủy bỏ, đóng mã định danh điện tử của ${number} cơ quan, đơn vị${whose}`;
    case 'restored':
      return `Khôi phục hiệu lực mã định danh điện tử của ${number} cơ quan, đơn vị${whose}`;
    case 'parted':
      return `Tách một phần của ${number} cơ quan, đơn vị${whose} sang cơ quan, đơn vị đã có; các mã định danh điện tử giữ nguyên`;
  }
}

/** The decisions that are taken back, with what becomes of their codes. */
function revocations({ registry, decision, today, miss }: ArticleContext): Line[] {
  return (decision.revokes ?? []).map((id): Line => {
    const revoked = registry.decision(id);
    if (revoked !== undefined)
      return line(`Thu hồi, bãi bỏ ${citation(revoked, registry, today)}${inSentence(revoked.title)}.`);
    miss('replaced');
    return [{ text: 'Thu hồi, bãi bỏ ' }, ...gapLine(id), { text: '.' }];
  });
}

/** Điều 1 of an amendment: what is added, changed and cancelled, each with its annex. */
function changeList(context: ArticleContext): PrintedArticle {
  const { annexes, bodies, miss } = context;
  const changes = annexes.changes ?? [];
  const kinds = ANNEX_CHANGE_KINDS.filter((kind) => changes.some((change) => change.kind === kind));
  const done = kinds.map((kind, i) => {
    const number = changes.filter((change) => change.kind === kind).length;
    const words = (whose = ''): string => changeWords(kind, count(number), whose);
    return { words, annex: annexes.tables[i]?.heading ?? '' };
  });
  const [only] = done;
  const others = revocations(context);
  if (only === undefined && others.length === 0) {
    miss('changes');
    return article(1, [gapLine('nội dung cấp mới, thay đổi, hủy bỏ mã định danh điện tử')]);
  }
  if (only === undefined || others.length > 0) {
    const opening = `Thay đổi về mã định danh điện tử của các cơ quan, đơn vị thuộc, trực thuộc ${bodies.authority} như sau:`;
    const listed = done.map(({ words, annex }) => line(`${words()} (${annex} kèm theo).`));
    return article(1, [line(opening)], clauses([...listed, ...others]));
  }
  if (done.length === 1) {
    const whose = ` thuộc, trực thuộc ${bodies.authority}`;
    return article(1, [line(`${only.words(whose)} (${only.annex} kèm theo).`)]);
  }
  const opening = `Bổ sung, thay đổi mã định danh điện tử của các cơ quan, đơn vị thuộc, trực thuộc ${bodies.authority} như sau:`;
  return article(1, [line(opening)], clauses(done.map(({ words, annex }) => line(`${words()} (${annex} kèm theo).`))));
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
