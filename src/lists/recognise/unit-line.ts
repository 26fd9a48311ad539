import { isKindOfBodies } from './class-words.js';
import { looksLikeBody } from './footer-words.js';
import type { UnitLine } from './listed.js';
import { groupWords } from './row-kinds.js';
import { beginsAnew } from './title-kind.js';

/** "Đơn vị: Sở Y tế", "Tên cơ quan, đơn vị đề nghị: …"; never "Đơn vị tính: …". */
const LABEL =
  /^\s*(?:tên\s+)?(?:cơ quan|đơn vị|tổ chức)(?:\s*[,/]\s*(?:cơ quan|đơn vị|tổ chức))*(?:\s+(?:cấp trên|chủ quản|quản lý|trực tiếp|đề nghị|báo cáo|gửi|đăng ký))*\s*:\s*(?=\p{L})/iu;

/** The words of a line without the label before the body that it names. */
export function withoutLabel(text: string): string {
  return text.normalize('NFC').replace(LABEL, '');
}

/** Lines above a table that may name its body, and their longest; what is longer is a sentence. */
const NEAREST = 6;
const LONGEST = 120;
/** A sentence of a Decision: "2. Sở Y tế chịu trách nhiệm thi hành." */
const SENTENCE =
  /[.;,:]\s*$|(?<!\p{L})(?:trách nhiệm|phối hợp|thi hành|theo dõi|tổ chức thực hiện|hướng dẫn|đề nghị)(?!\p{L})/iu;

/** The body that one line of a title names, if it does; a line of nothing but a name may be anything, and is not sure to. */
function namedIn(title: string, { isLast, isBelow }: { isLast: boolean; isBelow: boolean }): UnitLine | undefined {
  const bare = withoutLabel(title);
  const isLabelled = bare !== title.normalize('NFC');
  const { numbered, ...body } = groupWords(bare);
  const { name, code } = body;
  if (name === undefined || !looksLikeBody(name) || isKindOfBodies(name)) return undefined;
  if (name.length > LONGEST || SENTENCE.test(name)) return undefined;
  if (isLabelled || (numbered && isBelow) || (isLast && code !== undefined)) return { ...body, sure: true };
  return isLast ? body : undefined;
}

/** The body that the lines above a table say its rows belong to: with a label or a numeral, else alone straight above it. */
export function unitLine(titles: readonly string[]): UnitLine | undefined {
  const last = titles.length - 1;
  // a numeral above the title of the list is that of an article, and no part of the list
  const title = titles.findLastIndex(beginsAnew);
  for (let i = last; i >= 0 && i > last - NEAREST; i -= 1) {
    const found = namedIn(titles[i] ?? '', { isLast: i === last, isBelow: i > title });
    if (found !== undefined) return found;
  }
  return undefined;
}
