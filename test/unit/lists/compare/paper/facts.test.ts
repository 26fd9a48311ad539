import { describe, expect, it } from 'vitest';
import { effectsIn } from '../../../../../src/lists/compare/paper/effects.js';
import { factsIn } from '../../../../../src/lists/compare/paper/facts.js';
import { tokensOf } from '../../../../../src/lists/compare/paper/tokens.js';

function told(text: string, names: string[][] = []): string[] {
  return factsIn(tokensOf([text], true), '2024-06-05', names).map(({ kind, value }) => `${kind} ${value}`);
}

describe('facts in a sentence', () => {
  it.each([
    ['ngày 05 tháng 6 năm 2024', 'day 2024-06-05'],
    ['ngày 5 tháng 06 năm 2024', 'day 2024-06-05'],
    ['ngày 05/6/2024', 'day 2024-06-05'],
    ['ngày 5-6-2024', 'day 2024-06-05'],
    ['từ ngày ký', 'day 2024-06-05'],
    ['số 07/QĐ-UBND', 'cited 7/QĐ-UBND'],
    ['số 7/qđ-ubnd', 'cited 7/QĐ-UBND'],
    ['số 7/QĐ- UBND', 'cited 7/QĐ-UBND'],
    ['số 30/2020/NĐ-CP', 'cited 30/2020/NĐ-CP'],
    ['số 77/2015/QH13', 'cited 77/2015/QH13'],
    ['mã H24.01.002', 'code H24.01.002'],
    ['tại Phụ lục III kèm theo', 'annex 3'],
    ['tại Phụ lục số 3', 'annex 3'],
    ['tại phụ lục kèm theo', 'annex '],
    ['của 1.204 cơ quan', 'figure 1204'],
    ['của mười hai cơ quan', 'figure 12'],
    ['của hai mươi lăm đơn vị', 'figure 25'],
    ['của hai mươi mốt đơn vị', 'figure 21'],
    ['của ba đơn vị', 'figure 3'],
  ])('%s: %s', (text, fact) => {
    expect(told(text)).toEqual([fact]);
  });

  it.each([
    ['của một số cơ quan'],
    ['mã cấp 2 của các cấp'.replace('2 ', '')],
    ['1. các đơn vị'],
    ['Quyết định này'],
    ['theo Quyết định này'],
    ['kết nối, chia sẻ dữ liệu'],
  ])('%s: none', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('are acts, in whatever words, and what denies them', () => {
    expect(told('Cấp mới mã')).toEqual(['act cấp']);
    expect(told('Thay đổi tên gọi')).toEqual(told('cập nhật tên gọi'));
    expect(told('Huỷ bỏ mã')).toEqual(told('hủy mã'));
    expect(told('không đóng mã').sort()).toEqual(['act không', 'act đóng']);
  });

  it('are names by their capitals, and those that are known by every word', () => {
    expect(told('giao Sở Nội vụ')).toEqual(['body sở', 'body nội']);
    expect(told('Sở Nội vụ', [['sở', 'nội', 'vụ']])).toEqual(['body sở', 'body nội', 'body vụ']);
  });
});

describe('from when a decision has effect', () => {
  it.each([
    ['có hiệu lực thi hành kể từ ngày ký.', '2024-06-05'],
    ['có hiệu lực từ ngày 01 tháng 7 năm 2024.', '2024-07-01'],
    ['có hiệu lực từ 1/7/2024 và thay thế.', '2024-07-01'],
    ['có hiệu lực sau 10 ngày kể từ ngày ký.', 'sau 10 ngày kể từ ngày ký'],
    ['có hiệu lực khi được công bố; các đơn vị', 'khi được công bố'],
  ])('%s', (text, value) => {
    const tokens = tokensOf([`Quyết định này ${text}`], true);
    expect(effectsIn(tokens, '2024-06-05').map((effect) => effect.value)).toEqual([value]);
  });
});
