import { isOver } from '../../core/registry/timeline.js';
import { fold, foldTone } from '../../core/text/fold.js';
import { onOneLine } from '../../core/text/plain.js';
import { newNameIn } from '../recognise/change-cell.js';
import { meaningOf, saysKept } from '../recognise/change-words.js';
import { looksLikeBody } from '../recognise/footer-words.js';
import { headingKey } from '../recognise/headings.js';
import type { ListedChange } from '../recognise/listed.js';

/** What a note says of its own body: that it is no more, is called otherwise, has another code; out of whom it came. */
export type Noted =
  | { says: 'gone' }
  | { says: 'renamed'; name: string }
  | { says: 'replaced' }
  | { says: 'inError' }
  | { says: 'formed'; of: string };

const NOTED_ENDS: ReadonlySet<ListedChange> = new Set(['close', 'dissolve', 'annul']);
const LONGEST = 60;
/** A remark on another body that ended: what this one took over from it, out of which it came. */
const OF_ANOTHER =
  /^(?:da |duoc |don vi )*(?:tiep (?:nhan|quan)|ke thua|nhan (?:ban giao|chuyen giao|chuc nang|nhiem vu|them))\b|\b(?:tu|thay(?: the)?(?: cho)?|truc thuoc|thuoc) (?:so|ban|phong|trung tam|chi cuc|cuc|uy ban|ubnd|truong|don vi|co quan|xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|van phong|thanh tra|chi nhanh|benh vien|vien|tram|cong ti|hoi|doi)\b/;
/** What a body has may end without it: "email cũ đã hủy", "Thu hồi con dấu". */
const OF_A_THING =
  /\b(?:e ?mail|thu (?:dien tu|cong vu)|dien thoai|sdt|so dt|fax|website|trang|cong thong tin|dia chi|tru so|con dau|tai khoan|chung thu|chu ki so|ten mien|hop dong|giai phap|phan mem|co so|phong hoc|diem (?:truong|le)|phan hieu|lop|to chuyen mon|bo phan|dau cu|hop thu|bien che|giay phep|quyet dinh cu|(?:goi |dau )?thau|cuoc hop|tai san)\b/;
/** Of what a note says that it ended: "Dự án X đã kết thúc". */
const SUBJECT = /^(?<subject>.+?)\s+(?:đã|bị|được|vừa)\s/u;
const NO_SUBJECT =
  /^(?:nay|hiện|kể|từ|năm|ngày|tháng|quý|theo|do|vì|sau|đến|trước|mã|đơn vị|cơ quan|tổ chức|này|đề nghị)(?!\p{L})/u;

const OPENING =
  '(?:(?:đơn vị|cơ quan|tổ chức|trường|phòng|ban|xã|phường|trung tâm|mã)(?: này| trên)? )?(?:(?:đã|bị|được|đề nghị|cần|phải|nay|hiện|vừa|hiện tại) )*';
/** What a body did or was, and does or is no more. */
const CEASED =
  '(?:không(?: còn)?|hết|thôi|(?:tạm )?(?:nghỉ|ngừng|ngưng|dừng|đình chỉ)|chấm dứt|kết thúc|mất) (?:hoạt động|nhiệm vụ|tồn tại|sử dụng|dùng|hiệu lực|làm việc|chức năng|(?:tư cách )?pháp nhân)';
