import { fold } from '../../core/text/fold.js';

/** A title taken apart: what is said before anything turns it, what is said beside that, and what other papers are called. */
export interface TitleParts {
  /** The main phrase; what it says holds for every row. */
  main: string;
  /** What stands in brackets, or behind words such as "trừ", "tiếp nhận": it may speak of other bodies than those listed. */
  beside: string;
  /** "(Kèm theo Quyết định … về việc …)": the name of a paper. */
  quoted: string;
}

/** Between lines of one title. */
export const LINE = ' | ';

/** Words after which no word of change speaks of the bodies listed: what is left out, who took over, what is only thought of. */
const TURNS =
  'ngoại trừ|trừ|ngoài(?! (?:công lập|nhà nước|quốc doanh))|không(?! (?:còn|dùng|sử dụng|hoạt động|tồn tại|tiếp tục))|chưa|đã loại|loại trừ|lược bỏ|đã bỏ|bỏ qua|tiếp nhận|tiếp quản|nhận (?:bàn giao|chuyển giao|nhiệm vụ|chức năng|lại|sáp nhập|hợp nhất)|kế thừa|thừa kế|thay cho|bàn giao|(?:điều )?chuyển|(?:trực )?thuộc (?:các |những )?(?:đơn vị|cơ quan|tổ chức)(?: (?:bị|đã|phải))?(?= (?:giải thể|đóng|hủy|thu hồi|sáp nhập|hợp nhất|chấm dứt))|dự kiến|sẽ|có thể|xem xét|nghiên cứu|rà soát|kiểm tra|theo dõi|tham khảo|đối chiếu|phục vụ|liên quan|ảnh hưởng|tác động|chuẩn bị|thẩm quyền|trách nhiệm|phụ trách|đầu mối|tham mưu|ban chỉ đạo|tổ công tác|hội đồng(?! nhân dân)|sau|trước|do|vì|bởi|để|nhằm|từ(?! (?:ngày|tháng|năm|quý|đầu|cuối|\\d))|trong (?:quá trình|đợt|khi|việc)|except(?:ing)?|excluding|without|other than|not|planned|to be';
/** The same of a title without marks; words that mean too much there are left out. */
const BARE_TURNS =
  'ngoai tru|tru(?! so)|ngoai(?! (?:cong lap|nha nuoc))|khong(?! (?:con|dung|su dung|hoat dong|ton tai|tiep tuc))|chua|da loai|loai tru|da bo|tiep nhan|tiep quan|nhan (?:ban giao|nhiem vu|chuc nang|sap nhap|hop nhat)|ke thua|thay cho|ban giao|du kien|co the|xem xet|nghien cuu|ra soat|theo doi|tham khao|doi chieu|phuc vu|lien quan|anh huong|tac dong|chuan bi|tham quyen|trach nhiem|sau|truoc|except|excluding|not';
/** Words anywhere in a title by which even its main phrase is no word on every row. */
const QUALIFIED =
  /(?<!\p{L})(?:dự kiến|tham khảo|đối chiếu|xem xét|để biết|rà soát|đánh dấu|gạch|tô (?:màu|đỏ|vàng)|in (?:nghiêng|đậm)|du kien|tham khao|doi chieu|ra soat|danh dau)(?!\p{L})|(?<!(?:không|khong) )(?<!\p{L})(?:còn (?:lại|hiệu lực|hoạt động|sử dụng|dùng)|đang (?:hoạt động|sử dụng|dùng|mở|có hiệu lực)|mã mới|mở|giữ lại|duy trì|hiện hành|hiện có|con lai|con hieu luc|dang hoat dong)(?!\p{L})/u;

/** Where another paper is named: in a bracket, or to the end of the line. */
const PAPER =
  'kèm theo|căn cứ|theo(?! (?:dõi))|quyết định|nghị quyết|công văn|tờ trình|kế hoạch|thông báo|về việc|kem theo|can cu|quyet dinh|nghi quyet|cong van|to trinh|ve viec';
const IN_BRACKETS = /[([]([^()[\]]*)[)\]]?/gu;
const OF_PAPER = new RegExp(`(?<!\\p{L})(?:${PAPER})(?!\\p{L})`, 'u');
const TO_THE_END = new RegExp(`(?<!\\p{L})(?:(?:ban hành )?(?:${PAPER}))(?!\\p{L})[^|]*`, 'gu');

const TONED_TURN = new RegExp(`(?<!\\p{L})(?:${TURNS})(?!\\p{L})`, 'u');
const BARE_TURN = new RegExp(`(?<!\\p{L})(?:${BARE_TURNS})(?!\\p{L})`, 'u');

/** Takes a title apart; `words` are in small letters. @param isBare written without marks */
export function partsOf(words: string, isBare: boolean): TitleParts {
  const beside: string[] = [];
  const quoted: string[] = [];
  const open = words
    .replace(IN_BRACKETS, (_, inner: string) => {
      (OF_PAPER.test(inner) ? quoted : beside).push(inner);
      return ' ';
    })
    .replace(TO_THE_END, (paper) => {
      quoted.push(paper);
      return ' ';
    });
  const turn = (isBare ? BARE_TURN : TONED_TURN).exec(open);
  const main = turn === null ? open : open.slice(0, turn.index);
  if (turn !== null) beside.push(open.slice(turn.index));
  const all = [main, beside.join(' ; '), quoted.join(' ; ')].map((part) => part.replace(/\s+/g, ' ').trim());
  return { main: all[0] ?? '', beside: all[1] ?? '', quoted: all[2] ?? '' };
}

/** True for a title by which not every row is what its main phrase says: planned, for reference, with those that stay. */
export function isQualified({ main, beside }: TitleParts): boolean {
  return QUALIFIED.test(main) || QUALIFIED.test(beside);
}

/** How the rest of a title begins whose first words stand in the line before. */
const GOES_ON =
  /^(?:của|và|hoặc|thuộc|trực thuộc|trừ|ngoài|cho|do|để|theo|từ|sau|vào|trên|tại|bị|đã|được|chưa|không|kế thừa|tiếp nhận|cua|va|thuoc|tru|ngoai|ke thua|tiep nhan)(?!\p{L})|^[([,;–-]/u;

/** True for a line that goes on with the title before it. */
export function goesOnAsTitle(line: string): boolean {
  const text = line.trim().normalize('NFC');
  return /^\p{Ll}/u.test(text) || GOES_ON.test(text.toLowerCase()) || GOES_ON.test(fold(text).toLowerCase());
}
