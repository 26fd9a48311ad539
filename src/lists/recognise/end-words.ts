import { DIACRITIC_MARK } from '../../core/text/characters.js';
import { foldTone } from '../../core/text/fold.js';

/**
 * What a remark on the end of a body may be made of without anybody taking over: how it ends, what there is no more of,
 * why, when, by which paper. Words by which something goes on elsewhere ("giao", "về", "vào", "thành", "cùng" …), by which
 * an end is put off ("chờ", "tạm", "sẽ") or denied ("vẫn", "đang") are none of them.
 */
const WORDS = [
  // how it ends
  'giải thể đóng hủy bỏ thu hồi xóa chấm dứt kết thúc ngừng ngưng dừng đình chỉ thôi hết bãi loại khóa cắt',
  // itself
  'mã số định danh điện tử tên đơn vị cơ quan tổ chức trường phòng ban xã phường thị trấn huyện quận tỉnh hội quỹ chi cục trạm khoa đội lớp điểm nhóm bộ nhánh này trên nêu đó',
  // what it did and had
  'hoạt động nhiệm vụ nhu cầu chức năng tồn tại hiệu lực giá trị sử dụng em biên chế cán viên người lao kinh phí ngân sách thời hạn kỳ giai đoạn chương trình dự án đề mục tiêu công việc nghỉ hưu bệnh dân đoàn khách vốn nguồn phát trẻ hộ doanh',
  // why
  'do vì bởi lý theo căn cứ sắp xếp tinh gọn máy lại mô hình chính quyền địa phương hai ba cấp hành kiện toàn cơ cấu giảm đầu mối hiệu quả kém yếu thấp quy nhỏ ít lẻ đủ điều tiêu chuẩn chí thiên tai bão lũ lỗ phá sản vi phạm quá đạt yêu tế án định pháp luật nhà nước chủ trương chung hiện khó khăn',
  // when, and how far it has come
  'hồ sơ thủ tục tất xong rồi đã bị được nay lúc từ ngày tháng năm quý kể trước sau khi cuối giữa hôm đợt lần thứ trong suốt lâu nhiều',
  // by which paper
  'thiếu quyết nghị công kế hoạch thông báo luận tờ bản thị tư hướng dẫn phụ lục danh sách kèm xem có ký qđ nq cv tb kh ttr bc nđ tt cp ttg tw qh ubtvqh bnv stt',
  // what is left to be done
  'con dấu nộp toán tài khoản kho bạc thuế khai hệ dữ liệu trục cổng tin trang nhật',
  'và hoặc các những toàn tất cả của ở tại nên nữa hẳn luôn vĩnh viễn thức tự nguyện mọi rất chỉ đều cũ đây ngoài sai nhầm lỗi ok x v',
].join(' ');

/** Phrases of which some word alone says more. */
const PHRASES = [
  '(?:không|ko) (?:sáp nhập|hợp nhất|chia tách|bàn giao|chuyển giao|chuyển|(?:có )?(?:ai|đơn vị|cơ quan|nơi|đơn vị nào) (?:tiếp nhận|kế thừa|nhận))',
  'theo (?:đề nghị|đề xuất|yêu cầu|ý kiến|chỉ đạo|nguyện vọng)|nhiệm vụ được giao|về việc|v/v|về(?= (?:sắp xếp|giải thể|tổ chức|tinh gọn|kiện toàn|chấm dứt|đóng|thu hồi|hủy|kết thúc|bãi bỏ))',
  '(?:không|ko|chẳng) (?:còn(?: thực hiện)?|có|phát sinh|(?:được )?tiếp tục|hoạt động|tuyển sinh|tuyển được|sử dụng|dùng|thực hiện|tổ chức|đủ|đạt|hiệu quả|phù hợp|cần|thành lập)|chỉ còn',
  '(?:chưa|chưa từng|không) (?:đi vào |có |đưa vào )?(?:hoạt động|tuyển sinh|phát sinh|sử dụng)',
  'giáo viên|giảng viên|học sinh|học viên|sinh viên|trường học|năm học|lớp học|tuyển sinh|tốt nghiệp|chuyên môn|dịch bệnh|liên tiếp|văn bản|công văn|văn phòng|văn kiện|trung tâm|nguyên nhân|nhân sự|liên tục|hoàn (?:thành|tất)|thành phố|thanh lý|phù hợp|nghề nghiệp|doanh nghiệp|liên thông|xác minh|rà soát|kiểm tra|tư thục|dân lập|trả lại|trụ sở',
  '(?:closed|close|cancel|cancelled|or|remove|delete|dissolved|dissolve|annulled|annul|code|granted|in|error|revoked)|cấp trùng|hầu như|thực tế|thực hiện(?= (?:sắp xếp|tinh gọn|theo|chủ trương|nghị quyết|nq|quyết định|qđ|đề án|kế hoạch|kết luận|luật|thông báo))|khỏi (?:danh sách|danh mục|hệ thống|sổ)|thông qua|phê duyệt|đồng ý|chấp thuận|(?:phụ lục|mục|nhóm|quý|đợt) [ivx]+',
  'vị trí việc làm|xuống cấp|bên trong|nội bộ|(?:mô hình|quy định|luật) mới|vào(?= (?:ngày|tháng|năm|đầu|cuối|lúc|\\d))|tính đến|đến(?= (?:hết|ngày|tháng|năm|cuối|\\d))|giải phóng mặt bằng|trung gian|bằng văn bản|đầu tư|vốn vay|số lượng|chủ sở hữu|(?:cấp|nhập|ghi) (?:sai|nhầm)|(?:quyết định|giấy phép|qđ) thành lập|giấy phép|hợp đồng|phần mềm',
];

