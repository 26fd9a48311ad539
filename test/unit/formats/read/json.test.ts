import { describe, expect, test } from 'vitest';
import { readJson } from '../../../../src/formats/read/json.js';
import { faultOf, grid, utf8 } from '../../../support/tables.js';

function read(value: unknown) {
  return readJson(utf8(JSON.stringify(value)), 'a.json');
}

describe('JSON', () => {
  test('a list of objects is a table whose row 0 is the keys', () => {
    const [table] = read([
      { MaDinhDanhCap2: 'H24.01', TenDonVi: 'Sở A', DiaChi: null },
      { TenDonVi: 'Sở B', Fax: '1' },
    ]);
    expect(grid(table)).toEqual([
      ['MaDinhDanhCap2', 'TenDonVi', 'DiaChi', 'Fax'],
      ['H24.01', 'Sở A'],
      ['', 'Sở B', '', '1'],
    ]);
    expect(table?.rows.map(({ row }) => row)).toEqual([0, 1, 2]);
  });

  test('lists per level are tables named by their keys', () => {
    const tables = read({ qlvanbandieuhanhcap1: [{ a: '1' }], ghiChu: 'x', qlvanbandieuhanhcap2: [] });
    expect(tables.map(({ sheet, rows }) => [sheet, rows.length])).toEqual([
      ['qlvanbandieuhanhcap1', 2],
      ['qlvanbandieuhanhcap2', 0],
    ]);
  });

  test('our own export gives a table per annex, each row with its group', () => {
    const row = {
      no: 1,
      code: 'H24.03.01',
      name: 'Chi cục A',
      legacyCodes: ['000.01.03.H24', 'x'],
      address: null,
      status: 'active',
    };
    const [table] = read({
      schema: 'madinhdanh/annexes@1',
      at: '2023-05-22',
      decision: null,
      annexes: [{ annex: 3, title: 'T', groups: [{ code: 'H24.03', name: 'Sở Y tế', rows: [row] }] }],
    });
    expect(table?.sheet).toBe('annex 3');
    expect(grid(table)).toEqual([
      ['no', 'code', 'name', 'legacyCodes', 'address', 'status', 'groupCode', 'groupName'],
      ['1', 'H24.03.01', 'Chi cục A', '000.01.03.H24; x', '', 'active', 'H24.03', 'Sở Y tế'],
    ]);
  });

  test('numbers, truth values and nested objects are distinguished from text', () => {
    const cells = read([{ a: 1.5, b: true, c: { d: 1 } }])[0]?.rows[1]?.cells;
    expect(cells?.map(({ kind, text }) => [kind, text])).toEqual([
      ['number', '1.5'],
      ['boolean', 'true'],
      ['error', '{"d":1}'],
    ]);
  });

  test('keys that JavaScript knows are keys like any other', () => {
    const tables = readJson(utf8('[{"__proto__":"x","constructor":"y"}]'), 'a.json');
    expect(grid(tables[0])).toEqual([
      ['__proto__', 'constructor'],
      ['x', 'y'],
    ]);
  });

  test('broken JSON and JSON without a list are refused', async () => {
    expect((await faultOf(() => readJson(utf8('[{"a":1'), 'a.json'))).kind).toBe('corrupt');
    for (const value of [{ a: 1 }, 'x', [1, 2], null]) {
      expect((await faultOf(() => read(value))).kind).toBe('json-shape');
    }
  });
});
