/**
 * The contact fields of a unit: each is one entry of {@link CONTACT}, and everything that knows contact data follows
 * from it: the model, the schemas (`npm run docs`), the columns of annexes and forms, the headings under which lists
 * name the field, options, comparison, the national catalogue's export, the site, the wordings in both languages.
 */

/**
 * How a field's value is written, which decides its schema, how two values are compared, how wide its column is and
 * whether it becomes a link: words of any kind, an e-mail address, telephone numbers, a full web address.
 */
export type ContactValue = 'text' | 'email' | 'telephone' | 'url';

/** What a field is called in one language. */
interface ContactWords {
  /** Heading of its column; in small letters, how a sentence names it. */
  label: string;
  /** On a screen and on the site, where the heading would be long-winded. */
  short?: string;
  /** What its option takes and its question asks for, without a full stop, where the heading does not say it. */
  help?: string;
}

/** All there is to know of a contact field. */
interface ContactEntry {
  value: ContactValue;
  vi: ContactWords;
  en: ContactWords;
  /** What the schema says of it in an editor, in Vietnamese; a sentence. */
  description: string;
  /** Headings of lists that announce it, folded (`fold`: no marks, small letters, a lone y as i). */
  headings: RegExp;
  /** In annexes: a column by itself, one for those who ask for it (`--columns`), or never (internal). */
  annex: 'default' | 'asked-for' | 'never';
  /** Its key in the national shared catalogue (`qlvanbandieuhanhcap1…4`); absent where that has none. */
  catalogueKey?: string;
  /** Part of the basic data of a code (CV 1018/BTTTT-THH): `add` asks for it, the status report counts its absence. */
  basic?: true;
  /** Two bodies of one name are distinguished by it. */
  proof?: true;
  /** May run over several lines and quote foreign words. */
  lines?: true;
  /** Its column in the form agencies fill in: width in characters, what to write there, an example. */
  form: { width: number; explanation: string; example: string };
}

/** The contact fields, in canonical order of their keys. */
export const CONTACT = {
  address: {
    value: 'text',
    vi: { label: 'Địa chỉ' },
    en: { label: 'Address' },
    description: 'Địa chỉ trụ sở.',
    headings:
      /^(?:dia chi(?: (?:tru so(?: chinh)?|lien he|lien lac|cua|co quan|don vi|hien tai))*|d ?c(?:hi)?|dia diem(?: (?:tru so|lam viec|dat tru so))?|noi lam viec|so nha(?: (?:ten )?duong(?: pho)?)?|(?:noi (?:dat|dong) )?tru so(?: (?:chinh|lam viec|(?:dat )?tai))?|address)$/,
    annex: 'default',
    catalogueKey: 'DiaChi',
    basic: true,
    proof: true,
    form: { width: 36, explanation: 'Địa chỉ trụ sở.', example: 'Số 1, đường A, phường B' },
  },
  email: {
    value: 'email',
    vi: { label: 'Thư điện tử' },
    en: { label: 'E-mail', help: 'E-mail address' },
    description: 'Địa chỉ thư điện tử chính thức của đơn vị.',
    headings:
      /^(?:dia chi )?(?:hop )?(?:thu dien tu|e ?mail|thu cong vu|mail)(?: (?:cong vu|lien he|cua|co quan|don vi|chinh thuc))*$|^hop thu$/,
    annex: 'default',
    catalogueKey: 'Email',
    basic: true,
    proof: true,
    form: { width: 26, explanation: 'Thư điện tử công vụ.', example: 'ten@example.gov.vn' },
  },
  phone: {
    value: 'telephone',
    vi: { label: 'Điện thoại' },
    en: { label: 'Telephone' },
    description: 'Số điện thoại; số chỉ gồm chữ số phải đặt trong dấu ngoặc kép, nhiều số ngăn bằng dấu chấm phẩy.',
    headings:
      /^(?:so )?(?:dien thoai|d thoai|d ?t|sdt|ma[iy] (?:ban|co dinh)|tel|telephone|phone)(?: (?:number|fax|lien he|lien lac|co dinh|di dong|ban|cua|co quan|don vi))*$/,
    annex: 'default',
    catalogueKey: 'SoDienThoai',
    basic: true,
    proof: true,
    form: { width: 18, explanation: 'Cả mã vùng.', example: '0225 000 0100' },
  },
  fax: {
    value: 'telephone',
    vi: { label: 'Fax' },
    en: { label: 'Fax' },
    description: 'Số fax, viết như số điện thoại.',
    headings: /^(?:so |may )?fax(?: number)?$/,
    annex: 'asked-for',
    catalogueKey: 'Fax',
    form: { width: 16, explanation: 'Nếu có.', example: '' },
  },
  website: {
    value: 'url',
    vi: { label: 'Trang thông tin điện tử', short: 'Trang web' },
    en: { label: 'Website' },
    description: 'Địa chỉ đầy đủ, bắt đầu bằng http:// hoặc https://.',
    headings:
      /^(?:dia chi )?(?:(?:web ?site|web)(?: .*)?|(?:trang|cong)(?: (?:trang|cong))? (?:thong tin(?: dien tu)?|tin dien tu|tin|ttdt|web)|trang chu|url|portal|home ?page)(?: (?:cua|co quan|don vi|dien tu))*$/,
    annex: 'default',
    catalogueKey: 'Website',
    proof: true,
    form: { width: 28, explanation: 'Nếu có.', example: 'https://ten.example.gov.vn' },
  },
  note: {
    value: 'text',
    vi: { label: 'Ghi chú', help: 'Ghi chú nội bộ' },
    en: { label: 'Note', help: 'Internal note' },
    description: 'Ghi chú nội bộ, không in trong phụ lục.',
    headings:
      /^(?:ghi chu|chu thich)(?: (?:\d|khac|them|cua (?:don vi|co quan)))?$|^(?:notes?|remarks?|comments?)(?: \d)?$/,
    annex: 'never',
    lines: true,
    form: { width: 24, explanation: 'Số quyết định thành lập, giải thể…', example: '' },
  },
} as const satisfies Readonly<Record<string, ContactEntry>>;

