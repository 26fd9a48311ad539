import { meaningOf } from './change-words.js';
import { isKindOfBodies } from './class-words.js';
import { isFooterText, looksLikeBody } from './footer-words.js';
import { headingKey } from './headings.js';
import { groupWords } from './row-kinds.js';
import { beginsAnew } from './title-kind.js';
import { goesOnAsTitle } from './title-parts.js';

/** What stands before the words: `3.`, `2.2.`, `b)`. */
const NUMERAL = /^\W*(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]+|\p{L})\s*[.)/:]\s*/u;
/** Lines that speak of no rows: the letterhead, the paper the table belongs to, how its columns are filled in. */
const OF_NO_ROWS =
  /^(?:cong hoa|doc lap|don vi tinh|kem theo|ban hanh|theo |can cu|tiep theo|phu luc|mau so|bieu so|bieu |bang |trang |so \d|ngay )/;

function bare(line: string): string {
  return line.trim().normalize('NFC').replace(NUMERAL, '');
}

/** True for a heading that names a body, or bodies by their kind: the rows under it are its own. */
export function namesBodies(line: string): boolean {
  const words = bare(line);
  if (asksForAny(words) || beginsAnew(words) || callsOtherThings(words)) return false;
  return groupWords(words).code !== undefined || looksLikeBody(words) || isKindOfBodies(words);
}

/** Bodies called by their kind, beside those that names begin with. */
const KINDS =
  /^(?:co so|co quan|dia phuong|doanh nghiep|nganh|cum|khoi|diem|phan hieu|chi bo|cap|loai|du an|thon|ap|khoa)(?: |$)/;
/** Parts of a list by where, when or at which level the bodies are: nothing else begins with them. */
const OF_THE_SAME =
  /^(?:dot|nam|quy|thang|lan|cum|dia ban|linh vuc|nganh|khoi|vung|mien|thon|ban|ap|tuyen|he|cap (?:xa|huyen|tinh|phong|so|trung uong|\d))(?: |$)/;

/** True for "Các trường hợp khác", "Các nội dung sau": what is spoken of is no body. */
function callsOtherThings(words: string): boolean {
  const key = headingKey(words);
  const rest = key.replace(/^(?:(?:cac|nhung) )+/, '');
  return /^truong hop(?: |$)/.test(rest) || (rest !== key && !looksLikeBody(rest) && !KINDS.test(rest));
}

/** The rows, called by their kind before the word of change: "Các đơn vị cập nhật địa chỉ". */
const ROWS =
  /^(?:(?:ngoai ra|danh sach|cac|nhung|ma|so|dinh danh|dien tu|co quan|don vi|to chuc|duoc|bi|de nghi|ve|viec|can) )+(?=\S)/;

/** True for words that ask for some change, whichever. */
export function asksForAny(line: string): boolean {
  const key = headingKey(bare(line)).replace(ROWS, '');
  const meaning = OF_THE_SAME.test(key) ? undefined : meaningOf(key);
  return meaning !== undefined && 'change' in meaning;
}

/** True for a line above a table that speaks of rows, and names no body they stand under. */
export function isOfOtherRows(line: string): boolean {
  const words = bare(line);
  const key = headingKey(words);
  if (key.length < 4 || OF_NO_ROWS.test(key) || OF_THE_SAME.test(key) || /^[([]/.test(words)) return false;
  return !namesBodies(line) && !isFooterText({ text: words }) && !goesOnAsTitle(line);
}
