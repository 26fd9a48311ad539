import { withoutLeadingMark } from '../recognise/numbered-under.js';

/** Why words in the cell of a name are more than a name, or less: what stands for one that is not known yet, a remark, several. */
export type NameFault = 'placeholder' | 'remark' | 'several';

/** Words that stand where a name will be. */
const PLACEHOLDER =
  /^[([{<]?\s*(?:(?:để |bỏ |còn )?trống|(?:chưa|không) (?:có|rõ|xác định|đặt|biết|thành lập)(?: tên)?(?: (?:cơ quan|đơn vị))?|(?:chờ|đang|sẽ)(?: được)? (?:cập nhật|bổ sung|xác định|xin ý kiến|thành lập|đặt tên)(?: tên)?|(?:dự phòng|dự trữ|dự kiến|để dành|dành riêng)(?: \d{1,3})?|(?:đơn vị|cơ quan|tên) (?:mới|dự phòng|dự kiến|chưa xác định)(?: \d{1,3})?|không tên|vô danh|test|tbd|to be determined|unknown|blank|reserved|x{2,})\s*[)\]}>.]?$/iu;
/** A gap to be filled in: `[tên]`, `<tên xã>`, `……`, `____`. */
const GAP = /\[[^[\]]*\p{L}[^[\]]*\]|<[^<>]*\p{L}[^<>]*>|\{[^{}]*\p{L}[^{}]*\}|\.{3,}|…|_{2,}/u;
/** What became of a body, or out of what it came: said of it, and no part of its name. */
const FATE =
  '(?:giải thể|(?:đóng(?: mã| cửa)?|(?:hủy|huỷ)(?: bỏ)?(?: mã)?|bãi bỏ|thu hồi(?: mã)?|(?:xóa|xoá)(?: tên| mã)?)(?=\\s*(?:$|[)\\].,;]|(?:từ|ngày|theo|năm|do|vì)\\s))|(?:ngừng|ngưng|dừng|tạm ngừng|chấm dứt|kết thúc|thôi|không còn) (?:hoạt động|sử dụng|tồn tại|hiệu lực|nhiệm vụ)|sáp nhập|hợp nhất|gộp|ghép|nhập (?:vào|về|với)|chia tách|tách (?:từ|ra|khỏi|thành)|chuyển (?:về|sang|thành|từ)|bàn giao|nay (?:là|thuộc)|đổi (?:tên|thành)|tên (?:cũ|mới|trước đây)|trước (?:đây|là)|thành lập (?:mới|trên cơ sở|từ)|dissolved|closed|merged|renamed|formerly|now)';
const TOLD = `(?:(?:đã|bị|được|mới|vừa|đơn vị) )*${FATE}(?!\\p{L})`;
const IN_BRACKETS = new RegExp(`[(\\[]\\s*(${TOLD}[^()[\\]]*)[)\\]]`, 'iu');
/** Behind a dash; behind a comma only what says that it has come to pass. */
const AT_END = new RegExp(`(?:\\s[-–—]\\s*|[;,]\\s*(?=(?:đã|bị|mới|vừa|nay)\\s))(${TOLD}.*)$`, 'iu');
const TRAILING = /[\s;,]+$/u;

/** A name without the number or bullet before it and the signs that parted it from the next of a list. */
export function withoutListSigns(name: string): string {
  const bare = withoutLeadingMark(name).replace(TRAILING, '');
  return bare === '' ? name : bare;
}

/** True where a slash or a plus stands between two names of bodies of one kind: `Trường A/Trường B`. */
function isTwoAlike(name: string): boolean {
  if (!/[/+]/.test(name)) return false;
  const parts = name.split(/\s*[/+]\s*/);
  const [first = '', ...others] = parts.map((part) => /^\p{Lu}\p{L}+(?=\s)/u.exec(part)?.[0] ?? '');
  return others.length > 0 && first !== '' && others.every((each) => each === first);
}

/** Why a text is no name although it reads like one; with the words that make it so. */
export function nameFault(name: string): { fault: NameFault; words: string } | undefined {
  const text = name.normalize('NFC').trim();
  if (PLACEHOLDER.test(text)) return { fault: 'placeholder', words: text };
  const gap = GAP.exec(text)?.[0];
  if (gap !== undefined) return { fault: 'placeholder', words: gap };
  const [, remark] = IN_BRACKETS.exec(text) ?? AT_END.exec(text) ?? [];
  if (remark !== undefined) return { fault: 'remark', words: remark.trim() };
  return /[;\n]/.test(text) || isTwoAlike(text) ? { fault: 'several', words: text } : undefined;
}
