import { CONTACT_FIELDS, contactEntry } from '../../core/registry/contact-fields.js';
import { table } from '../../core/table.js';
import { fold } from '../../core/text/fold.js';
import { otherReadings } from '../../core/text/typed-readings.js';
import { CHANGE_HEADINGS } from './change-headings.js';
import { tickedFor } from './change-words.js';
import { spelledOut } from './column-keys.js';
import { beginsLikeHeading, worded } from './heading-words.js';
import type { ListField, Ticked } from './listed.js';

/** What a heading announces. */
export interface Heading {
  field: ListField | 'order';
  /** "… cấp 3": the level of the units in the column. */
  level?: number;
  /** A column to be ticked for this. */
  ticked?: Ticked;
  /** What stands in the column ends ("Mã thu hồi"). */
  ends?: true;
  /** Believed only where no other column claims the field ("Đơn vị"). */
  weak?: true;
  /** What is to be from now on ("Địa chỉ mới"): believed before one that does not say when it holds. */
  renewed?: true;
  /** What was before, of contact data: nothing is read there. */
  past?: true;
}

const COMMITTEE = '(?:ubnd|u[iy] ban nhan dan)(?: (?:cap )?(?:xa|phuong|thi tran|dac khu|huyen|quan|tinh|thanh pho))*';
const BODY = `(?: (?:cua |cac |thuoc |va )*(?:${COMMITTEE}|co quan|don vi|to chuc|so ban nganh|phong ban|dia phuong|truc thuoc|hanh chinh|su nghiep|nha nuoc))*`;
const CODE = `ma(?: so)?(?: dinh danh)?(?: dien tu)?${BODY}`;
const NAME = `ten(?: goi)?(?: day du)?${BODY}`;
/** Kinds of bodies, by one of which or several ("Tên phường/xã") the rows of a list are called; "tên trưởng phòng" is a person's. */
const KIND =
  '(?:(?:cac |ten )?(?:xa|phuong|thi tran|dac khu|quan|huyen|thi xa|thanh pho|tinh|thon|to dan pho|(?<!(?:doi|to|vien|cuc|khoa|thon|tram) )truong(?! (?:phong|ban|khoa|doi|to|tram|thon|vien|cac|don vi|co quan))(?: hoc)?|co so(?: (?:giao duc|i te|dao tao|day nghe|bao tro|kham(?: benh)? chua benh))*(?! giao duc)|phong|ban|nganh|so|khoa|to|doi|tram(?: i te)?|benh vien|trung tam|chi cuc|cuc|vien|van phong|hoi|doan the|cap (?:xa|huyen|tinh)|don vi|co quan|to chuc)(?: (?:va|hoac|truc thuoc|chuyen mon|chuc nang|giao duc|cong lap|hanh chinh|su nghiep))* ?)+';
const LEVEL = '(?: cap (?<level>[1-4]))?';

/** Several that "joined": those a body was made of, where one that joins names who takes it over. */
const JOINED =
  /^(?:danh sach )?(?:cac|nhung) (?:(?:co quan|don vi|to chuc|xa|phuong|truong|dvhc|hanh chinh|cu|ten) )*(?:(?:duoc|bi|da|cung) )*(?:nhap|sap nhap|nhap vao|sap nhap vao|hop nhat vao|gop|gop vao|nhap lai|hop nhat|hop thanh|cau thanh)$|^(?:co quan|don vi|to chuc) (?:hop thanh|cau thanh)$/;

