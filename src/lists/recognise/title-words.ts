import { END_OF_USE } from './end-of-use.js';

/** What the words of a title say of the rows under it. */
export type TitleMeaning = 'renamed' | 'replaced' | 'restored' | 'closed' | 'merged' | 'split' | 'parted' | 'granted';

/** Phrases, parted by `|`, that mean something in a title: of what follows them some may make it so, or unmake it. */
interface TitleWords {
  means: TitleMeaning;
  phrases: string;
  /** Believed only before one of these; `$` is a sign or the end. */
  only?: string;
  /** Not believed before one of these. */
  not?: string;
}

/** What is called in without any code ending: land, debts, vehicles. */
const GOODS =
  'đất|nợ|xe|vốn|tài sản|công nợ|sản phẩm|phế liệu|ngân sách|giấy phép|bằng|tạm ứng|kinh phí|giấy chứng nhận|chứng chỉ|thuốc|hàng|thiết bị|hồ sơ|thủ tục|hợp đồng|hợp tác|thí điểm';

/** When it happens: "đóng từ ngày 01/7/2025", "hủy năm 2025". */
const WHEN = 'từ|kể từ|năm|ngày|tháng|quý|đợt|trong năm|trong quý|trước ngày|tính đến';

/** With their tones: "hội đồng" closes nothing, nor does "phường Đông Hải". */
const TONED: readonly TitleWords[] = [
  { means: 'renamed', phrases: 'đổi tên|thay đổi tên|điều chỉnh tên|sửa tên|renamed' },
  { means: 'replaced', phrases: 'thay thế|đổi mã|replaced' },
  { means: 'restored', phrases: 'khôi phục|back in force' },
  { means: 'closed', phrases: 'hủy bỏ|thu hồi|bãi bỏ', not: `quyết định|văn bản|nghị quyết|${GOODS}` },
  { means: 'closed', phrases: 'giải thể|cancelled|closed|dissolved|revoked' },
  { means: 'closed', phrases: 'chấm dứt|loại bỏ', not: GOODS },
  { means: 'closed', phrases: 'hủy', only: `mã|cấp|của|theo|${WHEN}|$` },
  { means: 'closed', phrases: 'đóng', only: `mã|các mã|cửa|và|hoặc|đối|của|theo|${WHEN}|$` },
  { means: 'closed', phrases: 'xóa', only: `mã|bỏ|khỏi|sổ|tên|và|của|theo|${WHEN}|$` },
  { means: 'closed', phrases: END_OF_USE },
  { means: 'closed', phrases: 'không dùng|không sử dụng|không hoạt động', only: `nữa|${WHEN}|$` },
  { means: 'closed', phrases: 'loại khỏi|loại ra khỏi|đưa ra khỏi' },
  { means: 'merged', phrases: 'sáp nhập|hợp nhất|nhập vào|merged' },
  { means: 'parted', phrases: 'tách một phần|spun off in part' },
  { means: 'split', phrases: 'chia tách|tách ra' },
  { means: 'split', phrases: 'tách', only: 'các|đơn vị|$' },
  { means: 'split', phrases: 'chia', only: 'các|thành|$' },
  { means: 'granted', phrases: 'cấp mới|cấp lại|bổ sung|thêm mới|thành lập|granted' },
];

/** The same of a title that somebody wrote without its marks: there fewer words are clear. */
const BARE: readonly TitleWords[] = [
  { means: 'renamed', phrases: 'doi ten|dieu chinh ten' },
  { means: 'replaced', phrases: 'thay the|doi ma' },
  { means: 'restored', phrases: 'khoi phuc' },
  {
    means: 'closed',
    phrases:
      'giai the|cham dut|bai bo|khong con|het hieu luc|mat hieu luc|khong dung nua|khong su dung nua|khong hoat dong nua|thoi su dung|khong tiep tuc su dung|khong tiep tuc hoat dong|ket thuc hoat dong|ket thuc nhiem vu|loai khoi',
  },
  { means: 'closed', phrases: 'thu hoi', not: 'dat|no|xe|von|tai san|cong no|san pham|phe lieu' },
  { means: 'closed', phrases: 'huy|xoa', only: 'bo|ma|tu ngay|ke tu' },
  { means: 'closed', phrases: 'dong', only: 'ma|cua|tu ngay|ke tu ngay' },
  { means: 'closed', phrases: 'ngung|dung', only: 'hoat dong' },
  { means: 'merged', phrases: 'sap nhap|hop nhat|nhap vao' },
  { means: 'parted', phrases: 'tach mot phan' },
  { means: 'split', phrases: 'chia tach|tach ra' },
  { means: 'granted', phrases: 'cap moi|cap lai|bo sung|them moi|thanh lap' },
];
/** Words that mean something only as the whole of a title without marks. */
const ALONE: ReadonlySet<string> = new Set(['dong', 'huy', 'xoa']);

