import { isKindOfBodies } from './class-words.js';
import { looksLikeBody } from './footer-words.js';
import { withoutLabel } from './labels.js';
import { beginsAnew } from './title-kind.js';

/** A body that words over rows name as the one they belong to. */
export interface Belonging {
  /** What may be its name, the likeliest first: words may follow it that are none of it. */
  names: readonly string[];
  /** The words may as well call bodies by their kind: they name one only where it is known. */
  loose: boolean;
  /** They say "thuộc": that there is a body above is sure, whether it is known or not. */
  under?: true;
}

/** "Thuộc Sở Y tế:", "Phòng, ban trực thuộc Sở Y tế", "Các đơn vị của Sở Y tế". */
const UNDER = /^(.*?)(?<!\p{L})(?:trực\s+)?(?:thuộc|của)\s*:?\s+(?=\p{L})(.+)$/isu;
/** "Các trường giao UBND xã A quản lý", "đơn vị do Sở Y tế quản lý". */
const MANAGED =
  /^(.*?)(?<!\p{L})(?:(?:bàn |chuyển )?giao(?:\s+(?:về|cho))?|do)\s+(?=\p{L})(.+?)\s+(?:trực\s+tiếp\s+)?(?:quản\s+lý|phụ\s+trách|làm\s+chủ\s+quản)(?!\p{L})/isu;
/** What follows is of the body that the first one belongs to in its turn. */
const NEXT = /\s+(?:trực\s+)?thuộc\s.*$/isu;
/** "Khối Sở Y tế". */
const BLOCK = /^\s*(?:khối|nhóm)\s+(?=\p{L})(.+)$/isu;
/** Words before "thuộc" that speak of a paper, of what was, or of what is not. */
const OF_ANOTHER =
  /(?<!\p{L})(?:theo|kèm|căn cứ|quyết định|công văn|tờ trình|thẩm quyền|đề nghị của|không|chưa|trước đây|nguyên|vốn|từng|đã|cũ)(?!\p{L})/iu;
/** Words right before "thuộc" by which the rows are not, or no longer, under the body. */
const NOT_THERE = /(?<!\p{L})(?:không|chưa|trước đây|nguyên|vốn|từng)(?: còn| là)?\s*$/iu;
/** Words that titles begin with before they call the rows by their kind. */
const TITLE =
  /(?<!\p{L})(?:danh sách|danh mục|bảng|biểu|tổng hợp|kê khai|rà soát|mã(?: số)?(?: định danh)?(?: điện tử)?|định danh|điện tử|đề nghị|cấp(?: mới)?|đăng ký|của|tại|cho|phụ lục(?: số)?(?: [\divxlc]+)?)(?!\p{L})/giu;
/** What titles go on with behind the name of a body. */
const TAIL =
  /\s*(?:[(–—:;]|\s-\s|(?<!\p{L})(?:năm|đợt|giai đoạn|kỳ|quý|tính đến|trên địa bàn|đề nghị|được cấp|như sau|tỉnh|thành phố|tp\.?)(?!\p{L})).*$/isu;
const END = /[\s:;.,–—-]+$/u;

function tidy(words: string): string {
  return words.replace(END, '').trim();
}

/** The words themselves, and without what titles go on with. */
function namesIn(words: string): string[] {
  const whole = tidy(words);
  const names = [whole, tidy(whole.replace(NEXT, '')), tidy(whole.replace(NEXT, '').replace(TAIL, ''))];
  return [...new Set(names)].filter((name) => looksLikeBody(name) && !isKindOfBodies(name));
}

function together(names: readonly string[], loose: boolean, under = false): Belonging | undefined {
  return names.length === 0 ? undefined : { names, loose, ...(under ? { under } : {}) };
}

/** The body that the words of a heading or a line put its rows under, where they say more than its name. */
export function belongingOf(text: string): Belonging | undefined {
  const words = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  const bare = withoutLabel(words);
  if (bare !== words) return together(namesIn(bare), false);
  const [, before = '', under] = UNDER.exec(words) ?? MANAGED.exec(words) ?? [];
  if (under !== undefined && NOT_THERE.test(before)) return undefined;
  if (under !== undefined && (before.trim() === '' || isKindOfBodies(before)))
    return together(namesIn(under), isKindOfBodies(words), true);
  const block = BLOCK.exec(words)?.[1];
  return block === undefined ? undefined : together(namesIn(block), true);
}

/** "DANH SÁCH CÁC PHÒNG, BAN SỞ Y TẾ": the words that may name a body, behind those that call the rows by their kind. */
function behindKinds(words: string): string[] {
  const parts = words.split(' ');
  return parts.flatMap((_, i) => {
    const before = parts.slice(0, i).join(' ').replace(TITLE, ' ').trim();
    const isLead = i > 0 && (before === '' || isKindOfBodies(before));
    return isLead ? namesIn(parts.slice(i).join(' ')) : [];
  });
}

/** The body that the title of a list puts its rows under. */
export function belongingOfTitle(title: string): Belonging | undefined {
  const words = title.normalize('NFC').trim().replace(/\s+/g, ' ');
  const [, before = '', under] = UNDER.exec(words) ?? MANAGED.exec(words) ?? [];
  if (under !== undefined && !OF_ANOTHER.test(before)) {
    const names = namesIn(under);
    if (names.length > 0) return { names, loose: true, under: true };
  }
  return beginsAnew(words) && !OF_ANOTHER.test(words) ? together(behindKinds(words), true) : undefined;
}
