import { table } from '../../table.js';
import { fold } from '../../text/fold.js';

/** A way to read the words of a query. */
export interface Reading {
  /** What the body is called, or all of it. */
  words: string;
  /** What the body above is called, where the query says which that is. */
  above?: string;
  /** Something is left out that may have meant another body. */
  isGuess: boolean;
}

/** A number before a name, as lines of lists have it: `12. `, `STT 5 `, `a) `, `IV. `. */
export const NUMBER =
  '^(?:(?:stt|tt|số tt|so tt|số thứ tự|so thu tu) *[.:]? *[0-9]+|[0-9]+(?:[.][0-9]+)*|[a-zđ](?= *[)])|[ivxlc]+(?= *[.)]))[-.):/,;–— \t]+(?=[^ ])';
/** Letters that mark a line of a list. Those that stand for kinds of bodies ("P. Lê Lợi", "Q. 1") do so only before another kind. */
const LETTER = '(?:[a-gij-or-suvyzđĐ]|[ivxlc]{2,5})';
const KINDS =
  'sở|so|ban|phòng|phong|trung tâm|trung tam|trường|truong|trạm|tram|bệnh viện|benh vien|chi cục|chi cuc|văn phòng|van phong|thanh tra|[uủỦ][yỷ] ban|uỷ ban|ubnd|hđnd|hdnd';
/** A sign behind a mark that parts it from the name: a dash or a stroke with a space behind it ("v/phòng" is one word). */
const STROKE = '[ \t]?(?:[-–—]+[ \t]|/(?:[ \t]|(?=(?:sở|ubnd|[uủỦ][yỷ] ban|uỷ ban)[ \t])))';
/** Parts of a paper before their number. */
const PARTS = 'mục|muc|[đĐ]iều|dieu|khoản|khoan|[đĐ]iểm|diem|phần|phan|chương|chuong';
/**
 * A mark of a list before a name that is no word of it whatever is found with it: `A. `, `I. `, `a) `, `(b) `, `I.1. `,
 * `1a) `, `a/ `, `II- `, `Mục 1. `, a number with a sign behind it or before a kind of body: `1. `, `2 Sở `. Dotted short
 * forms (`B. V. `) are none.
 */
export const MARK =
  `^(?:(?:${PARTS}) +(?:[0-9]+(?:[.][0-9]+)*|[ivxlc]+|[a-zđĐ])[ \t]*[-.):/–—]+|(?:${LETTER}|[ivxlc])${STROKE}|[hpqtx]${STROKE}(?=(?:${KINDS})[ \t])` +
  `|(?:(?:stt|tt|số tt|so tt|số thứ tự|so thu tu) *[.:]? *)?[0-9]+(?:[.][0-9]+)*(?:[ \t]*[-.):/,;–—]+[ \t]*(?=[^ \t0-9.][^ \t0-9.])|[ \t]+(?=(?:${KINDS})[ \t]))` +
  `|[(]?[a-zđĐ][)]+|[(]?[ivxlc]+[)]+|[(][0-9]+[)]+|[0-9]+[.]?[a-zđĐ][)]+|${LETTER}[.]+(?=[ \t])|[hpqtx][.]+(?=[ \t]+(?:${KINDS})[ \t])` +
  `|${LETTER}(?:[.][0-9]+)+[.)]*(?=[ \t]))[-:/,;–— \t]*(?=[^ \t])(?![a-zđ][.])`;
/** Kinds of bodies too, whose words places bear as well. */
const MORE_KINDS =
  'bảo tàng|bao tang|thư viện|thu vien|quỹ|hội|hạt|đội|đài|viện|nhà|cảng|cơ sở|co so|công an|cong an|xã|phường|phuong|quận|quan|huyện|huyen|thị xã|thi xa|thành phố|thanh pho|tỉnh|tinh';
/** What people say before the name of the body whose code they want, or to whom they write; "mã" alone only before a kind of body. */
export const ASKING = `^(?:(?:kính|kinh) +(?:gửi|gui) *:? *|(?:(?:gửi|gui)|(?:nơi|noi) +(?:nhận|nhan)) *: *)(?=[^ ])|^(?:mã|ma)(?:(?: +(?:số|so))?(?: +(?:định danh|dinh danh))(?: +(?:điện tử|dien tu))?(?: +(?:của|cua|cho))?|(?: +(?:số|so))?(?: +(?:điện tử|dien tu))?(?: +(?:của|cua))|(?= +(?:${KINDS}|${MORE_KINDS})[ \t]))[ :]+(?=[^ ])`;
/** What people say behind that name. */
const ASKED_CODE =
  '(?:mã|ma) +(?:(?:số|so)(?: +(?:định danh|dinh danh))?|(?:định danh|dinh danh))(?: +(?:điện tử|dien tu))?(?: +(?:là|la))?(?: +(?:gì|gi|bao nhiêu|bao nhieu|mấy|nào|nao))?';
export const ASKED = `[ ,:;–—-]+(?:(?:có|co) +)?(?:${ASKED_CODE}|(?:mã|ma) +(?:(?:là|la) +)?(?:gì|gi|mấy|bao nhiêu|bao nhieu)|là gì|là bao nhiêu|là mấy)[ .?!]*$`;
/** A remark behind a name by which a body of the past is meant, as it stands with all its marks. */
export const PAST =
  '[ ,]+(?:cũ|trước đây|trước kia|(?:đã|trước|trước khi|sau|sau khi) (?:sáp nhập|hợp nhất|giải thể|chia tách|đổi tên))[ .,]*$';
