import { kindWords } from './kind-of-name.js';

/** An authority of a place, as it is called in full or by the place alone; y written i. */
const AUTHORITY =
  /^(?:ubnd|hdnd|ui ban nhan dan|hoi dong nhan dan|xa|phuong|thi tran|thi xa|quan|huien|thanh pho|tp|dac khu|tinh)(?: (?!ui\b|doan\b)|$)/;
const DEPARTMENT = /^so (?!\d|mot\b|hai\b|ba\b)/;
/** What does the work of a department or serves people, and is no authority itself. */
const SERVICE =
  /^(?:truong|benh vien|tram|trung tam|nha tre|nhom tre|mam non|mau giao|thpt|thcs|phong|khoa|to|doi|chi cuc|thu vien|bao tang|nha van hoa|hoc vien|vien|doan nghe thuat|cang|ben|cong ti)(?: |$)/;
/** Other bodies by whose first words it is sure that they are no authority of a place. */
const OTHER =
  /^(?:van phong|vp|ban|thanh tra|cuc|tong cuc|hoi|lien minh|lien doan|mat tran|ui ban mat tran|dang ui)(?: |$)/;

/**
 * True for two names of which no renaming makes one out of the other: a school becomes no People's Committee, a centre no
 * department. What a table puts beside such a body is another one: that it comes under, goes into, lies in.
 */
export function isOfOtherKind(was: string, name: string): boolean {
  const [before, after] = [kindWords(was), kindWords(name)];
  // "Trường Sa", without a word for what it is, is the place and no school
  if (` ${after} `.includes(` ${before} `) || ` ${before} `.includes(` ${after} `)) return false;
  const isPlace = (words: string): boolean => AUTHORITY.test(words);
  const isOther = (words: string): boolean => SERVICE.test(words) || DEPARTMENT.test(words) || OTHER.test(words);
  if (isPlace(before) !== isPlace(after)) return isPlace(before) ? isOther(after) : isOther(before);
  return DEPARTMENT.test(after) && SERVICE.test(before);
}