/** What ends a body, in a note that goes on with nothing, or with when and by what. */
const GONE = new RegExp(
  `^${OPENING}(?:${CEASED}|sáp nhập|hợp nhất|gộp(?: lại)?(?! \\d)|nhập lại|(?:tách|chia) (?:đôi|ba)|chia tách|giải thể|giải tán|cổ phần hóa|phá sản|xóa sổ|chấm dứt|(?:tạm )?(?:ngừng|ngưng|dừng|đình chỉ)|không còn(?: (?:đơn vị|cơ quan|tổ chức|trường|phòng|ban|trạm|xã|phường)(?: này| trên)?)?|hết nhiệm kỳ|đóng(?: mã| cửa)?|hủy(?: bỏ)?(?: mã)?|thu hồi(?: mã)?|xóa(?: mã| bỏ| tên)?|bãi bỏ|khóa(?: mã| sổ)?|loại(?: bỏ| ra| khỏi (?:danh sách|danh mục|sổ))?|bỏ(?: mã| khỏi danh sách| (?:cấp|đơn vị|cơ quan|hàng|dòng)(?: (?:huyện|quận|xã|trung gian|này))?)?)(?: (?:định danh|rồi|xong|nữa))*(?=$|[.,;:(]| (?:theo|từ(?! (?:\\d{1,3}|các|hai|ba|bốn|năm|nhiều|những) \\p{L})|kể từ|vào (?:ngày|tháng|năm|đầu|cuối|\\d)|ngày|tháng|năm|trong|trước|sau|tại (?:qđ|quyết định|nq|nghị quyết)|do|vì|\\d))`,
  'u',
);
/** What a body became, or whose it is now, without a word of the change: "Đã nâng lên phường", "Về xã Tân Lập", "Thành điểm trạm". */
const BECAME = new RegExp(
  `^${OPENING}(?:(?:nâng|chuyển|đưa)(?: cấp)? (?:lên|xuống) (?:thành )?|hạ xuống |(?:chuyển |nay )?thành |về )(?:thành phố|thị xã|phường|thị trấn|xã|đặc khu|quận|huyện|sở|ubnd|ủy ban|điểm (?:trường|trạm|lẻ)|phân hiệu|chi nhánh|cơ sở \\d|tổ|bộ phận)(?!\\p{L})`,
  'u',
);
const BARE_GONE =
  /^(?:(?:da|bi|duoc|de nghi) )*(?:sap nhap|hop nhat|giai the|ket thuc hoat dong|cham dut hoat dong|(?:ngung|dung) hoat dong)(?=$|[.,;:(]| (?:theo|tu ngay|ke tu|ngay|nam|thang|\d))/u;
/** A code that was granted twice, or to the wrong body; what else may be wrong is no matter of the code. */
const IN_ERROR = new RegExp(
  `^${OPENING}(?:cấp(?: mã)? (?:trùng(?: lặp)?|nhầm|sai|lặp|thừa|(?:2|hai) (?:lần|mã))|trùng lặp|nhầm mã|mã (?:trùng|nhầm|sai|thừa))(?! (?:tên|chính tả|địa chỉ))(?!\\p{L})`,
  'u',
);
/** From when, before what is said: "Từ 01/7/2025, …". */
const SINCE = /^(?:kể )?từ (?:ngày |tháng |năm )?[\d/.-]+,?\s+/u;
const RENAMED = new RegExp(
  `^${OPENING}(?:(?:(?:ghi |viết )?sai(?: tên)?\\s*[,;.:–-]\\s*)?(?:tên )?(?:gọi )?(?:đúng|chính xác|chuẩn)(?: là| phải là)?|sửa(?: lại)?(?: tên)?(?: lại)? (?:thành|là)|là|đổi tên (?:thành|sang|là)|đổi thành|tên mới(?: là)?|chuyển (?:đổi )?thành|tổ chức lại thành|nâng cấp thành|đổi tên)\\s*:?\\s+(.{3,})$`,
  'u',
);
const REPLACED = new RegExp(
  `^${OPENING}(?:mã (?:mới|đúng|chuẩn|chính xác|thay thế)|(?:sử dụng|dùng|lấy|theo) mã (?!qr|vạch|số thuế)|(?:được )?thay(?: thế)? bằng|đổi (?:sang )?mã|chuyển (?:sang )?mã|trùng(?: mã| tên)?(?: với)?)(?!\\p{L})`,
  'u',
);
const FORMED =
  /(?:trên cơ sở|từ|do)\s+(?:việc\s+)?(?:sáp nhập|hợp nhất|nhập)\s+(?:nguyên trạng\s+)?(?<a>.{3,})$|^(?:được |đã )*(?:sáp nhập|hợp nhất)\s+(?:(?:từ|giữa|của|các đơn vị)\s*:?\s+)?(?<b>.{3,})$/u;
const INTO = /^(?:vào|về|với|cùng|sang|cho|theo|từ ngày|kể từ|\d)/u;

/** What the note of a row that asks for no end says of its body; undefined for all that is only a remark. */
export function notedIn(note: string): Noted | undefined {
  const text = onOneLine(note);
  const words = foldTone(text).replace(SINCE, '');
  const renamed = RENAMED.exec(words)?.[1];
  const name = renamed !== undefined && looksLikeBody(renamed) ? renamed : newNameIn(words);
  if (name !== undefined) return { says: 'renamed', name: text.slice(text.length - name.length) };
  const formed = FORMED.exec(words)?.groups;
  const of = formed?.a ?? formed?.b;
  if (of !== undefined && !INTO.test(of)) return { says: 'formed', of };
  if (REPLACED.test(words)) return { says: 'replaced' };
  if (IN_ERROR.test(words)) return { says: 'inError' };
  const isBare = !/[^\p{ASCII}]/u.test(words);
  return GONE.test(words) || BECAME.test(words) || (isBare && BARE_GONE.test(fold(words))) || isWordOfEnd(text)
    ? { says: 'gone' }
    : undefined;
}

function isOfOther(note: string): boolean {
  const subject = SUBJECT.exec(foldTone(note.normalize('NFC').trim()))?.groups?.subject;
  return subject !== undefined && !NO_SUBJECT.test(subject) && !looksLikeBody(subject);
}

/** A short remark that says nothing but that the body ended; what ended of its things is none. */
function isWordOfEnd(note: string): boolean {
  if (note.length > LONGEST) return false;
  const whole = headingKey(note);
  if (!OF_A_THING.test(whole)) return !isOfOther(note) && isEnd(whole);
  return note.split(/[,;.]|\s(?:và|va)\s/u).some((clause) => {
    const key = headingKey(clause);
    return !OF_A_THING.test(key) && !isOfOther(clause) && isEnd(key);
  });
}

function isEnd(key: string): boolean {
  const meaning = key === '' || OF_ANOTHER.test(key) ? undefined : meaningOf(key);
  if (meaning === undefined) return false;
  return 'change' in meaning ? NOTED_ENDS.has(meaning.change) : isOver(meaning.status);
}

/** By what a body is to have no code, or is none yet; that it has none so far is why one is asked for. */
const DENIED = new RegExp(
  `^${OPENING}(?:không (?:(?:được|đề nghị|xét|cần|phải) )*cấp(?: mã(?: định danh)?| mới)*(?=$|[.,;:(]| (?:nữa|riêng|lần|do|vì|cho|đợt|trong|theo|năm|kỳ))|không (?:đề nghị|đăng ký|cần|sử dụng)(?: mã(?: định danh)?)?(?=$|[.,;:(])|(?:chưa|không) (?:đủ|đáp ứng|đảm bảo)(?: đủ)? (?:điều kiện|hồ sơ|cơ sở|căn cứ)|(?:chưa|không) (?:được |có (?:quyết định |qđ )?)?thành lập|(?:chưa|không) (?:thuộc|phải)(?: là)? (?:diện|phạm vi|đối tượng|đơn vị)|(?:dự kiến|sẽ|chờ|đang chờ)(?: \\p{L}+){0,2} thành lập|(?:tạm )?(?:hoãn cấp|chưa đề nghị(?: cấp)?)|(?:từ chối|bác)(?: cấp)?)(?!\\p{L})`,
  'u',
);

/** True for a note by which its row is to be granted nothing: "Không cấp", "Chưa thành lập". */
export function isDeniedNote(note: string): boolean {
  return DENIED.test(foldTone(onOneLine(note)));
}

/** By which paper bodies became one: of a new body that is how it came to be. */
const FOUNDING =
  /^(?:được )?(?:sáp nhập|hợp nhất|nhập|sắp xếp|tổ chức lại|kiện toàn) (?:theo|tại|căn cứ|thực hiện) (?:nghị quyết|nq|quyết định|qđ|nghị định|nđ|đề án|kế hoạch|thông báo|kết luận|luật)(?!\p{L})/u;

/** True for the note of a new body that says by which paper it was put together, or out of what: "Hợp nhất theo Nghị quyết số 12", "Nâng lên phường". */
export function isFoundingNote(note: string): boolean {
  const words = foldTone(onOneLine(note));
  return FOUNDING.test(words) || BECAME.test(words);
}

const KEEPS_NAME = /^giu nguyen ten(?: goi)?$/;

/** True for a note that a body stays what it was: "Giữ nguyên". */
export function isKeptNote(note: string): boolean {
  if (note.length > LONGEST) return false;
  const key = headingKey(note);
  // a body that goes elsewhere may keep its name
  return !KEEPS_NAME.test(key) && saysKept(key);
}

/** True for words by which a body has two codes, or two bodies are one: "Trùng với H26.01.02" does not say which. */
export function isTwice(text: string): boolean {
  return /(?<!\p{L})(?:trùng|trung(?: (?:ma|ten|voi|lap)(?!\p{L})|$))(?!\p{L})/u.test(foldTone(text));
}
