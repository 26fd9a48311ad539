import { describe, expect, test } from 'vitest';
import { contactCell } from '../../../../src/lists/import/contact-cells.js';
import { reviewMark } from '../../../../src/lists/import/reviews.js';

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();
const read = (field: 'email' | 'phone' | 'website', text: string) => contactCell(field, text, clean);

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

  test('of another kind is taken as it stands', () => {
    expect(read('website', 'https://a.vn; https://b.vn')).toBeUndefined();
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
