import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ABBREVIATIONS } from '../../../../src/core/text/abbreviations.js';
import { isSameName, nameHash, nameKey, writtenOut } from '../../../../src/core/text/same-name.js';

function pairs(file: string, sign: string): [string, string][] {
  return readFileSync(new URL(`../../../fixtures/names/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.includes(sign))
    .filter((line) => !line.startsWith('#'))
    .map((line) => {
      const at = line.indexOf(sign);
      return [line.slice(0, at), line.slice(at + sign.length)];
    });
}

describe('one name in two spellings', () => {
  test.each(pairs('same.txt', ' = '))('%s = %s', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
    expect(nameHash(a)).toBe(nameHash(b));
    expect(isSameName(b, a)).toBe(true);
  });
});

describe('two names', () => {
  test.each(pairs('different.txt', ' ≠ '))('%s ≠ %s', (a, b) => {
    expect(isSameName(a, b)).toBe(false);
  });
});

describe("a registry's own short forms", () => {
  const own = { SYT: 'Sở Y tế', 'TT-BVTV': 'Trồng trọt và BVTV', TH: 'Tổng hợp' };

  test('are read beside the built-in ones, and before them', () => {
    expect(isSameName('SYT tỉnh Lâm Đồng', 'Sở Y tế tỉnh Lâm Đồng', own)).toBe(true);
    expect(isSameName('Chi cục TT - BVTV', 'Chi cục Trồng trọt và Bảo vệ thực vật', own)).toBe(true);
    expect(isSameName('Trường TH Nguyễn Du', 'Trường Tổng hợp Nguyễn Du', own)).toBe(true);
    expect(isSameName('UBND xã A', 'Ủy ban nhân dân xã A', own)).toBe(true);
  });

  test('mean nothing elsewhere', () => {
    expect(isSameName('SYT tỉnh Lâm Đồng', 'Sở Y tế tỉnh Lâm Đồng')).toBe(false);
  });
});

test('a name without short forms is left as it stands', () => {
  expect(writtenOut('Sở Y tế')).toBe('Sở Y tế');
  expect(writtenOut('Sở GTVT')).toBe('sở giao thông vận tải');
});

test('no short form of the table is there twice for one place', () => {
  const places = ABBREVIATIONS.flatMap(({ short, after = [''], before = [''] }) =>
    after.flatMap((a) => before.map((b) => `${short}|${a}|${b}`)),
  );
  expect(places.filter((place, i) => places.indexOf(place) !== i)).toEqual([]);
});

// the square of so many words would not end within a test
test('a text of thousands of short forms is written out in the time that its words take', () => {
  expect(writtenOut('UBND TP HCM '.repeat(20_000))).toMatch(/^(?:ủy ban nhân dân thành phố hồ chí minh ?){20000}$/);
});