/** Folded headings (`fold` writes a lone y as i), the narrower meanings first: "địa chỉ email" is no address, "mã cấp trên" no code of the unit. */
const HEADINGS: readonly (readonly [ListField | 'order', RegExp])[] = [
  ['verified', /^(?:da |ngay |ket qua )?ra soat(?: (?:ngay|xong))?$|^(?:last )?(?:reviewed|verified)(?: on)?$/],
  [
    'verifiedBy',
    /^(?:ho (?:va )?ten )?(?:nguoi|can bo|cong chuc|vien chuc|chuyen vien|lanh dao|dau moi|co quan|don vi|phong|ten (?:nguoi|can bo|co quan|don vi))(?: (?:da|duoc|giao|phan cong|thuc hien|phu trach|chiu trach nhiem|chu tri))* ra soat(?: (?:ma(?: dinh danh)?|thong tin|so lieu|du lieu))?$|^(?:duoc )?ra soat boi$|^(?:last )?(?:reviewed|verified) bi$|^reviewer$/,
  ],
  ['order', /^(?:s?tt|so (?:tt|thu tu)|thu tu|no|index)$/],
  ['predecessors', JOINED],
  ['predecessors', /^(?:hinh thanh )?(?:duoc )?thanh lap lai tu$|^formed or founded again from$/],
  ...CHANGE_HEADINGS,
  [
    'taxCode',
    /^(?:ma(?: so)? thue|mst)(?: (?:(?:cua |cac )?(?:co quan|don vi|to chuc) ?)+)?$|^tax (?:code|id|number)$/,
  ],
  ['level', /^cap(?: (?:don vi|co quan|ma|do|hanh chinh|quan li))*$|^level$/],
  ['groupCode', /^group code$/],
  ['groupName', /^group name$/],
  [
    'parentBefore',
    /^(?:(?:ma(?: so)?(?: dinh danh)?|ten) )?(?:(?:cua|co quan|don vi|to chuc) )*(?:cap tren(?: truc tiep)?|chu quan|quan li(?: truc tiep)?|truc thuoc|thuoc) (?:cu|truoc(?: (?:day|dai|khi sap xep|sap xep))?)$|^(?:old|former|previous) parent$/,
  ],
  [
    'parent',
    /^(?:truc )?thuoc (?:moi|sau(?: khi)?(?: (?:thuc hien )?(?:sap xep|sap nhap|hop nhat|to chuc lai|dieu chinh))*)$/,
  ],
  [
    'parent',
    new RegExp(`^(?:${CODE} |ten )?(?:cap tren(?: truc tiep)?|chu quan|quan li(?: truc tiep)?|cha)(?: moi)?$`),
  ],
  [
    'parent',
    /^(?:(?:ma(?: dinh danh)?|ten) )?(?:co quan|don vi|to chuc)(?: (?:co quan|don vi|to chuc))* (?:cap tren(?: truc tiep)?|chu quan|quan li(?: truc tiep)?|cha)(?: moi)?$/,
  ],
  ['parent', new RegExp(`^(?:truc )?thuoc ${COMMITTEE}$`)],
  ['parent', /^(?:truc )?thuoc(?: (?:co quan|don vi|to chuc|so|ban|nganh))*$|^parent(?: (?:code|name|unit|agenci))?$/],
  ['decisionAuthority', /^co quan (?:ban hanh|ki)(?: (?:qd|quiet dinh))?$|^(?:decision|issuing) authoriti$/],
  ['decisionDate', /^ngay (?:ban hanh|ki|qd|quiet dinh)(?: (?:qd|quiet dinh))?$|^decision date$|^signed$/],
  [
    'decision',
    /^(?:so )?(?:qd|quiet dinh)(?: (?:ban hanh|cap(?: ma)?))?(?: (?:qd|quiet dinh) sua doi)?$|^decision(?: (?:no|number))?$/,
  ],
  [
    'legacyCodes',
    new RegExp(
      `^${CODE} (?:da (?:duoc )?cap(?: truoc day)?|cap truoc day|truoc day|(?:theo )?(?:qcvn|qc|thong tu|tt) .*)$`,
    ),
  ],
  [
    'legacyCodes',
    /^(?:ma )?qcvn 102.*$|^legaci codes?$|^old form codes?$|^previousli granted codes?$|^codes? granted before$|^(?:earlier|former) codes?$/,
  ],
  [
    'code',
    /^ma(?: so)? dinh danh(?: dien tu)?(?: (?:phuc vu|trong|de|trao doi|gui|nhan|lien thong))* van ban(?: dien tu)?$|^ma dd(?:dt)?$/,
  ],
  [
    'code',
    new RegExp(`^${CODE}(?: cap)?${LEVEL}(?: (?:hien |(?:da )?(?:duoc )?cap )?(?:theo|tai) (?:qd|quiet dinh) .*)?$`),
  ],
  [
    'code',
    /^(?:(?:unit|agenci|organi[sz]ation|identifier|identification|electronic identifier) )?code$|^identifier$|^mdd(?:dt)?$/,
  ],
  [
    'shortName',
    /^(?:ten )?(?:viet tat|ngan(?: gon)?|rut gon|tat)(?: (?:cua )?(?:co quan|don vi))*$|^short ?name$|^abbreviation$|^acronim$/,
  ],
  [
    'name',
    new RegExp(
      `^${NAME}${LEVEL}(?: (?:duoc )?cap ma(?: dinh danh)?)?$|^ten(?: goi)?(?: day du)?(?: (?:co quan|don vi|to chuc))*(?: bang)? tieng viet$|^ten (?:cqdv|cq dv|cqtc|dvhc)$|^(?:unit |agenci |organi[sz]ation |full )?name$`,
    ),
  ],
  ...CONTACT_FIELDS.map((field) => [field, contactEntry(field).headings] as const),
  [
    'reason',
    /^li do(?: (?:thay doi|dong|huy bo|de nghi|doi ten|sap nhap|hop nhat|giai the|chia tach|dieu chinh|cap moi|cap ma|cap lai|thu hoi|thanh lap|sap xep|doi ma|ma|ten))*$|^reason$/,
  ],
  [
    'change',
    /^(?:(?:trang thai|tinh trang|hien trang)(?: (?:hoat dong|su dung|ma|don vi|co quan|hien tai|hien nay|cua don vi))*|(?:thay doi|bien dong|de nghi)|(?:de nghi|de xuat) cua(?: (?:cac|co quan|don vi|to chuc|dia phuong|xa|phuong|truong))+|(?:loai|hinh thuc|noi dung|kieu|phuong an)(?: (?:thay doi|bien dong|de nghi|dieu chinh|xu li|yeu cau|sap xep|to chuc lai))+|status|state|change|(?:kind of|tipe of) change|change tipe|action)$/,
  ],
];

