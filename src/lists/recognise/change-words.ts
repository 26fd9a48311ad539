import { fold } from '../../core/text/fold.js';
import { END_OF_USE } from './end-of-use.js';
import type { ListedChange, ListedStatus, Ticked } from './listed.js';

/** What a word of a change or state column means; `keep`: the row says itself that nothing changes. */
export type Meaning = { change: ListedChange } | { status: ListedStatus; keep?: true };

/** Folded words that are a state as a whole. */
const STATES: readonly (readonly [RegExp, Meaning])[] = [
  [
    /^(?:giu(?: nguyen)?(?: (?:ma|ten|hien trang|trang|nhu cu)(?: dinh danh)?)*|(?:(?:de nghi|van) )?(?:tiep tuc (?:(?:duoc )?(?:duy tri|su dung|hoat dong|giu(?: nguyen| lai)?))|duy tri(?: hoat dong)?)(?: (?:ma|ten)(?: dinh danh)?(?: (?:cu|da cap|hien tai))?)?|(?:khong|chua)(?: co)?(?: gi)? (?:(?:thay )?doi|bien dong|dieu chinh)(?: gi| nao)?|nhu cu|on dinh|unchanged)$/,
    { status: 'active', keep: true },
  ],
  // what was looked at may be brought up to date by the same row
  [/^(?:da |duoc )?ra soat(?: xong)?$/, { status: 'active' }],
  [
    /^(?:(?:(?:van|dang|con) )*(?:hoat dong|hieu luc|su dung|ton tai)(?: (?:binh thuong|on dinh|tot))?|binh thuong|da cap|active|in force)$/,
    { status: 'active' },
  ],
  [
    /^(?:da (?:dong|giai the|thu hoi(?= ma))(?: ma)?|het hieu luc|(?:ngung|khong(?: con)?) (?:hoat dong|su dung)|closed|inactive)$/,
    { status: 'closed' },
  ],
  [/^(?:da huy(?: bo)?|annulled)$/, { status: 'annulled' }],
  [/^(?:da thu hoi|revoked)$/, { status: 'revoked' }],
  [/^(?:sap (?:co )?hieu luc|upcoming)$/, { status: 'upcoming' }],
  [/^(?:du thao|draft)$/, { status: 'draft' }],
];

/** Folded words that ask for a change as a whole, where one of their verbs alone would say something else. */
const WHOLE: readonly (readonly [RegExp, ListedChange])[] = [
  [/^(?:huy bo dong ma|cancelled or closed|thu hoi(?: ma)?)$/, 'close'],
  [/^(?:huy(?: bo)?(?: ma(?: dinh danh)?)?(?: cap (?:sai|nham|trung))?|annul(?:led)?)$/, 'annul'],
  [/^chia (?:va |hoac )?tach$/, 'splitOrSpinOff'],
  [/^thay doi (?:(?:don vi|co quan) )?(?:cap tren|chu quan|truc thuoc)$/, 'move'],
  [
    /^(?:cap nhat|sua(?: doi)?|chinh sua|dieu chinh|thay doi|bo sung(?= (?:thong tin|du lieu|lien he|dia chi|so|dien thoai|email)))(?: (?:bo sung|thong tin|du lieu|lien he|dia chi|so|dien thoai|email))*$/,
    'update',
  ],
];

/**
 * Verbs that ask for a change, wherever they stand in the words. Two that ask for different things are no one change:
 * "Đổi tên và thay thế mã" is refused rather than half understood.
 */
const VERBS: readonly (readonly [RegExp, ListedChange])[] = [
  [/\b(?:doi ten|thay doi ten|thay ten|rename[ds]?|change of name)\b/, 'rename'],
  [/\b(?:thay the|thay (?:doi )?ma|doi ma|cap (?:doi|lai)|replaced?|re ?coded?)\b/, 'replace'],
  [/\b(?:thanh lap lai|tai (?:thanh )?lap|lap lai|re ?established?)\b/, 'reestablish'],
  [
    /\b(?:them moi|cap moi|cap ma|bo sung|(?<!tai )thanh lap(?! lai))\b|^(?:moi|them|new|add(?:ed)?|grant(?:ed)?)\b|^cap(?! (?:lai|doi|nhat))\b/,
    'grant',
  ],
  [/\b(?:khoi phuc|back in force)\b/, 'restore'],
  [/\b(?:sap nhap|hop nhat|nhap vao|merged?)\b|\bnhap$/, 'merge'],
  [/\b(?:giai the|dissolved?)\b/, 'dissolve'],
  [
    /\b(?:(?<!\bchi )huy(?! (?:dong|hieu|chuong)\b)|dong ma|thu hoi|xoa|bai bo|cham dut|closed?|cancel(?:led)?|remove|delete)\b|^dong(?: (?:theo|do|vi|lai|tu)\b.*)?$/,
    'close',
  ],
  [new RegExp(`\\b(?:${END_OF_USE.replace(/\p{L}+/gu, fold)})\\b`), 'close'],
  [/\b(?:chia|split)\b/, 'split'],
  [/\b(?:tach|spin ?off|spun off)\b/, 'spinOff'],
  [/\b(?:dieu )?chuyen(?! doi)\b|\bmoved?\b/, 'move'],
  [/\b(?:dinh chinh|correct(?:ed|ion)?)\b/, 'correct'],
  [/^(?:cap nhat|sua(?: doi)?|chinh sua|dieu chinh(?! chuyen)|updated?|edit)\b|^thay doi(?! (?:ten|ma)\b)/, 'update'],
];

