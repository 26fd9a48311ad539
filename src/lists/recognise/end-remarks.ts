import { foldTone } from '../../core/text/fold.js';
import { ASKED, ASKING, CLASS, harmlessPhrases, ISSUER, isHarmless, PAPER, VERBS } from './end-words.js';
import { looksLikeBody } from './footer-words.js';
import { saysNone } from './says-none.js';

/** Where a clause ends, and no name goes on. */
const SIGN = /[;,.()[\]:–—]|\s-\s/u;
/** An address goes on behind commas. */
const END = /[;.()[\]]/u;
const CONTACT = /[\w.+-]+@[\w.-]+|(?:https?:\/\/|www\.)\S+/giu;
/** Days, numbers, papers by their number: `12/NQ-HĐND`, `01.7.2025`. */
const NUMBER = /(?<!\p{L})\d[\p{L}\d/.,-]*/gu;
/** Who issued a paper or asked for it: "theo Quyết định số 12/QĐ-UBND của UBND tỉnh", "theo đề nghị của Trường A". */
const OF_ISSUER = new RegExp(
  `(?<!\\p{L})(?:(?:(?:${PAPER})(?: số| so)?(?: \\S*\\d\\S*| ngày| tháng| năm| ngay| thang| nam)*|theo|được)\\s+(?:(?:của|cua)\\s+)?(?=(?:${ISSUER})(?!\\p{L}))|(?:${ASKED})\\s+(?:(?:của|cua)\\s+)?(?=(?:${ISSUER}|${ASKING})(?!\\p{L})))`,
  'gu',
);
/** A paper called by what it is about, in small letters: "Theo Đề án tinh giản tổ chức bộ máy". */
const OF_TITLE = new RegExp(`(?<!\\p{L})(?:theo|thực hiện|căn cứ|triển khai)\\s+(?:${PAPER})(?=\\s)`, 'gu');
/** Words of a paper's title by which bodies go together: what follows may take over. */
const TOGETHER: ReadonlySet<string> = new Set('sáp hợp ghép gộp'.split(' '));

/** What is followed by a name, or an address, of something that is no body: an old seat, a project, who tells more. */
const LABEL =
  /(?<!\p{L})(?:(?:trụ sở|địa chỉ|địa điểm)(?: (?:cũ|trước đây|chính))?\s*(?::|tại|ở)|(?:trụ sở|địa chỉ|địa điểm) (?:cũ|trước đây)|dự án|chương trình|(?:người |đầu mối )?liên hệ|điện thoại|đt|sđt|email|fax)(?!\p{L})\s*:?/gu;
/** The longest name, in words. */
const LONGEST = 14;
/** Words that deny the end which the row asks for: "không giải thể". */
const DENIED =
  /(?<!\p{L})(?:không|chưa|ko|khong|chua)(?: (?:phải|được|bị|có|thuộc diện|phai|duoc|bi|co))* (?:đóng|giải thể|hủy|chấm dứt|kết thúc|thu hồi|xóa|bãi bỏ|dừng|ngừng|giai the|huy|cham dut|thu hoi)(?!\p{L})/u;
/** What says something of the body that it begins with: "Trường không còn học sinh". */
const SAYS =
  /(?<!\p{L})(?:đã|bị|được|không|hết|này|trên|đề nghị|tinh gọn|sắp xếp|giải thể|đóng|hủy|thu hồi|chấm dứt|kết thúc|ngừng|ngưng|dừng|da|bi|khong|het|giai the|dong|huy|cham dut|ngung)(?!\p{L})/u;

const BODY =
  /^\s*(?:trường|phòng|ban|trung tâm|xã|phường|thị trấn|quận|huyện|tỉnh|thành phố|đội|tổ|lớp|khoa|trạm|cục|chi cục|văn phòng|hội|quỹ|cơ quan|đơn vị|sở|bộ|viện|bệnh viện|chi nhánh|công ty|ubnd|ủy ban|nhóm|điểm|khu|đoàn|thanh tra)(?!\p{L})/u;

