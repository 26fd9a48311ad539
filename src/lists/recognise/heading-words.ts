import type { ListField } from './listed.js';

/** What a phrase in a heading speaks of. */
type Part =
  | 'code'
  | 'name'
  | 'body'
  | 'before'
  | 'after'
  | 'event'
  | 'change'
  | 'origin'
  | 'taking'
  | 'end'
  | 'level'
  | 'filler';

/**
 * The phrases that headings of codes and names are made of, in whatever order, folded (`fold` writes a lone y as i), so
 * that marks, capitals and signs make no difference; both languages in one table. Phrases are parted by `|`.
 */
const PHRASES: Readonly<Record<Part, string>> = {
  code: 'ma|ma so|ma dinh danh|ma so dinh danh|ma dinh danh dien tu|ma so dinh danh dien tu|ma dd|ma dddt|mdd|mddt|dinh danh|code|codes|identifier',
  name: 'ten|ten goi|ten day du|ten goi day du|ten chinh thuc|name|full name',
  body: 'co quan|don vi|to chuc|dvhc|cqdv|don vi hanh chinh|so ban nganh|phong ban|dia phuong|truc thuoc|hanh chinh|su nghiep|nha nuoc|cap xa|cap huyen|cap phong|cong lap|xa|phuong|thi tran|dac khu|huien|huyen|phong|truong|tram|tram i te|benh vien|trung tam|chi cuc|chi nhanh|co so|unit|units|agenci|agencies|bodi|bodies|organization|organisation',
  before:
    'cu|truoc|truoc day|truoc kia|truoc khi|hien tai|hien nai|hien nay|hien hanh|hien co|dang co|dang dung|dang su dung|ban dau|bi thay the|duoc thay the|cu bi thay the|cu duoc thay the|bi sap xep|duoc sap xep|thuoc dien sap xep|bi sap nhap|duoc sap nhap|bi hop nhat|duoc hop nhat|nguon|old|previous|current|former|before',
  after:
    'moi|sau|sau khi|cap moi|duoc cap|duoc cap moi|moi duoc cap|de nghi|de nghi cap|de nghi cap moi|du kien|du kien cap|thay the|moi thay the|thanh lap moi|moi thanh lap|hinh thanh|moi hinh thanh|duoc hinh thanh|ket qua|new|after',
  event:
    'sap xep|sap nhap|hop nhat|to chuc lai|sap xep lai|kien toan|chia tach|tinh gon|chuyen doi|thuc hien|thuc hien sap xep|thuc hien sap nhap|merger|reorganisation|reorganization',
  change: 'dieu chinh|dieu chinh thanh|doi ten thanh|thay doi|doi|doi ten|sua|sua doi|chinh sua|change|renaming',
  origin:
    'sap xep tu|duoc sap xep tu|sap nhap tu|hop nhat tu|hinh thanh tu|duoc hinh thanh tu|thanh lap tu|duoc thanh lap tu|nhap tu|tach tu|tach ra tu|chuyen tu|tren co so|hinh thanh tren co so|thanh lap tren co so|sap nhap tren co so|nguon goc|tien than|gom cac|don vi thanh phan|co quan thanh phan|don vi hop thanh|don vi cau thanh|formed from|merged from|predecessor|predecessors',
  taking:
    'sap nhap vao|nhap vao|hop nhat vao|chuyen ve|chuyen sang|chuyen den|chuyen vao|tiep nhan|ke thua|merged into',
  end: 'giai the|bi giai the|dong|bi dong|dong ma|huy|huy bo|bi huy|bi huy bo|thu hoi|bi thu hoi|xoa|bi xoa|bai bo|bi bai bo|cham dut|cham dut hoat dong|ngung hoat dong|ngung su dung|khong con su dung|khong con hoat dong|het hieu luc|closed|cancelled|dissolved',
  level: 'cap 1|cap 2|cap 3|cap 4',
  filler: 'cua|cac|thuoc|va|theo|nhung|day du|so voi|khi|of|the|da|de nghi thu hoi|de nghi dong|de nghi huy',
};

const PARTS = new Map<string, Part>(
  Object.entries(PHRASES).flatMap(([part, phrases]) => phrases.split('|').map((phrase) => [phrase, part as Part])),
);
/** The first words of the phrases: a text that goes on with another word is no heading, as names of bodies are not. */
const BEGINNINGS: ReadonlySet<string> = new Set([...PARTS.keys()].map((phrase) => phrase.split(' ', 1)[0] ?? ''));
const LONGEST = Math.max(...[...PARTS.keys()].map((phrase) => phrase.split(' ').length));

/** True for a folded word that a heading of the table's phrases may begin with. */
export function beginsLikeHeading(word: string): boolean {
  return BEGINNINGS.has(word);
}

/** The parts of a heading; undefined where a word of it is none of the table's. */
function partsOf(key: string): Set<Part> | undefined {
  const [first = ''] = key.split(' ', 1);
  if (!beginsLikeHeading(first)) return undefined;
  const words = key.split(' ');
  const parts = new Set<Part>();
  for (let at = 0; at < words.length; ) {
    let taken = 0;
    for (let length = Math.min(LONGEST, words.length - at); length > 0 && taken === 0; length -= 1) {
      const phrase = words.slice(at, at + length).join(' ');
      const part = PARTS.get(phrase);
      if (part === undefined) continue;
      taken = length;
      parts.add(part);
      if (phrase.startsWith('de nghi ') && part === 'filler') parts.add('end');
    }
    if (taken === 0) return undefined;
    at += taken;
  }
  return parts;
}

/** What the words of a heading of codes or names come to. */
export interface WordedHeading {
  field: ListField;
  /** It speaks of bodies and names neither their names nor their codes. */
  weak?: true;
  /** What stands under it ends: "Mã thu hồi", "Đơn vị giải thể". */
  ends?: true;
}

/** Out of what a new body was made, said of those that made it: "ĐVHC cấp xã hình thành xã, phường mới". */
const MADE_UP =
  /^\S.*\b(?:hinh thanh|thanh lap|tao thanh|lap thanh|hop thanh)(?: nen)?(?: (?:cac|nhung))? (?:don vi|dvhc|co quan|to chuc|xa|phuong|thi tran|dac khu|truong|phong)\b/;

/** What a folded heading made of the words of the table announces; undefined for any other. */
export function worded(key: string): WordedHeading | undefined {
  const parts = partsOf(key);
  if (parts === undefined) return undefined;
  const has = (...some: Part[]): boolean => some.some((part) => parts.has(part));
  if (has('origin') || MADE_UP.test(key)) return { field: 'predecessors' };
  if (has('taking')) return { field: has('code') ? 'successorCodes' : 'successors' };
  if (has('before') && has('after')) return undefined;
  const isTimed = has('before', 'after');
  if (!has('code', 'name', 'body') && !(isTimed && has('event', 'change'))) return undefined;
  const weak = has('code', 'name') ? {} : { weak: true as const };
  const [plain, before, after] = has('code')
    ? (['code', 'codeBefore', 'codeAfter'] as const)
    : (['name', 'nameBefore', 'nameAfter'] as const);
  if (has('end')) return { field: isTimed && has('before') ? before : plain, ends: true, ...weak };
  if (has('before') || (has('event') && !isTimed)) return { field: before, ...weak };
  return has('after', 'change') ? { field: after, ...weak } : undefined;
}
