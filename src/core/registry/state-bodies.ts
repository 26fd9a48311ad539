/**
 * Bodies of the state as official papers name them. Sources: the numbers of published decisions for the letters
 * (NĐ 30/2020/NĐ-CP, Phụ lục I leaves them to each body); NQ 176/2025/QH15 of 2025-02-18 for the 14 ministries and three
 * bodies of ministry rank that work from 2025-03-01, NQ 177/2025/QH15 for the titles of the heads of the three; NĐ
 * 55/2025/NĐ-CP, Điều 1 and 2, for the ministry that looks after identifiers since then; the transitional article of the
 * Luật Tổ chức chính quyền địa phương of June 2025, which took the place of that of February (65/2025/QH15), for the end
 * of the district level on 2025-07-01.
 */

import type { IsoDate } from './unit-types.js';

/** Letters of a body in the numbers of its papers: `Số: …/QĐ-BKHCN`. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['bộ công an', 'BCA'],
  ['bộ công thương', 'BCT'],
  ['bộ dân tộc và tôn giáo', 'BDTTG'],
  ['bộ giáo dục và đào tạo', 'BGDĐT'],
  ['bộ giao thông vận tải', 'BGTVT'],
  ['bộ kế hoạch và đầu tư', 'BKHĐT'],
  ['bộ khoa học và công nghệ', 'BKHCN'],
  ['bộ lao động - thương binh và xã hội', 'BLĐTBXH'],
  ['bộ ngoại giao', 'BNG'],
  ['bộ nội vụ', 'BNV'],
  ['bộ nông nghiệp và môi trường', 'BNNMT'],
  ['bộ nông nghiệp và phát triển nông thôn', 'BNN'],
  ['bộ quốc phòng', 'BQP'],
  ['bộ tài chính', 'BTC'],
  ['bộ tài nguyên và môi trường', 'BTNMT'],
  ['bộ thông tin và truyền thông', 'BTTTT'],
  ['bộ tư pháp', 'BTP'],
  ['bộ văn hóa, thể thao và du lịch', 'BVHTTDL'],
  ['bộ xây dựng', 'BXD'],
  ['bộ y tế', 'BYT'],
  ['ngân hàng nhà nước việt nam', 'NHNN'],
  ['thanh tra chính phủ', 'TTCP'],
  ['thủ tướng chính phủ', 'TTg'],
  ['ủy ban dân tộc', 'UBDT'],
  ['văn phòng chính phủ', 'VPCP'],
]);

/** The letters of a body that the table knows. */
export function lettersOf(body: string): string | undefined {
  return LETTERS.get(body.normalize('NFC').trim().toLocaleLowerCase('vi').replaceAll('uỷ', 'ủy'));
}

/** Titles of heads by what a body's name begins with; the longest that fits counts. */
const HEADS: readonly (readonly [begins: string, head: string])[] = [
  ['Ban', 'Trưởng ban'],
  ['Bộ', 'Bộ trưởng'],
  ['Bảo hiểm xã hội Việt Nam', 'Tổng Giám đốc'],
  ['Chi cục', 'Chi cục trưởng'],
  ['Cục', 'Cục trưởng'],
  ['Đài', 'Giám đốc'],
  ['Đài Tiếng nói Việt Nam', 'Tổng Giám đốc'],
  ['Đài Truyền hình Việt Nam', 'Tổng Giám đốc'],
  ['Đại học', 'Giám đốc'],
  ['Học viện', 'Giám đốc'],
  ['Ngân hàng Nhà nước Việt Nam', 'Thống đốc'],
  ['Phòng', 'Trưởng phòng'],
  ['Sở', 'Giám đốc'],
  ['Thanh tra', 'Chánh Thanh tra'],
  ['Thanh tra Chính phủ', 'Tổng Thanh tra'],
  ['Thông tấn xã Việt Nam', 'Tổng Giám đốc'],
  ['Tòa án nhân dân', 'Chánh án'],
  ['Tổng cục', 'Tổng cục trưởng'],
  ['Trung tâm', 'Giám đốc'],
  ['Trường', 'Hiệu trưởng'],
  ['Ủy ban Dân tộc', 'Bộ trưởng, Chủ nhiệm'],
  ['Văn phòng', 'Chánh Văn phòng'],
  ['Văn phòng Chính phủ', 'Bộ trưởng, Chủ nhiệm'],
  ['Văn phòng Chủ tịch nước', 'Chủ nhiệm'],
  ['Văn phòng Quốc hội', 'Chủ nhiệm'],
  ['Viện', 'Viện trưởng'],
  ['Viện Hàn lâm', 'Chủ tịch'],
  ['Viện kiểm sát nhân dân', 'Viện trưởng'],
  ['Vụ', 'Vụ trưởng'],
];