const blank = (text: string): string => ' '.repeat(text.length);

/** Text in small letters of the same length, with the letters as they stand to show where names are. */
interface Remark {
  words: string;
  cased: string;
}

/** Where a name ends that begins at some place: with its clause, or with a verb. */
function endOfName({ words, cased }: Remark, from: number, sign: RegExp): number {
  const isCapital = cased === cased.toUpperCase();
  const clause = words.slice(from).search(sign);
  const to = clause < 0 ? words.length : from + clause;
  let count = 0;
  for (const word of words.slice(from, to).matchAll(/\S+/gu)) {
    const at = from + word.index;
    const isName = !isCapital && /^\p{Lu}/u.test(cased.slice(at, at + 1));
    count += 1;
    if (count > LONGEST || (!isName && VERBS.has(word[0]))) return at;
  }
  return to;
}

function withoutNames(remark: Remark, before: RegExp, sign: RegExp): string {
  let { words } = remark;
  for (const found of remark.words.matchAll(before)) {
    const from = found.index;
    const to = endOfName(remark, from + found[0].length, sign);
    words = words.slice(0, from) + blank(words.slice(from, to)) + words.slice(to);
  }
  return words;
}

/** True for words that begin as the name of a body does: with their marks "số lượng" is no "sở", nor "tinh gọn" a "tỉnh". */
function beginsAsBody(words: string, isBare: boolean): boolean {
  return isBare ? looksLikeBody(words) : BODY.test(words);
}

/** Without what a paper is about, as far as nobody is named in it and nothing goes on elsewhere. */
function withoutTitles({ words, cased }: Remark): string {
  if (cased === cased.toUpperCase()) return words;
  let rest = words;
  for (const found of words.matchAll(OF_TITLE)) {
    const from = found.index + found[0].length;
    const sign = words.slice(from).search(SIGN);
    const clause = words.slice(from, sign < 0 ? words.length : from + sign);
    for (const { 0: word, index } of clause.matchAll(/\S+/gu)) {
      const at = from + index;
      const tail = words.slice(at);
      if (/^\P{Ll}/u.test(cased.slice(at, at + 1)) || VERBS.has(word) || TOGETHER.has(word) || BODY.test(tail)) break;
      rest = rest.slice(0, at) + blank(word) + rest.slice(at + word.length);
    }
  }
  return rest;
}

/**
 * What stands in a remark on a body that ends and may say that others go on with it: all that is not known to leave that
 * alone. Undefined where nothing does.
 * @param own names and codes of the body itself
 */
export function openInRemark(text: string, own: readonly string[]): string | undefined {
  const cased = text.normalize('NFC').trim().replace(/\n/g, ';').replace(/\s/g, ' ');
  let words = foldTone(cased);
  if (saysNone(cased)) return undefined;
  if (words.length !== cased.length) return cased;
  const isBare = !/[^\p{ASCII}]/u.test(words);
  if (DENIED.test(words)) return cased;
  for (const each of own) if (each !== '') words = words.replaceAll(foldTone(each), blank);
  words = words.replace(CLASS, blank);
  if (beginsAsBody(words, isBare) && !SAYS.test(words)) return cased;
  words = words.replace(CONTACT, blank);
  words = withoutNames({ words, cased }, OF_ISSUER, SIGN);
  words = withoutNames({ words, cased }, LABEL, END);
  words = words.replace(harmlessPhrases(isBare), blank).replace(NUMBER, blank);
  words = withoutTitles({ words, cased });
  const open = [...words.matchAll(/\p{L}+/gu)].filter(([word]) => !isHarmless(word, isBare));
  const [first] = open;
  if (first === undefined) return undefined;
  const clause = cased.slice(first.index).search(/[;.]|\s[-–—]\s/u);
  return cased.slice(first.index, clause < 0 ? cased.length : first.index + clause).trim();
}
