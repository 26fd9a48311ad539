import { foldTone } from '../../core/text/fold.js';
import type { TitleParts } from './title-parts.js';

/** The rows under a title, called by their kind, with what may stand before the word that says what becomes of them. */
const ROWS =
  '(?:mã(?: số)?(?: định danh)?(?: điện tử)?|đơn vị|cơ quan|tổ chức|trường(?: học)?|xã|phường|huyện|hành chính|sự nghiệp|công lập|cấp (?:xã|huyện|tỉnh|phòng|[1-4]))(?: (?:đã|được|phải|cần|đề nghị|thuộc diện))*';
/** What is paid, or where a body sits: "đơn vị đóng trên địa bàn", "đơn vị đóng bảo hiểm". */
const NO_CLOSING =
  'trên|tại|ở|quân|trụ sở|góp|thuế|phí|lệ phí|tiền|quỹ|các khoản|khoản|bảo hiểm|bh|bhxh|dấu|tàu|gói|vai|mới';
/** Words by which something ends that no word of the tables covers; "bị" is said of nothing that begins. */
const ENDING = new RegExp(
  `(?<!\\p{L})${ROWS} (?:đóng(?! (?:${NO_CLOSING})(?!\\p{L}))|hủy|xóa|khóa|bỏ|thôi|ngừng|ngưng|dừng|đình chỉ|kết thúc|cắt giảm|giảm|bị [^,;]+)(?!\\p{L})`,
  'u',
);
/** What leaves the list, or has run out, of the rows or at the head of a title. */
const LEAVING = new RegExp(
  `(?:^|(?<!\\p{L})(?:(?:danh sách|danh mục|bảng|phụ lục|biểu|các|những)|${ROWS})[\\s:–-]+)(?:(?:đã|được|bị|cần|phải|đề nghị|xin|tự|chuyển|đưa vào) )*(?:trả (?:lại|mã|về(?! (?:các|địa phương)))(?! (?:hồ sơ|kết quả|tài sản|đất|tiền|kinh phí))|hoàn trả mã|gỡ|rút(?! (?:tiền|vốn|ngắn|gọn|kinh nghiệm))|loại (?:ra|trừ|bỏ|khỏi)|nghỉ(?! (?:dưỡng|lễ|tết|hè|phép|hưu|mát|ngơi))|thôi|hết (?:hạn|thời hạn|nhiệm vụ|nhiệm kỳ)|quá hạn|phá sản|khai tử|gạch (?:tên|bỏ)|dọn|tẩy|cắt(?: bỏ| mã)?(?=$|[,;.:)])|lỗi thời|lưu trữ(?=$|[,;.:)]| (?:không|lại)(?!\\p{L}))|không (?:hợp lệ|duy trì|tiếp tục|còn(?=$|[,;.:)]| (?:trong|thuộc|nằm|là|thực hiện)(?!\\p{L})))|(?:đã )?thu(?=$|[,;.:)]))(?!\\p{L})`,
  'u',
);
/** Words by which something is taken out of a list or used no more, whatever stands before them. */
const OUT =
  /(?<!\p{L})(?:(?:ra )?khỏi (?:danh mục|danh sách|hệ thống|sổ|trục|cơ sở dữ liệu|phần mềm)|(?:khóa|vô hiệu hóa|gỡ|gỡ bỏ|ngắt) (?:các |những )?(?:tài khoản|mã|đơn vị|cơ quan)|không khai thác(?=$|[,;.:)]| nữa| sử dụng)|không duy trì(?=$|[,;.:)]| nữa| hoạt động))(?!\p{L})/u;
/** Old bodies alone; beside new ones they are a table of both. */
const OLD = new RegExp(
  `(?<!\\p{L})${ROWS} (?:cũ(?=$|[,.;:)]| (?:của|từ|năm|thuộc)(?!\\p{L}))|trước (?:khi |thời điểm |lúc )?(?:thực hiện )?(?:sắp xếp|sáp nhập|hợp nhất|giải thể|tổ chức lại))`,
  'u',
);
/** The whole of a title over bodies as they were: beside it, or elsewhere, stand those that came of them. */
const BEFORE =
  /^(?:(?:danh sách|các đơn vị|đơn vị|ds|hiện trạng|thực trạng|danh sach|don vi|hien trang) )*(?:trước|truoc)(?: (?:khi|thời điểm|lúc|ngày|thực hiện|thoi diem|ngay|thuc hien))*(?: (?:sắp xếp|sáp nhập|hợp nhất|giải thể|tổ chức lại|sap xep|sap nhap|hop nhat|to chuc lai)(?!\p{L}).*| ?\d[\d/.-]*)$/u;
