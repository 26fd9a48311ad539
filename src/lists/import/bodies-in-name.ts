import { fieldsOfWork } from '../../core/text/fields-of-work.js';
import { fold } from '../../core/text/fold.js';
import { isKindAlone } from '../recognise/kind-alone.js';

/** How far below the body that gets its code first: a part, a body of its own, an office that stands above bodies. */
const RANKS: readonly (readonly [number, RegExp])[] = [
  [1, /^(?:Khoa|Phòng|Tổ|Đội)\s/u],
  [2, /^(?:Trường|Trung tâm|Chi cục|Bệnh viện|Viện|Trạm)\s/u],
  [3, /^(?:Sở|Ban|UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Cục|Thanh tra|Văn phòng|Công an)\s/u],
];
/** Places that stand behind a name, unless it is one of them itself. */
const PLACE = /^(?:Xã|Phường|Thị trấn|Đặc khu)\s/u;
/** Where a body is. */
const IN_A_PLACE =
  /^(?:(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tp\.?|tỉnh|thôn|khu|số|cơ sở|phân hiệu)\s|\d)/iu;
/** What stands between several bodies; a word that joins them stands in names too. */
const BETWEEN = /\s*[\n,;]\s*|\s+(?:và|với|cùng)\s+/iu;
const JOINED = /\s(?:và|với|cùng)\s/iu;
/** Signs that stand within names, as in "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên", and between bodies of one kind. */
const SIGN = /\s+[-–—]\s+|\s*[/|&+]\s*/u;
/** Next to all names have none of it. */
const MAY_BE_SEVERAL = /[\n,;]|\s(?:và|với|cùng)\s/iu;
/** One office serves both: "Văn phòng HĐND và UBND xã A". */
const SHARED_OFFICE = /^(?:Văn phòng|VP)\s/iu;
const COUNCIL = /^(?:UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng)(?=\s|$)/iu;

/** Words that call many bodies and name none: "Các phòng chuyên môn", "UBND các phường". */
const MANY =
  /^(?:(?:các|những)\s|(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|hđnd|hội đồng nhân dân|trường|phòng|sở|trạm y tế)\s+(?:(?:của|ở)\s+)?các(?:\s|$)|(?:(?:hệ thống|khối|nhóm|mạng lưới)\s+(?:các\s+)?|\d{1,3}\s+)(?:trường|trạm|phòng|đơn vị|cơ sở|xã|phường|thị trấn|bệnh viện|trung tâm|tiểu học|mầm non|thcs|thpt)(?:\s|$)|(?:phòng|trạm|chi nhánh|điểm|đội|tổ|chốt|bưu điện|văn phòng đăng ký)\s.*\scác\s+(?:huyện|quận|xã|phường|thị trấn|thôn|trường|trạm)$)/iu;
/** Bodies of which each place has one; with proper names behind commas they may be several, or one and where it is. */
const OF_MANY = /^(?:trường|trạm y tế|ubnd|ủy ban nhân dân|phường|xã|thị trấn)\s/iu;

/** A text in capitals throughout, as one that is not: kinds of bodies begin with capitals in either. */
function inTitleCase(text: string): string {
  if (/\p{Ll}/u.test(text)) return text;
  return text.toLowerCase().replace(/^(?:ubnd|hđnd|vp)(?=\s|$)|^\p{Ll}/u, (head) => head.toUpperCase());
}

function rankOf(part: string): number {
  return RANKS.find(([, kind]) => kind.test(part))?.[0] ?? 0;
}

/** The word that says what kind of body a part begins with, '' for one that begins with none. */
function kindOf(part: string): string {
  for (const [, kind] of RANKS) {
    const found = kind.exec(part)?.[0];
    if (found !== undefined) return found.trim();
  }
  return '';
}

/** True where a sign parts bodies of one kind, each with words of its own: "Trường A - Trường B". */
function areOfOneKind(text: string): boolean {
  if (!SIGN.test(text)) return false;
  const [first = '', ...others] = text.split(SIGN).map((part) => inTitleCase(part.trim()));
  const kind = kindOf(first);
  const isOwn = (part: string): boolean => kindOf(part) === kind && !isKindAlone(part);
  return kind !== '' && others.length > 0 && [first, ...others].every(isOwn);
}

/**
 * True where every part of a text begins with a kind of body and has words of its own: "Sở Du lịch, Ban Tôn giáo"; not
 * "Sở Văn hóa và Thể thao", nor a body with the one above it or its place behind a comma: "Phòng Tổ chức, Sở Nội vụ".
 */
function isSeveral(text: string): boolean {
  if (!MAY_BE_SEVERAL.test(text)) return false;
  const parts = text.split(BETWEEN).map((part) => inTitleCase(part.trim()));
  const [first = '', ...others] = parts;
  if (others.length === 0 || parts.some((part) => isKindAlone(part))) return false;
  if (SHARED_OFFICE.test(first) && others.every((part) => COUNCIL.test(part))) return false;
  if (parts.every((part) => PLACE.test(part))) return true;
  const rank = rankOf(first);
  return rank > 0 && others.every((part) => rankOf(part) > 0 && (JOINED.test(text) || rankOf(part) <= rank));
}

/** "Trường Mầm non Hoa Sen, Hoa Hồng, Sao Mai": proper names in a row, with no kind of body or place before them. */
function isPerhapsSeveral(text: string): boolean {
  if (!OF_MANY.test(text) || /["“”()]/.test(text)) return false;
  const [, ...others] = text.split(/\s*,\s*|\s+và\s+/u);
  const fields = new Set(fieldsOfWork().map((field) => fold(field)));
  const isProper = (part: string): boolean =>
    /^\p{Lu}/u.test(part) && !/\s\p{Ll}/u.test(part) && !fields.has(fold(part)) && !IN_A_PLACE.test(part);
  return text.includes(',') && others.length > 1 && others.every(isProper);
}

/** Why the name of a new body is not that of one body: it names several, or many by their kind, or says no more than a kind. */
export function notOneBody(name: string): 'bodies' | 'many' | 'kind-alone' | 'perhaps-several' | undefined {
  const text = name.normalize('NFC').trim();
  if (MANY.test(text)) return 'many';
  if (isKindAlone(text)) return 'kind-alone';
  if (isSeveral(text) || areOfOneKind(text)) return 'bodies';
  return isPerhapsSeveral(text) ? 'perhaps-several' : undefined;
}