const WEAK = new RegExp(
  `^(?:danh sach )?(?:cac )?(?:co quan|don vi|to chuc)${BODY}${LEVEL}(?: truc thuoc)?$|^(?:unit|agenci|agenci or unit|organi[sz]ation)$|^danh muc (?:cac )?(?:co quan|don vi|to chuc)${BODY}$|^ten(?: goi)? (?:cua )?${KIND}$|^(?:cac )?(?:truong(?: hoc)?|co so (?:giao duc|i te|dao tao)|xa phuong(?: (?:thi tran|dac khu))*|phuong xa(?: (?:thi tran|dac khu))*|phong ban|so ban nganh|(?:don vi hanh chinh|dvhc)(?: cap xa)?)$`,
);

/** `SoDienThoai` as databases write it and as its words: `sodienthoai`, `so dien thoai`. */
function catalogueWords(key: string | undefined): [string, string][] {
  return key === undefined ? [] : [[key.toLowerCase(), key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()]];
}

/** The national catalogue's keys, which databases also write in small letters throughout. */
const CATALOGUE: Readonly<Record<string, string>> = table({
  tendonvi: 'ten don vi',
  ...Object.fromEntries(CONTACT_FIELDS.flatMap((field) => catalogueWords(contactEntry(field).catalogueKey))),
  qdbanhanhqdsuadoi: 'qd ban hanh qd sua doi',
  ngaybanhanhqd: 'ngay ban hanh qd',
  coquanbanhanhqd: 'co quan ban hanh qd',
});

