import { factsIn } from './facts.js';
import type { PlacedLine, Saying } from './saying.js';
import { tokensOf } from './tokens.js';

/** What signing leaves on a paper, and its draft has not: who signed by which certificate and when, "đã ký". */
const SIGNING =
  /^(?:[([]? ?(?:đã (?:ký|kí)(?: số)?(?:,? (?:và )?đóng dấu)?) ?[)\]]?[.:]?$|(?:(?:được )?(?:ký|kí)(?: số)? bởi|người (?:ký|kí)|chữ (?:ký|kí) số|(?:ngày|giờ|thời gian|thời điểm)(?: đã)? (?:ký|kí)|cơ quan(?: (?:ký|kí))?|tổ chức (?:ký|kí)|chức vụ|e-?mail|thư điện tử|signed by|digitally signed by|signing time|reason|location|dn|date) ?:|digitally signed by |signature (?:not verified|valid))/iu;
/** A time as signatures show it: `22.05.2023 10:11:12 +07:00`. */
const TIME = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}[ T]\d{1,2}:\d{2}(?::\d{2})?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?['"]?$/iu;
const DRAFT = /^[([]*DỰTHẢO/u;
const BARE_DRAFT = /^[([]*(?:bản)?dựthảo(?:lần(?:thứ)?\d+)?(?:,?(?:ngày.*|\d[\d/.]*))?[)\]]*[.,;]?$/iu;
const OTHER_DRAFT = /^[([]*BẢN(?:THẢO|NHÁP)/u;

/** True for words that say something of the kinds named, or count bodies or codes. */
function says(text: string, kinds: RegExp): boolean {
  const told = factsIn(tokensOf([text], true), undefined, []);
  return told.some(({ kind, isCount }) => isCount === true || kinds.test(kind));
}

/** True for words that say more than who signed: signing writes nothing that a decision could do. */
export function saysMore(text: string): boolean {
  return says(text, /^(?:cited|code|annex|act)$/);
}

/** True for words on every page that speak of what the decision does: a publisher's own say nothing of it. */
export function speaksOfDeed(text: string): boolean {
  return says(text, /^(?:code|annex|act)$/) || /hiệu\s+lực/iu.test(text);
}

/** What somebody is asked to do with a paper. */
const ERRAND =
  /(?<!\p{L})(?:tham\s+mưu|xử\s+lý|thực\s+hiện|triển\s+khai|biết|lưu|xem|báo\s+cáo|phối\s+hợp|nghiên\s+cứu|đề\s+xuất|theo\s+dõi|gửi|chuyển|giao|trình|kính|đồng\s+ý|duyệt)(?!\p{L})/iu;
const OFFICE =
  /^(?:ủy ban|uỷ ban|ubnd|văn phòng|sở|ban|bộ|cục|chi cục|tổng cục|thanh tra|trung tâm|hội đồng|trường|bệnh viện|phòng|công an|tòa án|viện)(?= )/iu;
/** The longest name of an office, in words. */
const LONGEST = 14;

/** True for the name of an office, and nothing more. */
export function isOffice(text: string): boolean {
  return OFFICE.test(text) && !/\d/.test(text) && text.split(' ').length <= LONGEST && !saysMore(text);
}

/**
 * True for words such as a hand writes on a paper, to whom it goes and what is to be done with it (bút phê): they say
 * nothing of what the decision does, and name no body as the one that issues it.
 */
export function isNote(text: string): boolean {
  if (saysMore(text) || speaksOfDeed(text)) return false;
  return ERRAND.test(text) || (text !== text.toLocaleUpperCase('vi') && !isOffice(text));
}

/** True for a line that signing put there. */
export function isSigning(text: string): boolean {
  return (SIGNING.test(text) || TIME.test(text)) && !saysMore(text);
}

/** True for one that tells to the minute when. */
export function hasSigningTime(text: string): boolean {
  return isSigning(text) && /\d{1,2}:\d{2}/.test(text);
}

/** True for a line by which a paper says that it is a draft. */
export function isDraftMark(text: string): boolean {
  // letters are set apart on watermarks
  const bare = text.replace(/[\s_-]/g, '');
  return DRAFT.test(bare) || BARE_DRAFT.test(bare) || OTHER_DRAFT.test(bare);
}

/** A person's name as it stands under a signature. */
const PERSON = /^(?:(?:GS|PGS|TS|ThS|BS|KS|LS|CN)\.? ?)*\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,5}$/u;

/** The last lines of a paper without the name that a hand has put under it. */
export function withoutSigner<Line extends PlacedLine>(lines: readonly Line[]): Line[] {
  const name = lines.at(-1)?.text ?? '';
  return PERSON.test(name) && !saysMore(name) ? lines.slice(0, -1) : [...lines];
}

/**
 * Takes the marks out of some lines: those of a draft are told. They change nothing that the decision does, and some offices
 * have the draft itself signed: they are no reason to refuse a paper.
 * @param maySign those of signing may stand there
 */
export function withoutMarks(
  lines: readonly PlacedLine[],
  maySign: boolean,
): { lines: PlacedLine[]; sayings: Saying[] } {
  const marks = lines.filter(({ text }) => isDraftMark(text));
  return {
    lines: lines.filter(({ text }) => text !== '' && !isDraftMark(text) && !(maySign && isSigning(text))),
    sayings: marks.map(({ text, place }) => ({
      likeness: 'wording',
      field: 'mark',
      file: text,
      registry: null,
      line: text,
      place,
    })),
  };
}
