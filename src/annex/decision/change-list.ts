import { type AnnexChange, annexOfChange, CHANGE_ANNEXES, type ChangeAnnex } from '../annex-changes.js';
import { annexHeading } from './annex-heading.js';
import type { ArticleContext } from './articles.js';
import { article, clauses, count, gapLine, line, type PrintedArticle } from './model.js';
import { isOfRevocation, isRevoking } from './revocation.js';
import { namedInFull, othersNamed, standingDecision } from './standing.js';

/** What an amendment does with the units of one annex. @param whose whose units they are; '' where that is said */
function changeWords(annex: ChangeAnnex, changes: readonly AnnexChange[], whose: string): string {
  const number = count(changes.length);
  switch (annex) {
    case 'granted': {
      const again = changes.filter(({ unit }) => unit.granted.reestablishes !== undefined).length;
      if (again === changes.length) {
        return `Cấp mã định danh điện tử mới cho ${number} cơ quan, đơn vị được thành lập lại${whose}`;
      }
      const among = again === 0 ? '' : `, trong đó có ${count(again)} cơ quan, đơn vị được thành lập lại`;
      return `Cấp mới mã định danh điện tử cho ${number} cơ quan, đơn vị${whose}${among}`;
    }
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

/** Điều 1 of an amendment: what it changes in the decision that stands, each kind with its annex; undefined where it only revokes. */
export function changeList(context: ArticleContext): PrintedArticle | undefined {
  const { annexes, bodies, decision, miss } = context;
  const all = annexes.changes ?? [];
  const changes = isRevoking(decision) ? all.filter((change) => !isOfRevocation(change)) : all;
  if (changes.length === 0 && isRevoking(decision)) return undefined;
  const done = CHANGE_ANNEXES.flatMap((kind) => {
    const mine = changes.filter((change) => annexOfChange(change) === kind);
    if (mine.length === 0) return [];
    const where = `(${annexHeading(context, kind)} kèm theo)`;
    return [{ kind, say: (whose = ''): string => `${changeWords(kind, mine, whose)} ${where}.` }];
  });
  const [only] = done;
  if (only === undefined) {
    miss('changes');
    return article(1, [gapLine('nội dung cấp mới, thay đổi, hủy bỏ mã định danh điện tử')]);
  }
  const found = standingDecision(context);
  const standing = found !== undefined && decision.revokes?.includes(found.id) !== true ? found : undefined;
  const others = othersNamed(context, (each) => namedInFull(each, context));
  const list =
    standing && `danh sách mã định danh điện tử ban hành kèm theo ${namedInFull(standing, context)}${others}`;
  const isAlone = done.length === 1;
  if (isAlone && (list === undefined || only.kind === 'renamed')) {
    return article(1, [line(only.say(list === undefined ? ` ${bodies.area}` : ` tại ${list}`))]);
  }
  const opening =
    list === undefined
      ? `Thay đổi về mã định danh điện tử của các cơ quan, đơn vị ${bodies.area} như sau:`
      : `Sửa đổi, bổ sung ${list}, như sau:`;
  if (isAlone) return article(1, [line(opening), line(only.say())]);
  return article(1, [line(opening)], clauses(done.map(({ say }) => line(say()))));
}
