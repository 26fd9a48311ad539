import { fold, foldTone } from '../../core/text/fold.js';
import { otherReadings } from '../../core/text/typed-readings.js';
import { isArticle, withoutArticle } from './article.js';
import { END_OF_USE } from './end-of-use.js';
import { looksLikeBody } from './footer-words.js';
import { deniesGrants } from './title-doubts.js';
import { kindOfTitle, type TitleSaid } from './title-kind.js';
import { isLoneWord } from './title-words.js';

/** What stands before the word of change in a heading: the rows, called by their kind. */
const LEAD =
  'ngoài ra|đồng thời|bên cạnh đó|danh sách|danh mục|các|những|nhóm|mã|số|định danh|điện tử|cơ quan|đơn vị|tổ chức|hành chính|sự nghiệp|công lập|ngoài công lập|nhà nước|trực thuộc|được|bị|đã|đề nghị|phải|thuộc diện|cần|về|việc|thực hiện|và|hoặc|list of|units|codes';
/** The changes themselves. */
const CHANGE = `${END_OF_USE}|hủy bỏ đóng mã|đóng mã|đóng cửa|đóng|hủy bỏ|hủy mã|hủy|thu hồi|xóa bỏ|xóa tên|xóa|bãi bỏ|loại bỏ|chấm dứt|giải thể|sáp nhập|hợp nhất|nhập vào|chia tách|tách ra|chia|tách|đổi tên|thay đổi tên|thay tên|thay thế|thay đổi mã|thay mã|đổi mã|cấp mới|cấp mã|cấp lại|cấp đổi|bổ sung|thêm mới|thành lập lại|thành lập mới|thành lập|tái lập|tái thành lập|khôi phục|điều chuyển|di chuyển|chuyển|loại|cắt giảm|giảm|đính chính|cập nhật|sửa đổi|chỉnh sửa|sửa|điều chỉnh|thay đổi|ngừng|ngưng|dừng|không còn được|không còn|không dùng|không sử dụng|không hoạt động|hết|annulled|closed|cancelled|dissolved|revoked|merged|renamed|replaced|granted|back in force|split`;
/** What may follow it and says nothing else. */
const REST =
  'mã số|mã|số|định danh|điện tử|tên gọi|tên|gọi|mới|lại|nữa|đơn vị|cơ quan|tổ chức|các|trực thuộc|hoạt động|hiệu lực|giá trị|sử dụng|dùng|tồn tại|cấp trên|chủ quản|cấp sai|cấp nhầm|cấp trùng|bỏ|khỏi|sổ|danh sách|thông tin|liên hệ|dữ liệu|địa chỉ|trụ sở|điện thoại|thư điện tử|email|của|cho|đối với|những|sau đây|dưới đây|như sau|sau|do cấp|theo quy định|đợt|này|trước đây|units|codes';
/** What it happens by, from when, into what. */
const CLAUSE =
  '(?:kể từ|từ|do|vì|năm|trong năm|trong quý|vào|sang|về|thành|ngày|tháng|đợt) .+|(?:theo|tại|kèm theo) (?:quyết định|nghị quyết|nghị định|đề án|thông báo|công văn|kế hoạch|phương án|tờ trình|đề nghị|qđ|nq|số|\\d).*|\\d.*';
const SIGN = '(?:\\s*[,;/+–—-]\\s*|\\s+)';
/** Taken in one way only, whole: parts of it are words of it too ("đóng mã"), and ways of reading would multiply. */
const NEXT = `(?=(?<next>(?:${CHANGE}|${REST}|và|hoặc|hay|and|or)(?=${SIGN}|$)))\\k<next>`;
/** A heading that is wholly a word of change about the rows. */
const WHOLE = new RegExp(`^(?:(?:${LEAD})${SIGN})*(?:${CHANGE})(?:${SIGN}${NEXT})*(?:${SIGN}(?:${CLAUSE}))?$`, 'u');
/** Words of change that no body is named by, in a heading that calls the rows by their kind. */
const OF_ROWS = /^(?:các|những|danh sách|đơn vị|cơ quan|tổ chức|mã|nhóm|khối)(?!\p{L})/u;
const PLAIN = new RegExp(
  `(?<!\\p{L})(?:${END_OF_USE}|giải thể|sáp nhập|hợp nhất|chấm dứt|bãi bỏ|hủy bỏ|đóng mã|hủy mã|thu hồi mã|thành lập)(?!\\p{L})`,
  'u',
);
/** The rows under it stay as they are, or are those that an earlier heading does not speak of. */
const STAYS = new RegExp(
  `^(?:(?:${LEAD}|khối|phần|phòng|ban|sở|ngành|trường)${SIGN})*(?:giữ nguyên|không thay đổi|không đổi|còn lại|khác|tiếp tục|đang hoạt động|vẫn hoạt động|không thuộc diện|unchanged|others?|remaining)(?!\\p{L})`,
  'u',
);
/** The same of headings without marks: there only what is plain as a whole is believed. */
const BARE =
  /^(?:(?:cac|danh sach|don vi|co quan|to chuc|ma|bi|de nghi) )*(?:dong ma|huy bo|huy ma|huy bo ma|thu hoi ma|thu hoi|giai the|sap nhap|hop nhat|chia tach|doi ten|thay the ma|doi ma|cap moi|cap ma|bo sung|them moi|thanh lap moi|thanh lap|cham dut hoat dong|ngung hoat dong|dinh chinh|cap nhat|khong con (?:su dung|hoat dong|dung))(?: (?:ma|dinh danh|don vi|co quan|to chuc|moi))*$/;