/** What may stand behind "sau khi" and "không thuộc diện": the line then lists what is there afterwards, or stays. */
export const TITLE_VERBS =
  'giải thể|thu hồi|đóng mã|đóng|hủy bỏ|hủy|đổi tên|thay thế|bổ sung|khôi phục|sáp nhập|hợp nhất|chia tách|chia|tách|bãi bỏ|chấm dứt|xóa|(?:ngừng|ngưng|dừng)(?: hoạt động)?|kết thúc(?: hoạt động| nhiệm vụ)?|bỏ|sắp xếp|tổ chức lại|giai the|thu hoi|dong ma|huy bo|doi ten|thay the|bo sung|sap nhap|hop nhat|chia tach|bai bo|cham dut|ngung hoat dong|ket thuc hoat dong|ket thuc nhiem vu|sap xep';

function behind(words: string): string {
  const each = words.split('|').map((word) => (word === '$' ? '[,;.:)]| [-–—|]|$' : ` ${word}(?!\\p{L})`));
  return `(?:${each.join('|')})`;
}

function patternOf({ phrases, only, not }: TitleWords): RegExp {
  const follows = `${only === undefined ? '' : `(?=${behind(only)})`}${not === undefined ? '' : `(?!${behind(not)})`}`;
  return new RegExp(`(?<!\\p{L})(?:${phrases})(?!\\p{L})${follows}`, 'u');
}

const compiled = (table: readonly TitleWords[]): readonly (readonly [RegExp, TitleMeaning])[] =>
  table.map((words) => [patternOf(words), words.means]);
const TONED_PATTERNS = compiled(TONED);
const BARE_PATTERNS = [...compiled(BARE), ...TONED_PATTERNS];

/** True for one word without marks, such as `Huy`: it may be anybody's name. */
export function isLoneWord(words: string): boolean {
  return ALONE.has(words.trim().toLowerCase());
}

/** All that the words of a title mean, each once, in the order of the table. @param isBare written without marks */
export function titleMeanings(words: string, isBare: boolean): TitleMeaning[] {
  const table = isBare ? BARE_PATTERNS : TONED_PATTERNS;
  const found = new Set(table.filter(([pattern]) => pattern.test(words)).map(([, means]) => means));
  if (isBare && ALONE.has(words.trim())) found.add('closed');
  return [...found];
}

/** What stands behind the first word of closing in a title; '' where there is none. @param isBare written without marks */
export function behindClosing(words: string, isBare: boolean): string {
  const at = closingAt(words, isBare);
  if (at === -1) return '';
  const rest = words.slice(at);
  const table = isBare ? BARE_PATTERNS : TONED_PATTERNS;
  const found = table.flatMap(([pattern, means]) => (means === 'closed' ? [pattern.exec(words)] : []));
  const lengths = found.flatMap((match) => (match?.index === at ? [match[0].length] : []));
  return rest.slice(Math.max(0, ...lengths));
}

/** Where the first word of closing stands in a title; -1 where there is none. @param isBare written without marks */
export function closingAt(words: string, isBare: boolean): number {
  const table = isBare ? BARE_PATTERNS : TONED_PATTERNS;
  const places = table.flatMap(([pattern, means]) => (means === 'closed' ? (pattern.exec(words)?.index ?? []) : []));
  return places.length === 0 ? -1 : Math.min(...places);
}
