import type { IsoDate } from '../../../core/registry/types.js';
import type { Fact, FactKind } from './fact.js';
import { spokenCounts } from './spoken-counts.js';
import { type Tokens, tidy } from './tokens.js';

const NUMBER =
  /(?<![\p{L}\d/.-])\d+(?:\/\d{4})?\/\s?(?:\p{Lu}[\p{L}\d]*(?:-\s?\p{L}[\p{L}\d]*)*|\p{L}[\p{L}\d]*(?:-\s?\p{L}[\p{L}\d]*)+)/gu;
const LONG_DAY = /ngày\s+(\d{1,2})\s*tháng\s+(\d{1,2})\s*,?\s*năm\s+(\d{4})/giu;
const SHORT_DAY = /(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)/gu;
const SIGNING = /ngày\s+(?:ký|kí)(?!\p{L})/giu;
const CODE = /(?<![\p{L}\d.])[A-Y]\d{2}(?:\.[A-Z\d]+)*(?![\p{L}\d])/gu;
const ANNEX = /(?<!\p{L})(?:[Pp]hụ\s+lục|PHỤ\s+LỤC)(?:\s+số)?(?:\s+([IVX]{1,5}|\d{1,2})(?![\p{L}\d]))?/gu;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
/** What is counted. */
const COUNTED = new Set(['cơ', 'đơn', 'mã', 'tổ', 'xã', 'phường']);

/** What is done, and words that turn it round. */
const ACTS: readonly (readonly [string, string])[] = [
  // what goes on: said otherwise it may not
  [
    'tiếp tục',
    '(?:tiếp tục|vẫn)(?: còn)? (?:có (?:hiệu lực|giá trị)(?: thi hành)?|được (?:áp dụng|thực hiện|thi hành)|thi hành|thực hiện)',
  ],
  ['cấp', 'cấp(?=\\s+(?:mới|mã|lại|cho|phát|bổ))|bổ sung(?=\\s+mã)'],
  ['đổi tên', '(?:cập nhật|thay đổi|điều chỉnh|đổi)\\s+tên|tên gọi(?=\\s+mới)'],
  ['thay thế', 'thay thế'],
  ['sáp nhập', 'sáp nhập|hợp nhất'],
  ['tách', 'chia tách|tách|chia(?!\\s+sẻ)'],
  ['đóng', 'đóng(?!\\s+dấu)'],
  ['hủy bỏ', 'hủy bỏ|huỷ bỏ|hủy|huỷ'],
  ['thu hồi', 'thu hồi'],
  ['bãi bỏ', 'bãi bỏ'],
  ['giữ nguyên', 'giữ nguyên|không (?:thay )?đổi(?=\\s+mã)'],
  ['khôi phục', 'khôi phục'],
  ['sửa đổi', 'sửa đổi'],
  ['bổ sung', 'bổ sung'],
  ['ngừng', 'ngừng|ngưng|dừng|đình chỉ|hoãn|tạm'],
  ['hết hiệu lực', 'hết hiệu lực'],
  ['ban hành', 'ban hành'],
  ['dự thảo', 'dự thảo'],
  ['không', 'không|chưa|trừ|miễn'],
  ['chỉ', '(?<!địa\\s+)chỉ(?=\\s+(?:áp dụng|có|được|dùng|sử dụng|thực hiện|cho|với|đối|trong|đến|tại))'],
  ['kể cả', 'kể cả|bao gồm cả|gồm cả'],
  ['dự kiến', 'dự kiến'],
  // which way a day or a term goes, and what it is measured in
  ['đến', 'đến(?=\\s+(?:ngày|khi|hết|tháng|năm|thời))'],
  ['trước', 'trước(?=\\s+(?:ngày|khi|thời))'],
  ['sau', 'sau(?=\\s+(?:ngày|khi|thời|\\d))'],
  ['trong', 'trong(?=\\s+(?:thời hạn|vòng|\\d))'],
  ['ngày', '(?<=(?:\\d|mỗi|hằng|hàng)\\s+)ngày(?!\\s+(?:\\d|tháng|ký))'],
  ['làm việc', '(?<=\\d\\s+ngày\\s+)làm việc'],
  ['tháng', '(?<=(?:\\d|mỗi|hằng|hàng)\\s+)tháng(?!\\s+\\d)'],
  ['quý', '(?<=(?:\\d|mỗi|hằng|hàng)\\s+)quý'],
  ['năm', '(?<=(?:\\d|mỗi|hằng|hàng)\\s+)năm(?!\\s+\\d)'],
  ['tuần', '(?<=(?:\\d|mỗi|hằng|hàng)\\s+)tuần'],
  ['khoảng', '(?:khoảng|ít nhất|nhiều nhất|tối đa|tối thiểu|gần|hơn|trên|dưới)(?=\\s+\\d)'],
];
const ACT_PATTERNS = ACTS.map(
  ([value, words]) => [value, new RegExp(`(?<!\\p{L})(?:${words.replaceAll(' ', '\\s+')})(?!\\p{L})`, 'giu')] as const,
);
/** Words of papers that bear capitals and name nobody. */
const PLAIN = new Set(['quyết', 'điều', 'phụ', 'thủ', 'căn', 'khoản']);