type Table = typeof CONTACT;

/** A field of a unit that agencies may correct at any time. */
export type ContactField = keyof Table;

/** The fields whose entry has a certain feature. */
type FieldsWith<Feature> = { [Field in ContactField]: Table[Field] extends Feature ? Field : never }[ContactField];

/** A field that annexes, comparison and other programs get to see. */
export type PublishedField = Exclude<ContactField, FieldsWith<{ annex: 'never' }>>;
/** A field that is a column of every annex where nothing else is asked for. */
export type DefaultField = FieldsWith<{ annex: 'default' }>;
/** A field of the basic data that a unit is expected to have. */
export type BasicField = FieldsWith<{ basic: true }>;

function fields<Field extends ContactField>(isOne: (entry: ContactEntry) => boolean): readonly Field[] {
  return (Object.keys(CONTACT) as ContactField[]).filter((field): field is Field => isOne(CONTACT[field]));
}

/** What the table says of a field. */
export function contactEntry(field: ContactField): ContactEntry {
  return CONTACT[field];
}

/** True for the key of a contact field. */
export function isContactField(key: string): key is ContactField {
  return Object.hasOwn(CONTACT, key);
}

/** Every contact field, in canonical order. */
export const CONTACT_FIELDS = fields<ContactField>(() => true);
/** The published ones, in canonical order. */
export const PUBLISHED_FIELDS = fields<PublishedField>(({ annex }) => annex !== 'never');
/** The internal ones. */
export const INTERNAL_FIELDS = fields<Exclude<ContactField, PublishedField>>(({ annex }) => annex === 'never');
/** Those that stand in annexes by themselves. */
export const DEFAULT_FIELDS = fields<DefaultField>(({ annex }) => annex === 'default');
/** The published ones as annexes order their columns: those that stand there by themselves first. */
export const ANNEX_FIELDS: readonly PublishedField[] = [...new Set([...DEFAULT_FIELDS, ...PUBLISHED_FIELDS])];
/** The basic data of a code (CV 1018/BTTTT-THH). */
export const BASIC_FIELDS = fields<BasicField>(({ basic }) => basic === true);
/** Those by which bodies of one name are distinguished. */
export const PROOF_FIELDS = fields<FieldsWith<{ proof: true }>>(({ proof }) => proof === true);
/** Those in which people write freely. */
export const WORDED_FIELDS = fields<FieldsWith<{ value: 'text' }>>(({ value }) => value === 'text');

/** What a field is called as the heading of a column. */
export function labelOf(field: ContactField, lang: 'vi' | 'en'): string {
  return CONTACT[field][lang].label;
}

/** Something said of each field, by key. */
export function byField<Field extends ContactField, Said>(
  of: readonly Field[],
  say: (field: Field) => Said,
): Record<Field, Said> {
  return Object.fromEntries(of.map((field) => [field, say(field)])) as Record<Field, Said>;
}

/** What it is made of is looked at ahead, up to what parts it from the next: a blank or a dash could be of either part. */
const NUMBER =
  '\\+?\\(?[0-9](?=[0-9 ().-]{2,24}(?: *(?:[Mm][áÁ][Yy] [Ll][ẻẺ]|[Ee][Xx][Tt]\\.?|-) *[0-9]{1,6})?(?: *[;,/]|$))[^;,/]+';

/** No part of a host has its letters behind ASCII (`xn--…`): what such a one reads as is not what is written. */
const OPEN = '(?![Xx][Nn]--)';
const LABEL = `${OPEN}[A-Za-z0-9_-]+`;

/**
 * The regular expressions (for JSON Schema: Unicode, no flags) of values, beside a standard format where there is one.
 * `email`: no part of the host in disguise. `telephone`: one number, or several parted by `;`, `,` or `/`; an extension
 * may follow. `url`: a full web address: a host of plain letters, no user name, neither spaces nor backslashes, which
 * browsers take for slashes. What is wrong with a value: `contactFault`.
 */
export const VALUE_PATTERNS = {
  email: `^[^@]*@${OPEN}[^.]*(?:\\.${OPEN}[^.]*)*$`,
  telephone: `^${NUMBER}(?:[;,/] *${NUMBER})*$`,
  url: `^[Hh][Tt][Tt][Pp][Ss]?://${LABEL}(?:\\.${LABEL})*(?::[0-9]{1,5})?(?:[/?#][^\\s\\\\]*)?$`,
} as const satisfies Partial<Record<ContactValue, string>>;