const NEW = /(?<!\p{L})(?:mới|sau)(?!\p{L})/u;
/** Two fates at once: "đóng và chuyển đổi". */
const OR_MOVED = /(?<!\p{L})(?:đóng|hủy|hủy bỏ|thu hồi|xóa|giải thể)(?: mã)?(?: và| hoặc|,) (?:điều )?chuyển(?!\p{L})/u;
/** What is only for a time, whatever else is said. */
const ALWAYS =
  /(?<!\p{L})(?:tạm (?:thời )?(?:ngừng|ngưng|dừng|đình chỉ|đóng|khóa|thu hồi)|tam (?:ngung|dung|dinh chi|dong))(?!\p{L})/u;
const REPLACED = /(?<!\p{L})(?:(?:bị|được|đã) thay thế|(?:bi|duoc|da) thay the)(?!\p{L})/u;
/** The same of a title without marks. */
const BARE =
  /(?<!\p{L})(?:ma dinh danh(?: dien tu)?|cac ma|ma) (?:bi |da |duoc )*(?:dong|huy|xoa|khoa|bo)(?: (?:tu|ke tu|nam|ngay|cua|theo)(?!\p{L})|$)|(?:^|(?<!\p{L})(?:ma dinh danh(?: dien tu)?|ma|don vi|co quan|danh sach|danh muc) )(?:bi |da |duoc |can )*(?:tra lai|tra ma|go khoi|go bo|rut khoi|loai ra|loai tru|nghi hoat dong|het han|qua han|het nhiem vu|khong khai thac|khong duy tri)(?!\p{L})|(?<!\p{L})khoi (?:danh muc|danh sach|he thong)(?!\p{L})|(?<!\p{L})bi (?:dong|huy|xoa|khoa|bo|ngung|dung)(?!\p{L})/u;

/** Rows that get no code, or not yet. */
const DENIED =
  /(?<!\p{L})(?:(?:không|chưa|khong|chua)(?! có mã| co ma)(?: \p{L}+){0,6}? ?(?:cấp|cap) (?:mã|ma|mới|moi|số|so)|(?:không|chưa) (?:được |đề nghị )?cấp(?=$|[,;.:)])|(?:không|chưa|khong|chua) (?:\p{L}+ ){0,2}?(?:thành lập|thanh lap)|(?:dự kiến|du kien) (?:được |duoc )?(?:thành lập|hình thành|thanh lap|hinh thanh)|(?:bản |bảng |danh sách )?nháp|(?:mã|ma)(?: số| định danh| điện tử| so| dinh danh| dien tu)* (?:dự phòng|dự trữ|để dành|để trống|còn trống|thử nghiệm|chưa (?:sử dụng|dùng)|du phong|du tru|de danh)|(?:danh sách|danh mục) (?:dự phòng|dự trữ|thử nghiệm))(?!\p{L})/u;
/** A table that only shows how it is done. */
const EXAMPLE =
  /^(?:(?:danh sách|bảng|dữ liệu|số liệu) (?:mẫu|giả định)|(?:(?:danh sách|bảng|dữ liệu|số liệu) )?(?:ví dụ|thí dụ|minh họa))(?: (?:mẫu|minh họa|về|cách|ghi|điền|\d+))*[\s:.]*$/u;
/** All the same a code is asked for: "chưa được cấp mã, đề nghị cấp". */
const ASKED = /(?<!(?:không|chưa|khong|chua) )(?<!\p{L})(?:đề nghị|xin|de nghi) (?:được |duoc )?(?:cấp|cap)(?!\p{L})/u;
/** Bodies that go to another, or are made several, with nothing at each row that says of which. */
const MOVING =
  /(?<!\p{L})(?:(?:điều )?chuyển (?:giao )?(?:nguyên trạng )?(?:về|sang|đến|cho|vào|thuộc)|(?:bàn|chuyển) giao (?:nguyên trạng )?(?:về|cho|sang)|đưa về|(?:tiếp nhận|nhận bàn giao|nhận chuyển giao|nhận về)(?: nguyên trạng| lại)* (?:từ|của(?= (?:ubnd|ủy ban|sở|ban)))|(?:dieu )?chuyen (?:ve|sang)|ban giao (?:ve|sang|cho))(?! (?:hồ sơ|tài sản|tài liệu|đất|kinh phí))(?!\p{L})|(?<!\p{L})(?:tách|chia)(?= (?:trường|xã|phường|thị trấn|huyện|quận|phòng|ban|sở|trung tâm|chi cục|bệnh viện|trạm|khoa|cơ quan|tổ chức)(?!\p{L}))/u;
/** The same with the rows between the verb and who takes them over: "Chuyển các trường sau về UBND xã Tân Lập quản lý". */
const MOVING_ROWS =
  /(?<!\p{L})(?:(?:điều )?chuyển(?! đổi)|(?:bàn|chuyển) giao|điều chỉnh (?:trực thuộc|(?:cơ quan |đơn vị |cấp )?(?:chủ quản|quản lý|cấp trên))|đưa(?= các)|giao(?= (?:lại )?(?:các|những|toàn bộ|\d+) )|dieu chuyen|chuyen(?! doi)|ban giao|dieu chinh truc thuoc)(?:[ ,]+\p{L}+){1,12} (?:về|sang|cho|đến|vào|ve|den|vao) (?:ubnd|ủy ban|uy ban|sở|so|bộ|bo|ban|phòng|phong|trung tâm|trung tam|cơ quan|co quan|đơn vị|don vi|trường|truong|xã|xa|phường|phuong|quận|quan|huyện|huyen|thành phố|tỉnh|chi cục|chi cuc|cục|cuc|văn phòng|van phong)(?!\p{L})/u;
