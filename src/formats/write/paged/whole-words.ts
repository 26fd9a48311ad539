import { PLACE_NAMES } from '../../../core/code/national.js';

/** Words of more than one syllable that titles, and the names of bodies in them, are made of; parted by `|`. */
const COMPOUNDS = [
  // what is done
  'ban hành|bãi bỏ|báo cáo|bổ sung|cập nhật|cấp mới|cấp lại|chia tách|chia sẻ|chuẩn hóa|chuyển đổi|công bố|công khai',
  'dùng chung|đề nghị|điều chỉnh|đính chính|đóng mã|đổi tên|giải thể|giao dịch|giữ nguyên|hợp nhất|hoàn thiện|hủy bỏ',
  'hướng dẫn|kèm theo|kế thừa|kết nối|khôi phục|kiểm tra|kiện toàn|liên thông|phân cấp|phê duyệt|phối hợp|phục vụ',
  'quản lý|rà soát|sáp nhập|sắp xếp|sửa đổi|sử dụng|tái lập|thành lập|thay đổi|thay thế|theo dõi|thống nhất|thu hồi',
  'thực hiện|tiếp nhận|tích hợp|tổ chức|tổng hợp|trao đổi|triển khai|trực thuộc|vận hành|xây dựng|xử lý|hiệu lực|thi hành',
  // what it is about
  'bảng so sánh|chi tiết|chính quyền|chính thức|cơ quan|cơ cấu|cơ sở|cơ sở dữ liệu|danh mục|danh sách|dữ liệu',
  'đặc khu|đầu mối|địa bàn|địa chỉ|địa giới|địa phương|điện tử|định danh|mã định danh|mã số định danh|định kỳ|đơn vị|đột xuất|đợt \\d+|giai đoạn',
  'hành chính|hệ thống|hiện hành|kết quả|liên quan|mã số|một phần|một số|nhà nước|nhiệm vụ|nội dung|nội bộ|phạm vi',
  'phụ lục|quy chế|quy định|quyết định|nghị quyết|nghị định|kế hoạch|số lượng|sổ đăng ký|thẩm quyền|thông tin|thủ tục',
  'tên gọi|tình hình|toàn bộ|toàn tỉnh|trách nhiệm|truyền thông|văn bản|tự động|bộ máy|hai cấp|cấp \\d|cấp tỉnh|cấp huyện|cấp xã',
  'ngày \\d+ tháng \\d+ năm \\d+|ngày \\d+ tháng \\d+|tháng \\d+ năm \\d+|năm \\d+|quý \\d|quý [ivx]+|số \\d\\S*',
  // who
  'bộ trưởng|thứ trưởng|chủ tịch|giám đốc|thống đốc|chủ nhiệm|thường trực|thủ tướng chính phủ|ủy ban nhân dân|hội đồng nhân dân|mặt trận tổ quốc|văn phòng|thanh tra|trung tâm|chi cục|tổng cục|ban quản lý|bệnh viện',
  'trạm y tế|trường học|trung học|tiểu học|mầm non|mẫu giáo|cao đẳng|đại học|học viện|viện nghiên cứu|hàn lâm|quỹ đầu tư',
  'an ninh|bảo hiểm|bảo tàng|chính sách|công an|công nghiệp|công nghệ|công nghệ thông tin|công thương|công trình|dân tộc',
  'dân số|dịch vụ|di sản|du lịch|dự án|đào tạo|đầu tư|đê điều|đô thị|đường bộ|gia đình|giáo dục|giao thông|giao thông vận tải',
  'giám định|hải quan|kế toán|khoa học|khu công nghiệp|khu kinh tế|kiểm lâm|kiến trúc|kinh tế|kỹ thuật|lao động|lâm nghiệp',
  'lưu trữ|mỹ thuật|môi trường|năng lượng|nghệ thuật|ngoại vụ|ngoại giao|ngân hàng|nhà ở|nông nghiệp|nông thôn|nội vụ',
  'phát thanh|phát triển|phòng cháy|chữa cháy|phòng chống|phụ nữ|quốc phòng|quy hoạch|tài chính|tài nguyên|thể thao',
  'thiên tai|thông tấn|thống kê|thủy lợi|thủy sản|thuế|thương binh|thương mại|thư viện|thực phẩm|tín ngưỡng|tôn giáo',
  'tư pháp|tuyên giáo|văn hóa|văn học|việc làm|việt nam|xã hội|xúc tiến|y học|y tế|thành phố|tỉnh ủy|thành ủy|cả nước',
].join('|');

/** What stays on one line: the name of a place with what it is, and the longest of the words that begin alike. */
const WHOLE = new RegExp(
  `(?<!\\p{L})(?:(?:(?:thành phố|tỉnh) )?(?:${PLACE_NAMES.join('|')})|${COMPOUNDS.split('|')
    .sort((a, b) => b.length - a.length)
    .join('|')})(?!\\p{L})`,
  'giu',
);

/** What a part of a title begins with: a line that does is read as it is meant. */
const OPENS =
  /^(?:các|những|một|cho|của|và|hoặc|trên|dưới|trong|tại|theo|từ|đến|do|bởi|để|đối|sau|trước|giữa|thuộc|trực|phục|ban|kèm|năm|có|được|vào|sang)$/iu;
/** Words that lean on the next one: no line ends with them where it may end elsewhere, nor does a part begin behind them. */
const LEANS =
  /^(?:kèm|đối|về|và|hoặc|của|cho|tại|theo|trong|trên|dưới|từ|đến|với|các|những|việc|không|đã|chưa|do|bởi|để|được|bị|vào|sang)$/iu;

/**
 * How a word may stand at the end of a line: `held` by the next one, for they are one word or one name; `leaning` on it;
 * `open`, anywhere within a part of the title; or where a part of it ends.
 */
export type WordEnd = 'held' | 'leaning' | 'open' | 'part';

/** How each word of a title may end a line: `hủy bỏ`, `thành phố Hải Phòng` are not parted, nor is `của` from whose it is. */
export function wordEnds(words: readonly string[]): WordEnd[] {
  const text = words.join(' ').replaceAll('\u00A0', ' ');
  const inside = [...text.matchAll(WHOLE)].map(({ index, 0: found }) => [index, index + found.length] as const);
  let at = 0;
  return words.map((word, i): WordEnd => {
    at += word.length + 1;
    if (inside.some(([from, to]) => from < at - 1 && at - 1 < to)) return 'held';
    if (LEANS.test(word)) return 'leaning';
    return /[,;:–-]$/u.test(word) || OPENS.test(words[i + 1] ?? '') ? 'part' : 'open';
  });
}