const BARE_STAYS = /^(?:(?:cac|danh sach|don vi|co quan|to chuc) )*(?:giu nguyen|khong (?:thay )?doi|con lai|khac)\b/;

/** What stands before the words of a heading: `II.`, `B)`, `Phần 2:`. */
const NUMERAL =
  /^\W*(?:(?:phần|mục|nhóm|khối)\s+)?(?:[ivxlc]+(?:\.\d{1,3})?|\p{L}|\d{1,3}(?:\.\d{1,3})*)(?:\s*[.)/:]+\s*|\s+[-–—]\s+)/iu;

function wordsOf(text: string): string {
  return foldTone(withoutArticle(text).trim().replace(NUMERAL, ''))
    .replace(/\([^)]*\)|["“”'‘’*]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.:;,–-]+|[\s.:;,–-]+$/g, '');
}

function isBare(words: string): boolean {
  return !/[^\p{ASCII}]/u.test(words);
}

function anyReading(text: string, test: (words: string) => boolean): boolean {
  return [text, ...otherReadings(text)].some((reading) => test(wordsOf(reading)));
}

/** True for a heading that is, as a whole and with its tones, a change asked for the rows under it; never for a body's name. */
export function isChangeHeading(text: string): boolean {
  return anyReading(text, (words) => WHOLE.test(words) || (isBare(words) && BARE.test(fold(words))));
}

/** True for "Giữ nguyên", "Các đơn vị còn lại": the rows under it are those that nothing is asked for. */
export function isStayingHeading(text: string): boolean {
  return anyReading(text, (words) => STAYS.test(words) || (isBare(words) && BARE_STAYS.test(fold(words))));
}

const CORRECTS = /(?<!\p{L})(?:đính chính|dinh chinh)(?!\p{L})/u;

/** Words by which something may end: a heading with one of them is never passed over. */
const MAY_END = new RegExp(
  `(?<!\\p{L})(?:${END_OF_USE}|đóng|hủy|thu hồi|xóa|bãi bỏ|bỏ|loại|chấm dứt|giải thể|ngừng|ngưng|dừng|thôi|hết|không còn|không dùng|không sử dụng|không hoạt động|cắt giảm|giảm|khóa)(?!\\p{L})`,
  'u',
);

/**
 * A heading of changes of which nothing else is plain: the rows are corrected, what is known of them is brought up to date,
 * or they may end, and then somebody has to say so.
 */
function kindOfLesser(text: string): 'corrected' | 'stays' | 'lesser' | 'mentioned' {
  if (anyReading(text, (words) => CORRECTS.test(words))) return 'corrected';
  if (isStayingHeading(text)) return 'stays';
  return anyReading(text, (words) => MAY_END.test(words)) ? 'mentioned' : 'lesser';
}

/** The paper that a list goes with, which a line below its title names. */
const OF_PAPER = /^\s*\(?\s*(?:ban hành )?kèm theo(?!\p{L})|^\s*\(/iu;

/** Kinds of heading by which no code begins, and no body goes on with another name. */
const ENDING: ReadonlySet<TitleSaid['kind']> = new Set(['closed', 'mentioned', 'mixed']);

/** What a heading says that is the name of no body: the same as it would say as a title, where that is an end. */
function kindOfNoBody(text: string): TitleSaid['kind'] | undefined {
  const words = text.trim().replace(NUMERAL, '');
  if (isLoneWord(words) || OF_PAPER.test(words)) return undefined;
  if (looksLikeBody(words) && !anyReading(text, (each) => OF_ROWS.test(each))) return undefined;
  const kind = kindOfTitle(text);
  return kind !== undefined && ENDING.has(kind) ? kind : undefined;
}

/**
 * What a heading between rows says of those under it: `stays` where it says that nothing changes, `lesser` for a change
 * that no code begins or ends by; undefined for the most.
 */
export function kindOfHeading(text: string): TitleSaid['kind'] | 'stays' | 'lesser' | undefined {
  if (anyReading(text, deniesGrants)) return 'mentioned';
  if (isChangeHeading(text)) return kindOfTitle(text) ?? kindOfLesser(text);
  // no body is called so, whatever words stand in it
  if (isArticle(text)) return kindOfTitle(text);
  if (anyReading(text, (words) => OF_ROWS.test(words) && PLAIN.test(words))) {
    const kind = kindOfTitle(text);
    if (kind !== undefined) return kind;
  }
  if (isStayingHeading(text)) return 'stays';
  return kindOfNoBody(text);
}
