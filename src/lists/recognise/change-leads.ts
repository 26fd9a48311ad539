import { isKindOfBodies } from './class-words.js';
import { looksLikeBody } from './footer-words.js';

/** "Tách từ Sở B", "Chia tách khỏi Sở B". */
const PARTED =
  /^((?:(?:đề nghị|mới|được|đã)\s+)*)(?:chia\s+)?(tách)(?:\s+ra)?\s+(?:từ|khỏi|ra\s+khỏi)\s+(?:đơn vị\s+|cơ quan\s+)?(.+)$/iu;

/** What is brought up to date, before what this comes to: "Cập nhật trạng thái: giải thể", "Điều chỉnh: chuyển về Sở B". */
const BROUGHT_UP =
  /^(?:(?:đề nghị|cần|xin)\s+)*(?:(?:cập nhật|điều chỉnh|thay đổi|chuyển|sửa(?:\s+đổi)?|chỉnh sửa)\s+(?:lại\s+)?(?:trạng thái|tình trạng|hiện trạng)(?:\s+(?:hoạt động(?=\s*[:–→-]|\s+(?:là|thành|sang)\s)|đơn vị|cơ quan|mã))*(?:\s+(?:là|thành|sang|về))?\s*[:–→-]?|(?:cập nhật|điều chỉnh|thay đổi|sửa(?:\s+đổi)?|chỉnh sửa|biến động)(?:\s+(?:lại|thông tin|biến động|tổ chức))*\s*[:–→-])\s*(?=\p{L})/iu;

/** The body that this one was a part of, and the word of it; undefined for words that name none. */
export function partedFrom(text: string): { verb: string; origin: string } | undefined {
  const [, lead = '', verb = '', origin = ''] = PARTED.exec(text) ?? [];
  if (!looksLikeBody(origin) || isKindOfBodies(origin)) return undefined;
  return { verb: `${lead}${verb}`, origin: origin.trim() };
}

/** What stands behind such words, or all of them. */
export function broughtUp(words: string): string {
  return words.replace(BROUGHT_UP, '');
}
