import { foldTone } from '../../core/text/fold.js';
import { codedName } from './code-cell.js';
import { isNote, looksLikeBody } from './footer-words.js';

const NUMBER = /^\s*(?:[-–—+*•·]|[([]?(?:\d{1,4}(?:\.\d{1,3})*|[a-zđ]|[IVXLC]{1,6})\s*[.)\]:/])\s*/u;
/** A number as it stands before a row that fell out of its table. */
const BARE_NUMBER = /^\s*\d{1,5}\s+(?=\p{Lu})/u;
/** A line of a list is short; longer ones are sentences. */
export const LONGEST_LINE = 160;
/** What is asked for a code outside the rows; what was done already is only told. */
const ASKS =
  /(?<!\p{L})(?:đóng|hủy|thu hồi|bãi bỏ|xóa|giải thể|sáp nhập|hợp nhất|đổi tên|thay thế|chuyển|cấp|bổ sung)(?!\p{L})/u;
const TOLD = /(?<!\p{L})(?:đã|được cấp|theo|căn cứ|kèm theo|trước đây|ví dụ|chưa|không)(?!\p{L})/u;

/** True for a line like "1. Sở Nội vụ: H24.12": a number or the name of a body, and a code. */
export function isLineOfList(text: string): boolean {
  const bare = text.normalize('NFC').replace(NUMBER, '');
  const isNumbered = bare.length < text.normalize('NFC').length;
  const found = codedName(bare);
  if (found === undefined || found.name.length > LONGEST_LINE) return false;
  return found.name === '' || isNumbered || looksLikeBody(found.name.replace(BARE_NUMBER, ''));
}

/** True for a line that asks for something about a code, as "Đóng mã H26.15"; a remark on what was done asks for nothing. */
export function asksOfCode(text: string): boolean {
  const words = foldTone(text.normalize('NFC'));
  if (text.length > LONGEST_LINE || codedName(text) === undefined || isNote(text) || /^\W*\*/.test(text)) return false;
  return ASKS.test(words) && !TOLD.test(words);
}
