import { foldTone } from '../../core/text/fold.js';
import { END_OF_USE } from './end-of-use.js';
import { deniesGrants } from './title-doubts.js';

/** By which a body, or its code, is no more, or none yet. */
const ENDED = `${END_OF_USE}|giải thể|giải tán|đóng mã|đóng cửa|thu hồi|hủy|hủy bỏ|bãi bỏ|xóa|loại (?:bỏ|khỏi|ra)|chấm dứt|không (?:hoạt động|sử dụng|hiệu lực|tồn tại)|không còn|sáp nhập|hợp nhất|nhập (?:vào|về|xã|phường|với)|cấp (?:trùng|nhầm|sai)|tạm (?:cấp|dừng|ngừng|hoãn)|hoãn|chưa cấp|không cấp|chờ (?:quyết định|qđ|ý kiến|thành lập)`;
const ENDS = new RegExp(`(?<!\\p{L})(?:${ENDED})(?!\\p{L})`, 'u');
/** The same said straight away: of what, if not of the rows. */
const AT_ONCE = new RegExp(
  `^(?:(?:mã|đơn vị|cơ quan|tổ chức|trường)(?: này| trên)?\\s+)?(?:(?:đã|bị|được|đề nghị|sẽ|cần|phải|nay|xin)\\s+)*(?:${ENDED})(?!\\p{L})`,
  'u',
);
/** Bodies that a list leaves out, or papers: nothing is said of a row. */
const OF_OTHERS =
  /(?<!\p{L})(?:không (?:bao )?gồm|không (?:tính|kể|liệt kê|đưa vào)|(?:ngoại|loại) trừ|trừ|(?:thay thế|hủy bỏ|thu hồi|bãi bỏ) (?:danh sách|quyết định|văn bản|công văn|phụ lục))(?!\p{L})/u;
/** True for words by which a body or its code is no more, or is none yet; what a list leaves out is no part of it. */
export function saysEnd(line: string): boolean {
  const words = foldTone(line.normalize('NFC'));
  return (ENDS.test(words) || deniesGrants(words)) && !OF_OTHERS.test(words);
}

/** True for words that say so of their own row straight away: "Đã giải thể", "Không còn". */
export function endsAtOnce(text: string): boolean {
  const words = foldTone(text.normalize('NFC').trim());
  return AT_ONCE.test(words) && !OF_OTHERS.test(words);
}
