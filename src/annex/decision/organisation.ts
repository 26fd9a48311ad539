import type { AnnexChange } from '../annex-changes.js';
import type { ArticleContext } from './articles.js';
import type { DecisionBodies } from './bodies.js';
import type { Rank } from './issuing-body.js';
import { article, clauses, gapLine, type Line, line, type PrintedArticle } from './model.js';
import { isOfRevocation } from './revocation.js';

const DEPARTMENT = 'cơ quan chủ trì';

function inCharge({ bodies: { department }, miss }: ArticleContext): Line {
  if (department !== undefined) return line(`${department.name}:`);
  miss('department');
  return [...gapLine(DEPARTMENT), { text: ':' }];
}

/** Everybody else who has to act: `Các sở, ban, ngành, Ủy ban nhân dân các quận, huyện`. */
export function othersOf({ rank, members, localities }: DecisionBodies): string {
  if (localities === undefined) return members;
  // what ends in a body's name is not run on into the next by a comma
  return `${members}${rank === 'province' ? ',' : ';'} ${localities}`;
}

/** Whose codes it is about: `các cơ quan, đơn vị, địa phương trên địa bàn thành phố`. */
export function wholeArea({ rank, area }: DecisionBodies): string {
  return `các cơ quan, đơn vị${hasLocalities(rank) ? ', địa phương' : ''} ${area}`;
}

/** True for a body that has localities under it. */
export function hasLocalities(rank: Rank): boolean {
  return rank === 'province' || rank === 'district';
}

/** What an amendment asks of those whose codes it touches: of the kinds that it has, and of no others. */
function afterChanges({ annexes: { changes = [] } }: ArticleContext): string[] {
  const has = (...kinds: string[]): boolean => changes.some(({ kind }) => kinds.includes(kind));
  const isClosed = (isSo: (reason: AnnexChange['reason']) => boolean): boolean =>
    changes.some(({ kind, reason, isUnbegun }) => kind === 'closed' && !isUnbegun && isSo(reason));
  const used = [
    ...(has('granted') ? ['được cấp mới'] : []),
    // "mã được thay thế" would be the old one
    ...(has('replaced') ? ['mới thay thế mã cũ'] : []),
    ...(has('restored') ? ['được khôi phục hiệu lực'] : []),
  ];
  const left = [
    ...(has('replaced') ? ['cũ đã được thay thế'] : []),
    ...(isClosed((reason) => reason !== 'annulled' && reason !== 'revoked') ? ['đã đóng'] : []),
    ...(isClosed((reason) => reason === 'annulled') ? ['bị hủy bỏ'] : []),
    ...(isClosed((reason) => reason === 'revoked') ? ['bị thu hồi'] : []),
  ];
  const renamed = changes.filter(({ kind }) => kind === 'renamed');
  const names = [
    ...(renamed.some((change) => !isOfRevocation(change)) ? ['mới'] : []),
    ...(renamed.some(isOfRevocation) ? ['được khôi phục'] : []),
  ];
  const duties = [
    ...(used.length === 0 ? [] : [`sử dụng mã định danh điện tử ${used.join(', mã ')}`]),
    ...(left.length === 0 ? [] : [`ngừng sử dụng mã định danh điện tử ${left.join(', ')}`]),
    ...(names.length === 0 ? [] : [`sử dụng thống nhất tên gọi ${names.join(', ')} cùng mã định danh điện tử đã cấp`]),
  ];
  if (duties.length === 0) return [];
  const text = [...duties, 'rà soát, cập nhật các hệ thống thông tin đang sử dụng'].join('; ');
  return [`${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}.`];
}

/** Điều 2: who does what. */
export function organisation(wording: ArticleContext): PrintedArticle {
  const { bodies, decision } = wording;
  const { superior, demands, overseer, department } = bodies;
  const andOverseer = overseer === undefined ? '' : `, ${overseer}`;
  const isAmendment = decision.kind === 'amendment';
  const purpose = 'kết nối, chia sẻ dữ liệu với các bộ, ngành, địa phương';
  const charge = {
    text: inCharge(wording),
    points: [
      `Chủ trì, phối hợp với các đơn vị liên quan tham mưu cho ${superior} trong việc rà soát, bổ sung, thay thế hoặc hủy bỏ mã định danh điện tử các cơ quan, đơn vị${isAmendment ? '' : ' đã được cấp và chưa được cấp chi tiết tại các phụ lục kèm theo'}.`,
      `Tham mưu, trình ${superior} chỉ đạo, tổ chức thực hiện theo yêu cầu của ${demands} về quản lý mã định danh điện tử ${wholeArea(bodies)} phục vụ chia sẻ dữ liệu với các bộ, ngành, địa phương.`,
      `Tổng hợp, báo cáo định kỳ và đột xuất với ${superior}${andOverseer} về tình hình triển khai, sử dụng mã định danh điện tử ${purpose}.`,
      `Cập nhật ${isAmendment ? 'các thay đổi' : 'mã định danh điện tử'} ban hành kèm theo Quyết định này vào Hệ thống Danh mục điện tử dùng chung của các cơ quan nhà nước.`,
    ],
  };
  const proposed = `Theo dõi, tổng hợp, đề xuất điều chỉnh, bổ sung mã định danh điện tử cho các đơn vị thuộc, trực thuộc trong các trường hợp chia tách, sáp nhập hoặc thành lập mới, gửi ${department?.name ?? DEPARTMENT} để tổng hợp, đề xuất ${superior} xem xét, cấp mã định danh theo quy định.`;
  const duties = isAmendment ? afterChanges(wording) : [];
  const others =
    duties.length === 0
      ? line(`${othersOf(bodies)}: ${proposed}`)
      : { text: line(`${othersOf(bodies)}:`), points: [...duties, proposed] };
  return article(2, [], clauses([charge, others]), 'Tổ chức thực hiện');
}
