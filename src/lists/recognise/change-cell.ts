import type { IsoDate } from '../../core/registry/types.js';
import { onOneLine } from '../../core/text/plain.js';
import { checkedIn } from './boxes.js';
import { callsOff } from './called-off.js';
import { broughtUp, partedFrom } from './change-leads.js';
import { type Meaning, meaningOf, reasonOf } from './change-words.js';
import { isKindOfBodies } from './class-words.js';
import { dayOfCell } from './day-cell.js';
import { looksLikeBody } from './footer-words.js';
import { headingKey } from './headings.js';
import type { ListedChange } from './listed.js';

/** A cell of a column of changes taken apart: what is to be done, and what stands beside it. */
export interface ChangeCell {
  meaning: Meaning | undefined;
  /** From when: a day, or the words of one that nobody can read. */
  effective?: string;
  /** Why: "Hủy bỏ do cấp sai", "Hủy bỏ (trùng)". */
  reason?: string;
  /** The number of the Decision it is done by. */
  decision?: string;
  /** The names of a renaming: "Đổi tên từ A thành B". */
  nameBefore?: string;
  nameAfter?: string;
  /** Who takes over: "Sáp nhập vào Trường A", "Chuyển về Sở B". */
  successors?: string;
  /** The other one of a merger that does not say who takes over: "Hợp nhất với Sở B". */
  mergedWith?: string;
  /** The body that this one was a part of: "Tách từ Sở B". */
  predecessors?: string;
}

