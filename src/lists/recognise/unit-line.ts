import { isKindOfBodies } from './class-words.js';
import { looksLikeBody } from './footer-words.js';
import type { UnitLine } from './listed.js';
import { groupWords } from './row-kinds.js';

/** "Đơn vị: Sở Y tế", "Tên cơ quan, đơn vị đề nghị: …"; never "Đơn vị tính: …". */
const LABEL =
  /^\s*(?:tên\s+)?(?:cơ quan|đơn vị|tổ chức)(?:\s*[,/]\s*(?:cơ quan|đơn vị|tổ chức))*(?:\s+(?:cấp trên|chủ quản|quản lý|trực tiếp|đề nghị|báo cáo|gửi|đăng ký))*\s*:\s*(?=\p{L})/iu;

/** The words of a line without the label before the body that it names. */
export function withoutLabel(text: string): string {
  return text.normalize('NFC').replace(LABEL, '');
}

/** The body that one line of a title names, if it does; a line of nothing but a name may be anything, and is not sure to. */
function namedIn(title: string, isLast: boolean): UnitLine | undefined {
  const bare = withoutLabel(title);
  const isLabelled = bare !== title.normalize('NFC');
  const { numbered, ...body } = groupWords(bare);
  const { name, code } = body;
  if (name === undefined || !looksLikeBody(name) || isKindOfBodies(name)) return undefined;
  if (isLabelled || numbered || (isLast && code !== undefined)) return { ...body, sure: true };
  return isLast ? body : undefined;
}

/** The body that the lines above a table say its rows belong to: with a label or a numeral, else alone straight above it. */
export function unitLine(titles: readonly string[]): UnitLine | undefined {
  for (let i = titles.length - 1; i >= 0; i -= 1) {
    const found = namedIn(titles[i] ?? '', i === titles.length - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
