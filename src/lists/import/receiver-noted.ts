import { foldTone } from '../../core/text/fold.js';
import { isKindOfBodies } from '../recognise/class-words.js';
import { looksLikeBody } from '../recognise/footer-words.js';

/** Codes of either form; the letters of a paper's symbol are none: "NQ-UBTVQH15", "NQ18". */
const CODES =
  /(?<![\p{L}\d./-])(?:[A-Y]\d{2}(?:\.[A-Z0-9]{1,6}){0,3}|\d{1,4}(?:\.\d{1,4}){1,3}\.[A-Y]\d{1,3})(?![\p{L}\d])/gu;

/** Words by which a note says who took over, and what stands behind them. */
const INTO =
  /(?:sáp nhập|hợp nhất|nhập|gộp|ghép|chuyển(?! đổi)|bàn giao|điều chuyển)(?![\p{L}])[^.;\n]{0,60}?(?<![\p{L}])(?:vào|về|sang|cho|với|cùng|thành|đến)\s+([^;\n]{2,})/iu;
const BY =
  /(?<![\p{L}])do\s+([^;\n]{3,}?)\s+(?:tiếp nhận|kế thừa|nhận|thực hiện|đảm nhiệm|đảm nhận|phụ trách|quản lý)(?![\p{L}])|(?:tiếp nhận|kế thừa)\s*:\s*([^;\n]{3,})/iu;
/** The same where the row ends its body, so that fewer words are plain: "A tiếp nhận", "Nay thuộc A", "Ghép A", "Thành lập A". */
const CLOSING: readonly RegExp[] = [
  /^(.{3,}?)\s+(?:(?:sẽ|đã|được)\s+)?(?:tiếp nhận|tiếp quản|kế thừa|nhận bàn giao|nhận nhiệm vụ)(?![\p{L}])/iu,
  /(?<![\p{L}])(?:tiếp nhận|tiếp quản|kế thừa)(?:\s+(?:là|bởi))?\s+([^;\n]{3,})/iu,
  /(?<![\p{L}])nay(?:\s+(?:là|thuộc|trực thuộc))+\s+([^;\n]{3,})/iu,
  /(?<![\p{L}])(?:gộp|ghép|chuyển(?! đổi)|bàn giao|(?:trực )?thuộc|để thành lập|thành lập(?: mới)?)\s+([^;\n]{3,})/iu,
];
/** A note that begins so speaks of the row's own body, also where no change is asked for. */
const BEGINS =
  /^(?:(?:đơn vị|cơ quan|tổ chức|trường|phòng|ban|xã|phường|trung tâm)(?: này| trên)? (?=đã |được |bị |nay ))?(?:đã |được |bị |nay |đề nghị )*(?:sáp nhập|hợp nhất|nhập|gộp|ghép|chuyển(?! đổi)|điều chuyển)(?![\p{L}])/u;
/** What moves, or what it goes over to, without the body going under another: its seat, its way of working. */
const NO_MOVE =
  /^(?:đã |được |bị |nay |đề nghị )*(?:điều chuyển|chuyển)\s+(?:(?:trụ sở|địa điểm|địa chỉ|nơi|chỗ|văn phòng làm việc|cơ sở|nhà)(?!\p{L})|(?:về|sang|đến|qua|ra|vào|tới)\s+(?:địa chỉ|địa điểm|trụ sở|nơi|nhà|số|đường|phố|ngõ|ngách|thôn|tầng|lô|tự chủ|tự|cơ chế|mô hình|chế độ|loại hình|hình thức|hạng|loại|công lập|tư thục|hoạt động|làm việc|dùng|sử dụng|tên miền|email|hộp thư)(?!\p{L}))/u;
const GOES = /(?<!\p{L})(?:sáp nhập|hợp nhất|nhập|gộp|ghép|chuyển|điều chuyển)(?!\p{L})/u;
/** "Hợp nhất với A thành B": B is there afterwards. */
const BECOMES = /^.*\sthành\s+(?=\S)/u;
/** What stands behind a body's name: who does what there, when, by what. */
const BEHIND =
  /\s+(?:(?:trực tiếp\s+)?(?:quản lý|phụ trách|theo dõi|thực hiện|tiếp nhận|kế thừa)|(?:kể\s+)?từ\s+(?:ngày|tháng|năm|\d)|theo\s).*$/iu;

function named(words: string): string {
  const text = words.replace(BEHIND, '').replace(/[\s.,:]+$/, '');
  const becomes = text.replace(BECOMES, '');
  return looksLikeBody(becomes) ? becomes : text;
}

/** What a note of a body that ends names with fewer words, or with none: the name alone. */
function namedOfClosed(words: string): string | undefined {
  for (const pattern of CLOSING) {
    const name = pattern.exec(words)?.[1];
    if (name !== undefined && looksLikeBody(name)) return name;
  }
  const isName = words.length <= 100 && looksLikeBody(words) && !isKindOfBodies(words) && !/[.;:\d]/.test(words);
  return isName && !/^(?:đơn vị|cơ quan|tổ chức|khu|xã|phường|quận|huyện|thị)(?!\p{L})/iu.test(words)
    ? words
    : undefined;
}

/** What a note says of the row's own body going elsewhere or into another; undefined where it says nothing of that. */
function ofItself(words: string): string | undefined {
  const small = foldTone(words);
  if (!BEGINS.test(small)) return undefined;
  const rest = words.slice(NO_MOVE.exec(small)?.[0].length ?? 0);
  return GOES.test(foldTone(rest)) ? rest : undefined;
}

/**
 * The body that a note or a reason says took over; undefined where it names none.
 * @param isClosing the row ends its body, so that any other code in the note is one that took over
 * @param own the row's own code
 */
export function receiverNoted(text: string, isClosing: boolean, own: string | undefined): string | undefined {
  if (text === '') return undefined;
  const whole = text.normalize('NFC').trim();
  const words = isClosing ? whole : ofItself(whole);
  if (words === undefined) return undefined;
  const found =
    INTO.exec(words)?.[1] ??
    BY.exec(words)
      ?.slice(1)
      .find((each) => each !== undefined) ??
    (isClosing ? namedOfClosed(words) : undefined);
  const code = codesNoted(words).find((each) => each !== own);
  return found === undefined ? (isClosing ? code : undefined) : named(found);
}

/** True for a note by which the body goes under another one, and ends by no word of it: "Chuyển về Sở Nội vụ quản lý". */
export function isMoveNoted(text: string): boolean {
  return /^(?:đã |được |đề nghị )*(?:điều chuyển|chuyển)(?!\p{L})/u.test(foldTone(text.normalize('NFC').trim()));
}

/** The codes that stand in words. */
export function codesNoted(words: string): string[] {
  return words.match(CODES) ?? [];
}

/** The code in the words that name a body. */
export function codeNoted(receiver: string): string | undefined {
  return codesNoted(receiver)[0];
}
