import { foldTone } from '../../core/text/fold.js';
import type { ListTable } from './listed.js';

/** What a title says of all rows under it; `mixed`: some of them end codes, and it does not say which. */
export type TitleKind = 'granted' | 'renamed' | 'replaced' | 'closed' | 'restored' | 'mixed';

/** Words of titles, with their tones: "hội đồng" closes nothing, nor does "phường Đông Hải". */
const WORDS: readonly (readonly [RegExp, Exclude<TitleKind, 'mixed'>])[] = [
  [/đổi tên|renamed/u, 'renamed'],
  [/thay thế|replaced/u, 'replaced'],
  [/khôi phục|back in force/u, 'restored'],
  [
    /hủy bỏ|(?<![\p{L}])hủy mã|(?<![\p{L}])đóng(?= mã| các| cửa|[,;.:)]|$| và| hoặc| đối)|thu hồi(?! đất| nợ)|giải thể|bãi bỏ mã|chấm dứt (?:hoạt động|hiệu lực|sử dụng)|hết hiệu lực|cancelled|closed/u,
    'closed',
  ],
  [/cấp mới|cấp lại|bổ sung|thêm mới|granted/u, 'granted'],
];
/** "Danh sách … sau khi sắp xếp, giải thể …" lists what is there afterwards, "không thu hồi mã" what stays. */
const AFTERWARDS =
  /\b(?:sau(?: khi)?|trước khi|không|chưa) (?:.{0,60}?[\s,;])?(?:giải thể|thu hồi|đóng|hủy|đổi tên|thay thế|bổ sung|khôi phục)/u;
/** Lines that speak of the Decision and not of the table under them. */
const ABOUT_THE_DECISION = /^\(?(?:ban hành )?kèm theo\b|^căn cứ\b|^theo đề nghị\b|^xét\b|^quyết định\b|^về việc\b/u;
/** The line with which what belongs to a table begins. */
const BEGINS = /^(?:phụ lục|phu luc|annex|biểu|mẫu|danh sách|bảng)(?![\p{L}])/u;
/** Lines above a table that may speak of it, and their longest. */
const NEAREST = 6;
const LONGEST = 300;

function wordsOf(title: string): string {
  return foldTone(title).trim().replace(/\s+/g, ' ');
}

function kindsIn(words: string): Exclude<TitleKind, 'mixed'>[] {
  if (words.length > LONGEST || ABOUT_THE_DECISION.test(words) || AFTERWARDS.test(words)) return [];
  return WORDS.filter(([pattern]) => pattern.test(words)).map(([, kind]) => kind);
}

/** What one line above rows says of them. */
export function kindOfTitle(title: string): TitleKind | undefined {
  const [only, ...others] = kindsIn(wordsOf(title));
  if (others.length === 0) return only;
  return only === 'closed' || others.includes('closed') ? 'mixed' : only;
}

/** What the titles next to a table, or else the name of its sheet, say of all its rows. */
export function kindOfTable({ titles, place }: Pick<ListTable, 'titles' | 'place'>): TitleKind | undefined {
  for (const title of titles.slice(-NEAREST).reverse()) {
    const kind = kindOfTitle(title);
    if (kind !== undefined) return kind;
    if (BEGINS.test(wordsOf(title))) break;
  }
  return place.sheet === undefined ? undefined : kindOfTitle(place.sheet);
}
