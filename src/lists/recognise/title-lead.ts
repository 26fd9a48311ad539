import { looksLikeBody } from './footer-words.js';

/** Words that may stand before the one of closing in a title which is one of closings: the paper, and the rows by their kind. */
const LEAD =
  'phụ lục biểu mẫu bảng danh sách mục phần nhóm khối số về các những toàn bộ mã định danh điện tử cơ quan đơn vị tổ chức hành chính sự nghiệp công lập ngoài nhà nước trực thuộc cấp được bị đã đề nghị phải diện cần thực hiện của và hoặc hay tên cũ việc đợt năm quý tháng ngày thứ kỳ sở ngành phòng chi cục trung tâm trường học mầm non mẫu giáo tiểu trạm y tế bệnh viện xã phường thị trấn huyện quận thành phố tỉnh trung ương địa phương chuyên môn thcs thpt ubnd hđnd ủy nhân dân ban quản lý dự án thôn tổ văn hội quỹ doanh nghiệp phổ thông cơ sở sau đây list of the all codes code units unit bodies body annex level in';
/** The same without marks. */
const BARE_LEAD =
  'phu luc bieu mau bang danh sach muc phan nhom khoi so ve cac nhung toan bo ma dinh danh dien tu co quan don vi to chuc hanh chinh su nghiep cong lap ngoai nha nuoc truc thuoc cap duoc bi da de nghi phai dien can thuc hien cua va hoac ten cu viec dot nam quy thang ngay so nganh phong chi cuc trung tam truong hoc tram y te benh vien xa phuong thi tran huyen quan thanh pho tinh list of the all codes code units unit bodies body annex level in';
const WORDS: ReadonlySet<string> = new Set(`${LEAD} ${BARE_LEAD}`.split(' '));

/** Whose bodies they are: "thuộc Sở Y tế", "trên địa bàn tỉnh Đông". What names other things than one body is none. */
const WHOSE =
  /(?<!\p{L})(?:trực thuộc|thuộc|của|tại|ở|trên địa bàn|truc thuoc|thuoc|cua|tai|tren dia ban)(?!\p{L}) (?!(?:các|những|đơn vị|cơ quan|tổ chức|mã|diện|cac|nhung|don vi|co quan|to chuc|ma)(?!\p{L}))(?:(?!(?<!\p{L})(?:gồm|kể|cả|cùng|với|mã|hồ sơ|tài sản|đang|nhận|gom|ke|ca|cung|voi|ma|ho so|tai san|dang|nhan)(?!\p{L})).)*$/u;
/** "Ban giải thể" is who dissolves. */
const WHO_CLOSES = /(?<!\p{L})(?:ban|tổ|hội đồng|to|hoi dong)\s*$/u;

/** True where nothing before the word of closing makes a title speak of anything but the rows under it. */
export function isPlainLead(lead: string): boolean {
  const own = lead.replace(WHOSE, ' ');
  if (WHO_CLOSES.test(own)) return false;
  return own
    .split(/[^\p{L}\p{N}]+/u)
    .every((word) => word === '' || /^(?:\d+|[ivxlc]+|\p{L})$/u.test(word) || WORDS.has(word));
}

/** Papers that are called in themselves: "hủy bỏ danh sách cũ" closes nothing that stands under it. */
const PAPERS =
  /^(?:(?:các|những|cac|nhung) )?(?:danh sách|danh mục|bảng|phụ lục|biểu|mẫu|danh sach|danh muc|bang|phu luc|bieu|mau)(?!\p{L})/u;
/** Where what is closed has been said: by whom, when, why, which else. */
const BEHIND =
  /[,;.:()[\]|–—/+]|(?:^|\s)-|(?<!\p{L})(?:và|hoặc|hay|của|từ|kể|theo|do|vì|tại|thuộc|trực thuộc|trên|trong|năm|ngày|tháng|quý|đợt|sau|trước|khi|cho|đối với|vào|kèm|khỏi|ở|để|bởi|lần|nữa|cấp|như|ban hành|and|or|of|from|va|hoac|cua|tu|ke|thuoc|truc thuoc|tren|nam|ngay|thang|quy|dot|khoi|cap)(?!\p{L})/u;
/** What rows have that ends with them. */
const OWN: ReadonlySet<string> = new Set(
  'hiệu lực giá trị hoạt động sử dụng dùng tồn tại nhiệm vụ cửa bỏ xóa đóng hủy thu hồi sai nhầm trùng này số lượng hieu luc gia tri hoat dong su dung dung ton tai nhiem vu cua bo xoa dong huy thu hoi sai nham trung hẳn nay hệ thống he thong'.split(
    ' ',
  ),
);

/** True where what stands behind the word of closing is a code, bodies, or nothing; opinions and lists are called in too. */
export function isPlainObject(rest: string): boolean {
  const text = rest.trim();
  if (PAPERS.test(text)) return false;
  const end = text.search(BEHIND);
  const object = (end < 0 ? text : text.slice(0, end)).trim();
  if (looksLikeBody(object)) return true;
  return object
    .split(/[^\p{L}\p{N}]+/u)
    .every((word) => /^(?:\d*|[ivxlc]+|\p{L}|\d+.*|[a-z]\d.*)$/u.test(word) || WORDS.has(word) || OWN.has(word));
}