/** A remark in brackets that says of which time a body is, and no more. */
export const REMARKED =
  '[ ,]*[(] *(?:cũ|mới|nay|hiện nay|trước đây|trước kia|(?:đã|trước|trước khi|sau|sau khi) (?:sáp nhập|hợp nhất|giải thể|chia tách|đổi tên)) *[)][ .,;]*$';
/** The same, and what is asked for, where it may be a word of the name. */
export const PERHAPS_PAST =
  '[ ,:-]+(?:cu|mã|ma|(?:số |so )?(?:điện thoại|dien thoai)|sđt|sdt|email|địa chỉ|dia chi|ở đâu|o dau|la gi|mới|moi|truoc day|truoc kia|hiện nay|hien nay|nay(?: là| la)?|(?:da|truoc|truoc khi|sau|sau khi) (?:sap nhap|hop nhat|giai the|chia tach|doi ten))[ .,?!]*$';
/** A sign that parts a name from a place behind it. */
export const PARTING = '(?: *[,;]| [-–—]) +[^,;]+$';
/** Places behind a name, at most, that are let go. */
export const MOST_PARTED = 3;

const ALONE = '(?<![^ ,.(])(?:cấp|Cấp|CẤP|cap|Cap|CAP) *';
const NOTHING_BEHIND = '(?![^ ,.)])';
const JOINED_BY = '(?: *[-,+&/] *| và | va )';
/** Schools as they are called by their grade. */
export const GRADES: readonly (readonly [called: string, kind: string])[] = [
  [`${ALONE}(?:1|I)${JOINED_BY}(?:2|II)${NOTHING_BEHIND}`, 'tiểu học và trung học cơ sở'],
  [`${ALONE}(?:2|II)${JOINED_BY}(?:3|III)${NOTHING_BEHIND}`, 'trung học cơ sở và trung học phổ thông'],
  [`${ALONE}(?:1|I|i)${NOTHING_BEHIND}`, 'tiểu học'],
  [`${ALONE}(?:2|II|ii)${NOTHING_BEHIND}`, 'trung học cơ sở'],
  [`${ALONE}(?:3|III|iii)${NOTHING_BEHIND}`, 'trung học phổ thông'],
];

/** Words between the name of a body and that of the one above it. */
export const BELONGS = '[ ,(]+(?:(?:trực|truc) +)?(?:thuộc|thuoc|của|cua|tại|tai|ở)(?= )';
/** Those of them that are hardly ever a part of a name. */
export const SURELY = '[ ,(]+(?:(?:trực|truc) +)?(?:thuộc|thuoc|của|tại)(?= )';

/** Roman figures that stand for a number in names, and how else it is written. */
export const ROMANS: Readonly<Record<string, string>> = table({
  ii: '2',
  iii: '3',
  iv: '4',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
});

const number = new RegExp(NUMBER, 'i');
const mark = new RegExp(MARK, 'i');
const asking = new RegExp(ASKING, 'i');
const asked = new RegExp(ASKED, 'i');
const past = new RegExp(PAST, 'i');
const remarked = new RegExp(REMARKED, 'i');
const parting = new RegExp(PARTING);
const grades = GRADES.map(([called, kind]) => [new RegExp(called, 'g'), kind] as const);
const perhapsPast = new RegExp(PERHAPS_PAST, 'i');
const belongs = new RegExp(BELONGS, 'gi');
const surely = new RegExp(SURELY, 'gi');
const inBrackets = /\s*[([{][^()[\]{}]*[)\]}]?/g;

/** The readings of a text by the words in it that may part a name from that of the body above; the last of them first. */
function parted(text: string, isGuess: boolean): Reading[] {
  const places = [...text.matchAll(belongs)].filter(({ index }) => index > 0).reverse();
  return places.map(({ 0: word, index }) => ({
    words: text.slice(0, index),
    above: text.slice(index + word.length).replace(belongs, ' '),
    isGuess,
  }));
}

/**
 * What the words of a query may mean, the first as they stand; each of the others is looked for only where nothing was
 * found by those before it.
 */
export function readingsOf(words: string): Reading[] {
  const text = words.normalize('NFC').trim();
  const named = text.replace(mark, '').replace(asked, '').replace(asking, '');
  const bare = named.replace(past, '');
  const unnumbered = bare.replace(number, '');
  const unbracketed = unnumbered.replace(inBrackets, ' ').trim();
  const renumbered = unnumbered.replace(/[\p{L}\p{N}]+/gu, (word) => ROMANS[word.toLowerCase()] ?? word);
  const presently = unnumbered.replace(perhapsPast, '');
  const unremarked = unnumbered.replace(remarked, '');
  const graded = grades.reduce((each, [called, kind]) => each.replace(called, kind), unnumbered);
  const texts = new Set([
    ...[bare, named, text, unnumbered, unremarked, graded, unbracketed || unnumbered, renumbered, presently],
  ]);
  const sure = new Set([text, named, bare, unnumbered, unremarked, graded]);
  return [...texts].flatMap((each) => {
    const isGuess = !sure.has(each);
    return [{ words: each, isGuess }, ...parted(each, isGuess)];
  });
}

/** The words without places behind the name that are parted from it by a sign, the last one left out first. */
export function withoutPlaces(words: string): string[] {
  const found: string[] = [];
  for (let text = words.normalize('NFC').trim(); found.length < MOST_PARTED; ) {
    const shorter = text.replace(parting, '');
    if (shorter === text || fold(shorter) === '') break;
    found.push(shorter);
    text = shorter;
  }
  return found;
}

/** The words without those between a body and the one above it; undefined where there are none. */
export function withoutBelongs(words: string): string | undefined {
  const without = words.normalize('NFC').replace(surely, '');
  return without === words.normalize('NFC') ? undefined : without;
}
