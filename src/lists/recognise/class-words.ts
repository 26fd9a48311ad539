import { fold } from '../../core/text/fold.js';

/** Words that call bodies by their kind and name none of them, folded. */
const KINDS =
  'cac|nhung|khoi|nhom|loai|danh sach|co quan|don vi|to chuc|so|ban|nganh|phong|trung tam|truong|truong hoc|thpt|thcs|tieu hoc|mam non|mau giao|pho thong|trung hoc|co so|benh vien|phong kham|tram|tram i te|tram y te|chi cuc|cuc|hoi|doan the|quy|ban quan li|xa|phuong|thi tran|dac khu|quan|huien|huyen|thi xa|thanh pho|chuyen mon|chuien mon|hanh chinh|su nghiep|cong lap|ngoai cong lap|tu thuc|truc thuoc|thuoc|cap|tinh|khac|con lai|tham muu|giup viec|dang|chinh quyen|tuyen|va|giao duc|ubnd|uy ban nhan dan|ui ban nhan dan|hdnd|hoi dong nhan dan|nha nuoc|dac thu';
const CLASS = new RegExp(`^(?:(?:${KINDS}|[1-4])(?: |$))+$`);
/** The words that headings of kinds begin with; what follows is of their own. */
const BEGINS = /^(?:cac|nhung|khoi|nhom|danh sach|co quan|don vi|to chuc)(?: |$)/;
const UNDER = /\b(?:thuoc|cua)\b(.*)$/;

function wordsOf(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * True for a heading that calls the rows by their kind and names no body they may stand under: "Trường THPT", "Các cơ quan
 * chuyên môn thuộc UBND tỉnh"; not "Đơn vị thuộc Sở Y tế".
 */
export function isKindOfBodies(text: string): boolean {
  const words = wordsOf(text);
  if (CLASS.test(words)) return true;
  const under = UNDER.exec(words)?.[1]
    ?.replace(/^ *truc thuoc/, '')
    .trim();
  const isNamed =
    under !== undefined &&
    under !== '' &&
    !CLASS.test(under) &&
    !/^(?:ubnd|[ui]i ban|u[iy] ban|tinh|hdnd|thanh pho)(?: |$)/.test(under);
  return BEGINS.test(words) && !isNamed;
}