const EXTRA = /[\d(:→,;]|->|\s[-–—]\s|\s(?:do|vì|bởi|thành|sang|vào|về|từ|theo|là|thuộc|với|cùng|khỏi)\s/iu;
/** The paper a change is done by; a day behind it is the paper's. */
const PAPER =
  /[\s,;(]+(?:theo|tại|căn cứ)\s+(?:(?:các|những)\s+)?(?:qđ|quyết định|nq|nghị quyết|nghị định|công văn|cv|tờ trình|kế hoạch|đề án|thông báo|kết luận|văn bản|số\s)[^()]*\)?$/iu;
const NUMBER = /\d+\s*\/[\p{L}\d/.-]*\p{L}[\p{L}\d.-]*/u;
const DAY = '\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{2,4}|\\d{1,2}\\s+tháng\\s+\\d{1,2}\\s+năm\\s+\\d{4}';
const FROM =
  '(?:có\\s+)?(?:hiệu\\s+lực\\s+)?(?:thi\\s+hành\\s+)?(?:kể\\s+từ|bắt\\s+đầu\\s+từ|từ|vào|trong)?\\s*(?:ngày)?';
const WHEN = new RegExp(`[\\s,;(]+${FROM}\\s*(${DAY})\\s*\\)?`, 'iu');
/** The first minute of a day: "0 giờ 00 phút". */
const MIDNIGHT = '(?:lúc\\s+)?0?0\\s*(?:giờ|h|:)\\s*(?:0?0\\s*(?:phút|p)?)?,?\\s*';
/** A day that is plainly that of the change, also behind a paper's. */
const SINCE = new RegExp(
  `[\\s,;(]+(?:có\\s+)?(?:hiệu\\s+lực\\s+)?(?:kể\\s+)?từ\\s+(?:${MIDNIGHT})?(?:ngày\\s+)?(${DAY})\\s*\\)?`,
  'iu',
);
/** A time that is no day: "từ tháng 7/2025", "từ năm 2026". */
const VAGUE =
  /[\s,;(]+((?:kể\s+từ|từ|vào|trong)\s+(?:(?:đầu|cuối|giữa)\s+)?(?:tháng|năm|quý|ngày|\d)[^()]*|(?:tháng|năm|quý)\s+\d[^()]*)\)?$/iu;
const WHY = /[\s,;(]+(?:(?:do|vì|bởi(?:\s+vì)?)\s+|lý\s+do\s*:?\s+)(.+?)\)?$/iu;
const BRACKET = /\s*[([]([^()[\]]+)[)\]]\s*$/u;
const RENAMED =
  /^((?:(?:đề nghị|được|đã)\s+)*(?:thay\s+)?đổi\s+tên(?:\s+(?:gọi|đơn vị|cơ quan|mới))*)(?:\s+từ\s+(?<before>.+?))?(?:\s*(?::|→|->|=>)\s*|\s+(?:thành|sang|là)\s*:?\s*)(?<after>.+)$/iu;
const RENAMED_FROM = /^((?:(?:đề nghị|được|đã)\s+)*(?:thay\s+)?đổi\s+tên)\s+từ\s+(?<before>.+)$/iu;
/** The same in other words, where a body follows: "Điều chỉnh tên thành X", "Lấy tên mới X", "Nay gọi là X", "Đổi thành X". */
const NEW_NAME =
  /^(?:(?:đề nghị|được|đã|xin|cần)\s+)*(?:(?:điều chỉnh|chỉnh(?:\s+sửa)?|sửa(?:\s+đổi)?|cập nhật|thay|đặt|đổi)(?:\s+lại)?(?:\s+tên(?:\s+(?:gọi|đơn vị|cơ quan|mới|lại))*)?\s*(?::|→|->|=>|\s(?:thành|sang|là)(?:\s*:)?)|(?:đặt|lấy|mang|có|đổi)\s+tên(?:\s+(?:gọi|mới|là|thành|đơn vị))*\s*:?|(?:nay|hiện nay|hiện)\s+(?:(?:được\s+)?(?:gọi|mang tên|có tên|lấy tên|đổi tên|đổi)(?:\s+(?:là|thành|mới))*|là)\s*:?|tên(?:\s+gọi)?(?:\s+đơn vị)?\s+(?:mới|đúng|hiện nay|hiện tại)(?:\s+là)?\s*:?)\s+(?<after>[\p{L}"“].+)$/iu;
/** An update of the name that does not say whether the words behind it are the new one: "Điều chỉnh tên Trường X". */
const OF_NAME = /(?<!\p{L})tên(?:\s+(?:gọi|đơn vị|cơ quan|mới))*\s*[:–-]?\s+(?<body>\p{Lu}.*)$/u;
const INTO =
  /^((?:(?:đề nghị|được|đã|do|vì|bởi)\s+)*(?:sáp nhập|hợp nhất|nhập|điều chuyển|chuyển))(?:\s+(?:nguyên trạng|toàn bộ))*(?:\s+từ\s+\S.*?)?\s+(?:(?:vào|về|sang)(?:\s+(?:trực thuộc|thuộc))?|trực thuộc|thuộc)\s+(.+)$/iu;

/** "Hợp nhất với Sở B": whether that one takes over, nobody says. */
const TOGETHER =
  /^((?:(?:đề nghị|được|đã|do|vì|bởi)\s+)*(?:sáp nhập|hợp nhất|nhập|ghép|gộp))\s+(?:cùng(?:\s+với)?|với)\s+(.+)$/iu;

/** What stands behind a sign and is no change of its own: "Hủy bỏ - cấp sai". */
const ASIDE = /^(.+?)\s*(?:[,;:]|\s[-–—])\s*(.+)$/u;
const ANY_DAY = new RegExp(`(?<![\\p{L}\\d/.])(?:${DAY})(?![\\d/])`, 'iu');

/** `1 tháng 7 năm 2025` and `1 / 7 / 2025` as `1/7/2025`. */
function dayText(text: string): string {
  return text.replace(/\s+(?:tháng|năm)\s+/giu, '/').replace(/\s+/g, '');
}

const WHOLE_DAY = new RegExp(`^(?:(?:có\\s+)?hiệu\\s+lực\\s+)?${FROM}\\s*(${DAY})\\.?$`, 'iu');

/** The day of a note that says nothing else: "Hiệu lực từ 01/7/2025". */
export function dayOfNote(note: string): IsoDate | undefined {
  const day = WHOLE_DAY.exec(note.normalize('NFC').trim())?.[1];
  return day === undefined ? undefined : dayOfCell(dayText(day));
}

const BESIDE = new RegExp(`(?:từ|đến|hết|trước|sau)\\s+(?:hết\\s+)?(?:ngày\\s+)?(${DAY})`, 'iu');

/** A day that a note gives beside other words, and that is not the day of a paper: "Hoạt động đến hết 30/6/2025". */
export function dayBeside(note: string): string | undefined {
  return BESIDE.exec(note.normalize('NFC').replace(PAPER, ''))?.[1];
}

/** The day from which a title says that it holds: "GIẢI THỂ TỪ NGÀY 01/7/2025"; the day of a paper is none. */
export function dayOfTitle(title: string): IsoDate | undefined {
  const day = SINCE.exec(title.normalize('NFC'))?.[1];
  return day === undefined ? undefined : dayOfCell(dayText(day));
}

const HOLDS = new RegExp(
  `(?:hiệu\\s+lực|áp\\s+dụng|thi\\s+hành|sử\\s+dụng|thực\\s+hiện)(?:\\s+thi\\s+hành)?\\s+(?:kể\\s+)?từ\\s+(?:ngày\\s+)?(${DAY})`,
  'iu',
);

/** The day from which a list is in effect, by a title that speaks of no change: "DANH SÁCH … (áp dụng từ ngày 01/7/2025)". */
export function dayOfList(title: string): IsoDate | undefined {
  const day = HOLDS.exec(title.normalize('NFC'))?.[1];
  return day === undefined ? undefined : dayOfCell(dayText(day));
}

/** A line that gives a day and nothing else but from when that is: "(Áp dụng từ 0 giờ 00 ngày 01 tháng 7 năm 2025)". */
const DAY_LINE = new RegExp(
  `^[([]?\\s*(?:(?:thời điểm|thời gian|ngày|mốc|việc|áp dụng|thực hiện|thi hành|có|hiệu lực|bắt đầu|chính thức|kể|tính|sử dụng|đóng|hủy|cấp|thu hồi|giải thể|mã|định danh|danh sách|này|là|điện tử|từ|vào)[\\s:,]*)+(?:${MIDNIGHT})?(?:ngày\\s+)?(${DAY})\\s*[)\\].;]*$`,
  'iu',
);
/** By which a day is one of effect, and not that of the paper. */
const EFFECT = /(?<!\p{L})(?:từ|hiệu lực|áp dụng|thực hiện|thi hành|thời điểm|bắt đầu)(?!\p{L})/iu;

/** The day that a line below a title gives to what stands under it; undefined where it says anything else. */
export function dayOfLine(line: string): IsoDate | undefined {
  const text = line.normalize('NFC').trim();
  const day = EFFECT.test(text) ? DAY_LINE.exec(text)?.[1] : undefined;
  return day === undefined ? undefined : dayOfCell(dayText(day));
}

/** The new name that words give a body other than by "đổi tên thành"; undefined where they give none. */
export function newNameIn(words: string): string | undefined {
  const after = NEW_NAME.exec(words)?.groups?.after?.trim();
  return after !== undefined && looksLikeBody(after) ? after : undefined;
}

/** A sentence has a name in quotes: `đổi tên thành "Trường A"`. */
function withoutQuotes(name: string): string {
  return name.replace(/^["“”„]\s*([^"“”„]+?)\s*["“”„]$/u, '$1');
}

function withoutRename(text: string, found: ChangeCell): string {
  const match = RENAMED.exec(text) ?? RENAMED_FROM.exec(text);
  if (match === null) {
    const after = newNameIn(text);
    if (after === undefined) return text;
    found.nameAfter = after;
    return 'Đổi tên';
  }
  const { before, after } = match.groups ?? {};
  if (before !== undefined) found.nameBefore = withoutQuotes(before.trim());
  if (after !== undefined) found.nameAfter = withoutQuotes(after.trim());
  return match[1] ?? text;
}

function withoutClauses(text: string, found: ChangeCell): string {
  let rest = text;
  const cut = (pattern: RegExp, take: (match: RegExpExecArray) => void): void => {
    const match = pattern.exec(rest);
    if (match === null || match.index === 0) return;
    take(match);
    rest = `${rest.slice(0, match.index)}${rest.slice(match.index + match[0].length)}`.trim();
  };
  const takeDay = ([, day = '']: RegExpExecArray): void => {
    found.effective = dayText(day);
  };
  cut(SINCE, takeDay);
  cut(PAPER, ([paper]) => {
    const number = NUMBER.exec(paper)?.[0];
    if (number !== undefined) found.decision = number;
  });
  if (found.effective === undefined) cut(WHEN, takeDay);
  if (found.effective === undefined) {
    cut(VAGUE, ([, when = '']) => {
      found.effective = when.trim();
    });
  }
  rest = withoutRename(rest, found);
  cut(WHY, ([, why = '']) => {
    found.reason = why.trim();
  });
  cut(BRACKET, ([, words = '']) => {
    const isName = found.nameAfter === undefined && meaningIs(rest.replace(BRACKET, ''), 'rename');
    if (isName) found.nameAfter = words.trim();
    else found.reason ??= words.trim();
  });
  const [, head = '', aside = ''] = ASIDE.exec(rest) ?? [];
  if (isChange(head) && isNoChange(aside) && !ANY_DAY.test(rest)) {
    found.reason ??= aside;
    rest = head;
  }
  const parted = partedFrom(rest);
  if (parted !== undefined) {
    found.predecessors = parted.origin;
    return parted.verb;
  }
  const into = INTO.exec(rest);
  if (into === null) {
    const together = TOGETHER.exec(rest);
    if (together === null) return rest;
    found.mergedWith = (together[2] ?? '').trim();
    return together[1] ?? rest;
  }
  const receiver = (into[2] ?? '').trim();
  // "Chuyển về phường" names none: who it is stands in a column of its own, or is asked for
  if (!isKindOfBodies(receiver)) found.successors = receiver;
  return into[1] ?? rest;
}

/** True for words that ask for nothing: "cấp sai" is a reason, and no grant. */
function isNoChange(text: string): boolean {
  const key = headingKey(text);
  return meaningOf(key) === undefined || reasonOf(key) === 'annulled';
}

function isChange(text: string): boolean {
  const meaning = meaningOf(headingKey(text));
  return meaning !== undefined && 'change' in meaning;
}

/** Ends of bodies, of which the reason may name another: who looks at the row asks for what is missing. */
const ENDS: ReadonlySet<ListedChange> = new Set(['close', 'dissolve', 'annul', 'merge', 'split']);

/** True where what stands beside the word asks for nothing else: "Cấp mới (hợp nhất A và B)" is two things. */
function fits(meaning: Meaning, { reason, nameAfter, successors }: ChangeCell): boolean {
  if (!('change' in meaning)) return reason === undefined && nameAfter === undefined && successors === undefined;
  const key = headingKey(reason ?? '');
  const beside = reason === undefined ? undefined : meaningOf(key);
  if (beside === undefined) return true;
  if (!ENDS.has(meaning.change)) return 'change' in beside && beside.change === meaning.change;
  if (!('change' in beside)) return beside.keep !== true;
  return ENDS.has(beside.change) || beside.change === 'move' || reasonOf(key) === 'annulled';
}

function meaningIs(text: string, change: string): boolean {
  const meaning = meaningOf(headingKey(text));
  return meaning !== undefined && 'change' in meaning && meaning.change === change;
}

/** Words by which a change is put off, planned, or in doubt: nothing is done on them. */
const PUT_OFF =
  /\?|(?<!\p{L})(?:hoãn|dự kiến|dự định|dự thảo|có thể|xem xét|nghiên cứu|cân nhắc|chờ|sẽ|tạm|tạm thời|tạm dừng|lùi|gia hạn)(?!\p{L})/iu;
/** An end of a part is none of the body. */
const PART = /(?<!\p{L})(?:một|1) (?:phần|số|bộ phận)(?!\p{L})/iu;
const WHOLE_ENDS: ReadonlySet<ListedChange> = new Set(['close', 'dissolve', 'annul']);

/** Changes that a body goes through as a whole; of a part of it "Tách" is said. */
const OF_WHOLES: ReadonlySet<ListedChange> = new Set([...WHOLE_ENDS, 'merge', 'move', 'replace']);

/** True for a change by which a body ends, and that says nothing of who takes over. */
export function endsWhole(change: ListedChange): boolean {
  return WHOLE_ENDS.has(change);
}

/** Takes a cell of changes apart; of next to all there is nothing but the word. */
export function changeCell(text: string): ChangeCell {
  const words = checkedIn(onOneLine(text));
  if (words === undefined || callsOff(words)) return { meaning: undefined };
  const plain = withoutLead(words);
  const said = changeIn(plain);
  const { meaning } = said;
  if (meaning === undefined || !('change' in meaning)) return said;
  // names may hold such words: "Sáp nhập vào Viện Nghiên cứu …"
  const names = [said.nameBefore, said.nameAfter, said.successors, said.predecessors].flatMap((name) => name ?? []);
  const bare = names.reduce((rest, name) => rest.replace(name, ''), plain);
  const isLess = PUT_OFF.test(bare) || (OF_WHOLES.has(meaning.change) && PART.test(bare));
  return isLess ? { meaning: undefined } : said;
}

/** The change that is brought up to date, without these words; all of them where behind them stands a value, or nothing known. */
function withoutLead(words: string): string {
  const change = broughtUp(words);
  if (change === words) return words;
  const { meaning } = changeIn(change);
  return meaning === undefined || ('change' in meaning && meaning.change === 'update') ? words : change;
}

function isOfName(text: string, meaning: Meaning | undefined): boolean {
  if (meaning === undefined || !('change' in meaning) || meaning.change !== 'update') return false;
  return looksLikeBody(OF_NAME.exec(text)?.groups?.body ?? '');
}

function changeIn(plain: string): ChangeCell {
  const whole = meaningOf(headingKey(plain));
  if (!EXTRA.test(plain) && newNameIn(plain) === undefined) {
    return { meaning: isOfName(plain, whole) ? undefined : whole };
  }
  const found: ChangeCell = { meaning: undefined };
  const head = withoutClauses(plain, found);
  const meaning = meaningOf(headingKey(head));
  // words that say something only as a whole ("Hủy mã cấp trùng", "Đóng theo Sở") stay together, with no day among them
  if (meaning === undefined) return { meaning: ANY_DAY.test(plain) ? undefined : whole };
  if (isOfName(head, meaning)) return { meaning: undefined };
  if (!fits(meaning, found)) return { meaning: 'change' in meaning ? undefined : whole };
  const left = ANY_DAY.exec(head)?.[0];
  if (left === undefined) return { ...found, meaning };
  return found.effective === undefined ? { ...found, effective: dayText(left), meaning } : { meaning: undefined };
}

/** What a cell of changes asks for, or says of a state. */
export function meaningOfCell(text: string): Meaning | undefined {
  return changeCell(text).meaning;
}
