import { foldTone } from '../../core/text/fold.js';
import { onOneLine } from '../../core/text/plain.js';
import { headingKey } from '../recognise/headings.js';

/** For how long something holds that is not for good. */
const FOR_NOW = '(?:tạm thời|tạm|trước mắt|bước đầu|(?:trong )?(?:đợt|lần|kỳ|năm|giai đoạn) (?:này|nay|đầu|1))';
/** Who says so, and how strongly, before the word itself. */
const OPENING = '(?:(?:đề nghị|xin|cần|nên|phải|còn|vẫn|đang|đã|được|bị|đơn vị|cơ quan|này|trường hợp)\\s+)*';
/** Where the words of a note end, or go on with why and when. */
const END = '(?=$|[.,;:(!]| (?:do|vì|theo|từ|cho|để|đến|ngày|năm|đợt|trong|của|nữa)(?!\\p{L}))';
/** What is denied of a name or a code, or not settled yet. */
const SETTLING = 'thống nhất|xác định|rõ|chính xác|đúng|khớp|hợp lệ|thuộc thẩm quyền|chắc chắn|tồn tại';
/** What is denied of a grant, or not decided yet. */
const GRANTING =
  'cấp|duyệt|phê duyệt|đồng ý|chấp thuận|xác nhận|xác minh|đề nghị|đăng ký|thực hiện cấp|quyết định|qđ|nghị quyết|nq|hoàn thiện hồ sơ';
/** What a note may wait for, look at, or find wrong without a word on the code: things that a body has. */
const OF_A_THING =
  /(?<!\p{L})(?:e-?mail|thư điện tử|thư công vụ|điện thoại|sđt|số máy|fax|website|trang thông tin|cổng|địa chỉ|trụ sở|nhà|con dấu|tài khoản|chứng thư|chữ ký số|tên miền|giấy phép|kinh phí|biên chế|tự chủ|mã số thuế|mst|qhns|hạng|chuẩn)(?!\p{L})/u;

/** "Không thuộc thẩm quyền", "Chưa thống nhất tên", "Tên chưa chính xác"; that it has no code so far is why it asks for one. */
function denied(matter: string): RegExp {
  return new RegExp(
    `^${OPENING}(?:(?:tên|mã|tên gọi|mã định danh)\\s+)*(?:không|ko|chưa)(?! (?:được )?cấp mã|chưa)(?: (?:được|có|thực hiện|thể|nên|cần|phải|xét))* (?:${matter})(?!\\p{L})`,
    'u',
  );
}

const DOUBTS: readonly RegExp[] = [
  denied(SETTLING),
  /^(?:không|chưa|ko|sai|nhầm|trùng|lỗi|bỏ|loại|hủy|nháp|thử|test|x+|\?+|no|none)\W*$/u,
  /^(?=[^?]*\?)\W*$/u,
  new RegExp(`^${OPENING}(?:(?:tên|mã|ghi|cấp)\\s+)*(?:sai|nhầm)(?: (?:tên|mã|cấp|đơn vị))*${END}`, 'u'),
  /^(?:đây là |là |lấy |dùng )*mã(?: định danh| số)* (?:của|đã cấp cho|đang dùng cho) (?!đơn vị cũ|bộ)/u,
  new RegExp(
    `^${OPENING}(?:bỏ(?: qua| ra| hàng này| dòng này)?|loại(?: bỏ| ra)?(?: khỏi (?:danh sách|danh mục|sổ))?|gạch(?: tên| bỏ)?|rút(?: tên| khỏi danh sách| hồ sơ)?)${END}`,
    'u',
  ),
  /^(?:(?:đề nghị|cần|phải|xin)\s+)+(?:xem lại|kiểm tra lại|rà soát lại|xác minh|làm rõ|hỏi lại|xin ý kiến|có ý kiến)(?!\p{L})/u,
  /^(?:xem lại|kiểm tra lại|hỏi lại|xin ý kiến|nghi trùng|có thể trùng)(?!\p{L})/u,
  /^(?:bo qua|xem lai|chua thong nhat)(?![\p{L} ])/u,
];