/** Closing a code is what every end of a body comes to: the word that says how it ends is the one that counts. */
const ENDS: ReadonlySet<ListedChange> = new Set(['merge', 'dissolve', 'split']);

/** What is not to be, or not yet, is no change: "không giải thể", "chưa chuyển", "sẽ sáp nhập năm 2027". */
const NOT_NOW = /\b(?:khong|chua|se|xem xet|du kien|tam hoan|not|will)\b/;

function changeOf(key: string): ListedChange | undefined {
  if (NOT_NOW.test(key)) return undefined;
  const whole = WHOLE.find(([words]) => words.test(key))?.[1];
  if (whole !== undefined) return whole;
  const verbs = new Set(VERBS.filter(([verb]) => verb.test(key)).map(([, change]) => change));
  if (verbs.has('split') && verbs.has('spinOff') && verbs.size === 2) return 'splitOrSpinOff';
  if (verbs.has('close') && [...ENDS].some((end) => verbs.has(end))) verbs.delete('close');
  const [only, ...others] = verbs;
  return others.length === 0 ? only : undefined;
}

/** The state that a word of a list means; `key` is folded, without punctuation. */
function stateOf(key: string): Meaning | undefined {
  return STATES.find(([word]) => word.test(key))?.[1];
}

/** True for words by which nothing changes; `key` is folded, without punctuation. */
export function saysKept(key: string): boolean {
  const state = stateOf(key);
  return state !== undefined && 'keep' in state && state.keep === true;
}

/** The change or state that a word of a list means; `key` is folded, without punctuation. */
export function meaningOf(key: string): Meaning | undefined {
  const state = stateOf(key);
  if (state !== undefined) return state;
  const change = changeOf(key);
  return change === undefined ? undefined : { change };
}

/** Headings of columns that are ticked for the units a change concerns. */
const TICKED =
  /^(?:da (?:giai the|sap nhap|hop nhat|dong ma|thu hoi ma)|them moi|cap moi|bo sung|(?:thay )?doi ten|dong|huy|xoa|thay the(?: ma)?|doi ma|huy bo(?: dong ma)?|dong ma|huy ma|(?:(?:dong|huy|thu hoi)(?: bo)?(?: ma)? )+(?:hoac )?giai the|giai the (?:hoac )?(?:dong|huy|thu hoi)(?: bo)?(?: ma)?|cap nhat(?: thong tin)?|sap nhap|hop nhat|giai the|chuyen)$/;

/** Headings of columns that are ticked for the units that stay as they are, beside those of changes or under a title that closes. */
const STAYING =
  /^(?:giu nguyen|giu lai|giu|de nghi giu(?: nguyen| lai)?|khong (?:thay )?doi|khong bien dong)(?: ma(?: dinh danh)?)?$/;

/** The same in words that say so only beside other columns that are ticked: "Giữ | Đổi tên | Bỏ". */
const ENDING_BESIDE = /^(?:bo|loai|loai bo|bo ma|khong giu(?: lai)?|dung|thoi)$/;

/** Headings of changes in general, under which those are ticked that are not to be granted or closed. */
const CHANGING_BESIDE = /^(?:thay doi|dieu chinh|sua doi|chinh sua|bien dong|sua)(?: (?:khac|thong tin))*$/;

/**
 * What a folded heading is ticked for that says so only beside columns to be ticked for other things.
 * @param isChange it would else head a column of changes in words
 */
export function tickedBeside(key: string, isChange: boolean): Ticked | undefined {
  if (isChange) return CHANGING_BESIDE.test(key) ? 'update' : undefined;
  return ENDING_BESIDE.test(key) ? 'close' : undefined;
}

/** What a column stands for whose cells are ticked ("Giữ nguyên | Thêm mới | Đổi tên | Hủy bỏ"). */
export function tickedFor(key: string): Ticked | undefined {
  if (STAYING.test(key)) return 'keep';
  // "Đã giải thể" over ticks says what to do, as "Giải thể" does
  const meaning = TICKED.test(key) ? meaningOf(key.replace(/^da /, '')) : undefined;
  if (meaning === undefined || !('change' in meaning)) return undefined;
  // beside "Thêm mới" and "Đổi tên" it is the column of every code that ends
  return meaning.change === 'annul' ? 'close' : meaning.change;
}

/** How a body ended, by the words of a column of reasons; undefined where they say nothing of it. */
export type ReasonFamily = 'dissolved' | 'annulled' | 'merged' | 'split' | 'replaced' | 'revoked';

const REASONS: readonly (readonly [RegExp, ReasonFamily])[] = [
  [/^thu hoi quiet dinh|^revoked with/, 'revoked'],
  [/\b(?:cap|granted) (?:sai|nham|trung|in error)\b/, 'annulled'],
  [/\b(?:sap nhap|hop nhat|nhap vao|merged)\b/, 'merged'],
  [/\b(?:giai the|dissolved)\b/, 'dissolved'],
  [/^(?:chia|tach)\b|\bchia tach\b|^split\b/, 'split'],
  [/^(?:(?:duoc |da |do )*(?:thay|doi|chuyen)(?: the)?(?: bang| sang| thanh)? ma|code replaced)\b/, 'replaced'],
];

/** What a reason says of the way a body ended; `key` is folded, without punctuation. */
export function reasonOf(key: string): ReasonFamily | undefined {
  return REASONS.find(([words]) => words.test(key))?.[1];
}