/** A heading for comparison: folded, words parted (also `TenDonVi`, `ten_don_vi`), no punctuation. */
export function headingKey(text: string): string {
  const spaced = text.includes(' ') ? text : text.replace(/([a-z])([A-Z])/g, '$1 $2');
  const folded = fold(spaced)
    .toLowerCase()
    .replace(/([a-z])(\d)/g, '$1 $2');
  // what is folded has one space between its words and none around them: only other letters are left to go
  const key = /[^a-z0-9 ]/.test(folded) ? folded.replace(/[^a-z0-9]+/g, ' ').trim() : folded;
  const level = /^madinhdanhcap ([1-4])$/.exec(key)?.[1];
  return level === undefined ? (CATALOGUE[key] ?? key) : `ma dinh danh cap ${level}`;
}

function withLevel(heading: Heading, match: RegExpExecArray): Heading {
  const level = match.groups?.level;
  return level === undefined ? heading : { ...heading, level: Number(level) };
}

const AFTER =
  '(?:thuc hien )?(?:sap xep|sap nhap|hop nhat|to chuc lai|dieu chinh|chu[iy]en|thay doi)(?: don vi hanh chinh| dvhc)?';
/** From when on contact data holds: "Email mới", "Địa chỉ sau sắp xếp", "Từ ngày 01/7/2025 Điện thoại". */
const RENEWED = new RegExp(
  ` (?:(?:theo (?:dia gioi|dia danh|don vi|dvhc)(?: hanh chinh)? )?moi|sau(?: khi)?(?: ${AFTER})*|(?:de nghi|xin|can|duoc) (?:dieu chinh|sua doi|sua|cap nhat|thay doi)|tu (?:ngay )?[0-9 ]+)$|^(?:(?:(?:thong tin|du lieu|so lieu) )?moi|tu (?:ngay )?[0-9 ]+|sau(?: khi)? ${AFTER}) `,
);

/** Contact data under a heading that says that it is the new one. */
function renewed(key: string): Heading | undefined {
  const plain = key.replace(RENEWED, '');
  const field = plain === key ? undefined : CONTACT_FIELDS.find((each) => contactEntry(each).headings.test(plain));
  return field === undefined ? undefined : { field, renewed: true };
}

/** Bodies above by time: "Đơn vị quản lý hiện tại", beside "Đơn vị quản lý sau sắp xếp". */
const MANAGED = new RegExp(
  `^(?:(?:ma(?: so)?(?: dinh danh)?|ten) )?(?:(?:co quan|don vi|to chuc) )*(?:cap tren(?: truc tiep)?|chu quan|quan li(?: truc tiep)?|truc thuoc) (?:(?<now>hien (?:tai|nay|hanh))|sau(?: khi)?(?: ${AFTER})*)$`,
);

function managed(key: string): Heading | undefined {
  const match = MANAGED.exec(key);
  if (match === null) return undefined;
  return match.groups?.now === undefined ? { field: 'parent', renewed: true } : { field: 'parent', weak: true };
}

/** "Mã định danh trước ngày 01/7/2025": before or after a day says no more than before or after. */
const DATED = /^(.+) (truoc|sau|tu)(?: ngay)? \d[\d ]*$/;

function announced(key: string): Heading | undefined {
  if (key === '') return undefined;
  for (const [field, pattern] of HEADINGS) {
    const match = pattern.exec(key);
    if (match !== null) return withLevel({ field }, match);
  }
  const ticked = tickedFor(key);
  if (ticked !== undefined) return { field: 'change', ticked };
  const found = renewed(key) ?? managed(key) ?? worded(key);
  if (found !== undefined) return found;
  const weak = WEAK.exec(key);
  if (weak !== null) return withLevel({ field: 'name', weak: true }, weak);
  const timed = DATED.exec(key);
  return timed === null ? undefined : announced(`${timed[1]} ${timed[2] === 'truoc' ? 'truoc' : 'sau'}`);
}

/** "Cấp 2", "Nhóm 2": of several columns, one for each level; beside a column of names it may be one of codes. */
export function levelHeading(text: string): Heading | undefined {
  const [, level] = /^(?:cap|nhom(?: ma)?|ma nhom) ([1-4])$/.exec(headingKey(text)) ?? [];
  return level === undefined ? undefined : { field: 'name', weak: true, level: Number(level) };
}