/** The same with who takes them over before the rows: "Giao UBND xã Tân Lập quản lý các trường sau". */
const GIVEN_ROWS =
  /(?<!\p{L})(?:giao|giao cho|giao lại cho) (?:ubnd|ủy ban|uy ban|sở|so|bộ|bo|ban|phòng|phong|trung tâm|trung tam|xã|xa|phường|phuong|quận|quan|huyện|huyen|chi cục|chi cuc|cục|cuc)(?:[ ,]+\p{L}+){1,12} (?:quản lý|tiếp quản|tiếp nhận|phụ trách|quan ly|tiep quan|tiep nhan)(?: (?:trực tiếp|toàn diện|nguyên trạng))? (?:đối với |với )?(?:các|những|toàn bộ|\d+|đơn vị|trường|cac|nhung|don vi|truong)(?!\p{L})/u;
/** The whole of a sheet's name or a heading by which its rows go elsewhere, or become fewer. */
const ALONE =
  /^(?:(?:danh sách|các đơn vị|đơn vị|ds|danh sach|don vi) )*(?:(?:điều )?chuyển(?: đi| đến| giao)?|bàn giao|giảm(?: (?:do|vì|theo|sau) .+)?|tăng giảm|cắt(?: giảm)?|tinh (?:gọn|giản)|bỏ|không còn(?: nữa)?|(?:dieu )?chuyen(?: di| den| giao)?|ban giao|giam(?: (?:do|vi|theo|sau) .+)?|tang giam|cat giam|tinh (?:gon|gian)|khong con(?: nua)?)$/u;

/** That another body is to be above the rows, or that the one above is it no more, whoever it will be. */
const PARENT_CHANGES =
  /(?<!\p{L})(?:(?:thay đổi|đổi|điều chỉnh) (?:(?:cơ quan|đơn vị|cấp) (?:chủ quản|quản lý|cấp trên|trực thuộc|trên)|chủ quản|cấp trên|trực thuộc)|(?:thay )?doi (?:co quan|don vi) (?:chu quan|quan ly|cap tren)|(?:thôi|ngừng|không còn) (?:trực )?thuộc|tách (?:ra )?(?:khỏi|từ)|rời(?: khỏi)?(?= (?:sở|ubnd|ủy ban|ban|phòng|chi cục|trung tâm|bệnh viện|trường))|nhận (?:về )?từ|tách riêng|sắp xếp (?:lại )?về)(?!\p{L})/u;

function movesRows(words: string): boolean {
  return (
    PARENT_CHANGES.test(words) ||
    MOVING.test(words) ||
    MOVING_ROWS.test(words) ||
    GIVEN_ROWS.test(words) ||
    ALONE.test(words)
  );
}

/** What leaves a title in doubt beside words of an end; undefined for those. */
export function doubtOf(title: string): 'denied' | 'moves' | 'before' | undefined {
  const words = foldTone(title.normalize('NFC')).replace(/\s+/g, ' ');
  if (deniesGrants(words) || EXAMPLE.test(words)) return 'denied';
  if (movesRows(words)) return 'moves';
  return BEFORE.test(words) ? 'before' : undefined;
}

/** True for words by which the rows under them get no code, or not yet; `words` are in small letters. */
export function deniesGrants(words: string): boolean {
  return DENIED.test(words) && !ASKED.test(words);
}

/** True for a title whose words of an end leave open which it is, whatever else it says. */
export function isAlwaysInDoubt({ main, beside }: TitleParts): boolean {
  const whole = `${main} ${beside}`;
  return EXAMPLE.test(whole.trim()) || ALWAYS.test(main) || OR_MOVED.test(whole) || deniesGrants(whole.trim());
}

/** True for a title that says nothing we know, and yet speaks of an end: better asked about than read as codes to grant. */
export function mayBeOfEnds({ main, beside }: TitleParts, isBare: boolean): boolean {
  const whole = `${main} ${beside}`.trim();
  if (movesRows(whole) || BEFORE.test(whole)) return true;
  if (isBare) return BARE.test(main);
  return ENDING.test(main) || LEAVING.test(whole) || OUT.test(whole) || (OLD.test(whole) && !NEW.test(whole));
}

/** True for a title of codes that others took the place of: a row that gives one code alone is the old one, or nobody knows. */
export function isOfReplaced(title: string): boolean {
  return REPLACED.test(foldTone(title.normalize('NFC')));
}
