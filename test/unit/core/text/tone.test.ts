import { expect, test } from 'vitest';
import { foldTone, toneStyle } from '../../../../src/core/text/index.js';

test('distinguishes the two styles, in order, as written', () => {
  expect(toneStyle('Hòa Bình, THUỶ Nguyên, khoẻ và khỏe, toà nhà, Ủy ban')).toEqual({
    old: ['Hòa', 'khỏe', 'Ủy'],
    new: ['THUỶ', 'khoẻ', 'toà'],
  });
});

test('sees decomposed text', () => {
  expect(toneStyle('Hoà Bình'.normalize('NFD'))).toEqual({ old: [], new: ['Hoà'] });
});

test.each(['quý', 'Quỳ Hợp', 'toàn', 'hoàng', 'Huỳnh', 'thuyền', 'ngoài', 'khuỷu', 'hoa', 'huy', 'tài', 'Mỹ', ''])(
  '%s has one spelling only and is in neither list',
  (text) => {
    expect(toneStyle(text)).toEqual({ old: [], new: [] });
  },
);

test('two styles of one word meet under foldTone', () => {
  const { old, new: young } = toneStyle('Hòa Bình và Hoà Bình');
  expect(old.map(foldTone)).toEqual(young.map(foldTone));
});
