import { looksLikeBody } from '../recognise/footer-words.js';
import { withoutLeadingMark } from '../recognise/numbered-under.js';

/**
 * Why words in the cell of a name are more than a name, or less: what stands for one that is not known yet, a remark, words
 * of doubt, what has a column of its own, several names, half of what should be whole.
 */
export type NameFault = 'placeholder' | 'remark' | 'doubt' | 'contact' | 'several' | 'unclosed' | 'quoted';

/** Words that stand where a name will be. */
const PLACEHOLDER =
  /^[([{<]?\s*(?:(?:để |bỏ |còn )?trống|(?:chưa|không) (?:có|rõ|xác định|đặt|biết|thành lập)(?: tên)?(?: (?:cơ quan|đơn vị))?|(?:chờ|đang|sẽ)(?: được)? (?:cập nhật|bổ sung|xác định|xin ý kiến|thành lập|đặt tên)(?: tên)?|(?:dự phòng|dự trữ|dự kiến|để dành|dành riêng)(?: \d{1,3})?|(?:đơn vị|cơ quan|tên) (?:mới|dự phòng|dự kiến|chưa xác định)(?: \d{1,3})?|không tên|vô danh|test|tbd|to be determined|unknown|blank|reserved|x{2,})\s*[)\]}>.]?$/iu;
/** A gap to be filled in: `[tên]`, `<tên xã>`, `……`, `____`. */
const GAP = /\[[^[\]]*\p{L}[^[\]]*\]|<[^<>]*\p{L}[^<>]*>|\{[^{}]*\p{L}[^{}]*\}|\.{3,}|…|_{2,}/u;
/** What became of a body, or out of what it came: said of it, and no part of its name. */
const FATE =
  '(?:giải thể|(?:đóng(?: mã| cửa)?|(?:hủy|huỷ)(?: bỏ)?(?: mã)?|bãi bỏ|thu hồi(?: mã)?|(?:xóa|xoá)(?: tên| mã)?)(?=\\s*(?:$|[)\\].,;]|(?:từ|ngày|theo|năm|do|vì)\\s))|(?:ngừng|ngưng|dừng|tạm ngừng|chấm dứt|kết thúc|thôi|không còn) (?:hoạt động|sử dụng|tồn tại|hiệu lực|nhiệm vụ)|sáp nhập|hợp nhất|gộp|ghép|nhập (?:vào|về|với)|chia tách|tách (?:từ|ra|khỏi|thành)|chuyển (?:về|sang|thành|từ)|bàn giao|nay (?:là|thuộc)|đổi (?:tên|thành)|tên (?:cũ|mới|trước đây)|trước (?:đây|là)|thành lập (?:mới|trên cơ sở|từ)|không (?:thay )?đổi|giữ nguyên|như cũ|dissolved|closed|merged|renamed|formerly|now)';
const TOLD = `(?:(?:đã|bị|được|mới|vừa|đơn vị) )*${FATE}(?!\\p{L})`;
/** What is said of a row, or of a body beside another one, in brackets that hold nothing more. */
const SAID_ALONE =
  '(?:bỏ|thừa|trùng|nhầm|sai|mới|không (?:dùng|sử dụng|cấp(?: mã)?|còn))(?: (?:đi|mã|nữa|này|đơn vị này))?(?=\\s*[)\\]])|thay(?: cho)? (?!đổi)';
const IN_BRACKETS = new RegExp(`[(\\[]\\s*((?:${TOLD}|${SAID_ALONE})[^()[\\]]*)[)\\]]`, 'iu');
/** Behind a dash; behind a comma only what says that it has come to pass. */
const AT_END = new RegExp(`(?:\\s[-–—]\\s*|[;,]\\s*(?=(?:đã|bị|mới|vừa|nay)\\s))(${TOLD}.*)$`, 'iu');
const TRAILING = /[\s;,]+$/u;
/** The dot of a sentence; that of a short form belongs to the name ("TP.", "A.B."). */
const FULL_STOP = /(?<![.…]|\.\p{L}|(?:^|\s)(?:tp|tx|tt|th|p|q|h|x))\.$/iu;
/** A body that is not there yet, or may never be. */
const UNSURE =
  '(?:chờ|dự kiến|dự định|dự thảo|đề xuất|đang (?:chờ|xin|trình|xem xét|đề nghị|xây dựng|thành lập)|chưa (?:có|được|thành lập|rõ|chắc|hoạt động|ban hành)|sẽ|tạm thời|tạm(?=\\s*(?:$|[)\\].,;]|gọi|tính|cấp))|xin ý kiến|nếu (?:có|được)|có thể|hoãn|không rõ)';
