import { describe, expect, test } from 'vitest';
import {
  cellName,
  columnName,
  columnNumber,
  describePlace,
  describe as wordPlace,
} from '../../../../src/core/cell-place.js';

describe('places as the user knows them', () => {
  test('columns are lettered as in Excel, past Z and ZZ', () => {
    expect([1, 3, 26, 27, 52, 53, 702, 703, 16384].map(columnName)).toEqual([
      'A',
      'C',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
      'XFD',
    ]);
    expect([1, 26, 27, 702, 703, 16384].map((n) => columnNumber(columnName(n)))).toEqual([1, 26, 27, 702, 703, 16384]);
  });

  test('only letters name a column', () => {
    expect(columnNumber('aa')).toBe(27);
    expect(columnNumber('Tên')).toBeUndefined();
    expect(columnNumber('')).toBeUndefined();
    expect(columnNumber('ABCD')).toBeUndefined();
  });

  test('a cell is named by file, sheet and reference', () => {
    expect(cellName(17, 3)).toBe('C17');
    expect(describePlace('Danh sách.xlsx', 'Sheet1', 17, 3)).toBe('Danh sách.xlsx › Sheet1!C17');
    expect(describePlace('ds.csv', undefined, 17, 3)).toBe('ds.csv › C17');
    expect(describePlace('ds.xlsx', 'Sheet1')).toBe('ds.xlsx › Sheet1');
    expect(describePlace('ds.xlsx', 'Sheet1', 17)).toBe('ds.xlsx › Sheet1!17');
    expect(describePlace('ds.csv')).toBe('ds.csv');
  });

  test('a JSON value is named by its list, object and key', () => {
    const place = { file: 'dm.json', sheet: 'qlvanbandieuhanhcap2', row: 3, column: 2, key: 'TenDonVi' };
    expect(wordPlace(place)).toBe('dm.json › qlvanbandieuhanhcap2 #3.TenDonVi');
    expect(wordPlace({ file: 'dm.json', row: 3, column: 2, key: 'TenDonVi' })).toBe('dm.json › #3.TenDonVi');
    expect(wordPlace({ file: 'dm.json', row: 0, key: 'TenDonVi' })).toBe('dm.json › TenDonVi');
  });
});
