import { annexOfChange, CHANGE_ANNEXES, type ChangeAnnex } from '../annex-changes.js';
import type { ArticleContext } from './articles.js';
import { article, clauses, gapLine, type Line, line, type PrintedArticle } from './model.js';
import { namedInFull, standingDecision } from './standing.js';

/** A number as documents write it: 0 before one under 10. */
function count(number: number): string {
  return number < 10 ? `0${number}` : number.toLocaleString('vi-VN');
}

/** What an amendment does with the units of one annex. @param whose whose units they are; '' where that is said */
function changeWords(annex: ChangeAnnex, number: string, whose: string): string {
  switch (annex) {
    case 'granted':
      return `Cấp mới mã định danh điện tử cho ${number} cơ quan, đơn vị${whose}`;
    case 'renamed':
      return `Cập nhật tên gọi của ${number} cơ quan, đơn vị${whose}; giữ nguyên mã định danh điện tử đã cấp`;
    case 'replaced':
      return `Thay thế mã định danh điện tử của ${number} cơ quan, đơn vị${whose}`;
    case 'closed':
      return `Đóng mã định danh điện tử của ${number} cơ quan, đơn vị${whose}`;
    case 'annulled':
      return `Hủy bỏ mã định danh điện tử đã cấp cho ${number} cơ quan, đơn vị${whose}`;
    case 'restored':
      return `Khôi phục hiệu lực mã định danh điện tử của ${number} cơ quan, đơn vị${whose}`;
    case 'parted':
      return `Tách một phần của ${number} cơ quan, đơn vị${whose} sang cơ quan, đơn vị đã có; các mã định danh điện tử giữ nguyên`;
  }
}

/** The decisions that are taken back. */
function revocations(context: ArticleContext): Line[] {
  const { registry, decision, miss } = context;
  return (decision.revokes ?? []).map((id): Line => {
    const revoked = registry.decision(id);
    if (revoked !== undefined) return line(`Thu hồi, bãi bỏ ${namedInFull(revoked, context)}.`);
    miss('replaced');
    return [{ text: 'Thu hồi, bãi bỏ ' }, ...gapLine(id), { text: '.' }];
  });
}

/** Điều 1 of an amendment: what it changes in the decision that stands, each kind with its annex. */
export function changeList(context: ArticleContext): PrintedArticle {
  const { annexes, bodies, decision, miss } = context;
  const changes = annexes.changes ?? [];
  const kinds = CHANGE_ANNEXES.filter((kind) => changes.some((change) => annexOfChange(change) === kind));
  const done = kinds.map((kind, i) => {
    const number = count(changes.filter((change) => annexOfChange(change) === kind).length);
    const where = `(${annexes.tables[i]?.heading ?? ''} kèm theo)`;
    return (whose = ''): string => `${changeWords(kind, number, whose)} ${where}.`;
  });
  const [only] = done;
  const others = revocations(context);
  if (only === undefined && others.length === 0) {
    miss('changes');
    return article(1, [gapLine('nội dung cấp mới, thay đổi, hủy bỏ mã định danh điện tử')]);
  }
  const found = standingDecision(context);
  const standing = found !== undefined && decision.revokes?.includes(found.id) !== true ? found : undefined;
  const list = standing && `danh sách mã định danh điện tử ban hành kèm theo ${namedInFull(standing, context)}`;
  const isAlone = only !== undefined && done.length === 1 && others.length === 0;
  if (isAlone && (list === undefined || kinds[0] === 'renamed')) {
    return article(1, [line(only(list === undefined ? ` ${bodies.area}` : ` tại ${list}`))]);
  }
  if (only === undefined && others.length === 1) return article(1, others);
  const opening =
    list === undefined || only === undefined
      ? `Thay đổi về mã định danh điện tử của các cơ quan, đơn vị ${bodies.area} như sau:`
      : `Sửa đổi, bổ sung ${list}, như sau:`;
  if (isAlone) return article(1, [line(opening), line(only())]);
  return article(1, [line(opening)], clauses([...done.map((each) => line(each())), ...others]));
}