/** What is no doubt of a body that is there already: it has its code, and waits for what it likes. */
const OF_NEW: readonly RegExp[] = [
  denied(GRANTING),
  /^(?:chua cap|khong cap|tam cap|da co ma|ma tam|cho y kien)(?![\p{L} ])/u,
  new RegExp(
    `^${OPENING}(?:(?:mã|cấp|tên)\\s+)?tạm(?: (?:cấp|thời|hoãn|dừng|ngừng|tính|để|lùi|gác))*(?: mã)?${END}`,
    'u',
  ),
  /^(?:(?:đơn vị|cơ quan|này)\s+)*(?:đã|vẫn|đang) có mã(?: định danh| số| điện tử| rồi)*(?=$|[.,;:(!])/u,
  new RegExp(`^${OPENING}(?:(?:chờ|đợi)(?!\\p{L})|dự kiến (?:năm |quý |tháng |ngày )?\\d)`, 'u'),
  /^hiện(?: nay| tại)? (?:chưa|không)(?: được)? cấp(?=$|[.,;:(!])/u,
  // that it has none so far is no answer where it is said for now, or asked for
  new RegExp(
    `^(?:(?:${FOR_NOW}|đề nghị|xin|thống nhất|đơn vị|này)[\\s,]+)+(?:(?:chưa|không|ko|tạm|được|xét|thực hiện)\\s+)*(?:chưa|không|ko)(?: (?:được|xét|thực hiện))* cấp(?!\\p{L})`,
    'u',
  ),
  new RegExp(
    `^${OPENING}(?:sẽ |chưa |tiếp tục )*(?:để(?= (?:lại|lui|sau|xem|xét|(?:đợt|lần|kỳ|năm|dịp) (?:sau|tới)))|gác|lùi|dời|giữ|bảo lưu|hoãn|xem xét|nghiên cứu|cân nhắc)(?: (?:lại|lui|cấp|mã|xem xét|xét|thêm))*(?: (?:vào|sang|đến|ở|trong|các|những))*(?: (?:sau|(?:đợt|lần|kỳ|năm|dịp) (?:sau|tới|khác|\\d+)))?${END}`,
    'u',
  ),
  new RegExp(
    `^${OPENING}(?:(?:sẽ|dự kiến) )*(?:cấp|chuyển)(?: mã)?(?: bổ sung)?(?: (?:vào|sang|ở|trong))? (?:sau|khi|(?:đợt|lần|kỳ|năm|dịp|tháng|quý) (?:sau|tới|khác)|(?:đợt|lần|kỳ) (?:[2-9]|hai|ba|ii+|iv)|(?:tháng|quý) (?:\\d|i))(?!\\p{L})`,
    'u',
  ),
  new RegExp(`^${OPENING}(?:sẽ|dự kiến)(?: sẽ)?(?: được)? cấp(?!\\p{L})`, 'u'),
  /^(?:vào |sang )?(?:đợt|lần|kỳ|dịp) (?:sau|tới|khác)(?!\p{L})/u,
  /^(?:(?:đơn vị|hiện|còn)\s+)*đang (?:trình|xin|làm (?:thủ tục|hồ sơ)|hoàn thiện|thẩm định|thành lập|xem xét|đề nghị)(?!\p{L})/u,
  /^(?:(?:đơn vị|còn|cần|phải|đề nghị|chờ)\s+)*(?:thiếu|bổ sung|hoàn thiện|chưa đủ|chưa có|chưa nộp|chưa gửi) hồ sơ(?!\p{L})|^hồ sơ (?:chưa|không|còn|thiếu)(?!\p{L})/u,
  /^(?:(?:đơn vị|này|do|vì)\s+)*(?:nằm )?ngoài (?:phạm vi|thẩm quyền|danh (?:sách|mục)|đối tượng|diện)(?!\p{L})|^(?:đơn vị )?không(?: có)? nhu cầu(?!\p{L})/u,
  /^(?:(?:đơn vị|cơ quan|này|được|sẽ|đang|hiện)\s+)*(?:cấp|dùng|sử dụng)? ?chung(?: mã)?(?: định danh)? (?:với|của|mã)(?!\p{L})|^(?:(?:đơn vị|được|sẽ|đang|hiện)\s+)*(?:dùng|sử dụng) chung mã(?!\p{L})/u,
  /^(?:(?:đơn vị|cơ quan|này)\s+)*(?:đã|vẫn|đang) (?:có|được cấp|cấp)(?: mã(?: định danh| số| điện tử)*)? (?:ở|tại|bên|trong|thuộc|theo) (?!qđ|quyết định|đề án|đợt|số|năm|kế hoạch|công văn|nghị|thông tư|quy|danh|văn|khoản|điều|mẫu|đúng|thời)/u,
  /^(?:(?:đã )?có(?: mã)?|đã cấp(?: mã)?)(?: định danh)?(?: rồi| xong)+(?=$|[.,;:(!])|^đã có(?=$|[.,;:(!])/u,
  /^(?:trực )?thuộc (?:bộ (?!chỉ huy|đội|phận|môn)|trung ương|tổng cục|ngành dọc|tw(?!\p{L}))/u,
  /^(?:để trống|dự phòng|dự trữ|để dành)(?=$|[.,;:(!])/u,
  /^\p{L}+(?: \p{L}+){0,3} (?:không|chưa|ko) (?:đồng ý|thống nhất|chấp thuận|phê duyệt)(?=$|[.,;:(!]| (?:cấp|do|vì|với|cho))/u,
];

/** That a code was granted before, when or by what: "Đã cấp", "Đã cấp mã năm 2022". */
const IS_GRANTED =
  /^(?:(?:đơn vị|cơ quan|này)\s+)*(?:đã|từng)(?: được)? cấp(?: mã(?: định danh| số| điện tử)*)?(?=$|[.,;:(!]| (?:theo|tại|từ|ở|trong|năm|ngày|đợt|lần|trước|kỳ|bởi|qđ|quyết định|\d)(?!\p{L}))/u;

/** True for a note by which a body has its code already. */
export function saysIsGranted(note: string): boolean {
  return isDoubted(note, [IS_GRANTED]);
}

/** What a reviewer writes beside what is as it should be, or where there is nothing to say. */
const SETTLED =
  /^(?:khong|ko|none|no|ok|oke|dung|dung roi|khop|dat|da (?:kiem tra|doi chieu|xac nhan|xac minh)|thong nhat|dong y|chinh xac)$/;

/** True for a note by which nothing is the matter with a body, and that says nothing of it: "Đúng", "Không". */
export function isSettledNote(note: string): boolean {
  return SETTLED.test(headingKey(note));
}

/** True for the note of a row without a unit by which it is in doubt whether a code is granted, or whose it is. */
export function isDoubtedNote(note: string): boolean {
  return isDoubted(note, DOUBTS) || isDoubted(note, OF_NEW);
}

/** True for the note of a body that is there by which it is in doubt whether its row is right: "Sai tên", "Xem lại". */
export function isDoubtedRow(note: string): boolean {
  return isDoubted(note, DOUBTS) && !isSettledNote(note);
}

function isDoubted(note: string, doubts: readonly RegExp[]): boolean {
  const words = foldTone(onOneLine(note));
  // doubts look at the first words of a note, and next to all notes have none
  return words !== '' && doubts.some((doubt) => doubt.test(words)) && !OF_A_THING.test(words);
}
