import { table } from '../../table.js';

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
const LETTER = '(?:[a-gij-or-suvyzđ]|[ivxlc]{2,5})';
const KINDS =
  'sở|so|ban|phòng|phong|trung tâm|trung tam|trường|truong|trạm|tram|bệnh viện|benh vien|chi cục|chi cuc|văn phòng|van phong|thanh tra|[uủ][yỷ] ban|uỷ ban|ubnd|hđnd|hdnd';
/**
 * A mark of a list before a name that is no word of it whatever is found with it: `A. `, `I. `, `a) `, `(b) `, `I.1. `,
 * `1a) `. Dotted short forms (`B. V. `) are none.
 */
export const MARK =
  `^(?:[(]?[a-zđ][)]+|[(]?[ivxlc]+[)]+|[(][0-9]+[)]+|[0-9]+[.]?[a-zđ][)]+|${LETTER}[.]+(?=[ \t])|[hpqtx][.]+(?=[ \t]+(?:${KINDS})[ \t])` +
  `|${LETTER}(?:[.][0-9]+)+[.)]*(?=[ \t]))[-:/,;–— \t]*(?=[^ \t])(?![a-zđ][.])`;
/** What people say before the name of the body whose code they want. */
export const ASKING =
  '^(?:mã|ma)(?:(?: +(?:số|so))?(?: +(?:định danh|dinh danh))(?: +(?:điện tử|dien tu))?(?: +(?:của|cua|cho))?|(?: +(?:số|so))?(?: +(?:điện tử|dien tu))?(?: +(?:của|cua)))[ :]+(?=[^ ])';
/** A remark behind a name by which a body of the past is meant, as it stands with all its marks. */
export const PAST =
  '[ ,]+(?:cũ|trước đây|trước kia|(?:đã|trước|trước khi|sau|sau khi) (?:sáp nhập|hợp nhất|giải thể|chia tách|đổi tên))[ .,]*$';
/** The same where it may be a word of the name. */
export const PERHAPS_PAST =
  '[ ,]+(?:cu|mới|moi|truoc day|truoc kia|hiện nay|hien nay|(?:da|truoc|truoc khi|sau|sau khi) (?:sap nhap|hop nhat|giai the|chia tach|doi ten))[ .,]*$';
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
const past = new RegExp(PAST, 'i');
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
  const named = text.replace(mark, '').replace(asking, '');
  const bare = named.replace(past, '');
  const unnumbered = bare.replace(number, '');
  const unbracketed = unnumbered.replace(inBrackets, ' ').trim();
  const renumbered = unnumbered.replace(/[\p{L}\p{N}]+/gu, (word) => ROMANS[word.toLowerCase()] ?? word);
  const presently = unnumbered.replace(perhapsPast, '');
  const texts = new Set([bare, named, text, unnumbered, unbracketed || unnumbered, renumbered, presently]);
  const sure = new Set([text, named, bare === named ? unnumbered : text]);
  return [...texts].flatMap((each) => {
    const isGuess = !sure.has(each);
    return [{ words: each, isGuess }, ...parted(each, isGuess)];
  });
}

/** The words without those between a body and the one above it; undefined where there are none. */
export function withoutBelongs(words: string): string | undefined {
  const without = words.normalize('NFC').replace(surely, '');
  return without === words.normalize('NFC') ? undefined : without;
}
