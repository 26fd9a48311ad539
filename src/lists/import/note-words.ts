import { isOver } from '../../core/registry/timeline.js';
import { fold, foldTone } from '../../core/text/fold.js';
import { meaningOf } from '../recognise/change-words.js';
import { looksLikeBody } from '../recognise/footer-words.js';
import { headingKey } from '../recognise/headings.js';
import type { ListedChange } from '../recognise/listed.js';

/** What a note says of its own body: that it is no more, is called otherwise, has another code; out of whom it came. */
export type Noted =
  | { says: 'gone' }
  | { says: 'renamed'; name: string }
  | { says: 'replaced' }
  | { says: 'formed'; of: string };

const NOTED_ENDS: ReadonlySet<ListedChange> = new Set(['close', 'dissolve', 'annul']);
const LONGEST = 60;
/** A remark on another body that ended: what this one took over from it, out of which it came. */
const OF_ANOTHER =
  /^(?:da |duoc |don vi )*(?:tiep (?:nhan|quan)|ke thua|nhan (?:ban giao|chuyen giao|chuc nang|nhiem vu|them))\b|\b(?:tu|thay(?: the)?(?: cho)?|truc thuoc|thuoc) (?:so|ban|phong|trung tam|chi cuc|cuc|uy ban|ubnd|truong|don vi|co quan|xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|van phong|thanh tra|chi nhanh|benh vien|vien|tram|cong ti|hoi|doi)\b/;

const OPENING =
  '(?:(?:đơn vị|cơ quan|tổ chức|trường|phòng|ban|xã|phường|trung tâm|mã)(?: này| trên)? )?(?:(?:đã|bị|được|đề nghị|cần|phải|nay|hiện|vừa|hiện nay|hiện tại) )*';
/** What ends a body, in a note that goes on with nothing, or with when and by what. */
const GONE = new RegExp(
  `^${OPENING}(?:sáp nhập|hợp nhất|giải thể|kết thúc (?:hoạt động|nhiệm vụ)|chấm dứt(?: hoạt động)?|(?:tạm )?(?:ngừng|ngưng|dừng)(?: hoạt động| sử dụng)?|(?:tạm )?đình chỉ(?: hoạt động)?|không còn(?: hoạt động| sử dụng| tồn tại)?|hết hiệu lực|đóng(?: mã| cửa)?|hủy(?: bỏ)?(?: mã)?|thu hồi(?: mã)?|xóa(?: mã| bỏ| tên)?|bãi bỏ|loại bỏ|bỏ(?: mã| khỏi danh sách)?)(?: (?:định danh|rồi|xong))*(?=$|[.,;:(]| (?:theo|từ|kể từ|vào (?:ngày|tháng|năm|đầu|cuối|\\d)|ngày|tháng|năm|trong|trước|sau|tại (?:qđ|quyết định|nq|nghị quyết)|do|vì|\\d))`,
  'u',
);
const BARE_GONE =
  /^(?:(?:da|bi|duoc|de nghi) )*(?:sap nhap|hop nhat|giai the|ket thuc hoat dong|cham dut hoat dong|(?:ngung|dung) hoat dong)(?=$|[.,;:(]| (?:theo|tu ngay|ke tu|ngay|nam|thang|\d))/u;
const RENAMED = new RegExp(
  `^${OPENING}(?:là|đổi tên (?:thành|sang|là)|đổi thành|tên mới(?: là)?|chuyển (?:đổi )?thành|tổ chức lại thành|nâng cấp thành|đổi tên)\\s*:?\\s+(.{3,})$`,
  'u',
);
const REPLACED = new RegExp(
  `^${OPENING}(?:mã mới|(?:được )?thay(?: thế)? bằng|đổi (?:sang )?mã|chuyển (?:sang )?mã|trùng(?: mã| tên)?(?: với)?)(?!\\p{L})`,
  'u',
);
const FORMED =
  /(?:trên cơ sở|từ|do)\s+(?:việc\s+)?(?:sáp nhập|hợp nhất|nhập)\s+(?:nguyên trạng\s+)?(?<a>.{3,})$|^(?:được |đã )*(?:sáp nhập|hợp nhất)\s+(?:(?:từ|giữa|của|các đơn vị)\s*:?\s+)?(?<b>.{3,})$/u;
const INTO = /^(?:vào|về|với|cùng|sang|cho|theo|từ ngày|kể từ|\d)/u;

/** What the note of a row that asks for no end says of its body; undefined for all that is only a remark. */
export function notedIn(note: string): Noted | undefined {
  const text = note.normalize('NFC').replace(/\s+/g, ' ').trim();
  const words = foldTone(text);
  const renamed = RENAMED.exec(words)?.[1];
  if (renamed !== undefined && looksLikeBody(renamed))
    return { says: 'renamed', name: text.slice(text.length - renamed.length) };
  const formed = FORMED.exec(words)?.groups;
  const of = formed?.a ?? formed?.b;
  if (of !== undefined && !INTO.test(of)) return { says: 'formed', of };
  if (REPLACED.test(words)) return { says: 'replaced' };
  const isBare = !/[^\p{ASCII}]/u.test(words);
  return GONE.test(words) || (isBare && BARE_GONE.test(fold(words))) || isWordOfEnd(text)
    ? { says: 'gone' }
    : undefined;
}

/** A short remark that says nothing but that the body ended. */
function isWordOfEnd(note: string): boolean {
  const key = note.length > LONGEST ? '' : headingKey(note);
  const meaning = key === '' || OF_ANOTHER.test(key) ? undefined : meaningOf(key);
  if (meaning === undefined) return false;
  return 'change' in meaning ? NOTED_ENDS.has(meaning.change) : isOver(meaning.status);
}