/** Bodies of one mind in which nobody but all decide, and heads that are named as such: nothing is put before them. */
const ITSELF =
  /^(?:chủ tịch|thủ tướng|thường trực|tổng kiểm toán|ủy ban nhân dân|ủy ban thường vụ|hội đồng nhân dân|ban thường vụ)(?:\s|$)/u;

const lower = (text: string): string => text.normalize('NFC').toLocaleLowerCase('vi').replaceAll('uỷ', 'ủy');

/** True for a body that decides as a whole and signs by "TM.", or an office that is a person. */
export function decidesItself(body: string): boolean {
  return ITSELF.test(lower(body.trim()));
}

/** Title of the head of a body, by its kind; undefined where its name does not say. */
export function headTitleOf(body: string): string | undefined {
  const name = lower(body.trim());
  let best: readonly [string, string] | undefined;
  for (const each of HEADS) {
    const begins = lower(each[0]);
    const fits = name === begins || name.startsWith(`${begins} `);
    if (fits && (best === undefined || begins.length > best[0].length)) best = each;
  }
  return best?.[1];
}

/** The body that a head is of: `Bộ Tư pháp` of `Bộ trưởng Bộ Tư pháp`; anything else as it is. */
export function bodyUnder(name: string): string {
  for (const [, head] of HEADS) {
    const rest = lower(name).startsWith(`${lower(head)} `) ? name.slice(head.length).trim() : '';
    if (rest !== '' && headTitleOf(rest) === head) return rest;
  }
  return name;
}

/**
 * A head with the body behind: `Giám đốc Sở Y tế`. What the title ends with and the body begins with stands once:
 * `Chánh Văn phòng Ủy ban nhân dân thành phố`.
 */
export function headOfBody(title: string, body: string): string {
  const whole = lower(title);
  if (whole.endsWith(lower(body))) return title;
  const words = body.split(/\s+/u);
  for (let count = Math.min(words.length - 1, 3); count > 0; count -= 1) {
    if (whole.endsWith(` ${lower(words.slice(0, count).join(' '))}`)) {
      return `${title.slice(0, title.length - words.slice(0, count).join(' ').length)}${body}`;
    }
  }
  return `${title} ${body}`;
}

/** Who decides for a body: itself, or its head with the body behind, `Bộ trưởng Bộ Tư pháp`. */
export function deciderOf(name: string): string {
  // a people's council decides by resolutions, in session; what is decided between them is its standing body's
  if (/^hội đồng nhân dân\s/u.test(lower(name.trim()))) return `Thường trực ${name.trim()}`;
  const head = decidesItself(name) ? undefined : headTitleOf(bodyUnder(name));
  return head === undefined ? name : headOfBody(head, bodyUnder(name));
}

/** Who looks after electronic identifiers for the Government, and from when. */
const MINISTRIES: readonly { from: IsoDate; name: string }[] = [
  { from: '2025-03-01', name: 'Bộ Khoa học và Công nghệ' },
  { from: '0000-01-01', name: 'Bộ Thông tin và Truyền thông' },
];

/** The ministry that looks after electronic identifiers on a day. */
export function ministryAt(day: IsoDate): string {
  return MINISTRIES.find(({ from }) => day >= from)?.name ?? '';
}

/** Day from which there are no people's committees of districts. */
const DISTRICTS_UNTIL: IsoDate = '2025-07-01';
const DISTRICTS: ReadonlySet<string> = new Set(['thành phố', 'quận', 'huyện', 'thị xã', 'thị trấn']);

/** False for a kind of locality below the province that the law of a day does not know. */
export function isLocalityAt(kind: string, day: IsoDate): boolean {
  return day < DISTRICTS_UNTIL || !DISTRICTS.has(kind);
}
