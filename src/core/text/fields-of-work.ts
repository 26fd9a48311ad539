import { nameWords } from './name-words.js';

/** What bodies are for, as departments and divisions are named by it: the parts of "Văn hóa, Thể thao và Du lịch". */
const FIELDS =
  'an ninh;an toàn;an toàn lao động;bảo trợ xã hội;bảo vệ thực vật;cán bộ;chăn nuôi;công chức;công nghệ;công nghiệp;công thương;' +
  'dạy nghề;dân số;dân tộc;dịch vụ;du lịch;đào tạo;đầu tư;đo lường;đô thị;đối ngoại;đổi mới sáng tạo;gia đình;giao thông;' +
  'giao thông vận tải;giáo dục;giáo dục nghề nghiệp;giáo dục thường xuyên;hành chính;hạ tầng;hộ tịch;kế hoạch;' +
  'kế hoạch hóa gia đình;khen thưởng;khoa học;kiểm lâm;kinh tế;kỹ thuật;lao động;lâm nghiệp;lưu trữ;môi trường;nghệ thuật;' +
  'ngoại vụ;người có công;nông nghiệp;nông thôn;nội vụ;pháp chế;phát thanh;phát triển nông thôn;quản trị;quốc phòng;' +
  'tài chính;tài nguyên;tài vụ;thanh niên;thanh tra;thể dục;thể thao;thi đua;thông tin;thú y;thủy lợi;thủy sản;' +
  'thương binh;thương mại;tin học;tổ chức;tổng hợp;tôn giáo;trẻ em;trồng trọt;truyền hình;truyền thông;tuyên truyền;tư pháp;' +
  'văn hóa;văn thư;vận tải;vệ sinh;việc làm;viên chức;xã hội;xây dựng;y tế';

const COMMA = ',';

/** The words of every field, and how many the longest has; made when the first comma is met. */
let known: { phrases: ReadonlySet<string>; most: number } | undefined;

function fields(): { phrases: ReadonlySet<string>; most: number } {
  if (known === undefined) {
    const all = FIELDS.split(';').map((field) => nameWords(field).map(({ word }) => word));
    known = {
      phrases: new Set(all.map((words) => words.join(' '))),
      most: Math.max(...all.map((words) => words.length)),
    };
  }
  return known;
}

/** What bodies are for, one phrase each. */
export function fieldsOfWork(): readonly string[] {
  return FIELDS.split(';');
}

/** True where the words before a place end with a field of work, and those behind it begin with one. */
function isBetweenFields(before: readonly string[], behind: readonly string[]): boolean {
  const { phrases, most } = fields();
  const lengths = Array.from({ length: most }, (_, i) => i + 1);
  return (
    lengths.some((length) => length <= before.length && phrases.has(before.slice(-length).join(' '))) &&
    lengths.some((length) => length <= behind.length && phrases.has(behind.slice(0, length).join(' ')))
  );
}

/**
 * The words of a name without the commas that stand between two fields of work, where others write a dash: "Lao động,
 * Thương binh và Xã hội", "Lao động - Thương binh và Xã hội". A comma between anything else, of places above all ("xã
 * An, Bình"), parts two bodies and stays.
 */
export function withoutFieldCommas(words: string[]): string[] {
  if (!words.includes(COMMA)) return words;
  const { most } = fields();
  return words.filter((word, i) => {
    if (word !== COMMA) return true;
    return !isBetweenFields(words.slice(Math.max(0, i - most), i), words.slice(i + 1, i + 1 + most));
  });
}
