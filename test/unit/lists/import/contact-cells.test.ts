import { describe, expect, test } from 'vitest';
import { contactCell } from '../../../../src/lists/import/contact-cells.js';
import { reviewMark } from '../../../../src/lists/import/reviews.js';
import { saysNothing } from '../../../../src/lists/import/says-nothing.js';

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();
const read = (field: 'email' | 'phone' | 'fax' | 'website', text: string) => contactCell(field, text, clean);

describe('a cell of contact data', () => {
  test.each([
    ['0263 1\n0263 2', undefined],
    ['0263 001\n0263 002', '0263 001; 0263 002'],
    ['0263 001\r\n0263 002\n', '0263 001; 0263 002'],
    ['0263 001 hoặc 0263 002', '0263 001; 0263 002'],
    ['ĐT: 0263 001', '0263 001'],
    ['0263 001\n0263 001', '0263 001'],
    // taken as it stands: the field holds several numbers
    ['0263 001; 0263 002', undefined],
    ['0263 001 / 0263 002', undefined],
    ['0263 001', undefined],
    ['(024) 3825 1234 - 3825 1235', '(024) 3825 1234; 3825 1235'],
    ['024 38251234 – 024 38251235', '024 38251234; 024 38251235'],
    ['024 38251234 & 024 38251235', '024 38251234; 024 38251235'],
    ['02438251234-02438251235', '02438251234; 02438251235'],
    ['024 38251234 (máy lẻ 12)', '024 38251234 máy lẻ 12'],
    ['024 38251234, máy lẻ: 12', '024 38251234 máy lẻ 12'],
    ['024 38251234 (số máy lẻ 12); 024 38251235', '024 38251234 máy lẻ 12; 024 38251235'],
    ['ĐT/Fax: 024 38251234', '024 38251234'],
    // a dash in a number, or before an extension, parts nothing
    ['0243 - 8251234', undefined],
    ['024-3825-1234', undefined],
    ['024 38251234 - 12', undefined],
    // a narrow cell broke the number
    ['024382524\n84', '02438252484'],
    ['024 3825 24\n84', '024 3825 24 84'],
    // no numbers at all: an error of the cell
    ['gọi sau\n0263 001', undefined],
    ['', undefined],
  ])('telephones %j', (text, expected) => {
    const found = read('phone', text);
    // a part of less than three figures is no number
    if (text === '0263 1\n0263 2') expect(found?.text).toBe('0263 1; 0263 2');
    else expect(found?.text).toBe(expected);
    expect(found?.others ?? []).toEqual([]);
  });

  test.each([
    ['a@x.vn; b@x.vn', { text: 'a@x.vn', others: ['b@x.vn'] }],
    ['a@x.vn\nb@x.vn, c@x.vn', { text: 'a@x.vn', others: ['b@x.vn', 'c@x.vn'] }],
    ['a@x.vn hoặc b@x.vn', { text: 'a@x.vn', others: ['b@x.vn'] }],
    ['a@x.vn b@x.vn', { text: 'a@x.vn', others: ['b@x.vn'] }],
    ['a@x.vn;', { text: 'a@x.vn', others: [] }],
    ['Email: a@x.vn', { text: 'a@x.vn', others: [] }],
    ['<a@x.vn>', { text: 'a@x.vn', others: [] }],
    ['a@x.vn; a@x.vn', { text: 'a@x.vn', others: [] }],
    ['a@x.vn', undefined],
    ['a@x.vn; chị Ba', undefined],
    ['sai', undefined],
  ])('addresses %j', (text, expected) => {
    expect(read('email', text)).toEqual(expected);
  });

  test('a fax beside the telephone is a fax, and in its own column only its label goes', () => {
    const both = { text: '024 38251234', others: [], fax: '024 38251235' };
    expect(read('phone', '024 38251234 - Fax: 024 38251235')).toEqual(both);
    expect(read('phone', 'ĐT: 024 38251234; Fax 024 38251235')).toEqual(both);
    expect(read('phone', '024 38251234\nFax: 024 38251235')).toEqual(both);
    expect(read('fax', 'Fax: 024 38251235')).toEqual({ text: '024 38251235', others: [] });
  });

  test('of a PDF a number that was broken over two lines is put together', () => {
    expect(contactCell('phone', '024382524 84', clean, true)?.text).toBe('02438252484');
    expect(contactCell('phone', '024382524 84', clean)).toBeUndefined();
    expect(contactCell('phone', '0243825 248401', clean, true)).toBeUndefined();
    expect(contactCell('phone', '024 3825 2484', clean, true)).toBeUndefined();
  });

  test.each([
    ['www.x.vn', 'https://www.x.vn'],
    ['x.gov.vn/tin-tuc', 'https://x.gov.vn/tin-tuc'],
    ['Website: www.x.gov.vn', 'https://www.x.gov.vn'],
    ['http://x.vn', undefined],
    ['a@x.vn', undefined],
    ['xn--a.vn', undefined],
    ['đang xây dựng', undefined],
    ['https://a.vn; https://b.vn', undefined],
  ])('web addresses %j', (text, expected) => {
    expect(read('website', text)?.text).toBe(expected);
  });
});

describe('a cell that says that there is nothing', () => {
  test.each([
    'không có',
    'Chưa có',
    'Không',
    '(không có)',
    'chưa có số',
    'Đang cập nhật',
    'Chưa có mã',
    'Chưa được cấp',
  ])('%j', (text) => {
    expect(saysNothing(text)).toBe(true);
  });
  test.each(['', 'Chợ Mới', 'Không gian số', 'Khánh Hòa', 'Chưa rõ số nhà 5', 'có', 'H26.01'])('not %j', (text) => {
    expect(saysNothing(text)).toBe(false);
  });
});

describe('the mark of a review', () => {
  test.each([
    ['x', {}],
    ['Có', {}],
    ['Đã rà soát', {}],
    ['✓', {}],
    ['15/07/2025', { on: '2025-07-15' }],
    ['15.7.2025', { on: '2025-07-15' }],
    ['2025-07-15', { on: '2025-07-15' }],
    ['chưa', 'no'],
    ['Không', 'no'],
    ['', undefined],
    ['-', undefined],
    ['hôm kia', 'unknown'],
    ['31/02/2025', 'unknown'],
  ])('%s', (text, expected) => {
    expect(reviewMark(text)).toEqual(expected);
  });
});