/** What a body is, whoever goes on with it: "Đơn vị sự nghiệp công lập", "Trường hạng 2". */
export const CLASS =
  /(?<!\p{L})(?:(?:đơn vị|cơ quan|trường|xã|phường|trạm)\s+)?(?:(?:hạng|loại|vùng|khu vực)\s+(?:\d|[ivx]+)(?!\p{L})|sự nghiệp(?:\s+công lập)?|(?:ngoài\s+)?công lập|tư thục|dân lập|hành chính|(?:đạt\s+)?chuẩn quốc gia(?:\s+mức độ \d)?)(?!\p{L})/gu;

/** Papers that somebody issues. */
export const PAPER =
  'quyết định|qđ|nghị quyết|nq|công văn|cv|tờ trình|văn bản|thông báo|tb|kết luận|kl|kế hoạch|kh|đề án|đa|nghị định|nđ|chỉ thị|thông tư|hướng dẫn|báo cáo|biên bản|quyet dinh|qd|nghi quyet|cong van|to trinh|van ban|thong bao|ke hoach';
/** Who issues them; with what follows it is a name. */
export const ISSUER =
  'ubnd|ủy ban|hđnd|hội đồng|sở|bộ|cục|chi cục|tổng cục|ban|phòng|văn phòng|thanh tra|chính phủ|thủ tướng|quốc hội|chủ tịch|giám đốc|hiệu trưởng|bộ trưởng|trưởng ban|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|thường trực|thường vụ|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|uy ban|hdnd|so|bo|chinh phu|chu tich|giam doc|tinh|huyen';
/** What is asked for, or agreed, by anybody. */
export const ASKED =
  'theo (?:đề nghị|đề xuất|yêu cầu|ý kiến|chỉ đạo|nguyện vọng|chủ trương|đơn)|theo (?:de nghi|de xuat|yeu cau)|(?:đề nghị|văn bản|công văn|tờ trình) của';
export const ASKING =
  'đơn vị|cơ quan|trường|trung tâm|hội|liên đoàn|liên minh|chủ đầu tư|don vi|co quan|truong|trung tam';

/** Words that end the name of a body in a sentence: what follows says what becomes of something. */
export const VERBS: ReadonlySet<string> = new Set(
  'giao dạy đi chuyển về vào sang nhập hòa cùng với cho là thuộc nhận trở lập làm ghép gộp tiếp kế thay do được bị để sáp tách đổi điều bàn quản phụ đảm nay học'.split(
    ' ',
  ),
);

/** The same letters without marks, as somebody writes them who has no Vietnamese keyboard. */
function unmarked(words: string): string {
  return words.normalize('NFD').replace(DIACRITIC_MARK, '').replace(/đ/g, 'd');
}

const toned: ReadonlySet<string> = new Set(foldTone(WORDS).split(' '));
const bare: ReadonlySet<string> = new Set(unmarked(WORDS).split(' '));

/** True for a word by which nothing goes on elsewhere. @param isBare written without marks */
export function isHarmless(word: string, isBare: boolean): boolean {
  return (isBare ? bare : toned).has(word);
}

const whole = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'gu');
const ALL = foldTone(PHRASES.join('|'));
const TONED_PHRASES = whole(ALL);
const BARE_PHRASES = whole(unmarked(ALL));

/** Phrases by which nothing goes on elsewhere. @param isBare written without marks */
export function harmlessPhrases(isBare: boolean): RegExp {
  return isBare ? BARE_PHRASES : TONED_PHRASES;
}
