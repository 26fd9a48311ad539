import { foldTone } from '../../core/text/fold.js';
import { isKindOfBodies } from './class-words.js';
import { isFooterText, looksLikeBody } from './footer-words.js';
import { kindOfHeading } from './heading-says.js';
import { headingKey, headingOf } from './headings.js';
import { isOfDuties } from './notes-below.js';
import { saysNone } from './says-none.js';
import { beginsAnew, kindOfTitle } from './title-kind.js';
import { saysEnd } from './words-of-end.js';

/** Lines that papers have around their tables, and that say nothing of a row: folded, at the beginning. */
const FORMS =
  /^(?:cong hoa xa hoi|doc lap tu do|cap nhat den (?:qu[iy]et dinh|nghi qu[iy]et|ngay)|so \d+|so (?:qd|tb|cv|bc|ubnd|s)|.{0,40} ?ngay \d{0,2} ?thang|kem theo|ban hanh kem theo|theo (?:qu[iy]et dinh|cong van|van ban|to trinh|ke hoach|nghi qu[iy]et|mau|bieu)|can cu|kinh gui|phu (?:luc|bieu)|danh sach|danh muc|bieu|bang|mau|phieu|bao cao|tong hop|ket qua|thong ke|ma dinh danh|thong tin|qu[iy]et dinh|nghi qu[iy]et|cong van|to trinh|thong bao|ke hoach|ve viec|v v|don vi tinh|dvt|trang|to so|nam|thang|qui|ngay|ki bao cao|thoi diem|den ngay|tinh den|so lieu|nguon|luu|noi nhan|nhu tren|tran trong|xin cam on|kinh trinh|so dien thoai|dien thoai|email|lien he|tong|cong|mat|huong dan|cach ghi|dai dien|uy quyen|da ki|ki ten|ho ten|het|toi cao|hoa toc|khan|mat)(?: |$)/;
/** A person's name, as it stands under a signature; an office's own heading, in capitals. */
const PERSON = /^(?:(?:GS|PGS|TS|ThS|BS|KS|LS|CN|CK[I12]*)\.?\s*)*\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*){1,5}$/u;
/** No words: numbers, signs. */
const NO_WORDS = /^[^\p{L}]*(?:(?:\p{L}|[IVXLC]{2,6})[^\p{L}]*)?$/u;
/** What numbers a heading, or stands before a recipient. */
const MARK =
  /^\s*(?:[-–—+*•·]\s*|(?:[IVXLC]+|\p{L}|\d{1,3}(?:\.\d{1,3})*)\s*[.)/:]\s*|(?:phần|mục|nhóm|khối)\s+(?:[IVXLC]+|\p{L}|\d{1,3})(?!\p{L})\s*[.:)–-]?\s*)/iu;

/** Of bodies something is said, and they are not only named. */
const SAYS = /(?<!\p{L})(?:về|sang|lên|trở thành|chuyển (?:về|sang|đến|cho)|đã|bị|sẽ|chưa|nêu|xem)(?!\p{L})/u;

function isPlain(text: string): boolean {
  const line = text.normalize('NFC').replace(/^[\s(]+|[\s)]+$/g, '');
  if (NO_WORDS.test(line) || saysNone(line) || isFooterText({ text: line })) return true;
  const bare = line.replace(MARK, '').trim();
  if (kindOfTitle(line) !== undefined || kindOfHeading(line) !== undefined) return true;
  if ((looksLikeBody(bare) || isKindOfBodies(bare)) && !SAYS.test(foldTone(bare))) return true;
  if (saysEnd(line)) return isOfDuties(foldTone(line));
  if (FORMS.test(headingKey(line)) || FORMS.test(headingKey(bare)) || PERSON.test(bare) || beginsAnew(line))
    return true;
  if (headingOf(bare) !== undefined) return true;
  // a recipient, the end of a paper's text
  return /^\s*[-–+]|\.\/\.?$/u.test(text) || isOfDuties(foldTone(line));
}

/** The lines of a text; one in brackets, or that goes on in small letters, is only broken where the column ended. */
function linesOf(text: string): string[] {
  const isBracketed = /^\s*\([^()]*\)\s*$/u.test(text);
  const lines = isBracketed ? [text] : text.split(/\n(?!\s*\p{Ll})/u);
  return lines.map((line) => line.replace(/\s*\n\s*/g, ' '));
}

/** True for a line of text around the rows whose form is known for saying nothing of them, or that is understood. */
export function isPlainLine(text: string): boolean {
  return linesOf(text).every(isPlain);
}