const IN_DOUBT = new RegExp(
  `[([]\\s*(${UNSURE}(?!\\p{L})[^()[\\]]*)[)\\]]|\\s[-–—]\\s*(${UNSURE}(?!\\p{L})[^-–—]*)$`,
  'iu',
);
/** How a body is reached, when, for how much: each has a column of its own, or none. */
const CONTACTS: readonly RegExp[] = [
  /(?<!\S)\S+@\S+\.\S+|(?:https?:\/\/|www\.)\S+/iu,
  /(?:\+84|(?<![\d.,/-])0)(?:[\s.-]?\d){8,10}(?!\d)/u,
  // bodies are called by days of history
  /(?:(?:từ |kể từ )?ngày\s+|(?<![\d/.-]))\d{1,2}[/.-]\d{1,2}[/.-]20\d{2}(?!\d)/iu,
  /(?<![\d.,])\d[\d.,]*\s*(?:đồng|vnđ|vnd|(?:triệu|tỷ|tỉ|nghìn)(?:\s+đồng)?)(?!\p{L})/iu,
  /[([,;]\s*(?:đt|sđt|tel|fax|e-?mail|điện thoại|địa chỉ|đ\/c|website|mst|mã số thuế)\s*[:.].*$/iu,
];
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/\(/g, /\)/g],
  [/\[/g, /\]/g],
];
/** Quotes of either hand: they are typed the wrong way round, but come in pairs. */
const QUOTES: readonly RegExp[] = [/"/g, /[“”„]/g];

/** Signs, and figures like those of a telephone or an amount: what all faults but placeholders have, and few names. */
const SIGNED = /["“”„()[\],;:/+@\n]|\s[-–—]|www\.|\d(?:[\s.-]?\d){7}|\d\s*[đvtnĐVTN]/;

/** A name without the number or bullet before it and the signs that parted it from the next of a list. */
export function withoutListSigns(name: string): string {
  const bare = withoutLeadingMark(name).replace(TRAILING, '').replace(FULL_STOP, '');
  return bare === '' ? name : bare;
}

/** True where a slash or a plus stands between two names of bodies of one kind: `Trường A/Trường B`. */
function isTwoAlike(name: string): boolean {
  if (!/[/+]/.test(name)) return false;
  const parts = name.split(/\s*[/+]\s*/);
  const [first = '', ...others] = parts.map((part) => /^\p{Lu}\p{L}+(?=\s)/u.exec(part)?.[0] ?? '');
  return others.length > 0 && first !== '' && others.every((each) => each === first);
}

/** What is said before a name, that it is one: "Tên mới: Trường A". */
const LABEL = /^(?<label>[^:]{2,40}:)\s+(?<name>\S.*)$/u;

function labelOf(text: string): string | undefined {
  const { label = '', name = '' } = LABEL.exec(text)?.groups ?? {};
  return label !== '' && !looksLikeBody(label) && looksLikeBody(name) ? label : undefined;
}

/** The quote or bracket that has no partner. */
function unclosed(text: string): string | undefined {
  const count = (sign: RegExp): number => text.match(sign)?.length ?? 0;
  const [open, close] = PAIRS.find(([open, close]) => count(open) !== count(close)) ?? [];
  const odd = open === undefined ? QUOTES.find((sign) => count(sign) % 2 === 1) : undefined;
  const [first] = [open, close, odd].flatMap((sign) => (sign === undefined ? [] : (text.match(sign) ?? [])));
  return first;
}

/** True for quotes within those of the cell, which were not written twice: `"Trường THPT "Lê Lợi""`. */
function isQuotedTwice(text: string): boolean {
  return /"\s*"/.test(text) || /^"[^"]*".*"$/.test(text);
}

/** Why a text is no name although it reads like one; with the words that make it so. */
export function nameFault(name: string): { fault: NameFault; words: string } | undefined {
  const text = name.normalize('NFC').trim();
  if (PLACEHOLDER.test(text)) return { fault: 'placeholder', words: text };
  const gap = GAP.exec(text)?.[0];
  if (gap !== undefined) return { fault: 'placeholder', words: gap };
  if (!SIGNED.test(text)) return undefined;
  const [, remark = labelOf(text)] = IN_BRACKETS.exec(text) ?? AT_END.exec(text) ?? [];
  if (remark !== undefined) return { fault: 'remark', words: remark.trim() };
  const doubt = IN_DOUBT.exec(text)?.slice(1).join('');
  if (doubt !== undefined) return { fault: 'doubt', words: doubt.trim() };
  const contact = CONTACTS.map((each) => each.exec(text)?.[0]).find((each) => each !== undefined);
  if (contact !== undefined) return { fault: 'contact', words: contact.replace(/^[([,;]\s*|[\s)\]]+$/gu, '') };
  if (isQuotedTwice(text)) return { fault: 'quoted', words: text };
  const half = unclosed(text);
  if (half !== undefined) return { fault: 'unclosed', words: half };
  return /[;\n]/.test(text) || isTwoAlike(text) ? { fault: 'several', words: text } : undefined;
}