/** No syllable: what a narrow column broke off a word, as in "Mã định dan h". */
const FRAGMENT = /^(?:[bcdghklmnpqrstvx]{1,3}|[aeiou])$/;

/** The readings of a heading in which what is no syllable is put to the word before it, or one pair of words together. */
function mended(key: string): string[] {
  const words = key.split(' ');
  if (words.length < 2 || words.length > 12 || !words.some((word) => FRAGMENT.test(word))) return [];
  const all = words.reduce((text, word) => (text !== '' && !FRAGMENT.test(word) ? `${text} ${word}` : text + word), '');
  const pairs = words
    .slice(1)
    .map((_, i) => [...words.slice(0, i), `${words[i]}${words[i + 1]}`, ...words.slice(i + 2)]);
  return [all, ...pairs.map((pair) => pair.join(' '))];
}

/** Longest text that can be a heading. */
const LONGEST = 200;

function plainHeading(text: string): Heading | undefined {
  const key = headingKey(text);
  const whole = announced(key) ?? announced(spelledOut(text, key) ?? '');
  if (whole !== undefined) return whole;
  // next to all texts have neither brackets nor further lines: they are looked at once
  const shorter = /[([\n]/.test(text) ? [text.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '), text.split('\n', 1)[0] ?? ''] : [];
  for (const each of shorter) {
    const found = announced(headingKey(each));
    if (found !== undefined) return found;
  }
  for (const each of [text, ...shorter]) {
    const found = mended(headingKey(each))
      .map(announced)
      .find((heading) => heading !== undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * What a heading announces, undefined where it says nothing to us; hints in brackets and on further lines are let go,
 * and one in an old encoding is read in it.
 */
export function headingOf(text: string): Heading | undefined {
  if (text.length > LONGEST) return undefined;
  for (const reading of [text, ...otherReadings(text)]) {
    const found = plainHeading(reading);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** First words of headings of names that are none of the table's ({@link worded}). */
const NAMING = new Set('ten danh cac co don to unit agenci organisation organization full name'.split(' '));

/** Words that names and headings begin with, and whether those of headings do: a long list has few of them. */
const FIRST_WORDS = new Map<string, boolean>();
const MOST_WORDS = 1000;

function mayBeginHeading(word: string): boolean {
  const known = FIRST_WORDS.get(word);
  if (known !== undefined) return known;
  const [first = ''] = headingKey(`${word} `).split(' ', 1);
  const may = first === '' || NAMING.has(first) || beginsLikeHeading(first);
  if (FIRST_WORDS.size < MOST_WORDS) FIRST_WORDS.set(word, may);
  return may;
}

/** True for a heading of names ({@link headingOf}). Every name of a list is asked: most begin as no heading does. */
export function isNameHeading(text: string): boolean {
  const space = text.indexOf(' ');
  if (space > 0 && !/[([\n]/.test(text) && otherReadings(text).length === 0) {
    if (!mayBeginHeading(text.slice(0, space))) return false;
  }
  return headingOf(text)?.field === 'name';
}

/** Headings that name their field beyond doubt, folded; another like them ("Mã đơn vị" beside "Mã định danh") gives way. */
const EXACT: Partial<Record<ListField | 'order', RegExp>> = {
  code: /\bdinh danh\b|^mdd(?:dt)?$|^identifier$/,
  name: /^ten(?: goi)?(?: (?:cua )?(?:co quan|don vi|to chuc)(?: (?:co quan|don vi|to chuc))*)?(?: cap [1-4])?$|^name$/,
};

/** True for a heading that names its field beyond doubt. */
export function isExactHeading(field: ListField | 'order', text: string): boolean {
  const pattern = EXACT[field];
  return pattern !== undefined && [text, ...otherReadings(text)].some((reading) => pattern.test(headingKey(reading)));
}
