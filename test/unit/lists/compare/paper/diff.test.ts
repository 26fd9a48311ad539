import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_EDITS, regionsOf } from '../../../../../src/lists/compare/paper/diff.js';
import { tokensOf, wordsOf } from '../../../../../src/lists/compare/paper/tokens.js';

const words = fc.array(fc.constantFrom('mã', 'cơ', 'quan', 'cấp', 'đóng', 'sở', ';'), { maxLength: 40 });

/** The second text put together from the first one and the differences. */
function patched(a: string, b: string): string[] {
  const [e, p] = [tokensOf([a], true), tokensOf([b], true)];
  const { regions = [] } = regionsOf(e, p) ?? {};
  const keys: string[] = [];
  let at = 0;
  for (const { e0, e1, p0, p1 } of regions) {
    keys.push(...e.list.slice(at, e0).map(({ key }) => key), ...p.list.slice(p0, p1).map(({ key }) => key));
    at = e1;
  }
  return [...keys, ...e.list.slice(at).map(({ key }) => key)];
}

function changes(a: string, b: string): string[] {
  const [e, p] = [tokensOf([a], true), tokensOf([b], true)];
  const { regions = [] } = regionsOf(e, p) ?? {};
  return regions.map(({ e0, e1, p0, p1 }) => `${wordsOf(e, e0, e1)} > ${wordsOf(p, p0, p1)}`);
}

describe('differences of two texts', () => {
  it('make the one out of the other', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        // letters set apart are no difference: the texts are compared without the spaces between them
        expect(patched(a.join(' '), b.join(' ')).join('')).toBe(b.join(''));
      }),
    );
  });

  it('are none within one text, however it is written', () => {
    const text = 'Quyết định số 07/QĐ-UBND ngày 05 tháng 6 của Ủy ban nhân dân tỉnh Hòa Bình (H24.01)';
    const other =
      'Quyết định số 7 / QĐ‑UBND  ngày 5 tháng 06 của Uỷ\u00A0ban nhân dân tỉnh Hoà Bình (H24.01)'.normalize('NFD');
    expect(changes(text, other)).toEqual([]);
  });

  it('tell codes from figures, and letters from letters', () => {
    expect(changes('mã H24.01 và H24.02', 'mã H24.1 và H24.02')).toEqual(['H24.01 > H24.1']);
    expect(changes('xã Cẩm Giang', 'xã Cẩm Giàng')).toEqual(['Giang > Giàng']);
    expect(changes('Sở Nội vụ', 'sở Nội vụ')).toEqual(['Sở > sở']);
  });

  it('are whole paragraphs where they may be', () => {
    const [e, p] = [
      tokensOf(['1. Cấp mã (Phụ lục I).', '2. Đóng mã (Phụ lục II).'], true),
      tokensOf(['1. Cấp mã (Phụ lục I).', '2. Thu hồi mã (Phụ lục III).', '2. Đóng mã (Phụ lục II).'], true),
    ];
    const [region] = regionsOf(e, p)?.regions ?? [];
    expect(region && wordsOf(p, region.p0, region.p1)).toBe('2. Thu hồi mã (Phụ lục III).');
  });

  it('are not looked for in another text altogether', () => {
    const other = Array.from({ length: MOST_EDITS }, (_, i) => `x${i}`).join(' ');
    expect(regionsOf(tokensOf(['cấp mã'], true), tokensOf([other], true))).toBeUndefined();
  });
});
