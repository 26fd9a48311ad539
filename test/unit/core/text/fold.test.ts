import { describe, expect, test } from 'vitest';
import { fold, foldHash, foldTone } from '../../../../src/core/text/index.js';

describe('fold', () => {
  test.each([
    ['case and diacritics', 'Sở Y TẾ', 'so i te'],
    ['đ in all its guises', 'Đống Đa, Ðông Anh, ðược', 'dong da dong anh duoc'],
    ['NFD as NFC', 'Thừa Thiên Huế'.normalize('NFD'), 'thua thien hue'],
    ['tone placement', 'Hoà Bình', 'hoa binh'],
    ['dashes and commas', 'Lao động – Thương binh, Xã hội', 'lao dong thuong binh xa hoi'],
    ['space runs', '  Sở \u00a0 Tư pháp ', 'so tu phap'],
    ['invisible characters', 'Sở\u200b Tài\u00ad chính\ufeff', 'so tai chinh'],
    ['digits', 'Trường THCS số 10/2', 'truong thcs so 10 2'],
    ['full-width letters', 'ＵＢＮＤ', 'ubnd'],
    ['nothing but punctuation', ' – . ', ''],
    ['nothing', '', ''],
  ])('%s', (_, text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  test.each([
    ['Lý', 'Lí'],
    ['Mỹ Đình', 'Mĩ Đình'],
    ['Quý', 'Quí'],
    ['Quỳnh', 'Quình'],
    ['Y tế', 'I tế'],
    ['Lao động - Thương binh', 'Lao động, Thương binh'],
  ])('takes %s and %s for the same name', (a, b) => {
    expect(fold(a)).toBe(fold(b));
    expect(foldHash(a)).toBe(foldHash(b));
  });

  test.each([
    ['Tây', 'Tai'],
    ['Thúy', 'Thúi'],
    ['Huy', 'Hui'],
    ['Hay', 'Hai'],
    ['Phường 1', 'Phường 11'],
    ['An Hòa', 'Anh Oa'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(fold(a)).not.toBe(fold(b));
  });

  test('folds a very long text like a short one', () => {
    const long = 'Lý Thường Kiệt – '.repeat(200);
    expect(fold(long)).toBe('li thuong kiet '.repeat(200).trim());
    expect(foldHash(long)).toBe(foldHash(long.normalize('NFD').toUpperCase()));
  });
});

describe('foldTone', () => {
  test.each([
    ['Hoà', 'Hòa'],
    ['Thuỷ', 'Thủy'],
    ['KHOẺ', 'khỏe'],
    ['Quý', 'qúy'],
    ['Già', 'gìa'],
    ['toán', 'tóan'],
    ['Thuỷ Nguyên'.normalize('NFD'), 'THỦY NGUYÊN'],
  ])('brings %s and %s to one form', (a, b) => {
    expect(foldTone(a)).toBe(foldTone(b));
  });

  test('writes the old style in lower case', () => {
    expect(foldTone('Uỷ ban nhân dân huyện Kiến Thuỵ')).toBe('ủy ban nhân dân huyện kiến thụy');
  });

  test.each([
    ['Hòa', 'Hóa'],
    ['Hòa', 'Hoa'],
    ['Lý', 'Lí'],
    ['tây', 'tay'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(foldTone(a)).not.toBe(foldTone(b));
  });

  test('leaves words of other languages alone', () => {
    expect(foldTone('Đakrông, Škoda, Noël')).toBe('đakrông, škoda, noël');
  });
});
