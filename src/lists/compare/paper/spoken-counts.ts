import { table } from '../../../core/table.js';
import type { Fact } from './fact.js';
import type { Tokens } from './tokens.js';

/** Figures as words: those that stand for one digit, also after tens. */
const DIGITS: Readonly<Record<string, number>> = table({
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
});
const TENS = new Set(['mươi', 'mười']);
/** What is counted, by its two first words. */
const COUNTED = new Set(['cơ quan', 'đơn vị', 'mã định', 'tổ chức']);
/** Words that one number under a hundred takes. */
const LONGEST = 3;

/** `mười hai`, `hai mươi lăm`; undefined for other words. */
function numberIn(words: readonly string[]): number | undefined {
  const ten = words.findIndex((word) => TENS.has(word));
  const digit = (word: string | undefined): number | undefined => (word === undefined ? 0 : DIGITS[word]);
  if (ten === -1) return words.length === 1 ? digit(words[0]) : undefined;
  const before = ten === 0 ? 1 : digit(words[0]);
  const after = digit(words[ten + 1]);
  return ten > 1 || words.length > ten + 2 || before === undefined || after === undefined
    ? undefined
    : before * 10 + after;
}

/** The counts that a text gives in words: `mười hai cơ quan`. */
export function spokenCounts({ list }: Tokens): Fact[] {
  return list.flatMap(({ lower }, i): Fact[] => {
    if (!COUNTED.has(`${lower} ${list[i + 1]?.lower ?? ''}`)) return [];
    for (let words = LONGEST; words > 0; words -= 1) {
      const value = i < words ? undefined : numberIn(list.slice(i - words, i).map((token) => token.lower));
      if (value !== undefined) return [{ kind: 'figure', value: String(value), from: i - words, to: i, isCount: true }];
    }
    return [];
  });
}
