import { DIACRITIC_MARK } from '../../core/text/characters.js';

/** By which a deed is called off. */
const CALLS =
  'thôi|bỏ|hủy|hủy bỏ|dừng|tạm dừng|ngừng|ngưng|bãi bỏ|rút|rút lại|đình chỉ|hoãn|từ bỏ|không (?:tiếp tục|thực hiện|tiến hành)|cancel|call off|stop|drop|withdraw';
/** The same of words that end bodies and codes as well: only before what is called a deed outright. */
const CALLS_OF_DEEDS = 'chấm dứt|thu hồi|xóa bỏ|loại bỏ|kết thúc';
/** What a deed is called, and on what it rests. */
const CALLED =
  'việc|đề nghị|đề xuất|yêu cầu|quyết định|chủ trương|kế hoạch|phương án|thủ tục|hồ sơ|lệnh|thực hiện|tiến hành|the';
/** Deeds; that a code was granted in error is why it ends. */
const DEEDS =
  'giải thể|thu hồi|đóng|hủy(?! bỏ)|hủy bỏ mã|đổi tên|thay tên|thay thế|đổi mã|sáp nhập|hợp nhất|nhập vào|chuyển|điều chuyển|bàn giao|tách|chia|chia tách|cấp(?: mã| mới| lại| đổi| bổ sung)|cấp$|thành lập|bổ sung|thêm mới|khôi phục|đính chính|cập nhật|điều chỉnh|xóa|sắp xếp|merger?|dissolution|dissolve|closing|closure|renaming|rename|grant|move|split';

function pattern(words: (text: string) => string): RegExp {
  const called = `(?:(?:${words(CALLED)})\\s+)`;
  return new RegExp(
    `(?<![\\p{L}])(?<!(?:sử|su) )(?:(?:${words(CALLS)})\\s+${called}*|(?:${words(CALLS_OF_DEEDS)})\\s+${called}*(?:việc|viec)\\s+)(?:${words(DEEDS)})(?!\\p{L})`,
    'iu',
  );
}

const TONED = pattern((text) => text);
const BARE = pattern((text) => text.normalize('NFD').replace(DIACRITIC_MARK, '').replace(/đ/g, 'd'));

/** True for words by which a deed is called off: "Thôi giải thể", "Hủy bỏ việc thu hồi mã"; signs between them part two deeds. */
export function callsOff(text: string): boolean {
  const words = text.normalize('NFC');
  return (/[^\p{ASCII}]/u.test(words) ? TONED : BARE).test(words);
}
