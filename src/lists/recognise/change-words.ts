import type { ListedChange, ListedStatus } from './listed.js';

type Meaning = { change: ListedChange } | { status: ListedStatus };

/** Folded words of a change or state column; the first that fits counts, so states stand before the verbs they contain. */
const WORDS: readonly (readonly [RegExp, Meaning])[] = [
  [
    /^(?:dang hoat dong|hoat dong|(?:dang |con )?(?:hieu luc|su dung)|khong (?:thay )?doi|giu nguyen|da cap|active|in force|unchanged)$/,
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
  [/^(?:thay doi ten|doi ten|renamed?\b|change of name)/, { change: 'rename' }],
  [/^(?:thay the|thay (?:doi )?ma|doi ma|cap (?:doi|lai)|replaced?\b|re ?coded?\b)/, { change: 'replace' }],
  [/^(?:them|cap moi|cap ma|bo sung|thanh lap|moi|cap)(?: |$)|^(?:grant(?:ed)?|new|add(?:ed)?)\b/, { change: 'grant' }],
  [/^(?:khoi phuc|back in force)(?: |$)/, { change: 'restore' }],
  [
    /^(?:huy|dong|giai the|thu hoi|xoa|bai bo|cham dut)(?: |$)|^(?:close|revoked|cancel(?:led)?|remove|delete|dissolved)\b/,
    { change: 'close' },
  ],
  [
    /^(?:cap nhat|sua(?: doi)?|chinh sua|dieu chinh|thay doi)(?: |$)|^(?:updated?|edit|correct(?:ed)?)\b/,
    { change: 'update' },
  ],
];

/** Headings of columns that are ticked for the units a change concerns. */
const TICKED =
  /^(?:them moi|cap moi|bo sung|doi ten|thay the(?: ma)?|doi ma|huy bo(?: dong ma)?|dong ma|huy ma|cap nhat(?: thong tin)?)$/;

/** The change or state that a word of a list means; `key` is folded, without punctuation. "cap nhat" is no "cap". */
export function meaningOf(key: string): Meaning | undefined {
  if (/^cap nhat(?: |$)/.test(key)) return { change: 'update' };
  return WORDS.find(([word]) => word.test(key))?.[1];
}

/** The change a column stands for whose cells are ticked ("Thêm mới | Đổi tên | Hủy bỏ"). */
export function tickedChange(key: string): ListedChange | undefined {
  const meaning = TICKED.test(key) ? meaningOf(key) : undefined;
  return meaning !== undefined && 'change' in meaning ? meaning.change : undefined;
}