const two = (text: string | undefined): string => (text ?? '').padStart(2, '0');

function numberOf(found: string): string {
  return found
    .replace(/\s/g, '')
    .replace(/^0+(?=\d)/, '')
    .toLocaleUpperCase('vi');
}

/** Finds what stands in a text, each token once. */
class Finder {
  readonly facts: Fact[] = [];
  private readonly taken = new Set<number>();

  constructor(private readonly tokens: Tokens) {}

  /** @param read its value; undefined for one that is no fact */
  all(kind: FactKind, pattern: RegExp, read: (match: RegExpExecArray) => string | undefined): void {
    for (const match of this.tokens.text.matchAll(pattern)) {
      const value = read(match);
      if (value === undefined) continue;
      const from = this.at(match.index);
      const to = this.at(match.index + match[0].length);
      this.add({ kind, value, from, to });
    }
  }

  /** @param fact taken where none of its tokens is part of another */
  add(fact: Fact): void {
    for (let i = fact.from; i < fact.to; i += 1) if (this.taken.has(i)) return;
    for (let i = fact.from; i < fact.to; i += 1) this.taken.add(i);
    if (fact.from < fact.to) this.facts.push(fact);
  }

  /** The first token that begins at a place or after it. */
  private at(place: number): number {
    const { list } = this.tokens;
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle]?.start ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function annexNumber(text: string | undefined): string {
  if (text === undefined) return '';
  const roman = ROMAN.indexOf(text);
  return String(roman === -1 ? Number(text) : roman + 1);
}

/** True for a capital letter that no beginning of a sentence asks for. */
function isName({ key, opens, lower }: Tokens['list'][number]): boolean {
  return !opens && /^\p{Lu}/u.test(key) && !PLAIN.has(lower);
}

/** Those of all localities, which name none of them; what kinds there are depends on the day on which a paper is drawn up. */
const OF_ALL = ['ủy', 'ban', 'nhân', 'dân', 'các'];

/** Words of names that begin with a capital of their own, and all words of the names that are known. */
function addNames(finder: Finder, { list }: Tokens, names: readonly (readonly string[])[]): void {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const name of names) {
    const [first] = name;
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  const word = (i: number): void => finder.add({ kind: 'body', value: list[i]?.lower ?? '', from: i, to: i + 1 });
  for (const [i, token] of list.entries()) {
    for (const name of byFirst.get(token.lower) ?? []) {
      if (name.every((each, by) => list[i + by]?.lower === each)) for (const by of name.keys()) word(i + by);
    }
    const isOfAll = OF_ALL.every((each, by) => list[i + by]?.lower === each);
    if (isName(token) && !isOfAll) word(i);
  }
}

/**
 * Everything in a text that another telling of it must not say otherwise.
 * @param signed the day that `ngày ký` is
 * @param names bodies known by name, as the lower-case tokens of each
 */
export function factsIn(tokens: Tokens, signed: IsoDate | undefined, names: readonly (readonly string[])[]): Fact[] {
  const finder = new Finder(tokens);
  const { list } = tokens;
  finder.all('cited', NUMBER, ([found]) => numberOf(found));
  const day = ([, d, m, year]: RegExpExecArray): string => `${year ?? ''}-${two(m)}-${two(d)}`;
  finder.all('day', LONG_DAY, day);
  finder.all('day', SHORT_DAY, day);
  finder.all('day', SIGNING, () => signed ?? 'signed');
  finder.all('code', CODE, ([found]) => found);
  finder.all('annex', ANNEX, ([, number]) => annexNumber(number));
  for (const [value, pattern] of ACT_PATTERNS) finder.all('act', pattern, () => value);
  for (const fact of spokenCounts(tokens)) finder.add(fact);
  for (const [i, { key, isLabel }] of list.entries()) {
    if (isLabel || !/^\d+$/.test(key)) continue;
    const isCount = COUNTED.has(list[i + 1]?.lower ?? '');
    finder.add({ kind: 'figure', value: String(Number(key)), from: i, to: i + 1, ...(isCount ? { isCount } : {}) });
  }
  addNames(finder, tokens, names);
  return finder.facts;
}

/** A text with every day written out: `ngày 20/11/2026` as `ngày 20 tháng 11 năm 2026`. */
export function withLongDays(text: string): string {
  const long = (_: string, d: string, m: string, year: string): string =>
    `ngày ${Number(d)} tháng ${Number(m)} năm ${year}`;
  return text
    .replace(LONG_DAY, long)
    .replace(/(?:ngày\s+)?(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)/giu, long);
}

/** True for two lines that are alike but for the numbers and days in them. */
export function isSameButNumbers(a: string, b: string): boolean {
  const without = (text: string): string =>
    tidy(text).replace(LONG_DAY, '#').replace(SHORT_DAY, '#').replace(NUMBER, '#');
  return without(a) === without(b);
}
