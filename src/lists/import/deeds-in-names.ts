/** What joins one thing that is asked for with the next, where a name would go on with a word of its own. */
const JOIN =
  '(?:\\s*[,;.]\\s*|\\s+[-–—]\\s+|\\s*[([]\\s*|\\s+(?=và|đồng thời|rồi|sau đó|kèm|nay|được|sẽ|đề nghị))(?:(?:và|đồng thời|rồi|sau đó|kèm|cùng với|nay|được|sẽ|đề nghị|việc)\\s+)*';
/** What may be put right of a body, beside its name. */
const DETAIL =
  '(?:lại\\s+)?(?:tên|địa chỉ|trụ sở|địa điểm|số điện thoại|điện thoại|đt|email|e-mail|thư điện tử|thư|trang|website|mã|thông tin|liên hệ|cơ quan|cấp|trực thuộc|nơi)';
/** Another thing that is to be done with a body, in small letters as no name has it: "và chuyển về UBND xã A". */
const DEED = [
  '(?:điều\\s+)?chuyển\\s+(?:về|sang|đến|cho|vào|trực thuộc|nguyên trạng|đơn vị|cơ quan|quyền)',
  '(?:bàn\\s+)?giao\\s+(?:về|cho|lại|nguyên trạng|(?=UBND|Ủy ban|Uỷ ban|Sở|Phòng|xã|phường))',
  `(?:điều chỉnh|chỉnh sửa|thay đổi|đổi|cập nhật|bổ sung|sửa|sửa đổi|thay)\\s+${DETAIL}`,
  '(?:sáp\\s+)?nhập\\s+(?:vào|về|với|thêm)',
  'hợp nhất\\s+(?:với|vào)',
  '(?:tiếp nhận|nhận)\\s+(?:thêm|nguyên trạng|toàn bộ|một phần)',
  '(?:trực\\s+)?thuộc\\s+(?=\\p{L})',
  '(?:về\\s+)?(?:trực thuộc|thuộc quyền|do\\s+\\S.*\\squản lý)',
  'về\\s+(?=UBND|Ủy ban|Uỷ ban|Sở|Phòng|xã|phường)',
  '(?:có\\s+)?(?:địa chỉ|trụ sở|số điện thoại)\\s+(?:mới|tại|là|ở)',
  '(?:giải thể|đóng mã|hủy mã|huỷ mã|thu hồi mã|giữ nguyên|giữ mã|cấp mã)',
].join('|');
const ANOTHER = new RegExp(
  `(?:${JOIN}(?=${DEED})|\\s+(?=trực thuộc\\s|do\\s\\S.*\\squản lý))(?<deed>.+?)[)\\].]*$`,
  'u',
);
/** Who a body belongs to, said behind its name: "(UBND xã A quản lý)". */
const MANAGED =
  /(?:\s*[,;]\s*|\s+[-–—]\s+|\s*[([]\s*)(?<deed>(?:do\s+)?[^,;()[\]–—]*\s(?:trực tiếp\s+)?quản lý)\s*[)\]]?$/u;
/** What stands apart from a name, at its end. */
const APART = /(?:\s*[,;]\s*|\s+[-–—]\s+|\s*[([]\s*)(?<rest>[^,;()[\]–—]+?)\s*[)\]]?$/u;

/** The words behind a new name that ask for something else; a name and a deed in one cell are two things. */
export function deedBehind(name: string): string | undefined {
  const text = name.normalize('NFC');
  return (ANOTHER.exec(text) ?? MANAGED.exec(text))?.groups?.deed?.trim();
}

/** What stands behind a comma, a dash or in brackets at the end of a name: of a new name it may be another body. */
export function apartFrom(name: string): string | undefined {
  return APART.exec(name.normalize('NFC'))?.groups?.rest?.trim();
}
